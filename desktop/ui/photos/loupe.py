"""A magnifying glass for the corner that is being moved, painted where the photo leaves room.

In: the turned photo, the corner in its pixels, the widget's free space. Out: paint.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

SIDE = 136.0
MAGNIFIED = 1.6
_MARGIN = 8.0


def find_room(widget: QRectF, photo: QRectF) -> QRectF | None:
    """A square beside the photo, at its right, else its left; None where the photo fills the widget."""
    if widget.right() - photo.right() >= SIDE + 2 * _MARGIN:
        return QRectF(photo.right() + _MARGIN, photo.top(), SIDE, SIDE)
    if photo.left() - widget.left() >= SIDE + 2 * _MARGIN:
        return QRectF(photo.left() - _MARGIN - SIDE, photo.top(), SIDE, SIDE)
    return None


def paint_loupe(painter: QPainter, room: QRectF, image: QImage, corner: QPointF, ink: QColor) -> None:
    """Paint what lies around `corner` (pixels of `image`), magnified, with cross hairs on the very spot."""
    half = SIDE / MAGNIFIED / 2
    painter.fillRect(room, QColor("black"))
    source = QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half)
    painter.save()
    painter.setClipRect(room)
    scale = room.width() / source.width()
    painter.translate(room.topLeft())
    painter.scale(scale, scale)
    painter.translate(-source.topLeft())
    painter.drawImage(QPointF(0, 0), image)
    painter.restore()
    painter.setPen(QPen(ink, 1.5))
    centre = room.center()
    painter.drawLine(QPointF(room.left(), centre.y()), QPointF(room.right(), centre.y()))
    painter.drawLine(QPointF(centre.x(), room.top()), QPointF(centre.x(), room.bottom()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room)
