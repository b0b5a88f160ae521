"""A polling station list (the polling scheme, Form 28) before it is written: its rows, faults and changes.

In: a table, which column holds what, the stations that are there already. Out: `StationPreview`.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.spreadsheet.faults import ConstituencyNotInFile, FaultKind, RowFault
from desktop.spreadsheet.reference import normalise_code
from desktop.spreadsheet.station_columns import StationColumns, StationRole, check_station_columns
from desktop.spreadsheet.station_rows import ReadRow, read_row
from desktop.spreadsheet.table_file import Table, TableRow

COMPARED = ("name_en", "name_ur", "station_kind", "voters_male", "voters_female", "voters_total")


class Change(StrEnum):
    """What writing a row would do."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class StationValues:
    """What a list or a person says of a station. A column that a list does not have keeps what was there."""

    serial: int
    name_en: str = ""
    name_ur: str = ""
    station_kind: str = "unknown"
    voters_male: int | None = None
    voters_female: int | None = None
    voters_total: int | None = None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the list. `values` is None when its serial cannot be used."""

    line: int
    serial_text: str
    values: StationValues | None
    faults: tuple[RowFault, ...]
    change: Change
    changed_fields: tuple[str, ...] = ()
    before: StationValues | None = None

    @property
    def is_faulty(self) -> bool:
        return bool(self.faults)

    @property
    def changes(self) -> tuple[tuple[str, object, object], ...]:
        """(value's name, as it is now, as the list has it) of what writing the row would change."""
        return tuple(
            (name, getattr(self.before, name), getattr(self.values, name)) for name in self.changed_fields
        )


@dataclass(frozen=True, slots=True)
class StationPreview:
    """`removed` are the serials that are there now and not in the list. Nothing is written by looking."""

    source_name: str
    sha256: str
    rows: tuple[PreviewRow, ...]
    removed: tuple[int, ...]

    @property
    def to_write(self) -> tuple[StationValues, ...]:
        """The new and changed stations, in the list's order."""
        wanted = (Change.NEW, Change.CHANGED)
        return tuple(row.values for row in self.rows if row.values is not None and row.change in wanted)

    @property
    def faulty(self) -> tuple[PreviewRow, ...]:
        return tuple(row for row in self.rows if row.faults)

    def count(self, change: Change) -> int:
        return sum(row.change is change for row in self.rows)

    def without_faulty_rows(self) -> "StationPreview":
        """The same preview, in which also the rows are left out that could be written as they stand."""
        rows = (replace(row, change=Change.LEFT_OUT) if row.faults else row for row in self.rows)
        return replace(self, rows=tuple(rows))


def list_constituencies_in(table: Table, columns: StationColumns) -> dict[str, int]:
    """Constituency code → number of rows, in the file's order; empty when no column says it."""
    column = columns.get(StationRole.CONSTITUENCY)
    if column is None:
        return {}
    return dict(Counter(normalise_code(row.cells[column]) for row in table.rows))


def preview_stations(
    table: Table,
    columns: StationColumns,
    existing: Sequence[StationValues] = (),
    *,
    constituency: str | None = None,
) -> StationPreview:
    """What importing the list would do. `constituency` picks its rows where the list holds several.

    Raises ColumnMissing, and ConstituencyNotInFile when the list holds other constituencies only.
    """
    check_station_columns(columns, table.source_name)
    headers = table.headers
    rows = [read_row(row, columns, headers) for row in _rows_of(table, columns, constituency)]
    known = {station.serial: station for station in existing}
    twice = _find_duplicates(rows)
    preview_rows = tuple(_preview_row(row, twice.get(row.line), known) for row in rows)
    listed = {row.serial for row in rows}
    removed = tuple(sorted(serial for serial in known if serial not in listed))
    return StationPreview(table.source_name, table.sha256, preview_rows, removed)


def _rows_of(table: Table, columns: StationColumns, constituency: str | None) -> Sequence[TableRow]:
    column = columns.get(StationRole.CONSTITUENCY)
    if constituency is None or column is None:
        return tuple(table.rows)
    wanted = normalise_code(constituency)
    rows = tuple(row for row in table.rows if normalise_code(row.cells[column]) == wanted)
    if not rows:
        count = len(list_constituencies_in(table, columns))
        raise ConstituencyNotInFile(file=table.source_name, count=count, constituency=wanted)
    return rows


def _find_duplicates(rows: Sequence[ReadRow]) -> dict[int, RowFault]:
    """Line → fault: rows that differ under one serial all stay out; a mere repeat is used once."""
    by_serial: dict[int, list[ReadRow]] = defaultdict(list)
    for row in rows:
        if row.serial is not None:
            by_serial[row.serial].append(row)
    faults: dict[int, RowFault] = {}
    for serial, same in by_serial.items():
        if len({row.content for row in same}) > 1:
            lines = ", ".join(str(row.line) for row in same)
            fault = RowFault(FaultKind.DUPLICATE_SERIAL, details={"serial": serial, "lines": lines})
            faults.update((row.line, fault) for row in same)
        else:
            repeat = RowFault(FaultKind.REPEATED_ROW, details={"line": same[0].line})
            faults.update((row.line, repeat) for row in same[1:])
    return faults


def _preview_row(row: ReadRow, duplicate: RowFault | None, known: Mapping[int, StationValues]) -> PreviewRow:
    faults = (*row.faults, duplicate) if duplicate else row.faults
    if row.serial is None:
        return PreviewRow(row.line, row.serial_text, None, faults, Change.LEFT_OUT)
    before = known.get(row.serial)
    values = _complete(row, row.serial, before)
    changed = tuple(name for name in COMPARED if before and getattr(before, name) != getattr(values, name))
    if any(fault.blocks for fault in faults):
        change = Change.LEFT_OUT
    elif before is None:
        change = Change.NEW
    else:
        change = Change.CHANGED if changed else Change.SAME
    return PreviewRow(row.line, row.serial_text, values, faults, change, changed, before)


def _complete(row: ReadRow, serial: int, before: StationValues | None) -> StationValues:
    """The row's values; what the list does not say keeps what was there."""
    old = before or StationValues(serial)
    male, female, total = row.voters
    return StationValues(
        serial=serial,
        name_en=row.name_en or old.name_en,
        name_ur=row.name_ur or old.name_ur,
        station_kind=row.station_kind or old.station_kind,
        voters_male=old.voters_male if male is None else male,
        voters_female=old.voters_female if female is None else female,
        voters_total=old.voters_total if total is None else total,
    )
