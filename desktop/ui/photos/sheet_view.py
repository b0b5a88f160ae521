"""A photo page with the sheet's outline on it; the corners can be dragged or moved with the arrow keys.

Works in three frames: photo pixels and shown pixels (see outline.py), and widget pixels. The image may be a
smaller one than the photo; the outline says how large the photo is.
"""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from desktop.ui.photos.loupe import find_room, paint_loupe
from desktop.ui.photos.outline import Outline
from desktop.ui.theme.theme import Theme

_HANDLE = 9.0
_REACH = 26.0
_MARGIN = 14.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SheetView(QWidget):
    """Qt view of an Outline over its photo.

    Attributes:
        active: the corner (0 top left … 3 bottom left of the paper) that the keys move.

    Signals:
        outline_changed(object): the new Outline, while a corner moves.
        corner_chosen(int): another corner is active.
    """

    outline_changed = Signal(object)
    corner_chosen = Signal(int)

    def __init__(self, theme: Theme, *, is_editable: bool) -> None:
        super().__init__()
        self._theme = theme
        self._is_editable = is_editable
        self._image = QImage()
        self._turned_image = QImage()
        self._image_turned: int | None = None
        self.outline: Outline | None = None
        self.has_outline = False
        self.active = 0
        self._is_dragging = False
        self.setMinimumSize(160, 160)
        # the outline is in the photo's own frame: a mirrored window does not mirror the photo
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if is_editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)

    def show_photo(self, image: QImage, outline: Outline | None, *, has_outline: bool = True) -> None:
        """Show the photo page `image` (any size, not turned) under `outline`; a null image shows nothing."""
        self._image = image
        self._image_turned = None
        self.has_outline = has_outline
        self._put(outline)

    def put_outline(self, outline: Outline) -> None:
        """The same photo under another outline."""
        self._put(outline)

    def choose_corner(self, place: int) -> None:
        self.active = place % 4
        self.corner_chosen.emit(self.active)
        self.update()

    @property
    def image(self) -> QImage:
        """The photo as it was handed in, not turned."""
        return self._image

    @property
    def corners_on_screen(self) -> list[QPointF]:
        """The corners in widget pixels, top left of the paper first; none while no photo is shown."""
        if self.outline is None:
            return []
        frame, scale = self._frame, self._scale
        return [
            QPointF(frame.left() + x * scale, frame.top() + y * scale) for x, y in self.outline.shown_corners
        ]

    def _put(self, outline: Outline | None) -> None:
        self.outline = outline
        if outline is not None and outline.turned != self._image_turned:
            self._image_turned = outline.turned
            self._turned_image = self._image.transformed(QTransform().rotate(90 * outline.turned))
        self.update()

    @property
    def _scale(self) -> float:
        """Widget pixels for each shown pixel."""
        if self.outline is None:
            return 1.0
        wide, high = self.outline.shown_size
        room_x, room_y = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return max(min(room_x / max(wide, 1), room_y / max(high, 1)), 1e-6)

    @property
    def _frame(self) -> QRectF:
        """Where the photo lies in the widget."""
        if self.outline is None:
            return QRectF()
        wide, high = (side * self._scale for side in self.outline.shown_size)
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    @property
    def _image_scale(self) -> float:
        """Pixels of the image for each widget pixel; the image may be smaller than the photo."""
        return self._turned_image.width() / max(self._frame.width(), 1e-6)

    def _to_shown(self, point: QPointF) -> tuple[float, float]:
        frame, scale = self._frame, self._scale
        return (point.x() - frame.left()) / scale, (point.y() - frame.top()) / scale

    def _move_active(self, shown: tuple[float, float]) -> None:
        if self.outline is not None:
            self.outline = self.outline.move_corner(self.active, shown)
            self.has_outline = True
            self.outline_changed.emit(self.outline)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.outline is None or self._turned_image.isNull():
            return
        painter.drawImage(self._frame, self._turned_image)
        if self.has_outline:
            self._paint_outline(painter, is_a_sheet=self.outline.is_a_sheet)

    def _paint_outline(self, painter: QPainter, *, is_a_sheet: bool) -> None:
        colours = self._theme.colours
        points = self.corners_on_screen
        ink = QColor(colours.accent if is_a_sheet else colours.error)
        for width, colour in ((5, QColor("white")), (2.5, ink)):
            painter.setPen(QPen(colour, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(QPolygonF(points))
        # a thick line along the paper's top says which way is up
        painter.setPen(QPen(ink, 6))
        painter.drawLine(points[0], points[1])
        if self._is_editable:
            for place, point in enumerate(points):
                self._paint_handle(painter, point, ink, is_active=place == self.active)
            room = find_room(QRectF(self.rect()), self._frame)
            if room is not None:
                spot = (points[self.active] - self._frame.topLeft()) * self._image_scale
                paint_loupe(painter, room, self._turned_image, spot, ink)

    def _paint_handle(self, painter: QPainter, point: QPointF, ink: QColor, *, is_active: bool) -> None:
        painter.setPen(QPen(QColor("white"), 2))
        painter.setBrush(ink if is_active else QColor(255, 255, 255, 150))
        painter.drawEllipse(point, _HANDLE, _HANDLE)
        painter.setPen(QPen(ink, 2))
        painter.drawEllipse(point, _HANDLE + 2, _HANDLE + 2)
        if is_active and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(point, _HANDLE + 7, _HANDLE + 7)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_editable or self.outline is None or event.button() != Qt.MouseButton.LeftButton:
            return
        distances = [(corner - event.position()).manhattanLength() for corner in self.corners_on_screen]
        nearest = min(range(4), key=lambda place: distances[place])
        if distances[nearest] <= _REACH:
            self.choose_corner(nearest)
            self._is_dragging = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._move_active(self._to_shown(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._is_dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._is_editable or self.outline is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            pixels = 1.0 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 8.0
            pixels = 40.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else pixels
            across, down = _STEPS[key]
            x, y = self.outline.shown_corners[self.active]
            self._move_active((x + across * pixels, y + down * pixels))
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self.choose_corner(key - Qt.Key.Key_1)
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_N}:
            self.choose_corner(self.active + 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
