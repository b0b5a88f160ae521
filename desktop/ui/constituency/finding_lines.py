"""What the checks say of one station: a line a finding with its code; errors first, explained ones quiet.

Under findings for which the catalogue advises a coordinator alike stands that advice, once.
"""

from itertools import groupby

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.entry.checks.catalogue import load_catalogue, say_finding
from desktop.entry.checks.values import Finding
from desktop.ui.desk import Desk
from desktop.ui.parts.code_words import say_code
from desktop.ui.theme.style import set_role
from desktop.workspace.board import StationMarks

_MOST = 12
_LONGEST = 160


class FindingLines(QWidget):
    """Qt view of a station's findings with their arithmetic filled in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._marks = StationMarks()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def put_marks(self, marks: StationMarks) -> None:
        """Show these; the station has none: nothing is there."""
        self._marks = marks
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        ordered = sorted(marks.findings, key=self._rank)[:_MOST]
        for advice, alike in groupby(ordered, self._find_advice):
            for finding in alike:
                self._add_line(finding)
            if advice:
                self._add_note(self.tr("For the coordinator: {advice}").format(advice=advice))
        if len(marks.findings) > _MOST:
            self._add_note(self.tr("and {count} more").format(count=len(marks.findings) - _MOST))
        self.setVisible(bool(ordered))

    def _rank(self, finding: Finding) -> tuple[bool, bool, str, str]:
        """Errors first, in them what nobody explained; what has the same advice stands together."""
        is_explained = finding in self._marks.explained
        return (not finding.is_error, is_explained, self._find_advice(finding), finding.code)

    def _find_advice(self, finding: Finding) -> str:
        """What the catalogue advises a coordinator; "" where a reader gave a reason already."""
        rule = load_catalogue().get(finding.code)
        if rule is None or finding in self._marks.explained:
            return ""
        return rule.advice[1].in_language("ur" if self._desk.language.code == "ur" else "en")

    def _add_line(self, finding: Finding) -> None:
        place = self._grid.rowCount()
        words = say_finding(finding, "ur" if self._desk.language.code == "ur" else "en")
        shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
        code, sentence = QLabel(finding.code), QLabel(shown)
        is_explained = finding in self._marks.explained
        set_role(code, "muted" if is_explained else "error" if finding.is_error else "doubt")
        set_role(sentence, "muted" if is_explained else "")
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        title = say_code(finding.code, self._desk.language.code)
        if is_explained:
            title = self.tr("{check}: a reader gave a reason").format(check=title)
        for label in (code, sentence):
            label.setToolTip(f"{title}\n{words}")
        self._grid.addWidget(code, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(sentence, place, 1)
        for label in (code, sentence):
            label.show()

    def _add_note(self, words: str) -> None:
        note = QLabel(words)
        note.setWordWrap(True)
        note.setTextFormat(Qt.TextFormat.PlainText)
        set_role(note, "muted")
        self._grid.addWidget(note, self._grid.rowCount(), 1)
        note.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.put_marks(self._marks)
        super().changeEvent(event)
