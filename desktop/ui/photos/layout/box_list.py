"""The boxes outside the table: which are drawn, and the buttons that draw one or take it away."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from db.fields import EXCLUDED, VALID_TOTAL, VOTERS_ASSIGNED
from desktop.page.drawn_layout import BOX_FIELDS, FormPart
from desktop.ui.photos.layout.layout_words import name_drawn_box
from desktop.ui.theme.icons import icon

_UNDER_TABLE = frozenset({VALID_TOTAL, EXCLUDED})
_NEEDED = frozenset({VOTERS_ASSIGNED, EXCLUDED})


class BoxList(QWidget):
    """Qt view of which boxes are drawn.

    Signals:
        draw_wanted(str): the next drag draws this box.
        remove_wanted(str): the box is to be taken away.
    """

    draw_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {field: QPushButton() for field in BOX_FIELDS}
        self._labels = {field: QLabel() for field in BOX_FIELDS}
        self._drawn: Collection[str] = ()
        self._is_drawing = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for row, field in enumerate(BOX_FIELDS):
            self._labels[field].setWordWrap(True)
            grid.addWidget(self._labels[field], row, 0)
            grid.addWidget(self.buttons[field], row, 1)
            self.buttons[field].clicked.connect(partial(self._handle_clicked, field))

    def show_boxes(
        self, drawn: Collection[str], is_drawing: str, part: FormPart, *, has_totals_row: bool
    ) -> None:
        """`is_drawing` is the box that the next drag draws. The total has no box beside a row of totals; the
        last page has the boxes under the table only, the first of several those above it.
        """
        self._drawn, self._is_drawing = drawn, is_drawing
        for field, button in self.buttons.items():
            is_there = (field in _UNDER_TABLE) if part is FormPart.LAST else True
            is_there = is_there and not (field in _UNDER_TABLE and part is FormPart.FIRST)
            is_there = is_there and not (field == VALID_TOTAL and has_totals_row)
            button.setVisible(is_there)
            self._labels[field].setVisible(is_there)
        self.retranslate()

    def retranslate(self) -> None:
        for field, button in self.buttons.items():
            is_drawn = field in self._drawn
            name = name_drawn_box(field)
            needed = "" if is_drawn or field not in _NEEDED | {VALID_TOTAL} else " *"
            self._labels[field].setText(f"{name}{needed}")
            if field == self._is_drawing:
                button.setText(self.tr("Drag now…"))
            else:
                button.setText(self.tr("Remove") if is_drawn else self.tr("Draw"))
            button.setIcon(icon("check") if is_drawn else icon("plus"))
            button.setAccessibleName(f"{button.text()}: {name}")

    def _handle_clicked(self, field: str) -> None:
        if field in self._drawn and field != self._is_drawing:
            self.remove_wanted.emit(field)
        else:
            self.draw_wanted.emit(field)
