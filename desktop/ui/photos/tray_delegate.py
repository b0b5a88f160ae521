"""Paints one tile of the tray: the thumbnail as it is turned, its signs, its station and its file name.

Each sign is a shape; colour only repeats it. A suggested station is written with a question mark, in italics.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.photos.photo_words import name_station_shortly
from desktop.ui.photos.tray_model import TrayRole
from desktop.ui.photos.tray_rows import Mark, list_marks
from desktop.ui.theme.colours import Colours
from desktop.ui.theme.icons import paint_icon
from desktop.ui.theme.theme import Theme
from desktop.workspace.photos import PhotoRow

TILE_WIDTH = 160
_PICTURE_HEIGHT = 150
_GAP = 6
_SIGN = 20
_SIGN_ICONS = {
    Mark.WITHDRAWN: "withdraw",
    Mark.DUPLICATE: "duplicate",
    Mark.ALIKE: "copy",
    Mark.NOT_FOUND: "warning",
    Mark.OTHER_ROWS: "warning",
    Mark.NO_FORM: "warning",
    Mark.TAKE_AGAIN: "camera",
    Mark.OUTLINED: "corners",
    Mark.READ: "check",
}

_DOUBTFUL = frozenset({Mark.NOT_FOUND, Mark.OTHER_ROWS, Mark.NO_FORM, Mark.TAKE_AGAIN, Mark.ALIKE})


def _colour_of(mark: Mark, colours: Colours) -> str:
    if mark in _DOUBTFUL:
        return colours.doubt
    return {Mark.READ: colours.good, Mark.OUTLINED: colours.accent}.get(mark, colours.muted)


class TrayDelegate(QStyledItemDelegate):
    """Qt view of one PhotoRow as a tile."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = 2 * QFontMetrics(QApplication.font()).height()
        return QSize(TILE_WIDTH, _PICTURE_HEIGHT + lines + 4 * _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(TrayRole.ROW)
        if not isinstance(row, PhotoRow):
            return
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        tile = option.rect.adjusted(3, 3, -3, -3)
        self._paint_ground(painter, tile, option)
        picture = tile.adjusted(_GAP, _GAP, -_GAP, _PICTURE_HEIGHT - tile.height())
        self._paint_picture(painter, picture, row, index.data(TrayRole.THUMBNAIL))
        self._paint_signs(painter, picture, row)
        self._paint_words(painter, tile.adjusted(8, _PICTURE_HEIGHT + _GAP, -8, -4), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, tile: QRect, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = colours.accent if is_selected or has_focus else colours.line
        painter.setPen(QPen(QColor(edge), 2 if has_focus else 1))
        painter.setBrush(QColor(colours.selection if is_selected else colours.panel))
        painter.drawRoundedRect(tile, 7, 7)

    def _paint_picture(self, painter: QPainter, box: QRect, row: PhotoRow, image: QImage | None) -> None:
        colours = self._theme.colours
        if image is None or image.isNull():
            painter.fillRect(box, QColor(colours.window))
            sign = "photos" if image is None else "error"
            middle = QRectF(box.center().x() - 14, box.center().y() - 14, 28, 28)
            paint_icon(painter, sign, middle, colours.line_strong if image is None else colours.error)
            return
        turned = image.transformed(QTransform().rotate(90 * row.turned)) if row.turned else image
        size = turned.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(box.topLeft(), size)
        place.moveCenter(box.center())
        painter.setOpacity(0.35 if row.was_withdrawn else 1.0)
        painter.drawImage(place, turned)
        painter.setOpacity(1.0)

    def _paint_signs(self, painter: QPainter, box: QRect, row: PhotoRow) -> None:
        colours = self._theme.colours
        right = box.right() - _SIGN - 2
        for place, mark in enumerate(list_marks(row)):
            sign = QRect(right - place * (_SIGN + 4), box.top() + 2, _SIGN, _SIGN)
            painter.setPen(QPen(QColor(colours.line_strong), 1))
            painter.setBrush(QColor(colours.panel))
            painter.drawRoundedRect(sign.adjusted(-2, -2, 2, 2), 5, 5)
            paint_icon(painter, _SIGN_ICONS[mark], QRectF(sign), _colour_of(mark, colours))

    def _paint_words(self, painter: QPainter, box: QRect, row: PhotoRow) -> None:
        colours = self._theme.colours
        is_assigned = row.station_serial is not None
        font = QFont(QApplication.font())
        font.setBold(is_assigned)
        font.setItalic(not is_assigned and row.suggested_station is not None)
        ink = colours.text if is_assigned else colours.doubt if row.suggested_station else colours.muted
        line = box.height() // 2
        self._write(
            painter, QRect(box.left(), box.top(), box.width(), line), name_station_shortly(row), font, ink
        )
        name = QRect(box.left(), box.top() + line, box.width(), line)
        words = f"{row.file_name} · {row.page}/{row.page_count}" if row.page_count > 1 else row.file_name
        self._write(painter, name, words, QApplication.font(), colours.muted)

    def _write(self, painter: QPainter, box: QRect, words: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), shown)
