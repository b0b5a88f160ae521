"""The straightened page beside the figures: the cell under the cursor outlined, doubtful cells underlined.

In: an RGB image and boxes in its pixels. Zoom, tone and place stay as the person left them from form to form.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from dataclasses import field as default

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from db.fields import FORM46_FIELDS
from desktop.page.values import CellBox, Image
from desktop.ui.entry.picture_tone import TONE_KEYS, PictureTone, tone_pixmap

ZOOM_STEP = 1.25
SMALLEST_ZOOM, LARGEST_ZOOM = 0.1, 8.0
MARGIN_AROUND_THE_CELL = 90
# where forms print their station, in shares of the page and of the strip above the first box
FOOT_SHARE, FOOT_WIDTH_SHARE = 0.855, 0.55
HEAD_SHARE, HEAD_WIDTH_SHARE, HEAD_HEIGHT_SHARE = 0.09, 0.62, 0.6
ACCOUNT_HEAD_SHARE, ACCOUNT_HEAD_HEIGHT_SHARE = 0.135, 0.4
"""On a Form 46 the head of the table stands between the station and the first box."""


def make_pixmap(image: Image) -> QPixmap:
    """A pixmap of an H×W×3 uint8 RGB image; the pixels are copied."""
    return QPixmap.fromImage(make_image(image))


def make_image(image: Image) -> QImage:
    """As `make_pixmap`, in any thread: of this format a pixmap takes the pixels as they are."""
    height, width = image.shape[:2]
    held = image if image.flags["C_CONTIGUOUS"] else image.copy()
    shown = QImage(held.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return shown.convertToFormat(QImage.Format.Format_RGB32)


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is seen. `zoom` None: the whole width; `x`, `y`: the middle of the view, 0…1 of the page."""

    zoom: float | None = None
    x: float = 0.5
    y: float = 0.0
    tone: PictureTone = default(default_factory=PictureTone)


