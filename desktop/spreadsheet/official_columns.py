"""Which column of a Form 47 file holds what: `field,value`, or the printed table's serial, name and votes.

In: headers. Out: role → column number, None where no header, or more than one, fits.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from desktop.spreadsheet.faults import ColumnMissing, SheetWord
from desktop.spreadsheet.field_words import find_field
from desktop.spreadsheet.figure_cells import looks_like_number
from desktop.spreadsheet.figure_columns import FIELD_WORDS, VALUE_WORDS
from desktop.spreadsheet.normal_form import normalise_words
from desktop.spreadsheet.table_file import Table


class OfficialRole(StrEnum):
    """What a column of an official form's file can hold."""

    FIELD = "field"
    SERIAL = "serial"
    NAME = "name"
    VOTES = "votes"


OfficialColumns = Mapping[OfficialRole, int | None]

_WORDS: Mapping[OfficialRole, tuple[str, ...]] = {
    OfficialRole.SERIAL: (
        "serial", "serial no", "serial number", "s no", "sr no", "sr", "no", "ballot serial", "ballot no",
        "candidate serial", "candidate no", "نمبر شمار", "شمار", "نمبر", "سیریل نمبر",
    ),
    OfficialRole.NAME: (
        "name", "candidate", "candidate name", "name of candidate", "name of contesting candidate",
        "contesting candidate", "contesting candidates", "names of contesting candidates",
        "name of the contesting candidate", "نام", "امیدوار", "امیدوار کا نام", "نام امیدوار",
    ),
    OfficialRole.VOTES: (
        "total votes", "votes secured", "votes obtained", "number of votes", "no of votes", "valid votes",
        "total valid votes", "number of valid votes", "votes polled", "valid votes polled",
        "number of valid votes polled", "total", "حاصل کردہ ووٹ", "درست ووٹ", "کل ووٹ", "ووٹوں کی تعداد",
        "کل درست ووٹ", "میزان",
    ),
}  # fmt: skip
_ROLE_BY_HEADER = {normalise_words(word): role for role, words in _WORDS.items() for word in words} | {
    **dict.fromkeys(FIELD_WORDS, OfficialRole.FIELD),
    **dict.fromkeys(VALUE_WORDS, OfficialRole.VOTES),
}


def recognise_official_columns(headers: Sequence[str]) -> dict[OfficialRole, int | None]:
    """For each role the number (from 0) of the one column whose header fits it, else None."""
    found: dict[OfficialRole, list[int]] = {role: [] for role in OfficialRole}
    for column, header in enumerate(headers):
        role = _ROLE_BY_HEADER.get(normalise_words(header))
        if role is not None:
            found[role].append(column)
    return {role: columns[0] if len(columns) == 1 else None for role, columns in found.items()}


def prepare_official_table(table: Table) -> Table:
    """The same table with its headers found; where they are a figure already (`stations,23`), it has none."""
    table = table.with_best_headers(_count_recognised)
    first, *others = table.headers or ("",)
    is_figure = find_field(first, "form47") is not None and any(map(looks_like_number, others))
    return table.with_header_line(0) if is_figure else table


def _count_recognised(headers: Sequence[str]) -> int:
    return sum(column is not None for column in recognise_official_columns(headers).values())


def guess_headless_columns(table: Table) -> dict[OfficialRole, int | None]:
    """`field,value` for a table of two columns without headers."""
    is_pair = not table.header_line and table.width == 2
    roles = dict.fromkeys(OfficialRole)
    return roles | {OfficialRole.FIELD: 0, OfficialRole.VOTES: 1} if is_pair else {**roles}


def check_official_columns(columns: OfficialColumns, file_name: str) -> None:
    """Raises ColumnMissing where no votes, or nothing that says whose they are, would be read."""
    owners = (OfficialRole.FIELD, OfficialRole.SERIAL, OfficialRole.NAME)
    has_votes = columns.get(OfficialRole.VOTES) is not None
    has_owner = any(columns.get(role) is not None for role in owners)
    if not has_votes:
        word = SheetWord.VOTES if has_owner else SheetWord.VOTES_AND_WHOSE
        raise ColumnMissing(file=file_name, columns=word)
    if not has_owner:
        raise ColumnMissing(file=file_name, columns=SheetWord.SERIAL_OR_NAME)
