"""Paints the name of a box so that its column stays in sight: only the candidate's name is shortened."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_BETWEEN = " · "
_MARGIN = 8
"""What the style leaves free at both sides of a text, in pixels of the screen."""


class BoxNameDelegate(QStyledItemDelegate):
    """Qt painter of the list's first column."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - _MARGIN
        option.text = shorten_name(option.text, option.fontMetrics, room)


def shorten_name(text: str, metrics: QFontMetrics, width: int) -> str:
    """`9 · Shabnam Misali · Tendered` as `9 · Shab… · Tendered` where `width` pixels are too few."""
    name, between, column = text.rpartition(_BETWEEN)
    if _BETWEEN not in name or metrics.horizontalAdvance(text) <= width:
        return text
    room = width - metrics.horizontalAdvance(between + column)
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + between + column
