"""All keys of the entry screen on one sheet over it: opened with ? or F1, closed with any key.

Where the window is too small for it, the arrows and the wheel move it.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.ui.entry.entry_keys import KeyPair, Place, list_all_keys
from desktop.ui.parts.key_line import say_keys
from desktop.ui.theme.style import set_role

COLUMNS = 3
COLUMN_OF_GROUP = (0, 1, 1, 0, 2, 2)
"""Columns of about the same height: the sheet must fit a small window."""
MARGIN, TOP_MARGIN = 24, 16
WIDEST = 1040
_MOVING = {
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
}


class KeySheet(QFrame):
    """Qt view of the list of keys; lies over `parent` and gives the cursor back when it closes.

    Signals: `closed()`: there is no place to give it back to.
    """

    closed = Signal()

    def __init__(
        self,
        parent: QWidget,
        list_groups: Callable[[], Sequence[tuple[str, Sequence[KeyPair]]]] = list_all_keys,
        columns: Sequence[int] = COLUMN_OF_GROUP,
    ) -> None:
        """`list_groups`: (heading, keys) of what the screen knows; `columns`: in which column each stands."""
        super().__init__(parent)
        self._around = parent
        self._list_groups, self._column_of_group = list_groups, columns
        set_role(self, "card")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content = QWidget()
        self._before: QWidget | None = None
        self.setProperty("key_place", Place.SHEET.value)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, TOP_MARGIN, MARGIN, TOP_MARGIN)
        layout.addWidget(self._scroll)
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
        self._content = QWidget()
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(36)
        groups = self._list_groups()
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        for place, (heading, lines) in enumerate(groups):
            column = columns[self._column_of_group[place]]
            column.addWidget(_make_group(heading, lines))
        for column in columns:
            column.setSpacing(18)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        self.setAccessibleName(self.tr("All keys"))
        told = ". ".join(f"{heading}: {say_keys(lines)}" for heading, lines in groups)
        self.setAccessibleDescription(told)

    def _place(self) -> None:
        """No line is squeezed: what does not fit is scrolled."""
        around = self._around
        width = min(WIDEST, around.width() - 2 * MARGIN)
        height = self._find_height(width - 2 * MARGIN - 2 * self.frameWidth()) + 2 * TOP_MARGIN
        height = min(height + 2 * self.frameWidth(), around.height() - MARGIN)
        self.setGeometry((around.width() - width) // 2, (around.height() - height) // 2, width, height)

    def _find_height(self, width: int) -> int:
        """What the lines need at this width, room for the scroll bar left beside them."""
        width -= self._scroll.verticalScrollBar().sizeHint().width()
        needed = max(self._content.heightForWidth(width), self._content.sizeHint().height())
        self._content.setMinimumHeight(needed)
        return needed

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
        bar = self._scroll.verticalScrollBar()
        if event.key() in _MOVING and bar.maximum() > 0:
            bar.triggerAction(_MOVING[Qt.Key(event.key())])
        else:
            self.close_sheet()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_sheet()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()


def _make_group(heading: str, lines: Sequence[KeyPair]) -> QWidget:
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
