"""The picture of one photo page for looking at and for setting corners, loaded away from the window.

In: a row of the tray. Out: `PagePicture` through a callback on the window's thread.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.photo import load_page_image
from desktop.ui.desk import Desk
from desktop.ui.photos.outline import Outline, make_outline
from desktop.ui.photos.tray_rows import PageKey, key_of
from desktop.workspace.outlines import PageOutlineView, find_outline
from desktop.workspace.photos import PhotoRow, photo_path
from desktop.workspace.workspace import Workspace

LONGEST_SIDE = 1500


@dataclass(frozen=True, slots=True)
class PagePicture:
    """`image` is the upright photo page, at most 1,500 px long; `width` × `height` are the photo's own."""

    key: PageKey
    file_name: str
    image: QImage
    width: int
    height: int
    known: PageOutlineView

    def begin_outline(self) -> Outline:
        """Where the corner editor begins."""
        return make_outline(self.width, self.height, self.known.turned, self.known.corners)


class PagePictures(QObject):
    """Loads one page at a time; only the page asked for last is delivered."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._wanted: PhotoRow | None = None
        self._deliver: Callable[[PagePicture], object] | None = None
        self._is_loading = False

    def ask(self, row: PhotoRow, deliver: Callable[[PagePicture], object]) -> None:
        """`deliver(picture)` follows, unless another page is asked for before."""
        self._wanted, self._deliver = row, deliver
        if not self._is_loading:
            self._load()

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._wanted = self._deliver = None

    def _load(self) -> None:
        row, workspace = self._wanted, self._workspace
        if row is None:
            return
        self._is_loading = True

        def load(_progress: object, _is_cancelled: object) -> PagePicture:
            return load_picture(workspace, row)

        self._desk.run_in_background(self, load, self._handle_loaded, lambda _error: self._handle_failed(row))

    def _handle_loaded(self, picture: PagePicture) -> None:
        self._is_loading = False
        if self._wanted is None:
            return
        if key_of(self._wanted) != picture.key:
            self._load()
        elif self._deliver is not None:
            self._deliver(picture)

    def _handle_failed(self, row: PhotoRow) -> None:
        self._is_loading = False
        if self._wanted is not None and key_of(self._wanted) != key_of(row):
            self._load()


def load_picture(workspace: Workspace, row: PhotoRow) -> PagePicture:
    """Reads and shrinks the page. Raises PhotoIsMissing and the photo's own known errors."""
    path = photo_path(workspace, row.id)
    if row.page == 1:
        shown, width, height = load_page_image(path, 1, LONGEST_SIDE), row.width, row.height
    else:
        shown = load_page_image(path, row.page)
        width, height = shown.size
        shown.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    known = find_outline(workspace, row.id, row.page)
    return PagePicture(key_of(row), row.file_name, make_image(shown), width, height, known)


def make_image(picture: Image.Image) -> QImage:
    """A QImage with its own copy of the pixels of an RGB picture."""
    data = picture.tobytes()
    return QImage(data, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888).copy()
