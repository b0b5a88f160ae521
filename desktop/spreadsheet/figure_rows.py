"""The lines of a sheet of typed figures gathered by station: figures read, faults named.

In: rows and what their columns hold. Out: `StationFigures`, one per line (wide) or per station (long).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from db.fields import candidate_field, split_candidate_field
from db.figures import Figure
from db.listed import ListedCandidate
from desktop.spreadsheet.candidate_words import find_candidates
from desktop.spreadsheet.faults import FaultKind, RowFault
from desktop.spreadsheet.field_words import find_field
from desktop.spreadsheet.figure_cells import find_whole, read_figure
from desktop.spreadsheet.figure_columns import FIELD, STATION, VALUE, FigureColumns
from desktop.spreadsheet.table_file import TableRow


@dataclass(frozen=True, slots=True)
class StationFigures:
    """What the sheet says about one station: only the boxes that it has, also the blank ones."""

    lines: tuple[int, ...]
    station_text: str
    station: int | None
    figures: Mapping[str, Figure]
    faults: tuple[RowFault, ...]


def read_wide_row(row: TableRow, columns: FigureColumns, headers: Sequence[str]) -> StationFigures:
    """One line, one station."""
    faults: list[RowFault] = []
    text = row.cells[columns.column_of(STATION) or 0]
    station = _read_station(text, faults)
    figures: dict[str, Figure] = {}
    for column, box in columns.boxes.items():
        figure = read_figure(row.cells[column])
        if figure is None:
            details = {"text": row.cells[column], "column": headers[column]}
            faults.append(RowFault(FaultKind.NOT_A_NUMBER, details=details))
        else:
            figures[box] = figure
    return StationFigures((row.line,), text, station, figures, tuple(faults))


def read_long_rows(
    rows: Iterable[TableRow], columns: FigureColumns, candidates: Sequence[ListedCandidate]
) -> list[StationFigures]:
    """`station,field,value` lines gathered by station, in the order in which stations first appear."""
    station_column, field_column, value_column = (
        columns.column_of(use) or 0 for use in (STATION, FIELD, VALUE)
    )
    by_station: dict[object, list[TableRow]] = defaultdict(list)
    for row in rows:
        text = row.cells[station_column]
        by_station[find_whole(text) or text].append(row)
    return [
        _gather(lines, (station_column, field_column, value_column), candidates)
        for lines in by_station.values()
    ]


def merge_repeats(rows: Sequence[StationFigures]) -> list[StationFigures]:
    """A station on several lines: the same figures are used once, different ones all stay out."""
    by_station: dict[int, list[StationFigures]] = defaultdict(list)
    for row in rows:
        if row.station is not None:
            by_station[row.station].append(row)
    return [_mark_repeat(row, by_station.get(row.station or 0, [])) for row in rows]


def _mark_repeat(row: StationFigures, same: Sequence[StationFigures]) -> StationFigures:
    if len(same) < 2:
        return row
    if any(other.figures != row.figures or other.faults for other in same):
        lines = ", ".join(str(other.lines[0]) for other in same)
        fault = RowFault(FaultKind.DUPLICATE_SERIAL, details={"serial": row.station, "lines": lines})
    elif row is same[0]:
        return row
    else:
        fault = RowFault(FaultKind.REPEATED_ROW, details={"line": same[0].lines[0]})
    return replace(row, faults=(*row.faults, fault))


def _gather(
    rows: Sequence[TableRow], columns: tuple[int, int, int], candidates: Sequence[ListedCandidate]
) -> StationFigures:
    station_column, field_column, value_column = columns
    faults: list[RowFault] = []
    text = rows[0].cells[station_column]
    station = _read_station(text, faults)
    figures: dict[str, Figure] = {}
    for row in rows:
        _take_line(row.cells[field_column], row.cells[value_column], candidates, figures, faults)
    return StationFigures(tuple(row.line for row in rows), text, station, figures, tuple(faults))


def _take_line(
    name: str,
    value: str,
    candidates: Sequence[ListedCandidate],
    figures: dict[str, Figure],
    faults: list[RowFault],
) -> None:
    box = find_box(name, candidates)
    figure = read_figure(value)
    if box is None:
        faults.append(RowFault(FaultKind.UNKNOWN_FIELD, details={"text": name}))
    elif figure is None:
        faults.append(RowFault(FaultKind.NOT_A_NUMBER, details={"text": value, "column": name}))
    elif figures.setdefault(box, figure) != figure:
        faults.append(RowFault(FaultKind.FIELD_TWICE, details={"text": name}))


def find_box(name: str, candidates: Sequence[ListedCandidate], form: str = "form45") -> str | None:
    """The box that a line names, of a candidate who stands here; None where it is none or several."""
    box = find_field(name, form)
    if box is None:
        fitting = find_candidates(name, candidates)
        return candidate_field(fitting[0]) if len(fitting) == 1 else None
    split = split_candidate_field(box)
    is_known = split is None or any(candidate.ballot_serial == split[0] for candidate in candidates)
    return box if is_known else None


def _read_station(text: str, faults: list[RowFault]) -> int | None:
    station = find_whole(text)
    if not text:
        faults.append(RowFault(FaultKind.NO_SERIAL))
    elif not station:
        faults.append(RowFault(FaultKind.SERIAL_NOT_A_NUMBER, details={"text": text}))
    return station or None
