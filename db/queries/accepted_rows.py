"""Everything `accepted_figures` looks at, read in bulk: a few statements for a whole constituency.

Column by column instead of object by object: 341 stations × 90 figures are 30,000 rows.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, inspect, select, type_coerce
from sqlmodel import Session, col

from db.agreement import (
    ReaderEntry,
    Readings,
    counts_machine,
    gather_readings,
    list_counting,
    name_reader,
)
from db.choices import CopyKind, EntryMode, StationForm
from db.fields import EXCLUDED, VALID_TOTAL
from db.figures import Figure
from db.models import Copy, CopyPage, Entry, EntryFigure, Settlement, SettlementFigure
from db.queries.current import is_standing, latest_by
from db.queries.machine_figures import MachineReading, read_machine
from db.queries.people import tell_namesakes_apart
from db.queries.reference import list_candidates, list_stations
from db.queries.rules import current_rule
from db.queries.shared_figures import shared_figure

_NOT_IN_EVERY_LAYOUT = frozenset({VALID_TOTAL, EXCLUDED})


@dataclass(frozen=True, slots=True)
class EntryRow:
    id: str
    device_id: str
    chain_position: int
    recorded_at: datetime
    copy_id: str
    mode: EntryMode
    person_id: str | None
    reader_name: str
    reader: str
    """Who counts as one reader (`db.agreement.name_reader`); `reader_name` is what people call them."""
    figures: dict[str, Figure] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class CopyRow:
    id: str
    device_id: str
    chain_position: int
    recorded_at: datetime
    copy_kind: CopyKind
    poll_round: int
    has_pages: bool
    entries: list[EntryRow] = field(default_factory=list)
    machine: MachineReading | None = None
    """What was read by machine, where that counts."""

    def list_latest(self) -> list[EntryRow]:
        """The latest entry of each reader, by time."""
        latest = latest_by(self.entries, lambda entry: entry.reader).values()
        return sorted(latest, key=lambda entry: (entry.recorded_at, entry.id))

    def gather(self) -> Readings:
        """Box → (reader, figure) of each reader of this copy."""
        return gather_readings(self.list_readers(), self.machine.figures if self.machine else {})

    def list_readers(self) -> list[ReaderEntry]:
        return [
            ReaderEntry(
                entry.reader,
                entry.figures,
                is_blind=entry.mode is EntryMode.BLIND,
                is_imported=entry.mode is EntryMode.IMPORTED,
            )
            for entry in self.list_latest()
        ]


@dataclass(frozen=True, slots=True)
class SettlementRow:
    id: str
    device_id: str
    chain_position: int
    recorded_at: datetime
    poll_round: int
    copy_kind: CopyKind | None
    figures: dict[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StationRows:
    serial: int
    copies: list[CopyRow] = field(default_factory=list)
    settlements: list[SettlementRow] = field(default_factory=list)
    counting: frozenset[str] = frozenset()
    """The boxes that count, by the list of candidates."""

    def list_counting(self, copies: Collection[CopyRow]) -> frozenset[str]:
        """Those that the layout of `copies` has: an entry typed at the desk names every box of its layout."""
        typed = [entry for copy in copies for entry in copy.entries if entry.mode is not EntryMode.IMPORTED]
        named = {box for box in _NOT_IN_EVERY_LAYOUT if any(box in entry.figures for entry in typed)}
        return self.counting - (_NOT_IN_EVERY_LAYOUT - named) if typed else self.counting


def read_station_rows(
    session: Session,
    code: str,
    form: StationForm = StationForm.FORM45,
    *,
    serials: Collection[int] | None = None,
    with_removed: bool = False,
) -> dict[int, StationRows]:
    """By serial (of `serials`, or all): listed stations and those with a copy, not those off the list."""
    listed = list_stations(session, code, with_removed=True, serials=serials)
    wanted = _choose_copies(code, form, serials)
    is_form45 = form is StationForm.FORM45
    candidates = list_candidates(session, code) if is_form45 else ()
    counting = list_counting(form, [row.ballot_serial for row in candidates])
    stations = {station.serial: StationRows(station.serial, counting=counting) for station in listed}
    copies: dict[str, CopyRow] = {}
    for serial, copy in _read_copies(session, wanted):
        copies[copy.id] = copy
        stations.setdefault(serial, StationRows(serial, counting=counting)).copies.append(copy)
    for entry in _read_entries(session, code, wanted):
        copies[entry.copy_id].entries.append(entry)
    _add_machine(session, copies)
    for serial, settlement in _read_settlements(session, code, form):
        if serial in stations:
            stations[serial].settlements.append(settlement)
    for station in listed:
        if station.is_removed and not with_removed:
            del stations[station.serial]
    return stations


def _add_machine(session: Session, copies: Mapping[str, CopyRow]) -> None:
    wanted = [copy.id for copy in copies.values() if copy.entries and counts_machine(copy.list_readers())]
    for copy_id, reading in read_machine(session, wanted).items():
        copies[copy_id].machine = reading


def _choose_copies(code: str, form: StationForm, serials: Collection[int] | None) -> ColumnElement[bool]:
    chosen = is_standing(Copy) & (col(Copy.constituency_code) == code) & (col(Copy.form) == form)
    return chosen if serials is None else chosen & col(Copy.station_serial).in_(serials)


def _read_copies(session: Session, wanted: ColumnElement[bool]) -> list[tuple[int, CopyRow]]:
    of_wanted = select(col(CopyPage.copy_id)).where(
        col(CopyPage.copy_id).in_(select(col(Copy.id)).where(wanted))
    )
    with_pages = set(session.scalars(of_wanted.distinct()))
    rows: Any = session.execute(
        select(*_recorded(Copy), col(Copy.copy_kind), col(Copy.poll_round), col(Copy.station_serial)).where(
            wanted
        )
    )
    return [(row[6], CopyRow(*(*row[:6], row[0] in with_pages))) for row in rows]


def _read_entries(session: Session, code: str, wanted: ColumnElement[bool]) -> Iterator[EntryRow]:
    """Those of the wanted copies."""
    rule = current_rule(session, code)
    allows_same_reader = rule is not None and rule.allows_same_reader
    of_copies = is_standing(Entry) & col(Entry.copy_id).in_(select(col(Copy.id)).where(wanted))
    columns = (col(Entry.copy_id), col(Entry.mode), col(Entry.person_id), col(Entry.reader_name))
    rows: Any = session.execute(select(*_recorded(Entry), *columns).where(of_copies))
    ids = select(col(Entry.id)).where(of_copies)
    figures = _read_figures(session, EntryFigure, "entry_id", ids)
    reasons = _read_reasons(session, ids)
    apart = tell_namesakes_apart(session)
    for row in rows:
        reader = name_reader(*row[5:8], allows_same_reader=allows_same_reader)
        name = row[7] if row[5] is EntryMode.IMPORTED else apart.get(row[6] or "", row[7])
        yield EntryRow(*(*row[:7], name, reader, figures.get(row[0], {}), reasons.get(row[0], {})))


def _read_settlements(session: Session, code: str, form: StationForm) -> list[tuple[int, SettlementRow]]:
    of_form = (
        is_standing(Settlement) & (col(Settlement.constituency_code) == code) & (col(Settlement.form) == form)
    )
    columns = (col(Settlement.poll_round), col(Settlement.copy_kind), col(Settlement.station_serial))
    rows: Any = session.execute(select(*_recorded(Settlement), *columns).where(of_form))
    ids = select(col(Settlement.id)).where(of_form)
    figures = _read_figures(session, SettlementFigure, "settlement_id", ids)
    return [(row[6], SettlementRow(*(*row[:6], figures.get(row[0], {})))) for row in rows]


def _read_figures(
    session: Session, table: type[EntryFigure | SettlementFigure], parent: str, ids: Select[Any]
) -> dict[str, dict[str, Figure]]:
    """The figures by the id of their fact (of `ids`), fields in alphabetical order."""
    columns = inspect(table).columns
    rows: Any = session.execute(
        select(columns[parent], columns.field, type_coerce(columns.state, Text), columns.number)
        .where(columns[parent].in_(ids))
        .order_by(columns[parent], columns.field)
    )
    figures: dict[str, dict[str, Figure]] = defaultdict(dict)
    for fact_id, name, state, number in rows:
        figures[fact_id][name] = shared_figure(state, number)
    return figures


def _read_reasons(session: Session, ids: Select[Any]) -> dict[str, dict[str, str]]:
    """By the id of the entry: box → why a wrong sum was left as it is on the paper."""
    rows: Any = session.execute(
        select(col(EntryFigure.entry_id), col(EntryFigure.field), col(EntryFigure.as_on_paper_reason)).where(
            col(EntryFigure.as_on_paper_reason).is_not(None), col(EntryFigure.entry_id).in_(ids)
        )
    )
    reasons: dict[str, dict[str, str]] = defaultdict(dict)
    for entry_id, name, reason in rows:
        reasons[entry_id][name] = reason
    return reasons


def _recorded(fact_type: type[Copy | Entry | Settlement]) -> tuple[Any, ...]:
    return (
        col(fact_type.id),
        col(fact_type.device_id),
        col(fact_type.chain_position),
        col(fact_type.recorded_at),
    )
