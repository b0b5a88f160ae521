"""Σ Form 45 beside an official form: arithmetic over plain values, identity I9 of the field.

In: contesting candidates, polling stations, accepted figures by station, official figures.
Out: `Comparison`. A figure that is not known is never counted as zero, it is counted as unknown.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from db import fields
from db.figures import LARGEST_FIGURE, Figure, Interval
from db.listed import ListedCandidate, ListedPlace
from desktop.comparison.row_names import ROW_NAMES, name_unlisted_candidate
from desktop.comparison.values import Comparison, ComparisonRow, OpenSum, StationComparison
from desktop.entry.sums import add_up, open_sums

_FORM45_BOX = {
    fields.REGISTERED_MALE: fields.VOTERS_ASSIGNED_MALE,
    fields.REGISTERED_FEMALE: fields.VOTERS_ASSIGNED_FEMALE,
    fields.REGISTERED_TOTAL: fields.VOTERS_ASSIGNED,
}
"""Where the two forms name the same thing differently: the official form's box → Form 45's."""
_ALWAYS_SHOWN = (
    fields.VALID_TOTAL,
    fields.EXCLUDED,
    fields.POLLED_MALE,
    fields.POLLED_FEMALE,
    fields.POLLED_TOTAL,
)
_SHOWN_WHEN_KNOWN = (fields.REGISTERED_MALE, fields.REGISTERED_FEMALE)


class AcceptedFigures(Protocol):
    """What is accepted for one station: `db.queries.accepted.StationFigures`."""

    @property
    def status(self) -> str: ...
    @property
    def figures(self) -> Mapping[str, Figure]: ...
    @property
    def differing(self) -> frozenset[str]: ...
    @property
    def copy_id(self) -> str | None: ...
    @property
    def reasons(self) -> Mapping[str, str]: ...


def build_comparison(
    *,
    constituency: str,
    form: str,
    candidates: Sequence[ListedCandidate],
    stations: Sequence[ListedPlace],
    accepted: Mapping[int, AcceptedFigures],
    official: Mapping[str, Figure],
) -> Comparison:
    """Add up every station and set the sums beside `official` (field → figure; empty: nothing published yet).

    Every station of the list counts towards N, with figures or not; so does a station that has figures but
    is not on the list. A candidate who is only on one side gets a row as well.
    """
    station_rows = _list_stations(stations, accepted, [candidate.ballot_serial for candidate in candidates])
    ceilings = {station.serial: station.voters_total for station in stations}
    names = _name_rows(candidates, station_rows, official)
    rows = [
        _add_up(field, name, station_rows, ceilings, official.get(field)) for field, name in names.items()
    ]
    return Comparison(
        constituency=constituency,
        form=form,
        stations_total=len(station_rows),
        with_figures=sum(row.has_figures for row in station_rows),
        missing=tuple(row.serial for row in station_rows if not row.has_figures),
        unlisted=tuple(row.serial for row in station_rows if not row.is_listed),
        rows=(*rows, _count_stations(station_rows, official.get(fields.STATIONS))),
        station_rows=station_rows,
    )


def _list_stations(
    stations: Sequence[ListedPlace], accepted: Mapping[int, AcceptedFigures], ballot: Sequence[int]
) -> tuple[StationComparison, ...]:
    listed = {station.serial: station for station in stations}
    unlisted = {serial for serial, found in accepted.items() if found.figures and serial not in listed}
    return tuple(
        _join_station(serial, listed.get(serial), accepted.get(serial), ballot)
        for serial in sorted({*listed, *unlisted})
    )


def _join_station(
    serial: int, station: ListedPlace | None, found: AcceptedFigures | None, ballot: Sequence[int]
) -> StationComparison:
    return StationComparison(
        serial=serial,
        name_en=station.name_en if station else "",
        name_ur=station.name_ur if station else "",
        station_kind=station.station_kind if station else "unknown",
        status=found.status if found else "no_photo",
        figures=found.figures if found else {},
        differing=found.differing if found else frozenset(),
        copy_id=found.copy_id if found else None,
        is_listed=station is not None,
        open_sums=_find_open_sums(found, ballot, station.voters_total if station else None) if found else (),
    )


def _find_open_sums(
    found: AcceptedFigures, ballot: Sequence[int], voters_assigned: int | None
) -> tuple[OpenSum, ...]:
    """Votes of a serial that is not on the list of candidates are part of what the form adds up."""
    if not found.figures:
        return ()
    unlisted = {split[0] for field in found.figures if (split := fields.split_candidate_field(field))}
    lines = open_sums(add_up(found.figures, sorted({*ballot, *unlisted}), voters_assigned))
    # a layout without the stated box has the reason at the first figure (desktop.workspace.finishing)
    return tuple(
        OpenSum(line, found.reasons.get(line.stated_field) or found.reasons.get(line.fields[0], ""))
        for line in lines
    )


def _name_rows(
    candidates: Sequence[ListedCandidate],
    station_rows: Iterable[StationComparison],
    official: Mapping[str, Figure],
) -> dict[str, tuple[str, str, str]]:
    """(English name, Urdu name, party) of every row that is added up, in the order they are shown."""
    found = {field for row in station_rows for field, figure in row.figures.items() if figure.is_known}
    names = {candidate.ballot_serial: candidate for candidate in candidates}
    unlisted = {split[0] for field in {*found, *official} if (split := fields.split_candidate_field(field))}
    rows: dict[str, tuple[str, str, str]] = {}
    for serial in sorted({*names, *unlisted}):
        known = names.get(serial)
        texts = (known.name_en, known.name_ur) if known else name_unlisted_candidate(serial)
        rows[fields.candidate_field(serial)] = (*texts, known.party if known else "")
    when_known = [box for box in _SHOWN_WHEN_KNOWN if _FORM45_BOX[box] in found]
    for box in (*_ALWAYS_SHOWN, *when_known, fields.REGISTERED_TOTAL):
        rows[box] = (*ROW_NAMES[box], "")
    return rows


def _add_up(
    field: str,
    name: tuple[str, str, str],
    station_rows: Iterable[StationComparison],
    ceilings: Mapping[int, int | None],
    official: Figure | None,
) -> ComparisonRow:
    box = _FORM45_BOX.get(field, field)
    total, known, room = 0, 0, 0
    unknown: list[int] = []
    for row in station_rows:
        figure = row.figures.get(box)
        counted = figure.counted if figure is not None else None
        if counted is not None:
            total += counted
            known += 1
            continue
        unknown.append(row.serial)
        ceiling = ceilings.get(row.serial)
        room += LARGEST_FIGURE if ceiling is None else ceiling
    bounds = Interval(total, total + room)
    return ComparisonRow(field, *name, total, len(unknown), bounds, known, official, tuple(unknown))


def _count_stations(station_rows: Sequence[StationComparison], official: Figure | None) -> ComparisonRow:
    """Stations whose Form 45 was counted, beside the number the official form says it consolidates."""
    unknown = tuple(row.serial for row in station_rows if not row.has_figures)
    counted = len(station_rows) - len(unknown)
    return ComparisonRow(
        fields.STATIONS,
        *ROW_NAMES[fields.STATIONS],
        "",
        counted,
        len(unknown),
        Interval(counted, len(station_rows)),
        counted,
        official,
        unknown,
    )
