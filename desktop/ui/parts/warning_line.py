"""A standing warning of one screen, with the way out of it; hidden when it has no words."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.theme.icons import paint_icon
from desktop.ui.theme.theme import Theme


class _Sign(QWidget):
    """The warning's triangle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(20, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), "warning", QRectF(self.rect()), self._theme.colours.doubt)


class WarningLine(QFrame):
    """Signals: `action_wanted` when its button is pressed."""

    action_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.button = QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 10, 6)
        layout.setSpacing(10)
        layout.addWidget(_Sign(theme))
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.action_wanted)
        theme.changed.connect(self.update)
        self.hide()

    def put_words(self, text: str, button: str = "") -> None:
        """Show `text`; "" hides the line, `button` "" only its button."""
        self.label.setText(text)
        self.label.setAccessibleName(text)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.doubt))
        painter.setBrush(QColor(colours.doubt_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
