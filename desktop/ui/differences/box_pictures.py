"""Where a box stands on the pages of a copy: the straight page that holds it is looked for.

In: the pages of a copy and the name of a box. Out: the signal `found` with the picture and the box on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Signal

from desktop.ui.desk import Desk
from desktop.ui.entry.page_pictures import PagePictures, Picture
from desktop.workspace.entries import EntryPage
from desktop.workspace.photos import CopyRow
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BoxPicture:
    """`box` is in pixels of `picture`; None where it is on no straight page: then this is the first page."""

    page: EntryPage
    picture: Picture
    box: QRectF | None


@dataclass(frozen=True, slots=True)
class _Wish:
    key: str
    field: str
    pages: tuple[EntryPage, ...]


class BoxPictures(QObject):
    """Looks for boxes, one copy after the other.

    Signals:
        found(str, object): a copy's id and the BoxPicture, None when the copy has no pages.
    """

    found = Signal(str, object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = PagePictures(workspace, desk, self)
        self._pictures.arrived.connect(self._handle_arrived)
        self._wishes: list[_Wish] = []
        self._seen: dict[EntryPage, Picture] = {}

    def forget_all(self) -> None:
        """Pages are straightened anew: an outline or a reading may have changed."""
        self._pictures.forget_all()

    def look_for(self, copies: Sequence[CopyRow], field: str) -> None:
        """Another difference: `found` follows for each copy, and no more for the one before."""
        self._seen.clear()
        self._wishes = [_Wish(copy.id, field, list_pages(copy)) for copy in copies]
        for wish in tuple(self._wishes):
            for page in wish.pages:
                self._pictures.ask(page)
            if not wish.pages:
                self.found.emit(wish.key, None)

    def prepare(self, copy: CopyRow) -> None:
        """Makes pictures that will be asked for soon."""
        self._pictures.prepare(list_pages(copy))

    def _handle_arrived(self, page: EntryPage, picture: Picture) -> None:
        self._seen[page] = picture
        for wish in [wish for wish in self._wishes if page in wish.pages]:
            answer = self._answer(wish)
            if answer is not None:
                self._wishes.remove(wish)
                self.found.emit(wish.key, answer)

    def _answer(self, wish: _Wish) -> BoxPicture | None:
        """None while pages that may hold the box are still being made."""
        for page in wish.pages:
            picture = self._seen.get(page)
            box = _find_box(picture, wish.field) if picture is not None else None
            if picture is not None and box is not None:
                return BoxPicture(page, picture, box)
        if any(page not in self._seen for page in wish.pages):
            return None
        return BoxPicture(wish.pages[0], self._seen[wish.pages[0]], None)


def list_pages(copy: CopyRow) -> tuple[EntryPage, ...]:
    """The pages of a copy as entry shows them."""
    return tuple(EntryPage(photo_id, page, place) for place, (photo_id, page) in enumerate(copy.pages, 1))


def _find_box(picture: Picture, field: str) -> QRectF | None:
    found = (cell for cell in picture.cells if cell.field == field)
    return next(
        (QRectF(cell.left, cell.top, cell.right - cell.left, cell.bottom - cell.top) for cell in found), None
    )
