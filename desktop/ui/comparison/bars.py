"""The bar picture: for each row two bars of one scale, Σ Form 45 filled and the official figure hatched.

The part that cannot be known yet is a thin line behind the filled bar, as far as the possible total.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.comparison.values import ComparisonRow
from desktop.ui.desk import Desk
from desktop.ui.parts.table import ROW_ROLE

_BAR = 7
_GAP = 3


class BarDelegate(QStyledItemDelegate):
    """Paints one row's bars; `largest` is the value that fills the column."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.largest = 1

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW_ROLE)
        if not isinstance(row, ComparisonRow):
            return
        area: QRect = option.rect
        area = area.adjusted(8, 0, -12, 0)
        top = area.center().y() - _BAR - _GAP / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_possible(painter, area, top, row)
        painter.setBrush(QColor(self._desk.theme.colours.accent))
        painter.drawRoundedRect(self._bar(area, top, row.sum), 2, 2)
        official = row.official.counted if row.official is not None else None
        if official is not None:
            self._paint_official(painter, self._bar(area, top + _BAR + _GAP, official))
        painter.restore()

    def _paint_possible(self, painter: QPainter, area: QRect, top: float, row: ComparisonRow) -> None:
        if row.bounds.is_exact:
            return
        reach = self._bar(area, top, min(row.bounds.high, self.largest))
        painter.fillRect(
            QRectF(reach.left(), reach.center().y() - 1, reach.width(), 2),
            QColor(self._desk.theme.colours.line_strong),
        )

    def _paint_official(self, painter: QPainter, bar: QRectF) -> None:
        ink = QColor(self._desk.theme.colours.text)
        painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)

    def _bar(self, area: QRect, top: float, value: int) -> QRectF:
        width = max(2.0, area.width() * min(value, self.largest) / self.largest) if value else 1.0
        is_mirrored = self._desk.language.is_right_to_left
        left = area.right() + 1 - width if is_mirrored else float(area.left())
        return QRectF(left, top, width, _BAR)
