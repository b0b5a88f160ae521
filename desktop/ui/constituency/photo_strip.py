"""The pages of one station as small pictures; a click or Enter shows the photo in the tray."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from desktop.ui.desk import Desk
from desktop.ui.parts.words import say_copy_kind
from desktop.ui.photos.thumbnails import Thumbnails
from desktop.workspace.photos import PhotoRow
from desktop.workspace.workspace import Workspace

_PICTURE = QSize(84, 112)


class PhotoStrip(QListWidget):
    """Signals: `photo_chosen(str)` with the photo's id."""

    photo_chosen = Signal(str)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._thumbnails = Thumbnails(workspace, desk, self)
        self._rows: tuple[PhotoRow, ...] = ()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setIconSize(_PICTURE)
        self.setFixedHeight(_PICTURE.height() + 26)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._handle_item_activated)
        self.itemClicked.connect(self._handle_item_activated)
        self._thumbnails.arrived.connect(lambda _key: self._put_pictures())

    def put_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show these pages."""
        self._rows = tuple(rows)
        self.clear()
        for row in self._rows:
            item = QListWidgetItem()
            item.setToolTip(f"{row.file_name} · {say_copy_kind(row.copy_kind or '')}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setSizeHint(_PICTURE + QSize(8, 8))
            self.addItem(item)
        self._put_pictures()

    def _put_pictures(self) -> None:
        for place, row in enumerate(self._rows):
            image = self._thumbnails.get(row)
            if image is not None and not image.isNull():
                self.item(place).setIcon(QIcon(QPixmap.fromImage(image)))

    def _handle_item_activated(self, item: QListWidgetItem) -> None:
        self.photo_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
