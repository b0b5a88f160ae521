"""Thumbnails for the tray, made in the background a few at a time; those asked for last come first.

In: a page's key. Out: a QImage, or None with `arrived` to follow.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from db.errors import KnownError
from desktop.photo.thumbnail import load_thumbnail
from desktop.ui.desk import Desk
from desktop.ui.photos.tray_rows import PageKey
from desktop.workspace.photos import PhotoRow, photo_path
from desktop.workspace.workspace import Workspace

KEPT = 160
AT_ONCE = 6
DERIVED_FOLDER = "derived"


class Thumbnails(QObject):
    """Hands out thumbnails (upright by EXIF, not turned by hand). Signals: `arrived(PageKey)`."""

    arrived = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._kept: OrderedDict[PageKey, QImage] = OrderedDict()
        self._wanted: OrderedDict[PageKey, PhotoRow] = OrderedDict()
        self._is_loading = False

    def get(self, row: PhotoRow) -> QImage | None:
        """The thumbnail if it is at hand; a null image when the photo cannot be shown."""
        key = PageKey(row.id, row.page)
        image = self._kept.get(key)
        if image is not None:
            self._kept.move_to_end(key)
            return image
        self._wanted[key] = row
        self._wanted.move_to_end(key)
        self._load_some()
        return None

    def forget_failures(self) -> None:
        """Try again those that could not be made: their file may be there now."""
        for key in [key for key, image in self._kept.items() if image.isNull()]:
            del self._kept[key]

    def _load_some(self) -> None:
        if self._is_loading or not self._wanted:
            return
        self._is_loading = True
        rows = [self._wanted.popitem()[1] for _ in range(min(AT_ONCE, len(self._wanted)))]
        workspace = self._workspace

        def load(_progress: object, is_cancelled: Callable[[], bool]) -> list[tuple[PageKey, QImage]]:
            return [(PageKey(row.id, row.page), _load(workspace, row)) for row in rows if not is_cancelled()]

        self._desk.run_in_background(self, load, self._handle_loaded, self._handle_failed)

    def _handle_loaded(self, loaded: Sequence[tuple[PageKey, QImage]]) -> None:
        self._is_loading = False
        for key, image in loaded:
            self._wanted.pop(key, None)
            self._kept[key] = image
            self.arrived.emit(key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._load_some()

    def _handle_failed(self, _error: Exception) -> None:
        self._is_loading = False


def _load(workspace: Workspace, row: PhotoRow) -> QImage:
    """A null image for a photo that cannot be shown: the tile says so."""
    try:
        path = photo_path(workspace, row.id)
        data = load_thumbnail(path, row.sha256, row.page, workspace.folder / DERIVED_FOLDER / "thumbnails")
    except KnownError:
        return QImage()
    return QImage.fromData(data)
