"""Which station and form a photo page shows: copies of forms and the pages they are made of.

A copy is a fact and never changes: a page that joins or leaves makes a new copy and withdraws the old one.
Drafts go over to the new copy, and so do the figures of the person who assigns.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session, col, select

from db.choices import CopyKind, EntryMode, StationForm
from db.figures import NOT_CAPTURED
from db.models import Copy, CopyPage, Draft, Entry
from db.queries import find_copy, find_draft, list_entries, list_stations, open_draft, save_draft_figure
from db.queries import list_copies as query_copies
from db.queries.current import is_standing
from db.queries.people import tell_namesakes_apart
from desktop.workspace.errors import CopyIsEntered, CopyIsOfAnotherStation, NoSuchCopy, NoSuchStation
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace
from desktop.workspace.photo_values import CopyRow, CopyValues
from desktop.workspace.reopening import take_up_notes
from desktop.workspace.tray import copies_by_page, find_photo

PageKey = tuple[str, int]


def list_copies(workspace: Workspace, station_serial: int | None = None) -> tuple[CopyRow, ...]:
    """The copies that stand, of one station or of all, by station and time."""
    with workspace.store.reading_session() as session:
        copies = query_copies(session, workspace.constituency_code, station_serial)
        readers = list_readers(session)
    return tuple(_show_copy(copy, readers.get(copy.id, ())) for copy in copies)


def list_readers(session: Session) -> dict[str, tuple[str, ...]]:
    """Copy id → who entered it, in the order of their first entry; namesakes by their machines."""
    names = (
        select(Entry.copy_id, Entry.reader_name, Entry.person_id, Entry.mode)
        .where(is_standing(Entry))
        .order_by(col(Entry.recorded_at))
    )
    apart = tell_namesakes_apart(session)
    readers: dict[str, dict[str, None]] = defaultdict(dict)
    for copy_id, reader_name, person_id, mode in session.exec(names):
        name = reader_name if mode == EntryMode.IMPORTED else apart.get(person_id or "", reader_name)
        readers[copy_id][name] = None
    return {copy_id: tuple(found) for copy_id, found in readers.items()}


def assign_photo(workspace: Workspace, photo_id: str, page: int, values: CopyValues) -> str:
    """Says which station and form a photo page shows; returns the id of the copy it is now part of.

    A page already in a copy is taken out of it first; saying the same again changes nothing. Raises
    NoSuchPhoto, NoSuchStation, NoSuchCopy, CopyIsOfAnotherStation, CopyIsEntered.
    """
    key = (photo_id, page)
    with workspace.store.transaction() as session:
        find_photo(session, photo_id, page)
        _require_station(session, workspace, values.station_serial)
        before = copies_by_page(session, workspace).get(key)
        target = _find_target(session, workspace, values)
        if before is not None and _says_the_same(before, values):
            return before.id
        if target is not None:
            return _join(session, workspace, target, key)
        pages = [key]
        fresh = append(session, workspace, _make_copy(workspace, values, pages))
        if before is not None:
            _leave(session, workspace, before, key, goes_to=fresh)
        return fresh.id


def move_pages(session: Session, workspace: Workspace, copy: Copy, serial: int) -> Copy:
    """The copy goes to another station, with what this person typed. Raises NoSuchStation, CopyIsEntered."""
    _require_station(session, workspace, serial)
    if serial == copy.station_serial:
        return copy
    return _replace_copy(session, workspace, copy, _pages_of(copy), station_serial=serial)


def unassign_photo(workspace: Workspace, photo_id: str, page: int) -> None:
    """Takes the page out of its copy; a copy without pages is withdrawn, with its entries.

    Raises NoSuchPhoto; CopyIsEntered when others entered a copy that keeps other pages.
    """
    with workspace.store.transaction() as session:
        find_photo(session, photo_id, page)
        before = copies_by_page(session, workspace).get((photo_id, page))
        if before is not None:
            _leave(session, workspace, before, (photo_id, page), goes_to=None)


def take_out_photo(session: Session, workspace: Workspace, photo_id: str) -> None:
    """Takes every page of a photo out of its copies. Raises CopyIsEntered like `unassign_photo`."""
    for page in range(1, find_photo(session, photo_id).page_count + 1):
        # asked anew for every page: the page before may have replaced the copy of this one
        copy = copies_by_page(session, workspace).get((photo_id, page))
        if copy is not None:
            _leave(session, workspace, copy, (photo_id, page), goes_to=None)


def _find_target(session: Session, workspace: Workspace, values: CopyValues) -> Copy | None:
    if values.join_copy is None:
        return None
    target = find_copy(session, values.join_copy)
    if target is None or target.constituency_code != workspace.constituency_code:
        raise NoSuchCopy
    if (target.station_serial, target.form.value) != (values.station_serial, values.form):
        raise CopyIsOfAnotherStation(serial=values.station_serial)
    return target


def _says_the_same(copy: Copy, values: CopyValues) -> bool:
    if values.join_copy is not None:
        return copy.id == values.join_copy
    said = (copy.station_serial, copy.form.value, copy.copy_kind.value, copy.poll_round, copy.obtained_from)
    wanted = (values.station_serial, values.form, values.copy_kind, values.poll_round, values.obtained_from)
    return said == wanted and copy.form_definition == values.form_definition


def _join(session: Session, workspace: Workspace, target: Copy, key: PageKey) -> str:
    before = copies_by_page(session, workspace).get(key)
    if before is not None:
        _leave(session, workspace, before, key, goes_to=None)
    return _replace_copy(session, workspace, target, [*_pages_of(target), key]).id


def _leave(session: Session, workspace: Workspace, copy: Copy, key: PageKey, *, goes_to: Copy | None) -> None:
    """`goes_to` is the copy that the page alone now makes; the typed figures follow it there."""
    left = [page for page in _pages_of(copy) if page != key]
    if left:
        _replace_copy(session, workspace, copy, left)
        return
    if goes_to is not None:
        _carry_over(session, workspace, copy, goes_to)
    withdraw(session, workspace, Copy.kind, copy.id, "its page was assigned anew")


def _replace_copy(
    session: Session,
    workspace: Workspace,
    copy: Copy,
    pages: Sequence[PageKey],
    station_serial: int | None = None,
) -> Copy:
    values = CopyValues(
        station_serial=station_serial or copy.station_serial,
        form=copy.form.value,
        copy_kind=copy.copy_kind.value,
        poll_round=copy.poll_round,
        obtained_from=copy.obtained_from,
        form_definition=copy.form_definition,
    )
    fresh = append(session, workspace, _make_copy(workspace, values, pages))
    _carry_over(session, workspace, copy, fresh)
    reason = "its pages changed" if station_serial is None else f"the paper says station {station_serial}"
    withdraw(session, workspace, Copy.kind, copy.id, reason)
    return fresh


def _carry_over(session: Session, workspace: Workspace, before: Copy, after: Copy) -> None:
    """Drafts follow the page; this person's entry becomes a draft again, to be looked at and finished."""
    entries = list_entries(session, before.id)
    if any(entry.person_id != workspace.person.id or entry.mode is EntryMode.IMPORTED for entry in entries):
        raise CopyIsEntered(serial=before.station_serial)
    for draft in session.exec(select(Draft).where(col(Draft.copy_id) == before.id)).all():
        draft.copy_id = after.id
    session.flush()
    if entries and find_draft(session, after.id, workspace.person.id) is None:
        draft = open_draft(session, after.id, workspace.person.id, entries[-1].mode)
        for row in entries[-1].figures:
            if row.figure != NOT_CAPTURED:
                save_draft_figure(session, draft.id, row.field, row.figure)
        take_up_notes(session, draft, entries[-1])


