"""The very cell under the cursor, large, with the rows above and below it, straight above the input.

In: the page's pixmap, the box of the cell and the words for its row.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

HEIGHT = 112
MARGIN = 6
ROWS_IN_SIGHT = 2.6
NAME_SHARE = 0.34
LINES_WITH_NEIGHBOURS = 4


@dataclass(frozen=True, slots=True)
class CellWords:
    """`title` names the row, `detail` says what was read; the rows `above` and `below` by their names."""

    title: str = ""
    detail: str = ""
    above: str = ""
    below: str = ""


class SnippetStrip(QWidget):
    """Qt view of one cell of a page; empty while there is none to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._box: QRectF | None = None
        self.words = CellWords()
        self._turns = 0
        self._is_low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The cell under the cursor, enlarged"))

    def show_cell(self, pixmap: QPixmap, box: QRectF | None, words: CellWords, *, turns: int = 0) -> None:
        """`box` is in pixels of `pixmap`, shown after `turns` quarter turns clockwise."""
        self._pixmap, self._box, self.words, self._turns = pixmap, box, words, turns
        self.setAccessibleDescription(f"{words.title}. {words.detail}")
        self.update()

    def make_low(self, *, is_low: bool) -> None:
        """Of a form whose boxes stand nowhere on a page only the name is shown; its room is the form's."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(420, self._find_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self._find_height())

    def _find_height(self) -> int:
        return self.fontMetrics().height() + 2 * MARGIN if self._is_low else HEIGHT

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().alternateBase())
        words, picture = self._split()
        if self._is_low:
            self._paint_line(painter, words, picture)
            return
        self._paint_words(painter, words)
        if self._box is None or self._pixmap.isNull():
            painter.setFont(self.font())
            painter.setPen(self.palette().placeholderText().color())
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(picture, flags, self.say_no_cell())
            return
        self._paint_cell(painter, picture, self._box)

    def say_no_cell(self) -> str:
        """What stands in place of the cell: where nobody knows its place, the way to see it."""
        if self._pixmap.isNull():
            return self.tr("no picture of this box")
        return self.tr("The whole page is shown beside. F6 goes there; + and − enlarge, the arrows move.")

    def _paint_line(self, painter: QPainter, words: QRectF, beside: QRectF) -> None:
        """The name, and where to look for the box."""
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        painter.setPen(self.palette().placeholderText().color())
        said = " · ".join(part for part in (self.words.detail, self.tr("the page is beside (F6)")) if part)
        painter.drawText(beside, flags, self._elide(painter, said, beside))
        bold = self.font()
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self.palette().text().color())
        painter.drawText(words, flags, self._elide(painter, self.words.title, words))

    def _split(self) -> tuple[QRectF, QRectF]:
        """Where the words stand and where the picture: the words lead, in either direction of writing."""
        whole = QRectF(self.rect()).adjusted(8, MARGIN, -8, -MARGIN)
        width = whole.width() * NAME_SHARE
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return whole.adjusted(whole.width() - width, 0, 0, 0), whole.adjusted(0, 0, -width - 8, 0)
        return whole.adjusted(0, 0, width - whole.width(), 0), whole.adjusted(width + 8, 0, 0, 0)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        """The name beside its row of the picture; the names of the rows above and below where those are."""
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        bold = self.font()
        bold.setBold(True)
        line = QFontMetricsF(bold).height()
        has_room = place.height() >= LINES_WITH_NEIGHBOURS * line
        title = QRectF(place.left(), place.center().y() - line, place.width(), line)
        if not has_room:
            title.moveTop(place.top())
        painter.setFont(self.font())
        painter.setPen(self.palette().placeholderText().color())
        below = self.words.below if has_room else ""
        if below and painter.fontMetrics().horizontalAdvance(self.words.detail) > place.width():
            below = ""  # what is said of this very box needs its line
        detail = QRectF(title.left(), title.bottom(), place.width(), line if below else 2 * line)
        if has_room:
            top = QRectF(place.left(), place.top(), place.width(), line)
            painter.drawText(top, flags, self._elide(painter, self.words.above, place))
        if below:
            foot = QRectF(place.left(), place.bottom() - line, place.width(), line)
            painter.drawText(foot, flags, self._elide(painter, below, place))
        around = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        painter.drawText(detail, int(around) | int(Qt.TextFlag.TextWordWrap), self.words.detail)
        painter.setFont(bold)
        painter.setPen(self.palette().text().color())
        painter.drawText(title, flags, self._elide(painter, self.words.title, place))

    @staticmethod
    def _elide(painter: QPainter, text: str, place: QRectF) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))

    def _paint_cell(self, painter: QPainter, place: QRectF, box: QRectF) -> None:
        """The cell in the middle; as much of its neighbours as fits around it."""
        lying = self._turns % 2 == 1
        high, wide = (box.width(), box.height()) if lying else (box.height(), box.width())
        width = max(high * ROWS_IN_SIGHT * place.width() / place.height(), wide * 1.1)
        scale = place.width() / width
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.center())
        painter.scale(scale, scale)
        painter.rotate(90 * self._turns)
        painter.translate(-box.center())
        reach = max(width, width * place.height() / place.width())
        around = QRectF(0, 0, reach, reach)
        around.moveCenter(box.center())
        painter.drawPixmap(around, self._pixmap, around)
        pen = QPen(self.palette().highlight().color(), 3)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRect(box)
        painter.restore()
