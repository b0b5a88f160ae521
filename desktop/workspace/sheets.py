"""As which page of which form's layout a photo page is read. In: the store. Out: `Sheet`s."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from db.choices import DigitScript, StationForm
from db.models import Copy, CopyPage, PageOutline, Photo, Reading, Template
from db.queries import current_outlines, current_scripts, list_candidates
from desktop.page.form_values import FormDefinition, FormError
from desktop.page.values import Corners
from desktop.reading.values import Script
from desktop.workspace.handle import Workspace
from desktop.workspace.known_templates import Templates
from desktop.workspace.layouts import Layouts
from desktop.workspace.reading_values import (
    Outline,
    read_form_page,
    read_other_rows,
    read_script,
    show_outline,
)
from desktop.workspace.tray import PageKey, copies_by_page, is_later


def count_candidates(session: Session, workspace: Workspace) -> int:
    """The rows of the constituency's form: the highest serial, as a gap in the list is a row all the same."""
    serials = (row.ballot_serial for row in list_candidates(session, workspace.constituency_code))
    return max(serials, default=1)


def count_rows(form: FormDefinition, candidates: int) -> int:
    """The rows that a layout is laid out with: one of single boxes is the same whoever stands."""
    return candidates if form.table is not None else 1


def find_form_page(form: FormDefinition, place: CopyPage, candidates: int) -> int:
    """Which page of the form a page of a copy is; one too many is taken for the last page once more."""
    return min(place.page_number, form.count_pages(candidates))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a photo as page `form_page` of a layout with `candidates` rows.

    `form_page` None: the page is in no copy, so it may be any page of the form. `script`: the digits that a
    person says it is filled in with; None leaves them to the reader. `template`: by which it is looked for.
    """

    photo: Photo
    page: int
    copy_id: str | None
    form: FormDefinition
    form_page: int | None
    candidates: int
    outline: Outline | None
    script: Script | None = None
    template: Template | None = None

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
    layouts: Layouts
    scripts: Mapping[PageKey, DigitScript]
    templates: Templates

    @classmethod
    def look_up(cls, session: Session, workspace: Workspace) -> "SheetMaker":
        return cls(
            copies=copies_by_page(session, workspace),
            outlines=current_outlines(session),
            candidates=count_candidates(session, workspace),
            layouts=Layouts.look_up(session, workspace.constituency_code),
            scripts=current_scripts(session),
            templates=Templates.look_up(session, workspace.constituency_code),
        )

    def make(self, photo: Photo, page: int) -> Sheet:
        """A page in no copy is taken for some page of the usual Form 45, one of an unknown layout for one of
        its form's usual layout. One that may be any of several is looked for by the first one's template.
        """
        key = (photo.id, page)
        copy, outline = self.copies.get(key), self.outlines.get(key)
        places = copy.pages if copy else []
        form = self._find_form(copy)
        candidates = count_rows(form, self.candidates)
        place = next((each for each in places if (each.photo_id, each.photo_page) == key), None)
        form_page = find_form_page(form, place, candidates) if place else None
        return Sheet(
            photo=photo,
            page=page,
            copy_id=copy.id if copy else None,
            form=form,
            form_page=form_page,
            candidates=candidates,
            outline=show_outline(outline) if outline else None,
            script=Script(self.scripts[key].value) if key in self.scripts else None,
            template=self.templates.find((form.name, candidates, form_page or 1)),
        )

    def _find_form(self, copy: Copy | None) -> FormDefinition:
        if copy is None:
            return self.layouts.find_usual(StationForm.FORM45)
        try:
            return self.layouts.find_for(copy.form, copy.form_definition)
        except FormError:
            return self.layouts.find_usual(copy.form)

    def can_be_read(self, sheet: Sheet) -> bool:
        """False for a page of a layout that is not here, or cannot be used."""
        copy = self.copies.get(sheet.key)
        try:
            return copy is None or self.layouts.find_for(copy.form, copy.form_definition) == sheet.form
        except FormError:
            return False

    def is_unread(self, sheet: Sheet, reading: Reading | None) -> bool:
        """True without a reading, and after a person straightened the page, said what else it is or which
        digits it has, or drew its layout anew.

        Also when the list of candidates, which did not have the form's number of rows, has changed since; and
        when no form was found, but there is a template now.
        """
        if reading is None or is_later(self.outlines.get(sheet.key), reading):
            return True
        if sheet.script not in {None, read_script(reading)} and read_form_page(reading) is not None:
            return True
        if is_later(self.layouts.own.get(sheet.form.name), reading):
            return True
        if read_form_page(reading) is None and is_later(sheet.template, reading):
            return True
        rows = read_other_rows(reading)
        if rows is not None and rows.expected != sheet.candidates:
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
            return sheet.form.count_pages(sheet.candidates) > 1 and reading.copy_id != sheet.copy_id
        return form_page != sheet.form_page
