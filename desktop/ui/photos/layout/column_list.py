"""What each column of the drawn table holds: one choice a column, from left to right as on the paper."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from desktop.page.drawn_layout import COLUMN_KEYS
from desktop.ui.photos.layout.layout_words import name_column

_CHOICES = ("", *COLUMN_KEYS)


class ColumnList(QWidget):
    """Qt view of the names of the columns.

    Signals:
        named(int, str): the column at this place holds that, or "" for what is not read.
        entered(int), left(): the choice of this column has the keyboard; none has it any more.
    """

    named = Signal(int, str)
    entered = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[QComboBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._keys: Sequence[str] = ()

    def show_columns(self, keys: Sequence[str]) -> None:
        self._keys = keys
        if len(keys) != len(self.boxes):
            self._build(len(keys))
        for box, key in zip(self.boxes, keys, strict=True):
            box.setCurrentIndex(_CHOICES.index(key))

    def _build(self, count: int) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = [self._make_box(place) for place in range(count)]
        self.retranslate()

    def _make_box(self, place: int) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.addItems([""] * len(_CHOICES))
        box.activated.connect(partial(self._handle_chosen, place))
        box.installEventFilter(self)
        label = QLabel(str(place + 1))
        label.setBuddy(box)
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(box, place, 1)
        label.show()
        box.show()
        return box

    def retranslate(self) -> None:
        for place, box in enumerate(self.boxes):
            for index, key in enumerate(_CHOICES):
                box.setItemText(index, name_column(key))
            box.setAccessibleName(self.tr("What column {number} holds").format(number=place + 1))

    def _handle_chosen(self, place: int, index: int) -> None:
        self.named.emit(place, _CHOICES[index])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The column that is being named stands out on the sheet."""
        if event.type() == QEvent.Type.FocusIn and watched in self.boxes:
            self.entered.emit(self.boxes.index(watched))
        elif event.type() == QEvent.Type.FocusOut and watched in self.boxes:
            self.left.emit()
        return super().eventFilter(watched, event)
