"""An official Form 47 (or 49) from a file: `field,value` lines, or the table of serial, name and votes.

In: a table and the contesting candidates. Out: `OfficialPreview`, every line with its box, figure and faults.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from db.fields import candidate_field, form47_fields, split_candidate_field
from db.figures import LARGEST_TOTAL, NOT_CAPTURED, Figure
from db.listed import ListedCandidate
from desktop.spreadsheet.candidate_words import find_candidates, fits_name
from desktop.spreadsheet.faults import FaultKind, RowFault
from desktop.spreadsheet.field_words import find_field
from desktop.spreadsheet.figure_cells import find_whole, read_figure
from desktop.spreadsheet.figure_rows import find_box
from desktop.spreadsheet.official_columns import (
    OfficialColumns,
    OfficialRole,
    check_official_columns,
    guess_headless_columns,
    prepare_official_table,
    recognise_official_columns,
)
from desktop.spreadsheet.table_file import Table, TableRow

FORM = "form47"


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """One line of the file. `field` is None where the line names no box, `figure` where it has no figure."""

    line: int
    label: str
    field: str | None
    text: str
    figure: Figure | None
    faults: tuple[RowFault, ...]

    @property
    def is_blocked(self) -> bool:
        return any(fault.blocks for fault in self.faults)


@dataclass(frozen=True, slots=True)
class OfficialPreview:
    """`missing` are the boxes of the form that the file says nothing about."""

    source_name: str
    sha256: str
    rows: tuple[OfficialRow, ...]
    missing: tuple[str, ...]

    @property
    def read_figures(self) -> Mapping[str, Figure]:
        """Box → figure, only of the lines that may be used."""
        rows = [row for row in self.rows if not row.is_blocked]
        return {row.field: row.figure for row in rows if row.field and row.figure is not None}

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Box → figure as it would be stored: boxes that the file does not have are not captured."""
        return dict.fromkeys(self.missing, NOT_CAPTURED) | dict(self.read_figures)

    @property
    def faulty(self) -> tuple[OfficialRow, ...]:
        return tuple(row for row in self.rows if row.faults)


def read_official(
    table: Table, candidates: Sequence[ListedCandidate], columns: OfficialColumns | None = None
) -> OfficialPreview:
    """`columns` are those that the user chose by hand; else they are recognised.

    Raises ColumnMissing when the columns cannot be told.
    """
    table = table if columns else prepare_official_table(table)
    columns = columns or recognise_columns_of(table)
    check_official_columns(columns, table.source_name)
    rows = [*_read_lines_above(table), *_read_lines(table, columns, candidates)]
    checked = tuple(_mark_repeated_boxes(_take_lone_valid_votes_as_total(rows)))
    wanted = form47_fields(candidate.ballot_serial for candidate in candidates)
    found = {row.field for row in checked if row.figure is not None and not row.is_blocked}
    missing = tuple(field for field in wanted if field not in found)
    return OfficialPreview(table.source_name, table.sha256, checked, missing)


def recognise_columns_of(table: Table) -> dict[OfficialRole, int | None]:
    """The columns by their headers, or `field,value` for a pair of columns without any."""
    return recognise_official_columns(table.headers) if table.header_line else guess_headless_columns(table)


def _read_lines_above(table: Table) -> Iterator[OfficialRow]:
    """What stands over the table of candidates, as “Polling stations: | 342”."""
    for number, line in enumerate(table.lines[: max(table.header_line - 1, 0)], start=1):
        filled = [cell for cell in line if cell]
        for label, text in pairwise(filled):
            box = find_field(label, FORM)
            figure = read_figure(text, LARGEST_TOTAL)
            if box is not None and figure is not None:
                yield OfficialRow(number, label, box, text, figure, ())


def _read_lines(
    table: Table, columns: OfficialColumns, candidates: Sequence[ListedCandidate]
) -> Iterator[OfficialRow]:
    for row in table.rows:
        cells = {role: row.cells[column] for role, column in columns.items() if column is not None}
        if any(cells.values()):
            yield _read_line(row, cells, candidates)


def _read_line(
    row: TableRow, cells: Mapping[OfficialRole, str], candidates: Sequence[ListedCandidate]
) -> OfficialRow:
    text = cells.get(OfficialRole.VOTES, "")
    figure = read_figure(text, LARGEST_TOTAL)
    faults: list[RowFault] = []
    if OfficialRole.FIELD in cells:
        label = cells[OfficialRole.FIELD]
        box = find_box(label, candidates, FORM)
    else:
        label = cells.get(OfficialRole.NAME, "") or cells.get(OfficialRole.SERIAL, "")
        box = _find_row_box(cells, candidates, faults)
    if box is None:
        faults.append(RowFault(FaultKind.UNKNOWN_FIELD, details={"text": label}))
    if figure is None:
        faults.append(RowFault(FaultKind.NOT_A_TOTAL, details={"text": text}))
    return OfficialRow(row.line, label, box, text, figure, tuple(faults))


def _find_row_box(
    cells: Mapping[OfficialRole, str], candidates: Sequence[ListedCandidate], faults: list[RowFault]
) -> str | None:
    """By serial where there is one, else a label such as “Total valid votes”, else by the name."""
    name = cells.get(OfficialRole.NAME, "")
    serial = find_whole(cells.get(OfficialRole.SERIAL, ""))
    if serial is None:
        label = name or cells.get(OfficialRole.SERIAL, "")
        return find_field(label, FORM) or find_box(label, candidates, FORM)
    candidate = next((other for other in candidates if other.ballot_serial == serial), None)
    if candidate is None:
        return None
    if name and not fits_name(name, candidate):
        listed = candidate.name_en or candidate.name_ur
        details = {"serial": serial, "listed": listed, "text": name}
        is_of_another = bool(find_candidates(name, candidates))
        faults.append(RowFault(FaultKind.NAME_OF_ANOTHER, blocks=is_of_another, details=details))
    return candidate_field(serial)


def _take_lone_valid_votes_as_total(rows: Sequence[OfficialRow]) -> list[OfficialRow]:
    """A Form 47 has one figure a candidate: where a file calls it `valid` and has no `total`, it is that."""
    with_total = {split[0] for row in rows if (split := _split(row)) and split[1] == "total"}
    return [
        replace(row, field=candidate_field(split[0]))
        if (split := _split(row)) and split[1] == "valid" and split[0] not in with_total
        else row
        for row in rows
    ]


def _split(row: OfficialRow) -> tuple[int, str] | None:
    return split_candidate_field(row.field) if row.field else None


def _mark_repeated_boxes(rows: Sequence[OfficialRow]) -> Iterator[OfficialRow]:
    """A box that stands twice with different figures is in doubt both times."""
    figures: dict[str | None, set[Figure | None]] = {}
    for row in rows:
        figures.setdefault(row.field, set()).add(row.figure)
    for row in rows:
        if row.field is not None and len(figures[row.field]) > 1:
            fault = RowFault(FaultKind.FIELD_TWICE, details={"text": row.label})
            yield replace(row, faults=(*row.faults, fault))
        else:
            yield row
