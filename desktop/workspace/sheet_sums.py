"""Whether the figures of a typed sheet add up, before they are stored.

In: the preview of a sheet. Out: the same preview, its rows with a fault for each sum that does not close. A
wrong sum keeps nothing out: the paper may say so. Columns that slipped by one show here first.
"""

from dataclasses import replace

from desktop.entry.sums import ASSIGNED_LINE, SumLine, add_up, open_sums
from desktop.spreadsheet.faults import FaultKind, RowFault, SheetWord
from desktop.spreadsheet.typed_figures import FiguresPreview, FiguresRow
from desktop.workspace.constituency import list_candidates
from desktop.workspace.handle import Workspace
from desktop.workspace.stations import list_station_values

_KINDS = {
    "row": FaultKind.ROW_SUM,
    "column": FaultKind.COLUMN_SUM,
    "valid_total": FaultKind.CANDIDATES_SUM,
    "polled": FaultKind.POLLED_SUM,
    "sexes": FaultKind.SEXES_SUM,
    ASSIGNED_LINE: FaultKind.MORE_THAN_ASSIGNED,
}
_COLUMNS = {
    "valid": SheetWord.VALID,
    "tendered": SheetWord.TENDERED,
    "challenged": SheetWord.CHALLENGED,
}
SUM_FAULTS = frozenset(_KINDS.values())


def check_sums(workspace: Workspace, preview: FiguresPreview) -> FiguresPreview:
    """The preview with its open sums named; rows that are left out anyway stay as they are."""
    serials = [row.ballot_serial for row in list_candidates(workspace)]
    assigned = {station.serial: station.voters_total for station in list_station_values(workspace)}

    def check_row(row: FiguresRow) -> FiguresRow:
        if row.is_blocked:
            return row
        voters = assigned.get(row.station) if row.station is not None else None
        lines = open_sums(add_up(row.figures, serials, voters))
        return replace(row, faults=(*row.faults, *map(_name_open_sum, lines)))

    return replace(preview, rows=tuple(map(check_row, preview.rows)))


def count_open_sums(preview: FiguresPreview) -> int:
    """How many stations that can be stored have a sum that does not close."""
    return sum(any(fault.kind in SUM_FAULTS for fault in row.faults) for row in preview.to_import)


def _name_open_sum(line: SumLine) -> RowFault:
    """A sum with figures that are not known is open only when those that are known make too much."""
    kind, _, place = line.key.partition(".")
    details: dict[str, object] = {"computed": line.computed.low, "stated": line.stated}
    if kind == "row":
        details["serial"] = place
    elif kind == "column":
        details["column"] = _COLUMNS[place]
    return RowFault(_KINDS[kind], blocks=False, details=details)
