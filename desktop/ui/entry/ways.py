"""Which key leads the cursor where from a box. In: a key. Out: the `Way`, None where it leads nowhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.entry.figure_keys import Way

CONTROL_OR_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WAYS = {
    Qt.Key.Key_Down: Way.NEXT,
    Qt.Key.Key_Up: Way.BACK,
    Qt.Key.Key_Tab: Way.NEXT_DOUBTFUL,
    Qt.Key.Key_Backtab: Way.LAST_DOUBTFUL,
}


def find_way(event: QKeyEvent) -> Way | None:
    """With Ctrl or Alt a key belongs to the window."""
    held = event.modifiers()
    if held & CONTROL_OR_ALT:
        return None
    if event.key() in _ENTERS:
        return Way.BACK if held & Qt.KeyboardModifier.ShiftModifier else Way.NEXT
    return _WAYS.get(Qt.Key(event.key()))
