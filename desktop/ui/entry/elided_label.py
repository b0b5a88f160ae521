"""A label that shortens its text with “…” where the place is too narrow."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

LEAST_WIDTH = 40


class ElidedLabel(QWidget):
    """Qt view of one line of text; `is_urdu` text leads from the right, other text from the left.

    Signals:
        clicked(): the person clicked the text.
    """

    clicked = Signal()

    def __init__(self, text: str, *, is_urdu: bool = False) -> None:
        super().__init__()
        self._text = text
        self._is_urdu = is_urdu
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self._text

    def setText(self, text: str, *, is_urdu: bool = False) -> None:
        """Another line of text."""
        self._text, self._is_urdu = text, is_urdu
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._text), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self.fontMetrics().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        shortened = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        direction = Qt.LayoutDirection.RightToLeft if self._is_urdu else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if self._is_urdu else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), int(flags), shortened)
