"""The image follows the cursor: the page on which a box stands is shown, the next pages are made in advance.

In: the form on the desk and the box with the cursor. Out: the page in sight.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPixmap

from desktop.ui.desk import Desk
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.page_pictures import PagePictures, Picture
from desktop.ui.entry.parts import EntryParts
from desktop.workspace.entries import EntryPage, list_pages
from desktop.workspace.workspace import Workspace


class PageTurner(QObject):
    """Shows one page of the form at a time.

    Signals:
        shown(): the picture of the page is in sight now.
    """

    shown = Signal()

    def __init__(self, parts: EntryParts, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._workspace = workspace
        self._pictures = PagePictures(workspace, desk, self)
        self._form: FormOnDesk | None = None
        self.page: EntryPage | None = None
        self.picture: Picture | None = None
        self._pictures.arrived.connect(self._handle_picture_arrived)

    def forget_all(self) -> None:
        """Pictures are made anew: an outline or a reading may have changed."""
        self._pictures.forget_all()

    def begin(self, form: FormOnDesk) -> None:
        """Another form is on the desk; its other pages are wanted soon."""
        self._form, self.page, self.picture = form, None, None
        self._pictures.prepare(form.form.pages[1:])
        if not form.form.pages:
            self._parts.show_no_picture()

    def prepare_ahead(self, following: Sequence[str]) -> None:
        """The pages of the copies that come after this one are wanted soon."""
        ahead = list_pages(self._workspace, following)
        on_desk = self._form.form.pages if self._form is not None else ()
        self._pictures.drop_all_but((*on_desk, *ahead))
        self._pictures.prepare(ahead)

    def turn_to(self, field: str) -> None:
        """The page on which the box stands; the first one where nobody knows."""
        form = self._form.form if self._form else None
        if form is None or not form.pages:
            return
        position = form.field_pages.get(field, form.pages[0].position)
        page = next((page for page in form.pages if page.position == position), form.pages[0])
        if page != self.page:
            self.page, self.picture = page, None
            self._parts.page_view.clear_page()
            self._pictures.ask(page)

    def find_cell(self, field: str) -> tuple[QPixmap, QRectF] | None:
        """The box on the page that shows it, in that picture's pixels; None before the picture is made."""
        pictures = [self._pictures.find_kept(page) for page in self._form.form.pages] if self._form else []
        for picture in pictures:
            for cell in picture.cells if picture is not None else ():
                if picture is not None and cell.field == field:
                    size = (cell.right - cell.left, cell.bottom - cell.top)
                    return picture.pixmap, QRectF(cell.left, cell.top, *size)
        return None

    def _handle_picture_arrived(self, page: EntryPage, picture: Picture) -> None:
        if self._form is None or page != self.page:
            return
        self.picture = picture
        self._parts.show_picture(picture, self._form.marked_doubtful)
        self.shown.emit()
