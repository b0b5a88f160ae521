"""The board: one tile a polling station. The sign's shape says the status, the colour repeats it.

Two sizes: small tiles (serial and sign) for a whole constituency at a glance, large ones with the name.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.constituency.station_model import ROW_ROLE, StationModel
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_serial
from desktop.ui.parts.status_mark import paint_status
from desktop.ui.theme.fonts import figures_font
from desktop.workspace.stations import StationRow

_SMALL = QSize(74, 38)
_LARGE = QSize(196, 62)
_LARGE_URDU = QSize(196, 78)
_MARK = 15.0


class TileDelegate(QStyledItemDelegate):
    """Paints one station's tile."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.is_large = False
        self.size = _SMALL

    def tile_size(self, width: int) -> QSize:
        """The tiles fill a row of `width` pixels."""
        smallest = _SMALL
        if self.is_large:
            smallest = _LARGE_URDU if self._desk.language.is_right_to_left else _LARGE
        columns = max(1, width // smallest.width())
        return QSize(max(smallest.width(), width // columns), smallest.height())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: StationRow = index.data(ROW_ROLE)
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        box = area.adjusted(3, 3, -3, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, state, is_doubtful=row.is_doubtful)
        is_mirrored = self._desk.language.is_right_to_left
        self._paint_serial(painter, box, row, is_mirrored=is_mirrored)
        if self.is_large:
            self._paint_name(painter, box, row, is_mirrored=is_mirrored)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRect, state: QStyle.StateFlag, *, is_doubtful: bool
    ) -> None:
        colours = self._desk.theme.colours
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ink = colours.accent if is_selected else colours.line_strong if is_hovered else colours.line
        ground = colours.accent_soft if is_selected else colours.panel
        if is_doubtful and not is_selected:
            ink, ground = colours.doubt, colours.doubt_soft
        painter.setPen(QPen(QColor(ink), 2 if is_selected or is_doubtful else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(box), 5, 5)

    def _paint_serial(self, painter: QPainter, box: QRect, row: StationRow, *, is_mirrored: bool) -> None:
        line = QRect(box.left() + 8, box.top(), box.width() - 16, 32 if self.is_large else box.height())
        mark_x = line.left() if is_mirrored else line.right() + 1 - _MARK
        mark = QRectF(mark_x, line.center().y() - _MARK / 2 + 1, _MARK, _MARK)
        paint_status(painter, mark, row.status, self._desk.theme.colours)
        painter.setFont(figures_font(10.5, is_bold=True))
        painter.setPen(QColor(self._desk.theme.colours.text))
        painter.drawText(line, _alignment(is_mirrored=is_mirrored), write_serial(row.serial))

    def _paint_name(self, painter: QPainter, box: QRect, row: StationRow, *, is_mirrored: bool) -> None:
        font = QFont()
        font.setPointSizeF(10.0 if is_mirrored else 9.0)
        painter.setFont(font)
        painter.setPen(QColor(self._desk.theme.colours.muted))
        line = QRect(box.left() + 8, box.top() + 28, box.width() - 16, box.height() - 30)
        name = self._desk.language.pick(row.name_en, row.name_ur)
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _alignment(is_mirrored=is_mirrored), shown)


def _alignment(*, is_mirrored: bool) -> int:
    sideways = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return int(sideways | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class Board(QListView):
    """Signals: `station_pointed(object)` with the StationRow under the cursor, `station_opened(object)` on
    Enter or a double click.
    """

    station_pointed = Signal(object)
    station_opened = Signal(object)

    def __init__(self, model: StationModel, desk: Desk) -> None:
        super().__init__()
        self._model = model
        self._desk = desk
        self._tiles = TileDelegate(desk)
        self.setModel(model)
        self.setItemDelegate(self._tiles)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._handle_current_changed)
        self.doubleClicked.connect(lambda index: self.station_opened.emit(index.data(ROW_ROLE)))
        desk.theme.changed.connect(self.viewport().update)
        desk.language.changed.connect(self._handle_language_changed)
        self.put_large(False)

    def put_large(self, is_large: bool) -> None:
        """Large tiles carry the station's name."""
        self._tiles.is_large = is_large
        self._fill_rows()

    def point_at(self, serial: int) -> bool:
        """Move the cursor to the station; False when the filter hides it."""
        position = self._model.position_of(serial)
        if position is None:
            return False
        index = self._model.index(position)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def current_station(self) -> StationRow | None:
        row = self.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, StationRow) else None

    def _handle_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.station_pointed.emit(current.data(ROW_ROLE))

    def _handle_language_changed(self, _code: str) -> None:
        self._fill_rows()

    def _fill_rows(self) -> None:
        self._tiles.size = self._tiles.tile_size(
            self.width() - self.verticalScrollBar().sizeHint().width() - 6
        )
        self.setGridSize(self._tiles.size)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._desk.theme.colours.muted))
            words = self.tr("No polling station fits this choice.")
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fill_rows()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        station = self.current_station()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and station is not None:
            self.station_opened.emit(station)
        else:
            super().keyPressEvent(event)
