"""Form 45 figures that a group typed into a sheet, before they are stored: per station, with every fault.

In: a table, its columns, the candidates and stations, the user's decisions. Out: `FiguresPreview`. A column
that is absent is not captured, an empty cell blank, a row of nothing but zeros asked about: no guesses.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.fields import VOTERS_ASSIGNED, VOTERS_ASSIGNED_FEMALE, VOTERS_ASSIGNED_MALE, form45_fields
from db.figures import NOT_CAPTURED, Figure, FigureState
from db.listed import ListedCandidate
from desktop.spreadsheet.faults import ColumnMissing, ConstituencyNotInFile, FaultKind, RowFault, SheetWord
from desktop.spreadsheet.figure_columns import CONSTITUENCY, STATION, ColumnQuestion, FigureColumns
from desktop.spreadsheet.figure_rows import StationFigures, merge_repeats, read_long_rows, read_wide_row
from desktop.spreadsheet.reference import normalise_code
from desktop.spreadsheet.table_file import Table, TableRow

_NOT_COUNTED = frozenset({VOTERS_ASSIGNED, VOTERS_ASSIGNED_MALE, VOTERS_ASSIGNED_FEMALE})


class Zeros(StrEnum):
    """What a row of nothing but zeros is: not yet decided, really zeros, or a form nobody had."""

    NONE = "none"
    UNDECIDED = "undecided"
    ZEROS = "zeros"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """One station. `lines` are its lines in the sheet; `figures` has every box of the form."""

    lines: tuple[int, ...]
    station_text: str
    station: int | None
    figures: Mapping[str, Figure]
    faults: tuple[RowFault, ...]
    zeros: Zeros

    @property
    def line(self) -> int:
        return self.lines[0]

    @property
    def is_undecided(self) -> bool:
        return self.zeros is Zeros.UNDECIDED and not self.is_blocked

    @property
    def is_blocked(self) -> bool:
        return any(fault.blocks for fault in self.faults)

    @property
    def is_importable(self) -> bool:
        return not self.is_blocked and self.zeros in {Zeros.NONE, Zeros.ZEROS}


@dataclass(frozen=True, slots=True)
class FiguresPreview:
    """What importing would store. Nothing may be stored while `questions` or `undecided_rows` are left."""

    source_name: str
    sha256: str
    columns: FigureColumns
    rows: tuple[FiguresRow, ...]

    @property
    def questions(self) -> tuple[ColumnQuestion, ...]:
        return self.columns.questions

    @property
    def undecided_rows(self) -> tuple[FiguresRow, ...]:
        return tuple(row for row in self.rows if row.is_undecided)

    @property
    def has_open_questions(self) -> bool:
        return bool(self.questions or self.undecided_rows)

    @property
    def to_import(self) -> tuple[FiguresRow, ...]:
        return tuple(row for row in self.rows if row.is_importable)

    @property
    def left_out(self) -> tuple[FiguresRow, ...]:
        return tuple(row for row in self.rows if not row.is_importable and not row.is_undecided)


@dataclass(frozen=True, slots=True)
class FormOfConstituency:
    """What the sheet is held against: its candidates and stations, and the code that picks its rows."""

    candidates: Sequence[ListedCandidate]
    stations: Collection[int]
    constituency: str | None = None


def preview_figures(
    table: Table,
    columns: FigureColumns,
    against: FormOfConstituency,
    decisions: Mapping[int, Zeros] | None = None,
) -> FiguresPreview:
    """`decisions` says of rows of zeros, by their line, which they are.

    Raises ColumnMissing without a station column, ConstituencyNotInFile when all rows are of others.
    """
    if columns.column_of(STATION) is None:
        raise ColumnMissing(file=table.source_name, columns=SheetWord.STATION)
    rows = _rows_of(table, columns, against.constituency)
    if columns.is_long:
        stations = read_long_rows(rows, columns, against.candidates)
    else:
        headers = table.headers
        stations = [read_wide_row(row, columns, headers) for row in rows]
    boxes = form45_fields(candidate.ballot_serial for candidate in against.candidates)
    done = [
        _finish_row(station, boxes, against.stations, decisions or {}) for station in merge_repeats(stations)
    ]
    return FiguresPreview(table.source_name, table.sha256, columns, tuple(done))


def _rows_of(table: Table, columns: FigureColumns, constituency: str | None) -> Sequence[TableRow]:
    column = columns.column_of(CONSTITUENCY)
    if column is None or constituency is None:
        return tuple(table.rows)
    wanted = normalise_code(constituency)
    found = tuple(row for row in table.rows if normalise_code(row.cells[column]) == wanted)
    if not found:
        count = len({normalise_code(row.cells[column]) for row in table.rows})
        raise ConstituencyNotInFile(file=table.source_name, count=count, constituency=wanted)
    return found


def _finish_row(
    station: StationFigures, boxes: Iterable[str], known: Collection[int], decisions: Mapping[int, Zeros]
) -> FiguresRow:
    faults = list(station.faults)
    if station.station is not None and station.station not in known:
        faults.append(RowFault(FaultKind.UNKNOWN_STATION, details={"serial": station.station}))
    if all(figure.state is FigureState.BLANK for figure in station.figures.values()) and not faults:
        faults.append(RowFault(FaultKind.NO_FIGURES))
    zeros = decisions.get(station.lines[0], Zeros.UNDECIDED) if _is_all_zeros(station.figures) else Zeros.NONE
    figures = dict.fromkeys(boxes, NOT_CAPTURED) | dict(station.figures)
    return FiguresRow(station.lines, station.station_text, station.station, figures, tuple(faults), zeros)


def _is_all_zeros(figures: Mapping[str, Figure]) -> bool:
    """Zeros wherever anything was counted; the voters assigned may be known without the form."""
    counted = [figure for box, figure in figures.items() if box not in _NOT_COUNTED]
    numbers = [figure.number for figure in counted if figure.number is not None]
    others = [figure for figure in counted if figure.number is None and figure.state is not FigureState.BLANK]
    return bool(numbers) and not any(numbers) and not others
