"""The lines of the findings panel with a cursor of their own: every key of the numeric pad has its meaning.

In: `PanelRow`s. Out: which line was chosen, and what was answered to it.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from db.figures import NotAFigure, parse_number
from desktop.ui.entry.finding_row import Cell, FindingRow, PanelRow, RowKind

ROWS_IN_SIGHT = 2
LARGEST_HEIGHT = 136
LEAST_WIDTH = 200
_NEXT_KEYS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Plus})
_BACK_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Minus})
_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LEAVE_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Slash})
_TAKE_BACK_KEYS = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Period})

CellFinder = Callable[[str], Cell | None]


class FindingsList(QScrollArea):
    """Qt view of the lines.

    Signals:
        row_chosen(object): Enter, or a click: the PanelRow whose box is wanted.
        cursor_arrived(object): the PanelRow under the cursor, None without any.
        digit_pressed(int), taken_back(), letters_typed(str): an answer to the line under the cursor.
        left(): back to the figures.
    """

    row_chosen = Signal(object)
    cursor_arrived = Signal(object)
    digit_pressed = Signal(int)
    taken_back = Signal()
    letters_typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FindingRow] = []
        self._place = 0
        self._is_open = False
        self._find_cell: CellFinder = lambda _box: None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit_height()

    def find_cells_with(self, find_cell: CellFinder) -> None:
        """`find_cell` says where a box stands on a page in sight or prepared."""
        self._find_cell = find_cell

    @property
    def rows(self) -> tuple[PanelRow, ...]:
        return tuple(view.row for view in self._rows)

    @property
    def current(self) -> PanelRow | None:
        return self._rows[self._place].row if self._rows else None

    def show_rows(self, rows: Sequence[PanelRow]) -> None:
        """The cursor stays on the finding it was on, else at the same place."""
        if tuple(rows) == self.rows:
            return
        before = self.current
        self._rows = [self._make(place, row) for place, row in enumerate(rows)]
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for view in self._rows:
            layout.addWidget(view)
        layout.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._move_to(self._find_again(before))

    def _make(self, place: int, row: PanelRow) -> FindingRow:
        cells = [self._find_cell(box) for box in row.boxes] if row.kind is RowKind.REPAIR else []
        view = FindingRow(row, tuple(cell for cell in cells if cell is not None))
        view.clicked.connect(partial(self._handle_clicked, place))
        view.double_clicked.connect(partial(self.row_chosen.emit, row))
        return view

    def _find_again(self, before: PanelRow | None) -> int:
        for place, row in enumerate(self.rows):
            if before is not None and (row.kind, row.key, row.boxes) == (
                before.kind,
                before.key,
                before.boxes,
            ):
                return place
        return min(self._place, max(len(self._rows) - 1, 0))

    def open_lines(self, *, is_open: bool) -> None:
        """Open it shows every line and where the cursor is, closed the first ones."""
        self._is_open = is_open
        for view in self._rows:
            view.setVisible(is_open or view.row.kind in {RowKind.FINDING, RowKind.SUGGESTION})
        self._move_to(self._place if is_open else 0)

    def go_to_waiting(self) -> bool:
        """The cursor goes to the next finding that waits for an answer; False when none does."""
        around = [*range(self._place + 1, len(self._rows)), *range(self._place + 1)]
        waiting = [place for place in around if place < len(self._rows) and self._rows[place].row.waits]
        if waiting:
            self._move_to(waiting[0])
        return bool(waiting)

    def go_to_first(self) -> None:
        """The first finding that waits, else the first line."""
        self._place = len(self._rows) - 1
        if not self.go_to_waiting():
            self._move_to(0)

    def go_to_last(self) -> None:
        """The way to finish."""
        self._move_to(len(self._rows) - 1)

    def _move_to(self, place: int) -> None:
        if not self._rows:
            self._fit_height()
            return
        self._place = max(0, min(place, len(self._rows) - 1))
        for number, view in enumerate(self._rows):
            view.setVisible(self._is_open or view.row.kind in {RowKind.FINDING, RowKind.SUGGESTION})
            view.show_current(is_current=self._is_open and number == self._place)
        self._fit_height()
        # the lines get their sizes late
        QTimer.singleShot(0, self, self._bring_into_sight)
        self.setAccessibleDescription(self._rows[self._place].accessibleName())
        if self._is_open:
            self.cursor_arrived.emit(self.current)

    def _bring_into_sight(self) -> None:
        if self._rows:
            self._fit_height()
            self.ensureWidgetVisible(self._rows[self._place], 0, 4)

    def _fit_height(self) -> None:
        """Closed: the first lines. Open: as many as there are, up to a bound; then it scrolls."""
        shown = [view for view in self._rows if not view.isHidden()]
        heights = [view.find_height(max(self.viewport().width(), LEAST_WIDTH)) for view in shown]
        wanted = sum(heights) if self._is_open else sum(heights[:ROWS_IN_SIGHT])
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if self._is_open else bars.ScrollBarAlwaysOff)
        self.setFixedHeight(min(wanted, LARGEST_HEIGHT) if shown else 0)

    def _handle_clicked(self, place: int) -> None:
        if self._is_open:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._move_to(place)
        else:
            self.row_chosen.emit(self._rows[place].row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _NEXT_KEYS or key in _BACK_KEYS:
            self._move_to(self._place + (1 if key in _NEXT_KEYS else -1))
        elif key in _ENTER_KEYS and self._rows:
            self.row_chosen.emit(self.current)
        elif key in _LEAVE_KEYS:
            self.left.emit()
        elif key in _TAKE_BACK_KEYS:
            self.taken_back.emit()
        elif key == Qt.Key.Key_Space:
            self.digit_pressed.emit(0)
        else:
            self._take_text(event)

    def _take_text(self, event: QKeyEvent) -> None:
        """A digit of any of the three scripts is an answer by key; a letter begins one in own words."""
        text = event.text()
        try:
            self.digit_pressed.emit(parse_number(text))
        except NotAFigure:
            if text.isalpha():
                self.letters_typed.emit(text)
            else:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and _is_tab(event):
            self.go_to_waiting()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.cursor_arrived.emit(self.current)


def _is_tab(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab and not event.modifiers()
