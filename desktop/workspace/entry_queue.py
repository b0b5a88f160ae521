"""Which forms wait to be typed. In: the workspace. Out: `QueueRow`s, the next copy, this person's drafts."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from db.choices import StationForm
from db.models import Copy, Entry, PollingStation
from db.queries import latest_readings, list_copies, list_stations
from db.queries import list_drafts as query_drafts
from db.queries.current import is_standing
from desktop.workspace.copies import list_readers
from desktop.workspace.entry_values import DraftRow, QueueRow
from desktop.workspace.handle import Workspace
from desktop.workspace.tray import PageKey


def list_entry_queue(workspace: Workspace) -> tuple[QueueRow, ...]:
    """Every standing Form 45 copy that has pages, by station: those without an entry wait to be typed."""
    with workspace.store.reading_session() as session:
        around = _look_around(session, workspace)
        copies = list_copies(session, workspace.constituency_code)
    return tuple(
        _show_copy(copy, around) for copy in copies if copy.form is StationForm.FORM45 and copy.pages
    )


def next_copy(workspace: Workspace, after: str | None = None) -> str | None:
    """The next copy to enter after `after` in the queue's order, then from its start; None: all entered."""
    queue = list_entry_queue(workspace)
    ids = [row.copy_id for row in queue]
    start = ids.index(after) + 1 if after in ids else 0
    waiting = (row.copy_id for row in (*queue[start:], *queue[:start]) if not row.entered_by)
    return next((copy_id for copy_id in waiting if copy_id != after), None)


def list_drafts(workspace: Workspace) -> tuple[DraftRow, ...]:
    """What this person began and did not finish, latest first."""
    with workspace.store.reading_session() as session:
        drafts = query_drafts(session, workspace.person.id)
        copies = {copy.id: copy for copy in list_copies(session, workspace.constituency_code)}
        return tuple(
            DraftRow(
                copy_id=draft.copy_id,
                station_serial=copies[draft.copy_id].station_serial,
                mode=draft.mode.value,
                started_at=draft.started_at,
                updated_at=draft.updated_at,
                current_field=draft.current_field,
                figures_entered=sum(row.is_visited for row in draft.figures),
            )
            for draft in drafts
            if draft.copy_id in copies
        )


def last_begun(workspace: Workspace) -> str | None:
    """The copy in which this person typed last without finishing; one that was only looked at is none."""
    return next((draft.copy_id for draft in list_drafts(workspace) if draft.current_field), None)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Everything that a row needs besides its copy, read once for all rows."""

    stations: Mapping[int, PollingStation]
    readers: Mapping[str, tuple[str, ...]]
    mine: frozenset[str]
    drafts: frozenset[str]
    read_pages: frozenset[PageKey]


def _look_around(session: Session, workspace: Workspace) -> _Surroundings:
    person_id = workspace.person.id
    own = select(Entry.copy_id).where(is_standing(Entry), col(Entry.person_id) == person_id)
    return _Surroundings(
        stations={row.serial: row for row in list_stations(session, workspace.constituency_code)},
        readers=list_readers(session),
        mine=frozenset(session.exec(own)),
        drafts=frozenset(row.copy_id for row in query_drafts(session, person_id) if row.current_field),
        read_pages=frozenset(latest_readings(session)),
    )


def _show_copy(copy: Copy, around: _Surroundings) -> QueueRow:
    station = around.stations.get(copy.station_serial)
    return QueueRow(
        copy_id=copy.id,
        station_serial=copy.station_serial,
        station_name_en=station.name_en if station else "",
        station_name_ur=station.name_ur if station else "",
        form=copy.form.value,
        copy_kind=copy.copy_kind.value,
        poll_round=copy.poll_round,
        page_count=len(copy.pages),
        is_read=any((page.photo_id, page.photo_page) in around.read_pages for page in copy.pages),
        has_draft=copy.id in around.drafts,
        entered_by=around.readers.get(copy.id, ()),
        is_mine=copy.id in around.mine,
    )
