"""One box of a form as an input: the digits of any keyboard, seven on Form 47, or a state of the box.

In: keys. Out: `Figure`s, and whether the cursor goes on or back.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from db.figures import LARGEST_TOTAL, Figure, NotAFigure, parse_number
from desktop.ui.entry.figure_edit import CONTROL_OR_ALT, STATE_KEYS
from desktop.ui.official.official_words import show_total
from desktop.ui.theme.fonts import figures_font


class TotalEdit(QLineEdit):
    """Attributes: `field`, the box; `figure`, None until something was entered.

    Signals: `figure_entered(str, object)` with Figure or None; `moved(int)` +1 or −1; `refused(object)`.
    """

    figure_entered = Signal(str, object)
    moved = Signal(int)
    refused = Signal(object)

    def __init__(self, field: str, largest: int = LARGEST_TOTAL) -> None:
        super().__init__()
        self.field = field
        self._largest = largest
        self.figure: Figure | None = None
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFixedWidth(140)
        self.setFont(figures_font(11.0))

    def put_figure(self, figure: Figure | None) -> None:
        """Show what stands in the box; nothing is emitted."""
        self.figure = figure
        self.setText("" if figure is None else show_total(figure))
        self.setModified(False)
        if self.hasFocus():
            self.selectAll()

    def commit(self) -> bool:
        """Enter what was typed; False when it is no figure, and the cursor stays."""
        if not self.isModified():
            return True
        text = self.text().strip()
        try:
            figure = Figure.of(parse_number(text, self._largest)) if text else None
        except NotAFigure as error:
            self.refused.emit(error)
            self.selectAll()
            return False
        self._enter(figure)
        return True

    def _enter(self, figure: Figure | None) -> None:
        self.put_figure(figure)
        self.figure_entered.emit(self.field, figure)

    def _move(self, step: int) -> None:
        if self.commit():
            self.moved.emit(step)

    def _type(self, text: str) -> bool:
        """A character: a digit, a mark of thousands, or a key that names a state."""
        if text in STATE_KEYS:
            self._enter(STATE_KEYS[text])
            return True
        if not text.isdecimal() and text not in ",٬،":
            self.refused.emit(NotAFigure(text=text, largest=self._largest))
            return True
        if self.figure is not None and self.figure.number is None and not self.isModified():
            self.clear()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        is_control = bool(event.modifiers() & CONTROL_OR_ALT)
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not is_control:
            self._move(-1 if is_back else 1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not is_control:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif not is_control and text and text.isprintable() and self._type(text):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click puts a caret; until something is typed the first digit must replace, as after a key."""
        super().mouseReleaseEvent(event)
        if not self.isModified() and not self.hasSelectedText():
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and not self.isModified():
            self.put_figure(self.figure)
        super().changeEvent(event)
