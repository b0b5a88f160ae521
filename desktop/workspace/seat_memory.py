"""What the constituency's other stations say, remembered between two looks at the form on the desk.

In: the store. Out: `OtherStation`s by serial, each looked at again when facts came in that are about it.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache

from sqlmodel import Session

from db.queries import accepted_figures, list_candidates, list_stations
from desktop.entry.checks.values import OtherStation
from desktop.workspace.checking import summarise
from desktop.workspace.handle import Workspace
from desktop.workspace.station_memory import OF_ALL, OF_ONE_STATION, StationMemory


def recall_other_stations(session: Session, workspace: Workspace) -> Mapping[int, OtherStation]:
    """Every entered station by serial, as its accepted figures are now."""
    return _memory_of(workspace).recall(session, workspace)


def gather_other_stations(
    session: Session, workspace: Workspace, serials: Collection[int] | None = None
) -> dict[int, OtherStation]:
    """The entered stations (of `serials`, or all) as the facts are."""
    code = workspace.constituency_code
    if serials is not None and not serials:
        return {}
    rows = [row.ballot_serial for row in list_candidates(session, code)]
    voters = {row.serial: row.voters_total for row in list_stations(session, code, serials=serials)}
    return {
        serial: summarise(serial, station.figures, rows, voters.get(serial))
        for serial, station in accepted_figures(session, code, serials=serials).items()
        if station.figures
    }


@lru_cache(maxsize=1)
def _memory_of(_workspace: Workspace) -> StationMemory[OtherStation]:
    """One workspace is open at a time."""
    return StationMemory(gather_other_stations, (*OF_ONE_STATION, *OF_ALL))
