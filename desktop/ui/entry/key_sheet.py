"""All keys of the entry screen on one sheet over it: opened with ? or F1, closed with any key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.entry.entry_keys import KeyLine, list_all_keys, show_keys_in_order
from desktop.ui.theme.style import set_role

COLUMNS = 3
COLUMN_OF_GROUP = (0, 1, 1, 0, 2, 2)
"""Columns of about the same height: the sheet must fit a small window."""
MARGIN = 24
WIDEST = 1040


class KeySheet(QFrame):
    """Qt view of the list of keys; lies over `parent` and gives the cursor back when it closes.

    Signals: `closed()`: there is no place to give it back to.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        set_role(self, "card")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content: QWidget | None = None
        self._before: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(MARGIN, 16, MARGIN, 16)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Shows the sheet in the middle and takes the cursor."""
        self._before = QApplication.focusWidget()
        self._fill()
        self.show()
        self._place()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(36)
        groups = list_all_keys()
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        for place, (heading, lines) in enumerate(groups):
            column = columns[COLUMN_OF_GROUP[place]]
            column.addWidget(_make_group(heading, lines))
        for column in columns:
            column.setSpacing(18)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._layout.addWidget(self._content)
        self.setAccessibleName(self.tr("All keys"))
        told = ". ".join(f"{heading}: {show_keys_in_order(lines)}" for heading, lines in groups)
        self.setAccessibleDescription(told)

    def _place(self) -> None:
        around = self._around
        width = min(WIDEST, around.width() - 2 * MARGIN)
        self.resize(width, self.height())
        self.adjustSize()
        height = min(self.sizeHint().height(), around.height() - MARGIN)
        self.setGeometry((around.width() - width) // 2, (around.height() - height) // 2, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def close_sheet(self) -> None:
        if self.isVisible():
            # while the sheet is still there: once it is hidden the cursor would go anywhere
            if self._before is not None and isValid(self._before):
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            else:
                self.closed.emit()
            self.hide()

    def event(self, event: QEvent) -> bool:
        """Every key closes the sheet, and no other part of the window hears it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close_sheet()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_sheet()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()


def _make_group(heading: str, lines: Sequence[KeyLine]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(5)
    title = QLabel(heading)
    set_role(title, "heading")
    grid.addWidget(title, 0, 0, 1, 2)
    for row, (key, meaning) in enumerate(lines, start=1):
        cap, words = QLabel(f"\u200e{key}"), QLabel(meaning)
        set_role(cap, "key")
        words.setWordWrap(True)
        grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, row, 1)
    grid.setColumnStretch(1, 1)
    return group
