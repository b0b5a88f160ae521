"""The sign of a polling station's status: the shape says it, the colour repeats it.

no photo: an empty dashed square · photo: a square with a dot · entered: a filled square ·
differs: a filled diamond with ≠ · settled: a filled disc with a tick.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.colours import Colours
from desktop.ui.theme.theme import Theme

STATUSES = ("no_photo", "photo", "entered", "differs", "settled")


def paint_status(painter: QPainter, box: QRectF, status: str, colours: Colours) -> None:
    """Draw the sign of `status` into the square `box` (painter's coordinates)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.status(status)), box.width() / 9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTERS[status](painter, box.adjusted(1, 1, -1, -1), colours)
    painter.restore()


def status_icon(status: str, colours: Colours, size: int = 16) -> QIcon:
    """The sign as an icon for a button; made anew when the theme changes."""
    pixmap = QPixmap(QSize(size, size) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_status(painter, QRectF(0, 0, size, size), status, colours)
    painter.end()
    return QIcon(pixmap)


def _paint_no_photo(painter: QPainter, box: QRectF, _colours: Colours) -> None:
    pen = painter.pen()
    pen.setDashPattern([2.0, 1.6])
    painter.setPen(pen)
    painter.drawRoundedRect(box, 2, 2)


def _paint_photo(painter: QPainter, box: QRectF, _colours: Colours) -> None:
    painter.drawRoundedRect(box, 2, 2)
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5)


def _paint_entered(painter: QPainter, box: QRectF, _colours: Colours) -> None:
    painter.setBrush(painter.pen().color())
    painter.drawRoundedRect(box, 2, 2)


def _paint_differs(painter: QPainter, box: QRectF, colours: Colours) -> None:
    centre = box.center()
    reach = box.width() / 2 + 1
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(centre.x(), centre.y() - reach),
                QPointF(centre.x() + reach, centre.y()),
                QPointF(centre.x(), centre.y() + reach),
                QPointF(centre.x() - reach, centre.y()),
            ]
        )
    )
    painter.setPen(QPen(QColor(colours.panel), box.width() / 9))
    half = box.width() / 5.5
    for offset in (-box.height() / 9, box.height() / 9):
        y = centre.y() + offset
        painter.drawLine(QPointF(centre.x() - half, y), QPointF(centre.x() + half, y))
    painter.drawLine(
        QPointF(centre.x() - half * 0.8, centre.y() + half * 1.4),
        QPointF(centre.x() + half * 0.8, centre.y() - half * 1.4),
    )


def _paint_settled(painter: QPainter, box: QRectF, colours: Colours) -> None:
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(box)
    pen = QPen(QColor(colours.panel), box.width() / 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    centre, width = box.center(), box.width()
    corner = QPointF(centre.x() - width * 0.05, centre.y() + width * 0.18)
    painter.drawLine(QPointF(centre.x() - width * 0.24, centre.y()), corner)
    painter.drawLine(corner, QPointF(centre.x() + width * 0.25, centre.y() - width * 0.17))


_PAINTERS: dict[str, Callable[[QPainter, QRectF, Colours], None]] = {
    "no_photo": _paint_no_photo,
    "photo": _paint_photo,
    "entered": _paint_entered,
    "differs": _paint_differs,
    "settled": _paint_settled,
}


class StatusMark(QWidget):
    """The sign on its own, beside words."""

    def __init__(self, theme: Theme, size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._status = "no_photo"
        self.setFixedSize(size, size)

    def put_status(self, status: str) -> None:
        self._status = status
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_status(QPainter(self), QRectF(self.rect()), self._status, self._theme.colours)
