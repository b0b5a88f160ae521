"""The tray: thumbnails as tiles, chosen by mouse or keyboard. In: a TrayModel. Out: the chosen pages."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui.photos.tray_delegate import TrayDelegate
from desktop.ui.photos.tray_model import TrayModel, TrayRole
from desktop.ui.photos.tray_rows import PageKey, key_of
from desktop.ui.theme.theme import Theme
from desktop.workspace.photos import PhotoRow


class TrayView(QListView):
    """Qt view of the tray.

    Signals:
        chosen_changed(): another tile, or other tiles, are chosen.
        assign_wanted(): Enter was pressed on a tile.
    """

    chosen_changed = Signal()
    assign_wanted = Signal()

    def __init__(self, model: TrayModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tray = model
        self.setModel(model)
        self.setItemDelegate(TrayDelegate(theme, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        theme.changed.connect(self.viewport().update)

    @property
    def chosen_rows(self) -> list[PhotoRow]:
        """The chosen pages in the tray's order."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(TrayRole.ROW) for index in indexes]

    @property
    def current_row(self) -> PhotoRow | None:
        """The page under the cursor if it is chosen, else the first chosen one."""
        chosen = self.chosen_rows
        current = self.currentIndex().data(TrayRole.ROW) if self.currentIndex().isValid() else None
        return current if current in chosen else next(iter(chosen), None)

    def show_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show these pages; what was chosen and is still there stays chosen, the place stays in sight."""
        chosen = [key_of(row) for row in self.chosen_rows]
        current = self.current_row
        height = self.verticalScrollBar().value()
        self._tray.show_rows(rows)
        if not self.selectionModel().hasSelection() and chosen:
            self.choose(chosen, key_of(current) if current else None)
        self.verticalScrollBar().setValue(height)
        self.chosen_changed.emit()

    def choose(self, keys: Sequence[PageKey], current: PageKey | None = None) -> None:
        """Choose these tiles and nothing else; `current` (or the first) gets the cursor and is in sight."""
        selection = self.selectionModel()
        indexes = [index for index in map(self._tray.index_of, keys) if index.isValid()]
        selection.clearSelection()
        for index in indexes:
            selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        under_cursor = self._tray.index_of(current or next(iter(keys), None))
        if under_cursor.isValid():
            selection.setCurrentIndex(under_cursor, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(under_cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.selectionModel().hasSelection():
            self.assign_wanted.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Entered by the keyboard, the tray has a tile chosen: Qt only puts its cursor on one."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)
