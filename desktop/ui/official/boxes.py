"""All boxes of a form under one another in the paper's order, each a `TotalEdit`."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from db.fields import split_candidate_field
from db.figures import LARGEST_TOTAL, Figure
from desktop.ui.desk import Desk
from desktop.ui.language.language import Language
from desktop.ui.official.official_words import say_official_box
from desktop.ui.official.total_edit import TotalEdit
from desktop.ui.theme.fonts import urdu_font
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency import CandidateRow


class BoxGrid(QWidget):
    """`say_box` names a box, `find_largest` says what it holds at most; those of Form 47 unless told.

    Signals: `figures_changed` after each figure, `refused(object)` with the NotAFigure.

    Attributes: `area`, the scroll area around it, which follows the cursor.
    """

    figures_changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        desk: Desk,
        say_box: Callable[[str, CandidateRow | None, Language], str] = say_official_box,
        find_largest: Callable[[str], int] = lambda _field: LARGEST_TOTAL,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._say_box = say_box
        self._find_largest = find_largest
        self._candidates: Mapping[int, CandidateRow] = {}
        self.area: QScrollArea | None = None
        self.edits: list[TotalEdit] = []
        self._labels: list[QLabel] = []
        self._layout = QGridLayout(self)
        self._layout.setHorizontalSpacing(14)
        self._layout.setVerticalSpacing(4)
        self._layout.setColumnStretch(3, 1)

    def put_boxes(self, fields: Sequence[str], candidates: Mapping[int, CandidateRow]) -> None:
        """Lay out one row a box; the same boxes again change nothing."""
        self._candidates = candidates
        if [edit.field for edit in self.edits] != list(fields):
            self._clear()
            for row, field in enumerate(fields):
                self._add_row(row, field)
        self._say_names()

    def _clear(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.edits, self._labels = [], []

    def _add_row(self, row: int, field: str) -> None:
        edit = TotalEdit(field, self._find_largest(field))
        edit.figure_entered.connect(lambda _field, _figure: self.figures_changed.emit())
        edit.moved.connect(lambda step, row=row: self._move(row + step))
        edit.refused.connect(self.refused)
        label = QLabel()
        label.setBuddy(edit)
        other = QLabel()
        other.setFont(urdu_font())
        set_role(other, "muted")
        self._layout.addWidget(label, row, 0)
        self._layout.addWidget(other, row, 1)
        self._layout.addWidget(edit, row, 2)
        self.edits.append(edit)
        self._labels += [label, other]

    def _say_names(self) -> None:
        for index, edit in enumerate(self.edits):
            split = split_candidate_field(edit.field)
            candidate = self._candidates.get(split[0]) if split else None
            name = self._say_box(edit.field, candidate, self._desk.language)
            self._labels[2 * index].setText(name)
            other = self._other_name(candidate)
            self._labels[2 * index + 1].setText(other)
            edit.setAccessibleName(name)

    def _other_name(self, candidate: CandidateRow | None) -> str:
        """The candidate's name in the other language, for whoever reads the paper in it."""
        if candidate is None or not (candidate.name_en and candidate.name_ur):
            return ""
        return self._desk.language.pick(candidate.name_ur, candidate.name_en)

    def put_figures(self, figures: Mapping[str, Figure]) -> None:
        """Show these figures; nothing is emitted."""
        for edit in self.edits:
            edit.put_figure(figures.get(edit.field))

    def figures(self) -> dict[str, Figure]:
        """What was entered, in the paper's order."""
        return {edit.field: edit.figure for edit in self.edits if edit.figure is not None}

    def commit(self) -> bool:
        """Enter what stands in the box under the cursor; False when it is no figure."""
        return all(edit.commit() for edit in self.edits)

    def go_to_first_open(self) -> None:
        """Put the cursor into the first box without a figure."""
        rows = [row for row, edit in enumerate(self.edits) if edit.figure is None]
        self._move(rows[0] if rows else 0)

    def _move(self, row: int) -> None:
        if not 0 <= row < len(self.edits):
            return
        edit = self.edits[row]
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        if self.area is not None:
            self.area.ensureWidgetVisible(edit, 0, 80)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_names()
        super().changeEvent(event)
