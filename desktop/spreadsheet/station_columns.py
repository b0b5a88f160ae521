"""Which column of a polling station list holds what, told by its header in English or Urdu.

In: headers. Out: role → column number, None where no header, or more than one, fits; the user then chooses.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from desktop.spreadsheet.faults import ColumnMissing, SheetWord
from desktop.spreadsheet.normal_form import normalise_words
from desktop.spreadsheet.table_file import Table


class StationRole(StrEnum):
    """What a column of a polling station list can hold. `NAME` is English or Urdu, told cell by cell."""

    CONSTITUENCY = "constituency"
    SERIAL = "serial"
    NAME = "name"
    NAME_EN = "name_en"
    NAME_UR = "name_ur"
    KIND = "kind"
    MALE = "male"
    FEMALE = "female"
    TOTAL = "total"


StationColumns = Mapping[StationRole, int | None]

_HEADERS: Mapping[StationRole, tuple[str, ...]] = {
    StationRole.CONSTITUENCY: (
        "constituency", "constituency code", "constituency no", "constituency number", "na no", "pa no",
        "seat", "حلقہ", "حلقہ نمبر", "حلقہ کوڈ", "انتخابی حلقہ",
    ),
    StationRole.SERIAL: (
        "serial", "serial no", "serial number", "s no", "sr no", "sr", "no", "ps no", "ps number", "ps",
        "ps serial", "polling station no", "polling station number", "polling station serial",
        "no of polling station", "serial no of polling station", "number of polling station", "station",
        "station no", "station number", "station serial", "نمبر شمار", "سیریل نمبر", "شمار", "نمبر",
        "پولنگ اسٹیشن نمبر", "پولنگ سٹیشن نمبر", "پولنگ اسٹیشن کا نمبر", "پولنگ سٹیشن کا نمبر",
        "پولنگ اسٹیشن کا نمبر شمار",
    ),
    StationRole.NAME: (
        "name", "ps name", "polling station", "polling station name", "name of polling station",
        "station name", "no and name of polling station", "building", "location", "نام", "پولنگ اسٹیشن",
        "پولنگ سٹیشن", "پولنگ اسٹیشن کا نام", "پولنگ سٹیشن کا نام", "نام پولنگ اسٹیشن", "نام پولنگ سٹیشن",
    ),
    StationRole.NAME_EN: (
        "name en", "name english", "english name", "name in english", "ps name en", "انگریزی نام",
    ),
    StationRole.NAME_UR: (
        "name ur", "name urdu", "urdu name", "name in urdu", "ps name ur", "اردو نام", "نام اردو",
    ),
    StationRole.KIND: (
        "kind", "type", "station kind", "station type", "ps type", "polling station type", "gender",
        "male female combined", "قسم", "نوعیت", "پولنگ اسٹیشن کی نوعیت", "پولنگ سٹیشن کی نوعیت",
    ),
    StationRole.MALE: (
        "male", "males", "men", "male voters", "voters male", "voters m", "m", "male registered voters",
        "no of male voters", "assigned male", "مرد", "مرد ووٹر", "مرد ووٹرز", "مرد ووٹرز کی تعداد",
    ),
    StationRole.FEMALE: (
        "female", "females", "women", "female voters", "voters female", "voters f", "f",
        "female registered voters", "no of female voters", "assigned female", "خواتین", "عورت", "عورتیں",
        "خواتین ووٹر", "خواتین ووٹرز", "خواتین ووٹرز کی تعداد",
    ),
    StationRole.TOTAL: (
        "total", "total voters", "voters", "voters total", "voters t", "registered voters",
        "total registered voters", "no of voters", "no of voters assigned", "voters assigned",
        "assigned voters", "assigned total", "کل", "میزان", "ٹوٹل", "کل ووٹر", "کل ووٹرز", "ووٹرز کی تعداد",
        "کل ووٹرز کی تعداد",
    ),
}  # fmt: skip
_VOTER_WORDS = {normalise_words(word) for word in ("voters", "voter", "electors", "ووٹر", "ووٹرز", "ووٹروں")}
_OTHER_WORDS = {normalise_words(word) for word in ("booth", "booths", "polled", "بوتھ", "بوتھس", "بوتھوں")}
_SEX_WORDS = {
    normalise_words(word): role
    for role in (StationRole.MALE, StationRole.FEMALE, StationRole.TOTAL)
    for word in _HEADERS[role]
    if " " not in word
}
_ROLE_BY_HEADER = {normalise_words(header): role for role, headers in _HEADERS.items() for header in headers}


def find_role(header: str) -> StationRole | None:
    """The role that a header's words name, in either language; also “No. of voters assigned: Female”."""
    plain = normalise_words(header)
    words = plain.split()
    if plain not in _ROLE_BY_HEADER and _VOTER_WORDS & set(words) and not _OTHER_WORDS & set(words):
        return _SEX_WORDS.get(words[-1])
    return _ROLE_BY_HEADER.get(plain)


def recognise_station_columns(headers: Sequence[str]) -> dict[StationRole, int | None]:
    """For each role the number (from 0) of the one column whose header fits it, else None."""
    found: dict[StationRole, list[int]] = {role: [] for role in StationRole}
    for column, header in enumerate(headers):
        role = find_role(header)
        if role is not None:
            found[role].append(column)
    return {role: columns[0] if len(columns) == 1 else None for role, columns in found.items()}


def prepare_station_table(table: Table) -> Table:
    """The same table with its headers found: on the line where most columns are recognised, or on two lines.

    Form 28 prints “No. of voters assigned” over three columns and “Male, Female, Total” under it.
    """
    table = table.with_best_headers(_count_recognised)
    serial = recognise_station_columns(table.headers)[StationRole.SERIAL]
    below = table.with_header_line(table.header_line + 1)
    is_second_line = (
        serial is not None and below.header_line > table.header_line and not below.headers[serial]
    )
    if is_second_line and any(find_role(header) for header in below.headers):
        return below.with_headers(_join_headers(table.headers, below.headers))
    return table


def _count_recognised(headers: Sequence[str]) -> int:
    """The serial counts twice: a second line of headers has none."""
    found = recognise_station_columns(headers)
    return sum(column is not None for column in found.values()) + (found[StationRole.SERIAL] is not None)


def _join_headers(groups: Sequence[str], headers: Sequence[str]) -> tuple[str, ...]:
    """Each header under the group that stands over it or, merged, to its left."""
    joined: list[str] = []
    group = ""
    for over, header in zip(groups, headers, strict=True):
        group = over or (group if header else "")
        joined.append(f"{group}: {header}" if group and header else group or header)
    return tuple(joined)


def check_station_columns(columns: StationColumns, file_name: str) -> None:
    """Raises ColumnMissing where a list without serials, or without any names, would be read."""
    names = (StationRole.NAME, StationRole.NAME_EN, StationRole.NAME_UR)
    has_serial = columns.get(StationRole.SERIAL) is not None
    has_name = any(columns.get(role) is not None for role in names)
    if not has_serial:
        word = SheetWord.SERIAL if has_name else SheetWord.SERIAL_AND_NAME
        raise ColumnMissing(file=file_name, columns=word)
    if not has_name:
        raise ColumnMissing(file=file_name, columns=SheetWord.NAME)
