"""The very cell under the cursor, large, with the rows above and below it, straight above the input.

In: the page's pixmap, the box of the cell and the words for its row.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

HEIGHT = 112
ROWS_IN_SIGHT = 2.6
NAME_SHARE = 0.34
TITLE_SHARE = 0.38


class SnippetStrip(QWidget):
    """Qt view of one cell of a page; empty while there is none to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._box: QRectF | None = None
        self._title = ""
        self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The cell under the cursor, enlarged"))

    def show_cell(self, pixmap: QPixmap, box: QRectF | None, title: str, detail: str) -> None:
        """`box` is in pixels of `pixmap`; `title` names the row, `detail` says what was read there."""
        self._pixmap, self._box, self._title, self._detail = pixmap, box, title, detail
        self.setAccessibleDescription(f"{title}. {detail}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().alternateBase())
        words, picture = self._split()
        self._paint_words(painter, words)
        if self._box is None or self._pixmap.isNull():
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(picture, int(Qt.AlignmentFlag.AlignCenter), self.tr("no picture of this box"))
            return
        self._paint_cell(painter, picture, self._box)

    def _split(self) -> tuple[QRectF, QRectF]:
        """Where the words stand and where the picture: the words lead, in either direction of writing."""
        whole = QRectF(self.rect()).adjusted(8, 6, -8, -6)
        width = whole.width() * NAME_SHARE
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return whole.adjusted(whole.width() - width, 0, 0, 0), whole.adjusted(0, 0, -width - 8, 0)
        return whole.adjusted(0, 0, width - whole.width(), 0), whole.adjusted(width + 8, 0, 0, 0)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap)
        bold = self.font()
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self.palette().text().color())
        title = place.height() * TITLE_SHARE
        painter.drawText(place.adjusted(0, 0, 0, title - place.height()), flags, self._title)
        painter.setFont(self.font())
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(place.adjusted(0, title, 0, 0), flags, self._detail)

    def _paint_cell(self, painter: QPainter, place: QRectF, box: QRectF) -> None:
        """The cell in the middle; as much of its neighbours as fits around it."""
        height = box.height() * ROWS_IN_SIGHT
        width = max(height * place.width() / place.height(), box.width() * 1.1)
        height = width * place.height() / place.width()
        source = QRectF(0, 0, width, height)
        source.moveCenter(box.center())
        painter.drawPixmap(place, self._pixmap, source)
        scale = place.width() / width
        marked = QRectF(
            place.left() + (box.left() - source.left()) * scale,
            place.top() + (box.top() - source.top()) * scale,
            box.width() * scale,
            box.height() * scale,
        )
        painter.setClipRect(place)
        painter.setPen(QPen(self.palette().highlight().color(), 3))
        painter.drawRect(marked)
