"""A copy as a sheet of paper: where it belongs, its pages and boxes; for whoever looks at its condition.

In: the id of a copy. Out: `CopyPaper`, and which copy has no condition sheet yet.
"""

from dataclasses import dataclass

from sqlmodel import Session, select

from db.models import Condition, Copy
from db.queries import list_copies as query_copies
from db.queries import list_stations
from db.queries.current import is_standing
from desktop.workspace.constituency import CandidateRow, list_candidates
from desktop.workspace.desk_form import list_boxes, require_copy
from desktop.workspace.entry_values import EntryPage
from desktop.workspace.handle import Workspace


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
