"""What the constituency's other stations say, remembered between two looks at the form on the desk.

In: the store. Out: `OtherStation`s by serial, gathered anew when facts that change them came in: all of them,
or, where only first entries came, those stations alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock

from sqlmodel import Session, col, func, select

from db.choices import EntryMode, StationForm
from db.models import (
    ConstituencyRule,
    ContestingCandidate,
    Copy,
    Entry,
    PollingStation,
    Settlement,
    Withdrawal,
)
from db.models.ledger import LedgerLine
from db.queries import accepted_figures, list_candidates, list_copies, list_entries_of_copies, list_stations
from desktop.entry.checks.values import OtherStation
from desktop.workspace.checking import summarise
from desktop.workspace.handle import Workspace

_KINDS = tuple(
    fact.kind
    for fact in (ConstituencyRule, ContestingCandidate, Copy, Entry, PollingStation, Settlement, Withdrawal)
)
_FEW = 8


@dataclass(slots=True)
class _Memory:
    """`position` is the last line of the ledger that is taken into account."""

    others: dict[int, OtherStation] = field(default_factory=dict)
    position: int = -1
    lock: Lock = field(default_factory=Lock)


def recall_other_stations(session: Session, workspace: Workspace) -> Mapping[int, OtherStation]:
    """Every entered station by serial, as its accepted figures are now."""
    memory = _memory_of(workspace)
    with memory.lock:
        lines = select(func.max(LedgerLine.position)).where(col(LedgerLine.kind).in_(_KINDS))
        position = session.exec(lines).one() or 0
        if position != memory.position:
            fresh = _add_new(session, workspace, memory)
            memory.others = _gather(session, workspace) if fresh is None else memory.others | fresh
            memory.position = position
        return memory.others


@lru_cache(maxsize=1)
def _memory_of(_workspace: Workspace) -> _Memory:
    """One workspace is open at a time."""
    return _Memory()


def _gather(session: Session, workspace: Workspace) -> dict[int, OtherStation]:
    code = workspace.constituency_code
    serials = [row.ballot_serial for row in list_candidates(session, code)]
    voters = {row.serial: row.voters_total for row in list_stations(session, code)}
    return {
        serial: summarise(serial, station.figures, serials, voters.get(serial))
        for serial, station in accepted_figures(session, code).items()
        if station.figures
    }


def _add_new(session: Session, workspace: Workspace, memory: _Memory) -> dict[int, OtherStation] | None:
    """The stations whose very first entry came since; None when something else may have changed others."""
    if memory.position < 0:
        return None
    new = select(LedgerLine.kind, LedgerLine.fact_id).where(
        col(LedgerLine.position) > memory.position, col(LedgerLine.kind).in_(_KINDS)
    )
    lines = session.exec(new.limit(_FEW + 1)).all()
    if len(lines) > _FEW or any(kind not in {Copy.kind, Entry.kind} for kind, _ in lines):
        return None
    fresh: dict[int, OtherStation] = {}
    for serial in _list_stations_of(session, [fact_id for kind, fact_id in lines if kind == Entry.kind]):
        station = _summarise_first(session, workspace, serial)
        if station is None or serial in memory.others:
            return None
        fresh[serial] = station
    return fresh


def _list_stations_of(session: Session, entry_ids: Sequence[str]) -> set[int]:
    copies = select(Copy.station_serial).join(Entry, col(Entry.copy_id) == col(Copy.id))
    return set(session.exec(copies.where(col(Entry.id).in_(entry_ids), col(Copy.form) == StationForm.FORM45)))


def _summarise_first(session: Session, workspace: Workspace, serial: int) -> OtherStation | None:
    """The station by its only entry; None when there are others, or the machine may count too."""
    code = workspace.constituency_code
    entries = list_entries_of_copies(session, [copy.id for copy in list_copies(session, code, serial)])
    if len(entries) != 1 or entries[0].mode is EntryMode.BLIND:
        return None
    voters = {row.serial: row.voters_total for row in list_stations(session, code)}
    figures = {row.field: row.figure for row in entries[0].figures}
    serials = [row.ballot_serial for row in list_candidates(session, code)]
    return summarise(serial, figures, serials, voters.get(serial))
