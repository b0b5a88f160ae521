"""The straightened page beside the figures: the cell under the cursor outlined, doubtful cells underlined.

In: an RGB image and boxes in its pixels. Zoom and place stay as the person left them from form to form.
"""

from collections.abc import Iterable

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
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from desktop.page.values import CellBox, Image

ZOOM_STEP = 1.25
SMALLEST_ZOOM, LARGEST_ZOOM = 0.1, 8.0
MARGIN_AROUND_THE_CELL = 90


def make_pixmap(image: Image) -> QPixmap:
    """A pixmap of an H×W×3 uint8 RGB image; the pixels are copied."""
    height, width = image.shape[:2]
    held = image if image.flags["C_CONTIGUOUS"] else image.copy()
    return QPixmap.fromImage(QImage(held.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy())


class PageView(QGraphicsView):
    """Qt view of one page.

    Signals:
        cell_clicked(str): the field of the cell that the person pointed at.
    """

    cell_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self._pixmap_item = QGraphicsPixmapItem()
        self._pixmap_item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.scene().addItem(self._pixmap_item)
        self._boxes: dict[str, QRectF] = {}
        self._doubtful: frozenset[str] = frozenset()
        self._marked: str | None = None
        self._is_fitted = True
        # a bar that came and went with the fitted width would change that width, without an end
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)

    def show_page(self, pixmap: QPixmap, cells: Iterable[CellBox] = ()) -> None:
        """Shows a page; `cells` are in the pixmap's pixels. Zoom and place are kept."""
        self._boxes = {
            cell.field: QRectF(cell.left, cell.top, cell.right - cell.left, cell.bottom - cell.top)
            for cell in cells
        }
        self._pixmap_item.setPixmap(pixmap)
        self.setSceneRect(self._pixmap_item.boundingRect())
        if self._is_fitted:
            self.fit_width()
        self.viewport().update()

    def clear_page(self) -> None:
        self.show_page(QPixmap())

    def mark_doubtful(self, fields: frozenset[str]) -> None:
        self._doubtful = fields
        self.viewport().update()

    def mark_cell(self, field: str | None) -> None:
        """Outlines this box and brings it into sight."""
        self._marked = field
        if field in self._boxes:
            self.ensureVisible(self._boxes[field], MARGIN_AROUND_THE_CELL, MARGIN_AROUND_THE_CELL)
        self.viewport().update()

    def box_of(self, field: str) -> QRectF | None:
        """The box in pixels of the page, None when the page does not show it."""
        return self._boxes.get(field)

    @property
    def pixmap(self) -> QPixmap:
        return self._pixmap_item.pixmap()

    def fit_width(self) -> None:
        """The whole width of the page in sight, from its top."""
        width = self.sceneRect().width()
        if width:
            scale = max(self.viewport().width() - 4, 50) / width
            self.resetTransform()
            self.scale(scale, scale)
        self._is_fitted = True

    def zoom(self, factor: float) -> None:
        """Larger or smaller around the middle, within bounds."""
        target = self.transform().m11() * factor
        if SMALLEST_ZOOM <= target <= LARGEST_ZOOM:
            self.scale(factor, factor)
            self._is_fitted = False

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        super().drawForeground(painter, rect)
        highlight = self.palette().highlight().color()
        doubt = QPen(QColor(214, 120, 0), 3)
        doubt.setCosmetic(True)
        painter.setPen(doubt)
        for field in self._doubtful & self._boxes.keys():
            box = self._boxes[field]
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if self._marked in self._boxes:
            outline = QPen(highlight, 3)
            outline.setCosmetic(True)
            painter.setPen(outline)
            painter.drawRect(self._boxes[self._marked].adjusted(-3, -3, 3, 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit_width()
            self.mark_cell(self._marked)

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
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        for field, box in self._boxes.items():
            if box.contains(point):
                self.cell_clicked.emit(field)
                return
        super().mouseDoubleClickEvent(event)
