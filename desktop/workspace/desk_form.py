"""A form on the desk: the copy's boxes, what was read in them, what the person entered so far.

In: a draft. Out: `EntryForm`. Readings and figures are put together here and nowhere else, and stay apart.
"""

from sqlmodel import Session

from db.choices import EntryMode, StationForm
from db.fields import FORM46_FIELDS
from db.figures import Figure
from db.models import Copy, Draft
from db.queries import find_copy, find_draft, find_station, latest_reading, list_candidates, touch_draft
from desktop.entry.doubt import find_doubtful
from desktop.entry.order import list_fields
from desktop.entry.visits import find_to_visit, list_to_type
from desktop.page.form_values import FormDefinition, FormError
from desktop.reading.suggestion import weigh_pages
from desktop.reading.values import CellReading
from desktop.workspace.constituency import CandidateRow, show_candidate
from desktop.workspace.draft_notes import read_words
from desktop.workspace.entry_values import EntryForm, EntryPage
from desktop.workspace.errors import NoDraft, NoSuchCopy
from desktop.workspace.handle import Workspace
from desktop.workspace.layouts import Layouts
from desktop.workspace.look_marks import list_marked_boxes, list_visited, read_own_figures
from desktop.workspace.reading_values import read_form_page, show_reading
from desktop.workspace.sheets import count_candidates, find_form_page
from desktop.workspace.stations import StationValues, show_values


def require_copy(session: Session, copy_id: str) -> Copy:
    copy = find_copy(session, copy_id)
    if copy is None:
        raise NoSuchCopy
    return copy


def require_draft(session: Session, workspace: Workspace, copy_id: str) -> Draft:
    draft = find_draft(session, copy_id, workspace.person.id)
    if draft is None:
        raise NoDraft
    return draft


def read_figures(draft: Draft) -> dict[str, Figure]:
    """What the person entered: a figure that nobody visited is none."""
    return {row.field: row.figure for row in draft.figures if row.is_visited}


def list_boxes(session: Session, copy: Copy) -> tuple[str, ...]:
    """The boxes of the copy's layout in the paper's order; of a ballot paper account all that it may hold."""
    if copy.form is StationForm.FORM46:
        placed = [box.field for box in find_layout(session, copy).boxes]
        return (*placed, *(field for field in FORM46_FIELDS if field not in placed))
    serials = [fact.ballot_serial for fact in list_candidates(session, copy.constituency_code)]
    return list_fields(find_layout(session, copy), serials)


def find_layout(session: Session, copy: Copy) -> FormDefinition:
    """The layout that the copy is said to have, else the constituency's usual one.

    Of a ballot paper account also where that one is not here: its boxes are the same, wherever they stand.
    """
    layouts = Layouts.look_up(session, copy.constituency_code)
    try:
        return layouts.find_for(copy.form, copy.form_definition)
    except FormError:
        if copy.form is not StationForm.FORM46:
            raise
        return layouts.find_usual(copy.form)


def keep_begun(session: Session, workspace: Workspace, draft: Draft) -> None:
    """What was typed beside the figures begins the form as a figure does: mode and words are kept."""
    if draft.current_field is None:
        touch_draft(session, draft.id, current_field=lay_out(session, workspace, draft).first_field)


def lay_out(session: Session, workspace: Workspace, draft: Draft) -> EntryForm:
    """Raises NoSuchCopy when the copy was withdrawn meanwhile."""
    copy = require_copy(session, draft.copy_id)
    station = find_station_values(session, workspace, copy.station_serial)
    boxes = list_boxes(session, copy)
    session.refresh(draft, ["figures"])
    marked = list_marked_boxes(session, draft)
    figures = read_own_figures(draft) if marked else read_figures(draft)
    is_blind = draft.mode is EntryMode.BLIND
    read, field_pages = ({}, {}) if is_blind else _gather_readings(session, workspace, copy)
    suggestions = {field: read[field] for field in boxes if field in read}
    doubtful = find_doubtful(boxes, suggestions, figures, station.voters_total)
    return EntryForm(
        copy_id=copy.id,
        mode=draft.mode.value,
        form=copy.form.value,
        copy_kind=copy.copy_kind.value,
        poll_round=copy.poll_round,
        station=station,
        candidates=() if copy.form is StationForm.FORM46 else _list_rows(session, workspace),
        fields=boxes,
        figures=figures,
        suggestions=suggestions,
        doubtful=doubtful,
        pages=tuple(EntryPage(page.photo_id, page.photo_page, page.position) for page in copy.pages),
        field_pages={field: field_pages[field] for field in suggestions},
        current_field=draft.current_field,
        started_at=draft.started_at,
        words=read_words(session, draft),
        must_visit=find_to_visit(boxes, suggestions, figures, station.voters_total, draft.id, doubtful),
        must_type=list_to_type(boxes, suggestions),
        seed=draft.id,
        to_look_at=marked.intersection(boxes) - list_visited(draft),
        looks=marked,
        is_second_look=bool(marked),
    )


def _gather_readings(
    session: Session, workspace: Workspace, copy: Copy
) -> tuple[dict[str, CellReading], dict[str, int]]:
    """(field → reading, field → position of its page in the copy); the first page that has a field counts.

    What was read as another page of the form is left out: its figures would stand at other candidates.
    """
    read: dict[str, CellReading] = {}
    positions: dict[str, int] = {}
    form, candidates = find_layout(session, copy), count_candidates(session, workspace)
    for page in copy.pages:
        fact = latest_reading(session, page.photo_id, page.photo_page)
        if fact is None or read_form_page(fact) != find_form_page(form, page, candidates):
            continue
        for cell in show_reading(fact).cells:
            if cell.field not in read:
                read[cell.field], positions[cell.field] = cell, page.position
    # of a form of several pages only all of them together can be tested
    return weigh_pages(read) if len(copy.pages) > 1 else read, positions


def _list_rows(session: Session, workspace: Workspace) -> tuple[CandidateRow, ...]:
    return tuple(show_candidate(fact) for fact in list_candidates(session, workspace.constituency_code))


def find_station_values(session: Session, workspace: Workspace, serial: int) -> StationValues:
    """Of a serial that is not in the list: nothing but the serial."""
    fact = find_station(session, workspace.constituency_code, serial)
    return show_values(fact) if fact else StationValues(serial)
