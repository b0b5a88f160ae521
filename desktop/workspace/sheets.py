"""As which page of which form's layout a photo page is read. In: the store. Out: `Sheet`s."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from db.models import Copy, PageOutline, Photo, Reading
from db.queries import current_outlines, list_candidates
from desktop.page.form_definition import load_form
from desktop.page.form_values import FormDefinition
from desktop.page.values import Corners
from desktop.workspace.handle import Workspace
from desktop.workspace.reading_values import Outline, show_outline
from desktop.workspace.tray import PageKey, copies_by_page, is_outlined_since

DEFAULT_FORM = "form45-table-1"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a photo as page `form_page` of a layout with `candidates` rows."""

    photo: Photo
    page: int
    copy_id: str | None
    form: FormDefinition
    form_page: int
    candidates: int
    outline: Outline | None

    @property
    def key(self) -> PageKey:
        return (self.photo.id, self.page)

    @property
    def corners(self) -> Corners | None:
        return self.outline.corners if self.outline else None

    @property
    def turned(self) -> int:
        return self.outline.turned if self.outline else 0


@dataclass(frozen=True, slots=True)
class SheetMaker:
    """What says how pages are read, looked up once for all of them."""

    copies: Mapping[PageKey, Copy]
    outlines: Mapping[PageKey, PageOutline]
    candidates: int

    @classmethod
    def look_up(cls, session: Session, workspace: Workspace) -> "SheetMaker":
        serials = (row.ballot_serial for row in list_candidates(session, workspace.constituency_code))
        return cls(
            copies_by_page(session, workspace), current_outlines(session), candidates=max(serials, default=1)
        )

    def make(self, photo: Photo, page: int) -> Sheet:
        """A page in no copy is taken for the first page of the usual layout."""
        key = (photo.id, page)
        copy, outline = self.copies.get(key), self.outlines.get(key)
        places = copy.pages if copy else []
        form_page = next((each.page_number for each in places if (each.photo_id, each.photo_page) == key), 1)
        form = load_form((copy.form_definition if copy else "") or DEFAULT_FORM)
        return Sheet(
            photo=photo,
            page=page,
            copy_id=copy.id if copy else None,
            form=form,
            form_page=min(form_page, form.count_pages(self.candidates)),
            candidates=self.candidates,
            outline=show_outline(outline) if outline else None,
        )

    def can_be_read(self, sheet: Sheet) -> bool:
        """False for a page of another form than the layout is of, such as a Form 46."""
        copy = self.copies.get(sheet.key)
        return copy is None or copy.form.value == sheet.form.form

    def is_unread(self, sheet: Sheet, reading: Reading | None) -> bool:
        """True without a reading, and after a person straightened the page or named another layout."""
        if reading is None or is_outlined_since(self.outlines.get(sheet.key), reading):
            return True
        return reading.form_definition != sheet.form.name
