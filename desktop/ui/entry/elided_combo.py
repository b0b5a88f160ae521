"""A box to choose from whose text ends in an ellipsis where it does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

SPARE = 6
"""Pixels that the styles keep free inside the field."""


class ElidedCombo(QComboBox):
    """Qt view; the whole text stands in the list."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        text = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        option.currentText = self.elide(text, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def elide(self, text: str, option: QStyleOptionComboBox) -> str:
        """As much of the text as fits into the field."""
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        room = field.width() - SPARE
        return option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
