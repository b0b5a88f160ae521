"""What the checks say of one station: a line a finding with its code; errors first, explained ones quiet."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.entry.checks.catalogue import say_finding
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
        ordered = sorted(marks.findings, key=lambda finding: (not finding.is_error, finding.code))
        for place, finding in enumerate(ordered[:_MOST]):
            self._add_line(place, finding)
        if len(ordered) > _MOST:
            self._add_rest(len(ordered) - _MOST)
        self.setVisible(bool(ordered))

    def _add_line(self, place: int, finding: Finding) -> None:
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

    def _add_rest(self, count: int) -> None:
        rest = QLabel(self.tr("and {count} more").format(count=count))
        set_role(rest, "muted")
        self._grid.addWidget(rest, _MOST, 1)
        rest.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.put_marks(self._marks)
        super().changeEvent(event)
