"""The figures that count for each polling station, and how certain they are: the heart of the store.

Deterministic and from facts alone, so that two coordinators with the same facts see the same totals.
The rule, with its reasons, stands in db/README.md under "Accepted figures".
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlmodel import Session

from db.choices import CopyKind
from db.fields import EXCLUDED, VALID_TOTAL, split_candidate_field
from db.figures import NOT_CAPTURED, Figure
from db.queries.accepted_rows import CopyRow, EntryRow, SettlementRow, StationRows, read_station_rows
from db.queries.current import latest_by, latest_of

PREFERRED_COPY_KINDS: tuple[CopyKind, ...] = tuple(CopyKind)
Readings = dict[str, list[tuple[str, Figure]]]


class StationStatus(StrEnum):
    NO_PHOTO = "no_photo"
    PHOTO = "photo"
    ENTERED = "entered"
    DIFFERS = "differs"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class StationFigures:
    """What is accepted for one station. A field in `differing` has the figure NOT_CAPTURED: not known.

    `copy_id` is the copy the figures come from (or the one to enter next), `poll_round` the round in force.
    `reasons`: box → why its readers left a wrong sum as it is on the paper.
    """

    serial: int
    status: StationStatus
    figures: dict[str, Figure] = field(default_factory=dict)
    differing: frozenset[str] = frozenset()
    copy_id: str | None = None
    poll_round: int = 1
    reasons: dict[str, str] = field(default_factory=dict)


def accepted_figures(
    session: Session, code: str, preferred: Sequence[CopyKind] = PREFERRED_COPY_KINDS
) -> dict[int, StationFigures]:
    """By station serial: every listed station, and every station that has a copy without being listed."""
    rows = read_station_rows(session, code)
    return {serial: _accept(station, preferred) for serial, station in sorted(rows.items())}


def _accept(station: StationRows, preferred: Sequence[CopyKind]) -> StationFigures:
    entered = [copy for copy in station.copies if copy.entries]
    if not entered:
        return _without_entries(station, preferred)
    poll_round = max(copy.poll_round for copy in entered)
    of_round = [copy for copy in entered if copy.poll_round == poll_round]
    entries = [
        entry
        for copy in _of_first_kind(of_round, preferred)
        for entry in _latest_of_each_reader(copy.entries)
    ]
    readings = _gather_readings(entries)
    settled = _gather_settled(s for s in station.settlements if s.poll_round == poll_round)
    differing = frozenset(name for name, read in readings.items() if name not in settled and _do_differ(read))
    figures = {name: NOT_CAPTURED if name in differing else read[0][1] for name, read in readings.items()}
    return StationFigures(
        serial=station.serial,
        status=_status(readings, settled, differing),
        figures={**figures, **settled},
        differing=differing,
        copy_id=latest_of(entries).copy_id,
        poll_round=poll_round,
        reasons=_gather_reasons(entries),
    )


def _without_entries(station: StationRows, preferred: Sequence[CopyKind]) -> StationFigures:
    if not station.copies:
        return StationFigures(station.serial, StationStatus.NO_PHOTO)
    poll_round = max(copy.poll_round for copy in station.copies)
    of_round = [copy for copy in station.copies if copy.poll_round == poll_round]
    copy = latest_of(_of_first_kind(of_round, preferred))
    has_photo = any(copy.has_pages for copy in station.copies)
    status = StationStatus.PHOTO if has_photo else StationStatus.NO_PHOTO
    return StationFigures(station.serial, status, copy_id=copy.id, poll_round=poll_round)


def _of_first_kind(copies: Sequence[CopyRow], preferred: Sequence[CopyKind]) -> list[CopyRow]:
    """The copies of the most preferred kind among them; kinds that are not named come last."""
    kinds = [*preferred, *(kind for kind in CopyKind if kind not in preferred)]
    first = min(kinds.index(copy.copy_kind) for copy in copies)
    return [copy for copy in copies if copy.copy_kind == kinds[first]]


def _latest_of_each_reader(entries: Iterable[EntryRow]) -> Iterable[EntryRow]:
    return latest_by(entries, lambda entry: entry.reader).values()


def _gather_readings(entries: Iterable[EntryRow]) -> Readings:
    """(reader, figure) by field, of the fields somebody captured; in the order of the first capture."""
    readings: Readings = defaultdict(list)
    for entry in sorted(entries, key=lambda each: (each.recorded_at, each.id)):
        for name, figure in entry.figures.items():
            if figure != NOT_CAPTURED:
                readings[name].append((entry.reader, figure))
    return dict(readings)


def _gather_reasons(entries: Iterable[EntryRow]) -> dict[str, str]:
    """What the readers wrote at a box, each reason once, the earliest first."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=lambda each: (each.recorded_at, each.id)):
        for name, reason in entry.reasons.items():
            if reason not in reasons[name]:
                reasons[name].append(reason)
    return {name: " · ".join(texts) for name, texts in reasons.items()}


def _gather_settled(settlements: Iterable[SettlementRow]) -> dict[str, Figure]:
    """The figure of the latest settlement that covers a field."""
    covering: dict[str, list[SettlementRow]] = defaultdict(list)
    for settlement in settlements:
        for name in settlement.figures:
            covering[name].append(settlement)
    return {name: latest_of(of_field).figures[name] for name, of_field in covering.items()}


def _do_differ(readings: Sequence[tuple[str, Figure]]) -> bool:
    return any(figure != readings[0][1] for _, figure in readings[1:])


def _status(readings: Readings, settled: dict[str, Figure], differing: frozenset[str]) -> StationStatus:
    if differing:
        return StationStatus.DIFFERS
    counting = [read for name, read in readings.items() if _counts(name)]
    is_read_twice = all(len({reader for reader, _ in read}) > 1 for read in counting)
    if settled or (counting and is_read_twice):
        return StationStatus.SETTLED
    return StationStatus.ENTERED


def _counts(name: str) -> bool:
    """True for a field whose sum is compared with Form 47."""
    candidate = split_candidate_field(name)
    return name in {VALID_TOTAL, EXCLUDED} or (candidate is not None and candidate[1] == "total")
