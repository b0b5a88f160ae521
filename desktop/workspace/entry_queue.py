"""Which forms wait to be typed. In: the workspace. Out: `QueueRow`s, the next copy, this person's drafts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlmodel import Session, col, select

from db.choices import EntryMode
from db.models import Copy, CopyPage, Entry, PollingStation, Reading
from db.queries import list_copies, list_stations
from db.queries import list_drafts as query_drafts
from db.queries.current import is_standing
from desktop.entry.copy_life import CopyFacts, find_stage, wants_second
from desktop.workspace.copies import list_readers
from desktop.workspace.copy_facts import allows_same_reader, gather_copy_facts
from desktop.workspace.entry_values import DraftRow, EntryPage, QueueRow
from desktop.workspace.handle import Workspace
from desktop.workspace.look_marks import list_begun_looks
from desktop.workspace.owed_looks import list_own_looks
from desktop.workspace.own_entries import name_own_reader
from desktop.workspace.tray import PageKey

Purpose: TypeAlias = Literal["first", "second"]


def list_entry_queue(workspace: Workspace, station_serial: int | None = None) -> tuple[QueueRow, ...]:
    """Every standing copy (of one station, or of all) that has pages, by station: those without an entry wait
    to be typed.
    """
    with workspace.store.reading_session() as session:
        around = _look_around(session, workspace, None if station_serial is None else [station_serial])
        copies = list_copies(session, workspace.constituency_code, station_serial)
    return tuple(_show_copy(copy, around) for copy in copies if copy.pages)


def next_copy(workspace: Workspace, after: str | None = None, purpose: Purpose = "first") -> str | None:
    """The next copy after `after` in the queue's order, then from its start; None: none is left.

    `purpose` "first": nobody entered it. "second": this person may be its second reader.
    """
    with workspace.store.reading_session() as session:
        waiting = _list_waiting(session, workspace, purpose)
        ids = _list_in_order(session, workspace)
    start = ids.index(after) + 1 if after in ids else 0
    in_turn = (*ids[start:], *ids[:start])
    return next((copy_id for copy_id in in_turn if copy_id in waiting and copy_id != after), None)


def list_pages(workspace: Workspace, copy_ids: Sequence[str]) -> tuple[EntryPage, ...]:
    """The pages of these copies, copy by copy as they are named, each copy's in order."""
    of_copies = (
        select(CopyPage.copy_id, CopyPage.photo_id, CopyPage.photo_page, CopyPage.position)
        .where(col(CopyPage.copy_id).in_(copy_ids))
        .order_by(col(CopyPage.position))
    )
    with workspace.store.reading_session() as session:
        rows = session.exec(of_copies).all()
    return tuple(EntryPage(*row[1:]) for copy_id in copy_ids for row in rows if row[0] == copy_id)


def count_waiting_forms(workspace: Workspace) -> int:
    """Forms that nobody has entered, or that this person began."""
    with workspace.store.reading_session() as session:
        begun = {row.copy_id for row in query_drafts(session, workspace.person.id) if row.current_field}
        waiting = begun | _list_waiting(session, workspace, "first")
        return sum(copy_id in waiting for copy_id in _list_in_order(session, workspace))


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


def _list_in_order(session: Session, workspace: Workspace) -> Sequence[str]:
    """The ids of `list_entry_queue`. The column alone: this is asked after every form."""
    of_code = col(Copy.constituency_code) == workspace.constituency_code
    with_pages = col(Copy.id).in_(select(CopyPage.copy_id))
    in_order = (col(Copy.station_serial), col(Copy.recorded_at), col(Copy.id))
    return session.exec(
        select(Copy.id).where(is_standing(Copy), of_code, with_pages).order_by(*in_order)
    ).all()


def _list_waiting(session: Session, workspace: Workspace, purpose: Purpose) -> frozenset[str]:
    if purpose == "first":
        entered = select(Entry.copy_id).where(is_standing(Entry))
        return frozenset(session.exec(select(Copy.id).where(is_standing(Copy), col(Copy.id).not_in(entered))))
    return _list_for_second(session, workspace, gather_copy_facts(session, workspace))


def _list_for_second(
    session: Session,
    workspace: Workspace,
    facts: Mapping[str, CopyFacts],
    serials: Collection[int] | None = None,
) -> frozenset[str]:
    """What this person may enter as second reader, and where they have to look a second time: at the stations
    of `serials`, or at all; `facts` are theirs.
    """
    is_allowed = allows_same_reader(session, workspace)
    reader = name_own_reader(workspace, EntryMode.BLIND, allows_same_reader=is_allowed)
    waiting = {copy_id for copy_id, of_copy in facts.items() if wants_second(of_copy, reader)}
    owed = {look.copy_id for look in list_own_looks(session, workspace, serials)}
    return frozenset(waiting | owed | list_begun_looks(session, workspace))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Everything that a row needs besides its copy, read once for all rows."""

    stations: Mapping[int, PollingStation]
    readers: Mapping[str, tuple[str, ...]]
    mine: frozenset[str]
    drafts: frozenset[str]
    read_pages: frozenset[PageKey]
    facts: Mapping[str, CopyFacts]
    second: frozenset[str]


def _look_around(session: Session, workspace: Workspace, serials: Collection[int] | None) -> _Surroundings:
    person_id, code = workspace.person.id, workspace.constituency_code
    facts = gather_copy_facts(session, workspace, serials)
    own = select(Entry.copy_id).where(is_standing(Entry), col(Entry.person_id) == person_id)
    return _Surroundings(
        stations={row.serial: row for row in list_stations(session, code, serials=serials)},
        readers=list_readers(session),
        mine=frozenset(session.exec(own)),
        drafts=frozenset(row.copy_id for row in query_drafts(session, person_id) if row.current_field),
        read_pages=_list_read_pages(session),
        facts=facts,
        second=_list_for_second(session, workspace, facts, serials),
    )


def _list_read_pages(session: Session) -> frozenset[PageKey]:
    # the columns alone: what was read is large
    return frozenset(session.exec(select(Reading.photo_id, Reading.photo_page).where(is_standing(Reading))))


def _show_copy(copy: Copy, around: _Surroundings) -> QueueRow:
    station = around.stations.get(copy.station_serial)
    facts = around.facts.get(copy.id, CopyFacts())
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
        stage=find_stage(facts).value,
        wants_second=copy.id in around.second,
    )
