"""Second looks that nobody waits for any more: a coordinator decides it, with a reason, as a fact.

In: who still owes looks on this device. Out: `OwedHere`; a `confirmation` fact of each entry that is not
looked at again. Its reader's figures stay as they are, and their differences come to Differences.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import Session, col

from db.choices import EntryMode
from db.errors import KnownError
from db.models import Confirmation, Entry, OwnDevice
from db.queries import list_entries, list_people
from db.queries.current import latest_of, read_standing, sort_by_time
from db.queries.people import tell_namesakes_apart
from desktop.entry.copy_life import NoReasonGiven
from desktop.workspace.copy_facts import read_groups
from desktop.workspace.difference_values import WaivedLook
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace
from desktop.workspace.look_marks import LOOK_WAIVED
from desktop.workspace.owed_looks import OwedLook, find_owed_looks

COORDINATOR = "coordinator"


class NotForVolunteers(KnownError):
    """Somebody who does not coordinate wants to go on without another reader's second look."""

    code = "E031"
    sentence = (
        "Only a coordinator decides to go on without a second look. Whoever coordinates takes that role in "
        "Settings."
    )


@dataclass(frozen=True, slots=True)
class OwedHere:
    """What one person on this device still has to look at: copies by id with their stations, in order.

    `boxes`: how many in all. `is_mine`: it is the person at the keyboard.
    """

    person_id: str
    name: str
    copies: tuple[tuple[str, int], ...]
    boxes: int
    is_mine: bool

    @property
    def serials(self) -> tuple[int, ...]:
        return tuple(sorted({serial for _copy, serial in self.copies}))


def list_owed_here(workspace: Workspace) -> tuple[OwedHere, ...]:
    """Whoever holds differences back here, the person at the keyboard first."""
    with workspace.store.reading_session() as session:
        names = tell_namesakes_apart(session)
        names = {person.id: names.get(person.id, person.name) for person in list_people(session)}
        by_person: dict[str, list[OwedLook]] = defaultdict(list)
        for look in sorted(_find_here(session, workspace), key=lambda each: each.station_serial):
            by_person[look.person_id].append(look)
    own = workspace.person.id
    owed = [
        OwedHere(
            person_id=person_id,
            name=names.get(person_id, ""),
            copies=tuple((look.copy_id, look.station_serial) for look in looks),
            boxes=sum(len(look.boxes) for look in looks),
            is_mine=person_id == own,
        )
        for person_id, looks in by_person.items()
    ]
    return tuple(sorted(owed, key=lambda each: (not each.is_mine, each.name)))


def waive_looks(workspace: Workspace, person_id: str, reason: str) -> int:
    """Nobody waits any more for the second looks that this person owes here; returns of how many copies.

    Raises NotForVolunteers, NoReasonGiven.
    """
    if workspace.person.role != COORDINATOR:
        raise NotForVolunteers
    why = reason.strip()
    if not why:
        raise NoReasonGiven
    with workspace.store.transaction() as session:
        looks = [look for look in _find_here(session, workspace) if look.person_id == person_id]
        for look in looks:
            fact = Confirmation(
                copy_id=look.copy_id,
                entry_id=_find_entry(session, look).id,
                code=LOOK_WAIVED,
                boxes_json=json.dumps(sorted(look.boxes)),
                reason=why,
            )
            append(session, workspace, fact)
    return len(looks)


def read_waived(session: Session) -> dict[tuple[str, str], WaivedLook]:
    """(id of an entry, box) → why nobody waits for its second look; what was said last."""
    names = {person.id: person.name for person in list_people(session)}
    facts = read_standing(session, Confirmation, col(Confirmation.code) == LOOK_WAIVED)
    return {
        (fact.entry_id, box): WaivedLook(fact.reason, names.get(fact.person_id or "", ""))
        for fact in sort_by_time(facts)
        for box in json.loads(fact.boxes_json)
    }


def _find_entry(session: Session, look: OwedLook) -> Entry:
    """What the person read last; what they imported beside it was read by others."""
    return latest_of(
        [
            entry
            for entry in list_entries(session, look.copy_id)
            if entry.person_id == look.person_id and entry.mode is not EntryMode.IMPORTED
        ]
    )


def _find_here(session: Session, workspace: Workspace) -> Iterator[OwedLook]:
    """Those that hold differences back on this device (`held_back`)."""
    own = session.get(OwnDevice, workspace.store.device.id)
    groups = list(read_groups(session, workspace)) if own else ()
    return (look for look in find_owed_looks(session, groups) if own and look.device_id == own.device_id)
