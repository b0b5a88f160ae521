"""As which page of which form's layout a photo page is read. In: the store. Out: `Sheet`s."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from db.models import Copy, CopyPage, PageOutline, Photo, Reading
from db.queries import current_outlines, list_candidates
from desktop.page.form_definition import load_form
from desktop.page.form_values import FormDefinition
from desktop.page.values import Corners
from desktop.workspace.handle import Workspace
from desktop.workspace.reading_values import Outline, read_form_page, read_other_rows, show_outline
from desktop.workspace.tray import PageKey, copies_by_page, is_outlined_since

DEFAULT_FORM = "form45-table-1"


def count_candidates(session: Session, workspace: Workspace) -> int:
    """The rows of the constituency's form: the highest serial, as a gap in the list is a row all the same."""
    serials = (row.ballot_serial for row in list_candidates(session, workspace.constituency_code))
    return max(serials, default=1)


def load_layout(copy: Copy | None) -> FormDefinition:
    """The layout that the copy is said to have, else the usual one."""
    return load_form((copy.form_definition if copy else "") or DEFAULT_FORM)


def find_form_page(copy: Copy, place: CopyPage, candidates: int) -> int:
    """Which page of the form a page of a copy is; one too many is taken for the last page once more."""
    return min(place.page_number, load_layout(copy).count_pages(candidates))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a photo as page `form_page` of a layout with `candidates` rows.

    `form_page` None: the page is in no copy, so it may be any page of the form.
    """

    photo: Photo
    page: int
    copy_id: str | None
    form: FormDefinition
    form_page: int | None
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
        candidates = count_candidates(session, workspace)
        return cls(copies_by_page(session, workspace), current_outlines(session), candidates)

    def make(self, photo: Photo, page: int) -> Sheet:
        """A page in no copy is taken for some page of the usual layout."""
        key = (photo.id, page)
        copy, outline = self.copies.get(key), self.outlines.get(key)
        places = copy.pages if copy else []
        place = next((each for each in places if (each.photo_id, each.photo_page) == key), None)
        return Sheet(
            photo=photo,
            page=page,
            copy_id=copy.id if copy else None,
            form=load_layout(copy),
            form_page=find_form_page(copy, place, self.candidates) if copy and place else None,
            candidates=self.candidates,
            outline=show_outline(outline) if outline else None,
        )

    def can_be_read(self, sheet: Sheet) -> bool:
        """False for a page of another form than the layout is of, such as a Form 46."""
        copy = self.copies.get(sheet.key)
        return copy is None or copy.form.value == sheet.form.form

    def is_unread(self, sheet: Sheet, reading: Reading | None) -> bool:
        """True without a reading, and after a person straightened the page or said what else it is.

        Also when the list of candidates, which did not have the form's number of rows, has changed since.
        """
        if reading is None or is_outlined_since(self.outlines.get(sheet.key), reading):
            return True
        rows = read_other_rows(reading)
        if rows is not None and rows.expected != self.candidates:
            return True
        return self.is_misread(sheet, reading)

    def is_misread(self, sheet: Sheet, reading: Reading) -> bool:
        """True when it was read as another layout or page of the form than it is now said to be.

        A page of a long form that was not found then is looked for again as the page of its new copy.
        """
        if reading.form_definition != sheet.form.name:
            return True
        if sheet.form_page is None:
            return False
        form_page = read_form_page(reading)
        if form_page is None:
            return sheet.form.count_pages(self.candidates) > 1 and reading.copy_id != sheet.copy_id
        return form_page != sheet.form_page
