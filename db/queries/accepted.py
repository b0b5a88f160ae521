"""The figures that count for each polling station, and how certain they are: the heart of the store.

Deterministic and from facts alone, so that two coordinators with the same facts see the same totals.
The rule, with its reasons, stands in db/README.md under "Accepted figures".
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlmodel import Session

from db.agreement import Readings, find_differing, is_all_settled, join_readings
from db.choices import CopyKind, StationForm
from db.figures import NOT_CAPTURED, Figure
from db.queries.accepted_rows import CopyRow, EntryRow, SettlementRow, StationRows, read_station_rows
from db.queries.current import latest_of
from db.queries.rules import current_rule, order_copy_kinds, preferred_copy_kinds


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


@dataclass(frozen=True, slots=True)
class CountedCopies:
    """The copies that count for a station: of the round in force, of the kind that comes first.

    `readings` are those of all of them together, `settled` what was settled in that round.
    """

    poll_round: int
    copies: list[CopyRow]
    readings: Readings
    settled: dict[str, Figure]
    counting: frozenset[str]
    """The boxes that count on their layout, captured or not."""


def accepted_figures(
    session: Session,
    code: str,
    preferred: Sequence[CopyKind | str] | None = None,
    form: StationForm = StationForm.FORM45,
    serials: Collection[int] | None = None,
) -> dict[int, StationFigures]:
    """By serial (of `serials`, or all): listed stations, and those that have a copy without being listed.

    `preferred`: kinds of copy in the order in which they count; None is the constituency's own order.
    """
    kinds = preferred_copy_kinds(current_rule(session, code)) if preferred is None else preferred
    rows = read_station_rows(session, code, form, serials=serials)
    ordered = order_copy_kinds(kinds)
    return {serial: _accept(station, ordered) for serial, station in sorted(rows.items())}


def find_counted(station: StationRows, kinds: Sequence[CopyKind]) -> CountedCopies | None:
    """`kinds`: all kinds of copy in the order in which they count. None while nothing is entered."""
    entered = [copy for copy in station.copies if copy.entries]
    if not entered:
        return None
    poll_round = max(copy.poll_round for copy in entered)
    copies = _of_first_kind([copy for copy in entered if copy.poll_round == poll_round], kinds)
    return CountedCopies(
        poll_round=poll_round,
        copies=copies,
        readings=join_readings(copy.gather() for copy in copies),
        settled=gather_settled(station.settlements, poll_round, copies[0].copy_kind),
        counting=station.list_counting(copies),
    )


def gather_settled(
    settlements: Iterable[SettlementRow], poll_round: int, copy_kind: CopyKind
) -> dict[str, Figure]:
    """The figure of the latest settlement of these papers that covers a field."""
    covering: dict[str, list[SettlementRow]] = defaultdict(list)
    for settlement in settlements:
        is_of_these = settlement.poll_round == poll_round and settlement.copy_kind in {None, copy_kind}
        for name in settlement.figures if is_of_these else ():
            covering[name].append(settlement)
    return {name: latest_of(of_field).figures[name] for name, of_field in covering.items()}


def _accept(station: StationRows, kinds: Sequence[CopyKind]) -> StationFigures:
    counted = find_counted(station, kinds)
    if counted is None:
        return _without_entries(station, kinds)
    entries = [entry for copy in counted.copies for entry in copy.list_latest()]
    readings, settled = counted.readings, counted.settled
    differing = find_differing(readings, settled)
    figures = {name: NOT_CAPTURED if name in differing else read[0].figure for name, read in readings.items()}
    return StationFigures(
        serial=station.serial,
        status=_status(counted, differing),
        figures={**figures, **settled},
        differing=differing,
        copy_id=latest_of(entries).copy_id,
        poll_round=counted.poll_round,
        reasons=_gather_reasons(entries),
    )


def _without_entries(station: StationRows, kinds: Sequence[CopyKind]) -> StationFigures:
    if not station.copies:
        return StationFigures(station.serial, StationStatus.NO_PHOTO)
    poll_round = max(copy.poll_round for copy in station.copies)
    of_round = [copy for copy in station.copies if copy.poll_round == poll_round]
    copy = latest_of(_of_first_kind(of_round, kinds))
    has_photo = any(copy.has_pages for copy in station.copies)
    status = StationStatus.PHOTO if has_photo else StationStatus.NO_PHOTO
    return StationFigures(station.serial, status, copy_id=copy.id, poll_round=poll_round)


def _of_first_kind(copies: Sequence[CopyRow], kinds: Sequence[CopyKind]) -> list[CopyRow]:
    """The copies of the most preferred kind among them."""
    first = min(kinds.index(copy.copy_kind) for copy in copies)
    return [copy for copy in copies if copy.copy_kind is kinds[first]]


def _gather_reasons(entries: Iterable[EntryRow]) -> dict[str, str]:
    """What the readers wrote at a box, each reason once, the earliest first."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=lambda each: (each.recorded_at, each.id)):
        for name, reason in entry.reasons.items():
            if reason not in reasons[name]:
                reasons[name].append(reason)
    return {name: " · ".join(texts) for name, texts in reasons.items()}


def _status(counted: CountedCopies, differing: frozenset[str]) -> StationStatus:
    if differing:
        return StationStatus.DIFFERS
    is_settled = is_all_settled(counted.readings, counted.settled, counted.counting)
    return StationStatus.SETTLED if is_settled else StationStatus.ENTERED
