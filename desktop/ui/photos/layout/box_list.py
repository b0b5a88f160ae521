"""The boxes outside the table: which are drawn, and the buttons that draw one or take it away."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from db.fields import EXCLUDED, VALID_TOTAL, VOTERS_ASSIGNED
from desktop.page.drawn_boxes import ACCOUNT_FIELDS
from desktop.page.drawn_layout import BOX_FIELDS
from desktop.ui.photos.layout.layout_words import name_drawn_box
from desktop.ui.theme.icons import icon

_FIELDS = tuple(dict.fromkeys((*BOX_FIELDS, *ACCOUNT_FIELDS)))
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
        self.buttons = {field: QPushButton() for field in _FIELDS}
        self._labels = {field: QLabel() for field in _FIELDS}
        self._drawn: Collection[str] = ()
        self._is_drawing = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for row, field in enumerate(_FIELDS):
            self._labels[field].setWordWrap(True)
            grid.addWidget(self._labels[field], row, 0)
            grid.addWidget(self.buttons[field], row, 1)
            self.buttons[field].clicked.connect(partial(self._handle_clicked, field))

    def show_boxes(self, drawn: Collection[str], is_drawing: str, drawable: Collection[str]) -> None:
        """`is_drawing` is the box that the next drag draws, `drawable` are those that this page may have."""
        self._drawn, self._is_drawing = drawn, is_drawing
        for field, button in self.buttons.items():
            button.setVisible(field in drawable)
            self._labels[field].setVisible(field in drawable)
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
