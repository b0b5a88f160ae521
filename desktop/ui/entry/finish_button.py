"""The form's way to its end: Enter presses it, so that the numeric pad alone finishes a form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.figure_keys import WISH_KEYS, Wish

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FINISH = _ENTER | {Qt.Key.Key_Plus}
_BACK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Slash})


class FinishButton(QPushButton):
    """Signals: `left()`: the cursor goes back to the figures; `help_wanted()`."""

    left = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("key_place", Place.FINISH.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _BACK or (event.key() in _ENTER and is_shifted):
            self.left.emit()
        elif event.key() in _FINISH and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        elif WISH_KEYS.get(event.text()) is Wish.HELP:
            self.help_wanted.emit()
        else:
            super().keyPressEvent(event)
