"""The form's boxes as inputs, in the order and the columns of the paper.

In: an `EntryForm`. Out: the signals of its `FigureEdit`s, and moving the cursor among them.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from db.fields import CANDIDATE_COLUMNS, split_candidate_field
from db.figures import Figure
from desktop.reading.values import CellReading
from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.entry.figure_edit import FigureEdit, Way
from desktop.ui.entry.figure_words import name_column
from desktop.ui.parts.words import say_box
from desktop.ui.theme.fonts import interface_font, urdu_font
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.entries import EntryForm

FIELD_WIDTH = 78
FIRST_COLUMN = 3
URDU_POINTS = 10.5


class FormGrid(QScrollArea):
    """Qt view of the form's boxes.

    Signals:
        figure_entered(str, object): field, and the Figure or None.
        cursor_arrived(str): the field that has the cursor now.
        figure_refused(object): the NotAFigure.
        end_reached(): the cursor wanted to go on after the last box.
    """

    figure_entered = Signal(str, object)
    cursor_arrived = Signal(str)
    figure_refused = Signal(object)
    end_reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._edits: dict[str, FigureEdit] = {}
        self._layout_key: object = None
        self._suggestions: Mapping[str, CellReading] = {}
        self._field_in_sight = ""

    def show_form(self, form: EntryForm, doubtful: frozenset[str]) -> None:
        """Shows a form; the inputs are made anew only when the layout or the candidates are others."""
        self._suggestions = form.suggestions
        layout_key = (form.fields, form.candidates)
        if layout_key != self._layout_key:
            self._build(form.fields, form.candidates)
            self._layout_key = layout_key
        for field, edit in self._edits.items():
            edit.show_box(form.figures.get(field), form.suggestions.get(field), is_doubtful=field in doubtful)

    def forget_layout(self) -> None:
        """The next form is built anew: the language changed."""
        self._layout_key = None

    def edit_of(self, field: str) -> FigureEdit:
        return self._edits[field]

    def move_to(self, field: str) -> None:
        """Puts the cursor into a box and scrolls it into sight."""
        self._field_in_sight = field
        self._edits[field].setFocus(Qt.FocusReason.TabFocusReason)
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        edit = self._edits.get(self._field_in_sight)
        if edit is not None:
            self.ensureWidgetVisible(edit, 40, 60)

    def update_doubt(self, doubtful: frozenset[str]) -> None:
        """Shows again every box that was not entered; what is doubtful may have changed."""
        for field, edit in self._edits.items():
            if edit.figure is None and not edit.isModified():
                edit.show_box(None, self._suggestions.get(field), is_doubtful=field in doubtful)

    def show_figures(self, figures: Mapping[str, Figure]) -> None:
        """Shows figures that were entered otherwise than by typing into their box."""
        for field, figure in figures.items():
            edit = self._edits[field]
            if edit.figure != figure:
                edit.show_box(figure, None, is_doubtful=False)

    def _build(self, fields: Sequence[str], candidates: Sequence[CandidateRow]) -> None:
        self._edits = {}
        content = QWidget()
        # the columns stand as on the paper beside them, in either language
        content.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        outer = QVBoxLayout(content)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.setSpacing(6)
        first_row = next((i for i, field in enumerate(fields) if split_candidate_field(field)), len(fields))
        outer.addLayout(self._build_single_boxes(fields[:first_row]))
        outer.addLayout(self._build_table(fields[first_row:], candidates))
        outer.addStretch(1)
        self._edits = {field: self._edits[field] for field in fields}
        self.setWidget(content)
        for before, after in zip(self._edits.values(), list(self._edits.values())[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _build_single_boxes(self, fields: Sequence[str]) -> QGridLayout:
        """The boxes above the table, two to a line."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for index, field in enumerate(fields):
            row, side = divmod(index, 2)
            label = QLabel(say_box(field))
            edit = self._make_edit(field, say_box(field))
            label.setBuddy(edit)
            grid.addWidget(label, row, side * 2)
            grid.addWidget(edit, row, side * 2 + 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        return grid

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A form just built gets its sizes late: the box with the cursor is brought into sight again."""
        is_handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Resize and watched is self.widget():
            QTimer.singleShot(0, self._bring_into_sight)
        return is_handled

    def _make_edit(self, field: str, accessible_name: str) -> FigureEdit:
        edit = FigureEdit(field)
        edit.setObjectName(f"figure:{field}")
        edit.setAccessibleName(accessible_name)
        edit.setFixedWidth(FIELD_WIDTH)
        edit.setFont(interface_font("en"))
        edit.figure_entered.connect(self.figure_entered)
        edit.cursor_arrived.connect(self.cursor_arrived)
        edit.figure_refused.connect(self.figure_refused)
        edit.cursor_moved.connect(self._on_cursor_moved)
        self._edits[field] = edit
        return edit

    def _on_cursor_moved(self, field: str, way: str) -> None:
        target = self.find_field(field, Way(way))
        if target is not None:
            self.move_to(target)
        elif way in {Way.NEXT, Way.NEXT_DOUBTFUL}:
            self.end_reached.emit()

    def find_field(self, field: str, way: Way) -> str | None:
        """The box to go to from `field`; None at either end. Without a doubtful one, simply the next."""
        order = list(self._edits)
        place = order.index(field)
        step = 1 if way in {Way.NEXT, Way.NEXT_DOUBTFUL} else -1
        ahead = order[place + 1 :] if step == 1 else order[:place][::-1]
        if way in {Way.NEXT, Way.BACK}:
            return ahead[0] if ahead else None
        around = order[:place] if step == 1 else order[place + 1 :][::-1]
        doubtful = (name for name in [*ahead, *around] if self._edits[name].look == "unsure")
        return next(doubtful, ahead[0] if ahead else None)
