"""A copy as a sheet of paper: where it belongs, its pages and boxes; for whoever looks at its condition.

In: the id of a copy. Out: `CopyPaper`, and which copy has no condition sheet yet.
"""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from db.models import Condition, Confirmation, Copy
from db.queries import find_draft, list_stations
from db.queries import list_copies as query_copies
from db.queries.current import is_standing, read_standing, sort_by_time
from desktop.entry.condition_sheet import NOT_ON_PAPER
from desktop.workspace.constituency import CandidateRow, list_candidates
from desktop.workspace.desk_form import list_boxes, require_copy
from desktop.workspace.draft_notes import CODES, WRITTEN_DATE, WRITTEN_TIME, read_words
from desktop.workspace.entry_values import EntryPage
from desktop.workspace.handle import Workspace

_DASH = "-"
"""What entry keeps for a date or time that is not on the paper."""


@dataclass(frozen=True, slots=True)
class CopyPaper:
    """One physical copy. `boxes` are the fields of its layout in the paper's order."""

    copy_id: str
    station_serial: int
    station_name_en: str
    station_name_ur: str
    form: str
    copy_kind: str
    poll_round: int
    pages: tuple[EntryPage, ...]
    boxes: tuple[str, ...]
    candidates: tuple[CandidateRow, ...]


def get_copy_paper(workspace: Workspace, copy_id: str) -> CopyPaper:
    """Raises NoSuchCopy."""
    with workspace.store.reading_session() as session:
        copy = require_copy(session, copy_id)
        stations = list_stations(session, workspace.constituency_code)
        station = next((row for row in stations if row.serial == copy.station_serial), None)
        pages = tuple(EntryPage(page.photo_id, page.photo_page, page.position) for page in copy.pages)
        boxes = list_boxes(session, copy)
    return CopyPaper(
        copy_id=copy.id,
        station_serial=copy.station_serial,
        station_name_en=station.name_en if station else "",
        station_name_ur=station.name_ur if station else "",
        form=copy.form.value,
        copy_kind=copy.copy_kind.value,
        poll_round=copy.poll_round,
        pages=pages,
        boxes=boxes,
        candidates=list_candidates(workspace),
    )


def read_typed_moment(workspace: Workspace, copy_id: str) -> dict[str, str]:
    """The date and time that this person typed from the paper at entry, as a condition sheet keeps them.

    Nobody types twice what was not in doubt; another reader's words stay out of sight.
    """
    with workspace.store.reading_session() as session:
        typed = _read_confirmed(session, workspace, copy_id)
        draft = find_draft(session, copy_id, workspace.person.id)
        if draft is not None:
            typed |= {kind: text for (kind, _field), text in read_words(session, draft).items()}
    moments = {kind: typed[kind] for kind in (WRITTEN_DATE, WRITTEN_TIME) if typed.get(kind)}
    return {kind: NOT_ON_PAPER if text == _DASH else text for kind, text in moments.items()}


def _read_confirmed(session: Session, workspace: Workspace, copy_id: str) -> dict[str, str]:
    own = col(Confirmation.person_id) == workspace.person.id
    facts = read_standing(session, Confirmation, col(Confirmation.copy_id) == copy_id, own)
    kinds = {code: kind for kind, code in CODES.items()}
    return {kinds[fact.code]: fact.reason for fact in sort_by_time(facts) if fact.code in kinds}


def next_without_sheet(workspace: Workspace, after: str | None = None) -> str | None:
    """The next copy with a photo that has no condition sheet, by station; goes round behind the last.

    None when every other copy has one.
    """
    with workspace.store.reading_session() as session:
        copies = query_copies(session, workspace.constituency_code)
        done = _list_with_sheet(session)
    ordered = sorted((copy for copy in copies if copy.pages), key=_place)
    here = next((place for place, copy in enumerate(ordered) if copy.id == after), -1)
    following = ordered[here + 1 :] + ordered[: max(here, 0)]
    return next((copy.id for copy in following if copy.id not in done), None)


def _list_with_sheet(session: Session) -> frozenset[str]:
    return frozenset(session.exec(select(Condition.copy_id).where(is_standing(Condition))))


def _place(copy: Copy) -> tuple[int, str, str]:
    return copy.station_serial, copy.form.value, copy.id