def _require_station(session: Session, workspace: Workspace, serial: int) -> None:
    if all(row.serial != serial for row in list_stations(session, workspace.constituency_code)):
        raise NoSuchStation(serial=serial, constituency=workspace.constituency_code)


def _make_copy(workspace: Workspace, values: CopyValues, pages: Sequence[PageKey]) -> Copy:
    return Copy(
        constituency_code=workspace.constituency_code,
        station_serial=values.station_serial,
        form=StationForm(values.form),
        copy_kind=CopyKind(values.copy_kind),
        poll_round=values.poll_round,
        obtained_from=values.obtained_from,
        form_definition=values.form_definition,
        pages=[
            CopyPage(position=position, photo_id=photo_id, photo_page=page, page_number=position)
            for position, (photo_id, page) in enumerate(pages, start=1)
        ],
    )


def _pages_of(copy: Copy) -> list[PageKey]:
    return [(page.photo_id, page.photo_page) for page in copy.pages]


def _show_copy(copy: Copy, readers: tuple[str, ...]) -> CopyRow:
    return CopyRow(
        id=copy.id,
        station_serial=copy.station_serial,
        form=copy.form.value,
        copy_kind=copy.copy_kind.value,
        poll_round=copy.poll_round,
        obtained_from=copy.obtained_from,
        pages=tuple(_pages_of(copy)),
        entered_by=readers,
    )
