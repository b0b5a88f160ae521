"""The boxes of a form as inputs, in the order and the columns of the paper. Knows no cursor.

In: the fields of a layout and the contesting candidates. Out: a widget with a `FigureEdit` a box.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from db.fields import CANDIDATE_COLUMNS, largest_of, split_candidate_field
from db.figures import LARGEST_FIGURE
from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.entry.figure_edit import FigureEdit
from desktop.ui.entry.figure_words import name_column
from desktop.ui.parts.words import say_box
from desktop.ui.theme.fonts import interface_font, urdu_font
from desktop.workspace.constituency import CandidateRow

FIELD_WIDTH, LONG_WIDTH = 78, 104
"""Of five digits, and of a printed serial of seven, with the mark before them."""
FIRST_COLUMN = 3
URDU_POINTS = 10.5


class FormBoxes(QWidget):
    """`edits` by field, in the paper's order."""

    def __init__(self, fields: Sequence[str], candidates: Sequence[CandidateRow]) -> None:
        super().__init__()
        self.edits: dict[str, FigureEdit] = {}
        # the columns stand as on the paper beside them, in either language
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        rows = [place for place, field in enumerate(fields) if split_candidate_field(field)]
        first_row = rows[0] if rows else len(fields)
        outer.addWidget(self._build_single_boxes(fields[:first_row]))
        if rows:
            outer.addLayout(self._build_table(fields[first_row:], candidates))
        self.edits = {field: self.edits[field] for field in fields}
        for before, after in zip(self.edits.values(), list(self.edits.values())[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _build_single_boxes(self, fields: Sequence[str]) -> QWidget:
        """The boxes above the table, two to a line; each label leads to its box in the window's language."""
        boxes = QWidget()
        boxes.setLayoutDirection(QGuiApplication.layoutDirection())
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        if boxes.isRightToLeft():
            # Nastaliq's own line keeps the boxes apart
            grid.setVerticalSpacing(0)
        for index, field in enumerate(fields):
            row, side = divmod(index, 2)
            label = QLabel(say_box(field))
            edit = self._make_edit(field, say_box(field))
            label.setBuddy(edit)
            grid.addWidget(label, row, side * 2)
            grid.addWidget(edit, row, side * 2 + 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        return boxes

    def _build_table(self, fields: Sequence[str], candidates: Sequence[CandidateRow]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 3)
        columns = [column for column in CANDIDATE_COLUMNS if self._has_column(fields, column)]
        for place, column in enumerate(columns):
            head = QLabel(name_column(column))
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, FIRST_COLUMN + place)
        for row, candidate in enumerate(candidates, start=1):
            self._add_candidate_row(grid, row, candidate, columns)
        self._add_boxes_below(grid, len(candidates) + 1, fields, columns)
        return grid

    @staticmethod
    def _has_column(fields: Sequence[str], column: str) -> bool:
        return any((split := split_candidate_field(field)) and split[1] == column for field in fields)

    def _add_candidate_row(
        self, grid: QGridLayout, row: int, candidate: CandidateRow, columns: Sequence[str]
    ) -> None:
        serial = QLabel(str(candidate.ballot_serial))
        serial.setFont(interface_font("en"))
        serial.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(serial, row, 0)
        for place, label in enumerate(self._label_candidate(candidate), start=1):
            grid.addWidget(label, row, place)
        for place, column in enumerate(columns):
            field = f"candidate.{candidate.ballot_serial}.{column}"
            name = (
                f"{candidate.ballot_serial} {candidate.name_en or candidate.name_ur}, {name_column(column)}"
            )
            grid.addWidget(self._make_edit(field, name), row, FIRST_COLUMN + place)

    def _label_candidate(self, candidate: CandidateRow) -> tuple[ElidedLabel, ElidedLabel]:
        """The name in both languages with the symbol, as the paper has them."""
        symbol = f" · {candidate.symbol.lower()}" if candidate.symbol else ""
        english = ElidedLabel(f"{candidate.name_en}{symbol}")
        urdu = ElidedLabel(candidate.name_ur, is_urdu=True)
        english.setFont(interface_font("en"))
        urdu.setFont(urdu_font(URDU_POINTS))
        for label in (english, urdu):
            label.setToolTip(f"{candidate.name_en}{symbol} · {candidate.name_ur} · {candidate.party}")
        return english, urdu

    def _label_box(self, field: str) -> ElidedLabel:
        label = ElidedLabel(say_box(field), is_urdu=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        label.setToolTip(say_box(field))
        return label

    def _add_boxes_below(
        self, grid: QGridLayout, row: int, fields: Sequence[str], columns: Sequence[str]
    ) -> None:
        """The totals stand under their columns as on the paper, what follows under the last one."""
        last = FIRST_COLUMN + len(columns) - 1
        rest = [field for field in fields if split_candidate_field(field) is None]
        under_a_column = {f"column.{column}": FIRST_COLUMN + i for i, column in enumerate(columns)}
        grid.addWidget(self._label_box("valid_total"), row, 1, 1, 2)
        next_row = row + 1
        for field in rest:
            edit = self._make_edit(field, say_box(field))
            if field in under_a_column or field == "valid_total":
                grid.addWidget(edit, row, under_a_column.get(field, last))
            else:
                grid.addWidget(self._label_box(field), next_row, 1, 1, 2)
                grid.addWidget(edit, next_row, last)
                next_row += 1

    def _make_edit(self, field: str, accessible_name: str) -> FigureEdit:
        edit = FigureEdit(field)
        edit.setObjectName(f"figure:{field}")
        edit.setAccessibleName(accessible_name)
        edit.setFixedWidth(FIELD_WIDTH if largest_of(field) <= LARGEST_FIGURE else LONG_WIDTH)
        edit.setFont(interface_font("en"))
        self.edits[field] = edit
        return edit
