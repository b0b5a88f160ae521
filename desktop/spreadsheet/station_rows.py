"""One row of a polling station list: its cells read, and what is wrong within it.

In: cells and which column holds what. Out: `ReadRow` with the values, None where the list has no such column.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.spreadsheet.faults import FaultKind, RowFault
from desktop.spreadsheet.figure_cells import find_whole
from desktop.spreadsheet.normal_form import normalise_words
from desktop.spreadsheet.station_columns import StationColumns, StationRole
from desktop.spreadsheet.table_file import TableRow

_URDU_LETTER = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_KINDS: Mapping[str, str] = {
    normalise_words(word): kind
    for kind, words in {
        "male": ("male", "m", "males", "men", "boys", "مردانہ", "مرد"),
        "female": ("female", "f", "females", "women", "girls", "زنانہ", "خواتین", "عورتیں"),
        "combined": ("combined", "c", "comb", "joint", "both", "male female", "مشترکہ"),
        "unknown": ("unknown",),
    }.items()
    for word in words
}


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as the file gives it. `serial` None: it cannot be read; other Nones: no such column, or blank.

    Equal rows have equal `content`; `line` is where it stands.
    """

    line: int
    serial_text: str
    serial: int | None
    name_en: str | None
    name_ur: str | None
    station_kind: str | None
    voters: tuple[int | None, int | None, int | None]
    faults: tuple[RowFault, ...]

    @property
    def content(self) -> tuple[object, ...]:
        return (self.serial, self.name_en, self.name_ur, self.station_kind, self.voters)


def read_row(row: TableRow, columns: StationColumns, headers: tuple[str, ...]) -> ReadRow:
    """Reads one row; whatever is wrong is in `faults`, never guessed and never raised."""
    faults: list[RowFault] = []
    cells = {role: row.cells[column] for role, column in columns.items() if column is not None}
    serial = _read_serial(cells.get(StationRole.SERIAL, ""), faults)
    name_en, name_ur = _read_names(cells)
    if not name_en and not name_ur:
        faults.append(RowFault(FaultKind.NO_NAME, blocks=False))
    voter_roles = (StationRole.MALE, StationRole.FEMALE, StationRole.TOTAL)
    male, female, total = (_read_voters(role, cells, columns, headers, faults) for role in voter_roles)
    if male is not None and female is not None and total is not None and male + female != total:
        details = {"male": male, "female": female, "sum": male + female, "total": total}
        faults.append(RowFault(FaultKind.VOTERS_DO_NOT_ADD_UP, blocks=False, details=details))
    return ReadRow(
        line=row.line,
        serial_text=cells.get(StationRole.SERIAL, ""),
        serial=serial,
        name_en=name_en,
        name_ur=name_ur,
        station_kind=_read_kind(cells, male, female, faults),
        voters=(male, female, total),
        faults=tuple(faults),
    )


def _read_serial(text: str, faults: list[RowFault]) -> int | None:
    if not text:
        faults.append(RowFault(FaultKind.NO_SERIAL))
        return None
    number = find_whole(text)
    if not number:
        faults.append(RowFault(FaultKind.SERIAL_NOT_A_NUMBER, details={"text": text}))
        return None
    return number


def _read_names(cells: Mapping[StationRole, str]) -> tuple[str | None, str | None]:
    """(English, Urdu): a name column of its own counts; a shared one is told by its letters."""
    name_en, name_ur = cells.get(StationRole.NAME_EN), cells.get(StationRole.NAME_UR)
    shared = cells.get(StationRole.NAME, "")
    if shared and _URDU_LETTER.search(shared):
        return name_en, name_ur or shared
    return name_en or (shared or name_en), name_ur


def _read_kind(
    cells: Mapping[StationRole, str], male: int | None, female: int | None, faults: list[RowFault]
) -> str | None:
    """The kind as written; where nothing is written, what the assigned voters show beyond doubt.

    Another word is a fault and no kind: nothing is made of it, and the voters do not overrule it.
    """
    text = cells.get(StationRole.KIND)
    if not text:
        return _kind_of_voters(male, female)
    kind = _KINDS.get(normalise_words(text))
    if kind is None:
        faults.append(RowFault(FaultKind.UNKNOWN_KIND, blocks=False, details={"text": text}))
    return kind


def _kind_of_voters(male: int | None, female: int | None) -> str | None:
    if male is None or female is None or not male + female:
        return None
    if male and female:
        return "combined"
    return "male" if male else "female"


def _read_voters(
    role: StationRole,
    cells: Mapping[StationRole, str],
    columns: StationColumns,
    headers: tuple[str, ...],
    faults: list[RowFault],
) -> int | None:
    text = cells.get(role, "")
    if not text:
        return None
    number = find_whole(text)
    if number is None:
        details = {"text": text, "column": headers[columns[role] or 0]}
        faults.append(RowFault(FaultKind.NOT_A_NUMBER, blocks=False, details=details))
    return number
