"""The first form that a person has confirmed becomes the template of its page, by itself.

In: finished entries and the readings of their photos. Out: `template` facts where there were none.
"""

from collections.abc import Iterator

from sqlmodel import Session, col, select

from db.choices import EntryMode
from db.errors import KnownError
from db.models import Entry, Template
from db.queries import find_copy, latest_reading, latest_readings, list_copies
from db.queries.current import read_standing, sort_by_time
from desktop.workspace.handle import Workspace
from desktop.workspace.known_templates import TemplateKey, Templates
from desktop.workspace.reading_values import is_form_recognised, read_form_page
from desktop.workspace.sheets import SheetMaker
from desktop.workspace.straight_pages import find_straight_page
from desktop.workspace.templates import keep_template
from desktop.workspace.tray import PageKey, find_photo


def adopt_confirmed_pages(workspace: Workspace, entry_id: str | None = None) -> tuple[str, ...]:
    """Makes the templates that are lacking from the forms confirmed first; returns the ids of the facts.

    `entry_id`: only the form of this entry is looked at, however many there are besides. A form is confirmed
    by a finished entry, and was recognised in its photo. Takes about a second for each template made, and
    next to nothing where there is nothing to do.
    """
    with workspace.store.reading_session() as session:
        confirmed = list(_list_confirmed(session, workspace, entry_id))
    made: dict[TemplateKey, str] = {}
    for key, (photo_id, page) in confirmed:
        if key in made:
            continue
        try:
            found = find_straight_page(workspace, photo_id, page)
        except KnownError:
            # its photo is not here: the form confirmed next does as well
            continue
        if found is not None:
            made[key] = keep_template(workspace, found)
    return tuple(made.values())


def _list_confirmed(
    session: Session, workspace: Workspace, entry_id: str | None
) -> Iterator[tuple[TemplateKey, PageKey]]:
    """What could become a template where there is none, the form confirmed first before all others."""
    templates = Templates.look_up(session, workspace.constituency_code)
    maker, used = SheetMaker.look_up(session, workspace), _list_used(session, templates)
    if entry_id is None:
        places, readings = list(_list_entered_pages(session, workspace)), latest_readings(session)
    else:
        places = _list_pages_of(session, entry_id)
        readings = {place: read for place in places if (read := latest_reading(session, *place)) is not None}
    for place in places:
        reading = readings.get(place)
        if reading is None or place in used or not is_form_recognised(reading):
            continue
        sheet = maker.make(find_photo(session, *place), place[1])
        key = (sheet.form.name, sheet.candidates, read_form_page(reading) or 1)
        if templates.find(key) is None and not maker.is_unread(sheet, reading):
            yield key, place


def _list_used(session: Session, templates: Templates) -> set[PageKey]:
    """Pages that are, or were until somebody withdrew them, a template of a layout's present form."""
    facts = session.exec(select(Template))
    return {
        (fact.photo_id, fact.photo_page)
        for fact in facts
        if fact.photo_id and not templates.is_outdated(fact)
    }


def _list_pages_of(session: Session, entry_id: str) -> list[PageKey]:
    entry = session.get(Entry, entry_id)
    copy = find_copy(session, entry.copy_id) if entry is not None else None
    return [(page.photo_id, page.photo_page) for page in copy.pages] if copy is not None else []


def _list_entered_pages(session: Session, workspace: Workspace) -> Iterator[PageKey]:
    """The pages of copies that a person has entered, in the order of the entries."""
    copies = {copy.id: copy for copy in list_copies(session, workspace.constituency_code)}
    entries = sort_by_time(read_standing(session, Entry, col(Entry.mode) != EntryMode.IMPORTED))
    for entry in entries:
        if entry.copy_id in copies:
            yield from ((page.photo_id, page.photo_page) for page in copies[entry.copy_id].pages)