class PageView(QGraphicsView):
    """Qt view of one page.

    Signals:
        cell_clicked(str): the field of the cell that the person pointed at.
        look_changed(): zoom, tone or place are others now.
        tone_changed(): the picture itself looks different now.
    """

    cell_clicked = Signal(str)
    look_changed = Signal()
    tone_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self._pixmap_item = QGraphicsPixmapItem()
        self._pixmap_item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.scene().addItem(self._pixmap_item)
        self._boxes: dict[str, QRectF] = {}
        self._doubtful: frozenset[str] = frozenset()
        self._found: frozenset[str] = frozenset()
        self._marked: str | None = None
        self._page = QPixmap()
        self._look = Look()
        # a bar that came and went with the fitted width would change that width, without an end
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)

    def show_page(self, pixmap: QPixmap, cells: Iterable[CellBox] = ()) -> None:
        """Shows a page; `cells` are in the pixmap's pixels. Zoom, tone and place are kept."""
        self._look = self.look
        self._boxes = {
            cell.field: QRectF(cell.left, cell.top, cell.right - cell.left, cell.bottom - cell.top)
            for cell in cells
        }
        self._page = pixmap
        self._pixmap_item.setPixmap(tone_pixmap(pixmap, self._look.tone))
        self.setSceneRect(self._pixmap_item.boundingRect())
        self._apply_look()

    def clear_page(self) -> None:
        self.show_page(QPixmap())

    @property
    def look(self) -> Look:
        """How the page is seen now, or was before it was cleared."""
        page = self.sceneRect()
        if self._page.isNull() or not page.isValid():
            return self._look
        middle = self.mapToScene(self.viewport().rect().center())
        return replace(self._look, x=middle.x() / page.width(), y=middle.y() / page.height())

    def put_look(self, look: Look) -> None:
        """As it was seen before: nothing is emitted."""
        self._look = look
        self._pixmap_item.setPixmap(tone_pixmap(self._page, look.tone))
        self._apply_look()

    @property
    def tone(self) -> PictureTone:
        return self._look.tone

    def set_tone(self, tone: PictureTone) -> None:
        """Brighter, reversed, turned…: of the picture, never of the photo."""
        self.put_look(replace(self.look, tone=tone))
        self.mark_cell(self._marked)
        self.look_changed.emit()
        self.tone_changed.emit()

    def _apply_look(self) -> None:
        page, look = self.sceneRect(), self._look
        if not page.width():
            self.viewport().update()
            return
        is_lying = look.tone.turns % 2 == 1
        across = page.height() if is_lying else page.width()
        scale = look.zoom or max(self.viewport().width() - 4, 50) / across
        self.setTransform(QTransform.fromScale(scale, scale).rotate(90 * look.tone.turns))
        self.centerOn(look.x * page.width(), look.y * page.height())
        self.viewport().update()

    def mark_doubtful(self, fields: frozenset[str]) -> None:
        self._doubtful = fields
        self.viewport().update()

    def mark_found(self, fields: Collection[str]) -> None:
        """Dashed frames: the boxes of which the finding under the cursor speaks."""
        self._found = frozenset(fields)
        self.viewport().update()

    def mark_cell(self, field: str | None) -> None:
        """Outlines this box and brings it into sight."""
        self._marked = field
        if field in self._boxes:
            self.ensureVisible(self._boxes[field], MARGIN_AROUND_THE_CELL, MARGIN_AROUND_THE_CELL)
        self.viewport().update()

    def head_above(self, field: str) -> QRectF | None:
        """The strip of the page above this box, as wide as the page; None when the page does not show it."""
        if field not in self._boxes:
            return None
        page, top = self.sceneRect(), self._boxes[field].top()
        share, part = HEAD_SHARE, HEAD_HEIGHT_SHARE
        if field in FORM46_FIELDS:
            share, part = ACCOUNT_HEAD_SHARE, ACCOUNT_HEAD_HEIGHT_SHARE
        height = min(share * page.height(), top)
        return QRectF(0, top - height, page.width() * HEAD_WIDTH_SHARE, height * part)

    def show_head(self, field: str) -> None:
        """Brings the head of the form into sight."""
        head = self.head_above(field)
        if head is not None:
            self.ensureVisible(head, 0, MARGIN_AROUND_THE_CELL)

    def show_foot(self) -> QRectF | None:
        """Brings the foot of the page into sight; a strip of it, None without a page."""
        page = self.sceneRect()
        if self._page.isNull():
            return None
        foot = QRectF(0, FOOT_SHARE * page.height(), FOOT_WIDTH_SHARE * page.width(), 0.06 * page.height())
        self.ensureVisible(foot, 0, MARGIN_AROUND_THE_CELL)
        return foot

    def box_of(self, field: str) -> QRectF | None:
        """The box in pixels of the page, None when the page does not show it."""
        return self._boxes.get(field)

    @property
    def pixmap(self) -> QPixmap:
        """The page in the tone in which it is shown."""
        return self._pixmap_item.pixmap()

    def fit_width(self) -> None:
        """The whole width of the page in sight."""
        self.put_look(replace(self.look, zoom=None))
        self.look_changed.emit()

    def zoom(self, factor: float) -> None:
        """Larger or smaller around the middle, within bounds."""
        target = self._scale * factor
        if SMALLEST_ZOOM <= target <= LARGEST_ZOOM:
            self._look = replace(self.look, zoom=target)
            self.scale(factor, factor)
            self.look_changed.emit()

    @property
    def _scale(self) -> float:
        return abs(self.transform().m11()) + abs(self.transform().m12())

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        super().drawForeground(painter, rect)
        highlight = self.palette().highlight().color()
        doubt = QPen(QColor(214, 120, 0), 3)
        doubt.setCosmetic(True)
        painter.setPen(doubt)
        for field in self._doubtful & self._boxes.keys():
            box = self._boxes[field]
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        found = QPen(doubt.color(), 2, Qt.PenStyle.DashLine)
        found.setCosmetic(True)
        painter.setPen(found)
        for field in self._found & self._boxes.keys():
            painter.drawRect(self._boxes[field].adjusted(-2, -2, 2, 2))
        if self._marked in self._boxes:
            outline = QPen(highlight, 3)
            outline.setCosmetic(True)
            painter.setPen(outline)
            painter.drawRect(self._boxes[self._marked].adjusted(-3, -3, 3, 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._look.zoom is None:
            self._look = self.look
            self._apply_look()
            self.mark_cell(self._marked)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.look_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(ZOOM_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit_width()
        elif event.text() in TONE_KEYS:
            self.set_tone(TONE_KEYS[event.text()](self.tone))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        for field, box in self._boxes.items():
            if box.contains(point):
                self.cell_clicked.emit(field)
                return
        super().mouseDoubleClickEvent(event)
