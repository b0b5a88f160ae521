"""What is known of each polling station, remembered until a fact comes in that is about it.

In: the store's ledger, and how a station is looked at. Out: what is known, by serial. After an import, or
when a list, a rule or the people changed, every station is looked at anew.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeAlias, TypeVar

from sqlmodel import Session, col, func, select

from db.models import (
    Confirmation,
    ConstituencyRule,
    ContestingCandidate,
    Copy,
    CopyPage,
    Entry,
    Person,
    PollingStation,
    Reading,
    Settlement,
    Withdrawal,
)
from db.models.ledger import LedgerLine
from desktop.workspace.handle import Workspace

Known = TypeVar("Known")
Gather: TypeAlias = Callable[[Session, Workspace, Collection[int] | None], Mapping[int, Known]]
"""Looks at the stations of these serials, or at all; those of which nothing is known may be left out."""
OF_ONE_STATION = (Copy.kind, Entry.kind, Settlement.kind, Withdrawal.kind)
OF_ALL = (ConstituencyRule.kind, ContestingCandidate.kind, PollingStation.kind)
OF_READERS = (Confirmation.kind, Reading.kind, Person.kind)
"""What else says who read what: second looks, the machine's readings, people's names."""
_FEW = 40
"""So many new facts are looked at one by one; after an import everything is read anew."""


@dataclass(slots=True)
class StationMemory(Generic[Known]):
    """`kinds` of facts make it look again. `position` is the last line of the ledger taken into account."""

    gather: Gather[Known]
    kinds: Collection[str]
    known: Mapping[int, Known] = field(default_factory=dict)
    position: int = -1
    lock: Lock = field(default_factory=Lock)

    def recall(self, session: Session, workspace: Workspace) -> Mapping[int, Known]:
        """Every station of which something is known, as the facts are now."""
        with self.lock:
            lines = select(func.max(LedgerLine.position)).where(col(LedgerLine.kind).in_(self.kinds))
            position = session.exec(lines).one() or 0
            if position != self.position:
                changed = self._list_changed(session)
                kept = self.known.items() if changed is not None else ()
                known = {serial: known for serial, known in kept if serial not in (changed or ())}
                self.known = known | dict(self.gather(session, workspace, changed))
                self.position = position
            return self.known

    def _list_changed(self, session: Session) -> frozenset[int] | None:
        """The stations that the facts after `position` are about; None: it may be any."""
        if self.position < 0:
            return None
        new = select(LedgerLine.kind, LedgerLine.fact_id).where(
            col(LedgerLine.position) > self.position, col(LedgerLine.kind).in_(self.kinds)
        )
        lines = session.exec(new.limit(_FEW + 1)).all()
        if len(lines) > _FEW:
            return None
        serials = [serial for kind, fact_id in lines for serial in _find_stations(session, kind, fact_id)]
        return None if None in serials else frozenset(serial for serial in serials if serial is not None)


def _find_stations(session: Session, kind: str, fact_id: str) -> Iterator[int | None]:
    """The stations of one fact; None where it may change any."""
    if kind == Withdrawal.kind:
        named = session.get(Withdrawal, fact_id)
        if named is not None and named.fact_kind != Withdrawal.kind:
            kind, fact_id = named.fact_kind, named.fact_id
    if kind == Settlement.kind:
        settlement = session.get(Settlement, fact_id)
        yield settlement.station_serial if settlement else None
    elif kind == Reading.kind:
        yield from _find_stations_read(session, fact_id)
    elif kind in {Copy.kind, Entry.kind, Confirmation.kind}:
        yield _find_station_of_copy(session, kind, fact_id)
    elif kind in {*OF_ALL, Withdrawal.kind, Person.kind}:
        yield None


def _find_station_of_copy(session: Session, kind: str, fact_id: str) -> int | None:
    """Column by column: an entry comes with its figures."""
    of_copy = {
        Copy.kind: select(Copy.id).where(Copy.id == fact_id),
        Entry.kind: select(Entry.copy_id).where(Entry.id == fact_id),
        Confirmation.kind: select(Confirmation.copy_id).where(Confirmation.id == fact_id),
    }
    return session.exec(select(Copy.station_serial).where(col(Copy.id).in_(of_copy[kind]))).first()


def _find_stations_read(session: Session, reading_id: str) -> Iterator[int]:
    photos = select(Reading.photo_id).where(Reading.id == reading_id)
    pages = select(CopyPage.copy_id).where(col(CopyPage.photo_id).in_(photos))
    yield from session.exec(select(Copy.station_serial).where(col(Copy.id).in_(pages)))
