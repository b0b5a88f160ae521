"""What stands where there is nothing yet: a sign, what is missing, and the button that changes it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.theme.icons import paint_icon
from desktop.ui.theme.style import set_role

_SIGN = 56


class _Sign(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(_SIGN, _SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = self.palette().color(QPalette.ColorRole.Dark)
        paint_icon(QPainter(self), self._name, QRectF(self.rect()), colour)


class EmptyPlace(QWidget):
    """`button` is hidden until it has a text."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.title = QLabel()
        set_role(self.title, "heading")
        self.line = QLabel()
        set_role(self.line, "muted")
        self.line.setWordWrap(True)
        self.line.setMaximumWidth(460)
        self.button = QPushButton()
        set_role(self.button, "primary")
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(_Sign(icon_name), 0, centre)
        for label in (self.title, self.line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label, 0, centre)
        layout.addSpacing(6)
        layout.addWidget(self.button, 0, centre)
        layout.addStretch(3)

    def put_words(self, title: str, line: str, button: str = "") -> None:
        self.title.setText(title)
        self.line.setText(line)
        width = min(460, self.line.fontMetrics().horizontalAdvance(line) + 8)
        self.line.setMinimumWidth(width)
        # a centred label is not asked for its height at this width: without it the second line is cut
        self.line.setMinimumHeight(self.line.heightForWidth(width))
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))
