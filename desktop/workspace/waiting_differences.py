"""How many boxes wait under Differences, for the number beside its name: asked after every form.

In: the store. Out: a count; of stations at which nothing happened it is remembered.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlmodel import Session

from db.models import OwnDevice
from desktop.entry.copy_life import find_differences
from desktop.workspace.copy_facts import read_groups
from desktop.workspace.handle import Workspace
from desktop.workspace.hidden_figures import find_read_blind
from desktop.workspace.owed_looks import OwedLook, find_owed_looks
from desktop.workspace.station_memory import OF_ALL, OF_ONE_STATION, OF_READERS, StationMemory


@dataclass(frozen=True, slots=True)
class _AtStation:
    """`boxes`: so many differ and are not settled. `looks` are still owed by whoever read there later."""

    boxes: int
    looks: tuple[OwedLook, ...]


def count_differences(workspace: Workspace) -> int:
    """As many as `list_differences` lists now."""
    with workspace.store.reading_session() as session:
        known = _memory_of(workspace).recall(session, workspace)
        own = session.get(OwnDevice, workspace.store.device.id)
        here = own.device_id if own else None
        hidden = find_read_blind(session, workspace)
    return sum(
        station.boxes
        for serial, station in known.items()
        if serial not in hidden and not _is_held_back(station, workspace.person.id, here)
    )


def _is_held_back(station: _AtStation, person_id: str, device_id: str | None) -> bool:
    return any(look.person_id == person_id or look.device_id == device_id for look in station.looks)


def _gather(
    session: Session, workspace: Workspace, serials: Collection[int] | None = None
) -> Mapping[int, _AtStation]:
    if serials is not None and not serials:
        return {}
    groups = [group for group in read_groups(session, workspace, serials) if group.fate is None]
    boxes, looks = dict[int, int](), dict[int, tuple[OwedLook, ...]]()
    for group in groups:
        serial = group.station.serial
        boxes[serial] = boxes.get(serial, 0) + len(find_differences(group.as_one()))
    for look in find_owed_looks(session, groups):
        looks[look.station_serial] = (*looks.get(look.station_serial, ()), look)
    return {serial: _AtStation(count, looks.get(serial, ())) for serial, count in boxes.items()}


@lru_cache(maxsize=1)
def _memory_of(_workspace: Workspace) -> StationMemory[_AtStation]:
    """One workspace is open at a time."""
    return StationMemory(_gather, (*OF_ONE_STATION, *OF_ALL, *OF_READERS))
