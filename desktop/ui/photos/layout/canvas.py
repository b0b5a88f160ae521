"""The straight sheet with the layout drawn over it: lines and boxes are dragged, or moved with the keys.

In: a picture of the sheet and a `Drawing`. Out: the drawing, changed. Widget pixels are mm times `scale`; a
mirrored window does not mirror the sheet.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.page.values import Point
from desktop.ui.photos.layout.drawing import Drawing
from desktop.ui.photos.layout.handles import find_handle, find_place
from desktop.ui.photos.layout.layout_paint import LayoutPaint
from desktop.ui.theme.theme import Theme

SMALLEST_SCALE, LARGEST_SCALE = 1.5, 12.0
ZOOM_STEP = 1.2
_REACH_PIXELS = 7.0
_STEP_MM, _FINE_MM, _FAR_MM = 0.5, 0.1, 5.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class LayoutCanvas(QWidget):
    """Qt view of a Drawing.

    Signals:
        changed(): a line, a box or what is held is another.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet = QImage()
        self.drawing: Drawing | None = None
        self.scale = 3.0
        self._drag_from: Point | None = None
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_drawing(self, sheet: QImage, drawing: Drawing) -> None:
        """Begin on another sheet."""
        self._sheet, self.drawing, self._drag_from = sheet, drawing, None
        self.zoom_to(self.scale)

    def zoom_to(self, scale: float) -> None:
        """`scale` widget pixels a mm, within bounds."""
        self.scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        self.fit_paper()

    def fit_paper(self) -> None:
        """The paper may have become another."""
        if self.drawing is not None:
            width, height = self.drawing.layout.paper_mm
            self.setFixedSize(QSize(round(width * self.scale), round(height * self.scale)))
        self.update()

    def begin_box(self, field: str) -> None:
        """The next drag draws this box; Enter puts it into the middle of what is in sight."""
        if self.drawing is not None:
            self.drawing.field_to_draw = field
            self.setCursor(Qt.CursorShape.CrossCursor)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell()

    def stop_box(self) -> None:
        """No box is drawn after all."""
        if self.drawing is not None:
            self.drawing.field_to_draw = ""
            self.unsetCursor()

    @property
    def is_dragging(self) -> bool:
        return self._drag_from is not None

    @property
    def held_on_screen(self) -> QPointF | None:
        """Where what is held lies in the widget."""
        if self.drawing is None or self.drawing.held is None:
            return None
        x, y = find_place(self.drawing.layout, self.drawing.held)
        return QPointF(x * self.scale, y * self.scale)

    def _to_mm(self, point: QPointF) -> Point:
        return point.x() / self.scale, point.y() / self.scale

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _end_box(self, drawing: Drawing) -> None:
        drawing.end_drawing()
        self.unsetCursor()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.drawing is None or self._sheet.isNull():
            return
        painter.drawImage(QRectF(self.rect()), self._sheet)
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1, 7))
        painter.setFont(font)
        held = self.drawing.held
        LayoutPaint(painter, self._theme.colours, self.scale).paint(
            self.drawing.layout, held, self.drawing.column, has_focus=self.hasFocus()
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        drawing = self.drawing
        if drawing is None or event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._to_mm(event.position())
        if drawing.field_to_draw:
            self._drag_from = at
            return
        drawing.held = find_handle(drawing.layout, at, _REACH_PIXELS / self.scale)
        if drawing.held is not None:
            # where on the handle it was taken: it does not jump under the pointer
            place = find_place(drawing.layout, drawing.held)
            self._drag_from = (place[0] - at[0], place[1] - at[1])
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is None or self.drawing is None:
            return
        (x, y), start = self._to_mm(event.position()), self._drag_from
        if self.drawing.field_to_draw:
            self.drawing.draw_box(start, (x, y))
        else:
            is_free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.drawing.move_held((x + start[0], y + start[1]), is_free=is_free)
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is None or self.drawing is None:
            return
        start, self._drag_from = self._drag_from, None
        if not self.drawing.field_to_draw:
            self.drawing.end_step()
        else:
            if (event.position() - QPointF(*start) * self.scale).manhattanLength() < _REACH_PIXELS:
                self.drawing.put_box_at(self._to_mm(event.position()))
            self._end_box(self.drawing)
        self._tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Where no line is yet, one is put."""
        drawing = self.drawing
        if drawing is None or drawing.field_to_draw:
            return
        x, y = self._to_mm(event.position())
        levels = drawing.layout.levels_mm
        is_free = find_handle(drawing.layout, (x, y), _REACH_PIXELS / self.scale) is None
        if is_free and levels[0] <= y <= levels[-1]:
            drawing.add_line(x)
            self._tell()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.scale * (ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP))
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.drawing is None or not self._obey(self.drawing, event):
            super().keyPressEvent(event)
        else:
            self._tell()

    def _obey(self, drawing: Drawing, event: QKeyEvent) -> bool:
        """False when it is none of the canvas's keys."""
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS:
            length = _FINE_MM if event.modifiers() & Qt.KeyboardModifier.ControlModifier else _STEP_MM
            length = _FAR_MM if shift else length
            drawing.push_held(_STEPS[key][0] * length, _STEPS[key][1] * length)
        elif key in {Qt.Key.Key_N, Qt.Key.Key_Space}:
            drawing.hold_next(-1 if shift else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and drawing.field_to_draw:
            drawing.put_box_at(self._to_mm(QPointF(self.visibleRegion().boundingRect().center())))
            self._end_box(drawing)
        elif key == Qt.Key.Key_Insert or event.text() == "+":
            drawing.divide_column()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            drawing.remove_held()
        elif key == Qt.Key.Key_G:
            drawing.snap_held()
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Entered by the keyboard, something is held for the arrows to move."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if self.drawing is not None and self.drawing.held is None and not by_mouse:
            self.drawing.hold_next(1)
            self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
