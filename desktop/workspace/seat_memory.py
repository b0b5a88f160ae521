"""What the constituency's other stations say, remembered between two looks at the form on the desk.

In: the store. Out: `OtherStation`s by serial. When facts came in, the stations that they are about are looked
at again; all of them only where the lists of stations or candidates, or a rule, changed.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock

from sqlmodel import Session, col, func, select

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
from db.queries import accepted_figures, list_candidates, list_stations
from desktop.entry.checks.values import OtherStation
from desktop.workspace.checking import summarise
from desktop.workspace.handle import Workspace

_OF_ONE_STATION = (Copy.kind, Entry.kind, Settlement.kind, Withdrawal.kind)
_OF_ALL = (ConstituencyRule.kind, ContestingCandidate.kind, PollingStation.kind)
_FEW = 40
"""So many new facts are looked at one by one; after an import everything is read anew."""


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
        lines = select(func.max(LedgerLine.position)).where(
            col(LedgerLine.kind).in_((*_OF_ONE_STATION, *_OF_ALL))
        )
        position = session.exec(lines).one() or 0
        if position != memory.position:
            changed = _list_changed(session, memory.position)
            kept = memory.others.items() if changed is not None else ()
            others = {serial: other for serial, other in kept if serial not in (changed or ())}
            memory.others = others | gather_other_stations(session, workspace, changed)
            memory.position = position
        return memory.others


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
def _memory_of(_workspace: Workspace) -> _Memory:
    """One workspace is open at a time."""
    return _Memory()


def _list_changed(session: Session, position: int) -> frozenset[int] | None:
    """The stations that the facts after `position` are about; None: it may be any."""
    if position < 0:
        return None
    new = select(LedgerLine.kind, LedgerLine.fact_id).where(
        col(LedgerLine.position) > position, col(LedgerLine.kind).in_((*_OF_ONE_STATION, *_OF_ALL))
    )
    lines = session.exec(new.limit(_FEW + 1)).all()
    if len(lines) > _FEW:
        return None
    serials = [serial for kind, fact_id in lines for serial in _find_stations(session, kind, fact_id)]
    return None if None in serials else frozenset(serial for serial in serials if serial is not None)


def _find_stations(session: Session, kind: str, fact_id: str) -> Iterator[int | None]:
    """The station of one fact; None where it may change any."""
    if kind == Withdrawal.kind:
        named = session.get(Withdrawal, fact_id)
        if named is not None and named.fact_kind != Withdrawal.kind:
            kind, fact_id = named.fact_kind, named.fact_id
    if kind in {*_OF_ALL, Withdrawal.kind}:
        yield None
    elif kind == Settlement.kind:
        settlement = session.get(Settlement, fact_id)
        yield settlement.station_serial if settlement else None
    elif kind in {Copy.kind, Entry.kind}:
        entry = session.get(Entry, fact_id) if kind == Entry.kind else None
        copy = session.get(Copy, entry.copy_id if entry else fact_id)
        yield copy.station_serial if copy else None
