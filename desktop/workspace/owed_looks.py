"""Second looks that are still to be taken, from facts alone: whoever read later looks once more.

In: copies with their readers. Out: who is to look at which boxes of which copy. Whether the look was begun
does not matter: a program that was killed before it offers it again.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from db.agreement import Readings
from db.choices import EntryMode
from db.figures import NOT_CAPTURED
from db.models import Confirmation, Copy, Entry
from db.queries.accepted_rows import CopyRow, EntryRow
from db.queries.current import is_standing, latest_by, read_standing
from desktop.workspace.copy_facts import CopyGroup, read_groups
from desktop.workspace.handle import Workspace
from desktop.workspace.look_marks import LOOK_WAIVED, SECOND_LOOK

_LookedAt = Mapping[tuple[str, str | None], frozenset[str]]
"""(copy, person) → boxes."""


@dataclass(frozen=True, slots=True)
class OwedLook:
    """`person_id` entered the copy on `device_id`, after somebody who read `boxes` otherwise."""

    copy_id: str
    station_serial: int
    person_id: str
    device_id: str
    boxes: frozenset[str]


def find_owed_looks(session: Session, groups: Iterable[CopyGroup]) -> Iterator[OwedLook]:
    """Of every copy of `groups` that still counts.

    Beside a single blind entry the machine read before. What was settled, or looked at a second time by that
    person, is owed no more, nor what a coordinator waits for no longer (`waived_looks`); an imported row is
    owed nothing.
    """
    looked_at = _read_looked_at(session)
    return (owed for group in groups if group.fate is None for owed in _find_in_group(group, looked_at))


def list_own_looks(
    session: Session, workspace: Workspace, serials: Collection[int] | None = None
) -> tuple[OwedLook, ...]:
    """Those that this person still has to take (at the stations of `serials`, or at all), begun or not."""
    own = _list_own_stations(session, workspace, serials)
    found = find_owed_looks(session, read_groups(session, workspace, own)) if own else ()
    return tuple(owed for owed in found if owed.person_id == workspace.person.id)


def _list_own_stations(
    session: Session, workspace: Workspace, serials: Collection[int] | None
) -> frozenset[int]:
    """Where this person entered a copy blind, or one that another reader entered as well."""
    person_id = workspace.person.id
    own = select(Entry.copy_id).where(
        is_standing(Entry), col(Entry.person_id) == person_id, col(Entry.mode) != EntryMode.IMPORTED
    )
    if serials is not None:
        own = own.where(col(Entry.copy_id).in_(select(Copy.id).where(col(Copy.station_serial).in_(serials))))
    rows = select(Entry.copy_id, Entry.person_id, Entry.mode).where(
        is_standing(Entry), col(Entry.copy_id).in_(own)
    )
    copies = {
        copy_id
        for copy_id, by, mode in session.exec(rows)
        if by != person_id or EntryMode(mode) is not EntryMode.ASSISTED
    }
    stations = select(Copy.station_serial).where(is_standing(Copy), col(Copy.id).in_(copies))
    return frozenset(session.exec(stations))


def _find_in_group(group: CopyGroup, looked_at: _LookedAt) -> Iterator[OwedLook]:
    settled = group.find_settled()
    for copy in group.copies:
        readings = copy.gather()
        typed = [entry for entry in copy.list_latest() if entry.mode is not EntryMode.IMPORTED]
        for person_id, entry in latest_by(typed, lambda each: each.person_id).items():
            seen_before = looked_at.get((copy.id, person_id), frozenset())
            boxes = _find_unlike(copy, entry, readings) - settled - seen_before
            if boxes and person_id is not None:
                yield OwedLook(copy.id, group.station.serial, person_id, entry.device_id, boxes)


def _find_unlike(copy: CopyRow, entry: EntryRow, readings: Readings) -> frozenset[str]:
    """The boxes that this entry has otherwise than a reader before it, or the machine."""
    latest = copy.list_latest()
    later = {each.reader for each in latest[latest.index(entry) :]}
    return frozenset(
        box
        for box, seen in readings.items()
        if (own := entry.figures.get(box, NOT_CAPTURED)) != NOT_CAPTURED
        and any(each.reader not in later and each.figure != own for each in seen)
    )


def _read_looked_at(session: Session) -> _LookedAt:
    found: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for mark in read_standing(session, Confirmation, col(Confirmation.code) == SECOND_LOOK):
        found[mark.copy_id, mark.person_id].update(json.loads(mark.boxes_json))
    waived = list(read_standing(session, Confirmation, col(Confirmation.code) == LOOK_WAIVED))
    entries = {each.entry_id for each in waived}
    of_entries = select(Entry.id, Entry.person_id).where(col(Entry.id).in_(entries))
    readers = dict(session.exec(of_entries).all()) if entries else {}
    for mark in waived:
        found[mark.copy_id, readers.get(mark.entry_id)].update(json.loads(mark.boxes_json))
    return {key: frozenset(boxes) for key, boxes in found.items()}
