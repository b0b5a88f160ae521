"""The straightened pages that entry shows: made in the background, kept while wanted, the next in advance.

In: (photo id, page). Out: the signal `arrived` with a pixmap and the cells on it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from desktop.page.quality import QualityNote
from desktop.page.values import CellBox
from desktop.reading.values import Script
from desktop.ui.desk import Desk
from desktop.ui.entry.page_view import make_image
from desktop.workspace.entries import EntryPage
from desktop.workspace.photos import photo_path
from desktop.workspace.readings import PageView, PhotoReadingView, latest_reading, straight_page
from desktop.workspace.workspace import Workspace

LONGEST_SIDE_OF_A_PHOTO = 2400
_Known = tuple[PageView | None, PhotoReadingView | None, QImage]


@dataclass(frozen=True, slots=True)
class Picture:
    """What can be shown of a page. `is_straight` is False for the photo as it was taken: no cells then.

    `script` are the digits with which it was read, None when it was not; `notes` are what is wrong with it.
    """

    pixmap: QPixmap
    cells: tuple[CellBox, ...]
    is_straight: bool
    script: Script | None = None
    notes: tuple[QualityNote, ...] = ()


class PagePictures(QObject):
    """Hands out pictures of pages.

    Signals:
        arrived(object, object): the EntryPage and its Picture.
    """

    arrived = Signal(object, object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._kept: dict[tuple[str, int], Picture] = {}
        self._awaited: set[tuple[str, int]] = set()

    def forget_all(self) -> None:
        """Pictures are made anew: an outline or a reading may have changed."""
        self._kept.clear()

    def find_kept(self, page: EntryPage) -> Picture | None:
        """The picture of a page that is made already."""
        return self._kept.get((page.photo_id, page.page))

    def ask(self, page: EntryPage) -> None:
        """`arrived` follows, at once when the picture is kept."""
        key = (page.photo_id, page.page)
        if key in self._kept:
            self.arrived.emit(page, self._kept[key])
        else:
            self._make(page)

    def prepare(self, pages: Sequence[EntryPage]) -> None:
        """Makes pictures that will be asked for soon."""
        for page in pages:
            if (page.photo_id, page.page) not in self._kept:
                self._make(page)

    def drop_all_but(self, pages: Sequence[EntryPage]) -> None:
        """A picture is ten megabytes: those of forms that are left behind go."""
        wanted = {(page.photo_id, page.page) for page in pages}
        self._kept = {key: picture for key, picture in self._kept.items() if key in wanted}

    def _make(self, page: EntryPage) -> None:
        key = (page.photo_id, page.page)
        if key in self._awaited:
            return
        self._awaited.add(key)

        def straighten(_progress: Callable[..., None], _is_cancelled: Callable[[], bool]) -> _Known:
            view = straight_page(self._workspace, page.photo_id, page.page)
            reading = latest_reading(self._workspace, page.photo_id, page.page)
            return view, reading, self._load_photo(page) if view is None else make_image(view.image)

        def keep(known: _Known) -> None:
            self._awaited.discard(key)
            self._kept[key] = _draw(known)
            self.arrived.emit(page, self._kept[key])

        self._desk.run_in_background(self, straighten, keep, lambda _error: self._awaited.discard(key))

    def _load_photo(self, page: EntryPage) -> QImage:
        """As it was taken, not larger than a screen can show."""
        reader = QImageReader(str(photo_path(self._workspace, page.photo_id)))
        reader.setAutoTransform(True)
        size = reader.size()
        if max(size.width(), size.height()) > LONGEST_SIDE_OF_A_PHOTO:
            scale = LONGEST_SIDE_OF_A_PHOTO / max(size.width(), size.height())
            reader.setScaledSize(size * scale)
        return reader.read()


def _draw(known: _Known) -> Picture:
    view, reading, image = known
    pixmap = QPixmap.fromImage(image)
    if view is None:
        return Picture(pixmap, (), is_straight=False)
    script = reading.script if reading is not None and reading.page_found else None
    return Picture(pixmap, view.cells, True, script, reading.notes if reading is not None else ())
