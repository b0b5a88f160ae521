"""What the page will look like once straightened, drawn anew with every move of a corner.

Only a picture to look at: the straight page that is read is made by desktop.page from the full photo.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from desktop.ui.photos.outline import Outline
from desktop.ui.theme.theme import Theme

PAPER = (210.0, 297.0)


class StraightPreview(QWidget):
    """Qt view of the sheet inside an Outline, as A4. Empty while the corners are no sheet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._outline: Outline | None = None
        self.setMinimumSize(150, 212)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_sheet(self, image: QImage, outline: Outline | None) -> None:
        """`image` is the photo, not turned, in any size; `outline` is in the full photo's pixels."""
        self._image = image
        self._outline = outline
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @property
    def _paper(self) -> QRectF:
        scale = min((self.width() - 2) / PAPER[0], (self.height() - 2) / PAPER[1])
        wide, high = PAPER[0] * scale, PAPER[1] * scale
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paper = self._paper
        painter.fillRect(paper, QColor(self._theme.colours.panel_alternate))
        transform = self._make_transform(paper)
        if transform is not None:
            painter.setClipRect(paper)
            painter.setTransform(transform, combine=True)
            painter.drawImage(0, 0, self._image)
            painter.resetTransform()
            painter.setClipping(False)
        painter.setPen(QColor(self._theme.colours.line_strong))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper)

    def _make_transform(self, paper: QRectF) -> QTransform | None:
        """Pixels of the image → widget pixels, so that the four corners fill the paper."""
        outline = self._outline
        if outline is None or self._image.isNull() or not outline.is_a_sheet:
            return None
        scale = self._image.width() / outline.width
        sheet = QPolygonF([QPointF(x * scale, y * scale) for x, y in outline.corners])
        target = QPolygonF([paper.topLeft(), paper.topRight(), paper.bottomRight(), paper.bottomLeft()])
        transform = QTransform()
        return transform if QTransform.quadToQuad(sheet, target, transform) else None
