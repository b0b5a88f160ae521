"""Counting, searching, filtering and sorting the stations on the board: pure work over `StationRow`s.

In: rows, findings by station. Out: counts by status, the rows that match what a person chose, in order.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from desktop.entry.checks.catalogue import COMMON_CODES
from desktop.entry.checks.values import Finding
from desktop.spreadsheet.normal_form import normalise_words

STATUSES = ("no_photo", "photo", "entered", "differs", "settled")


@dataclass(frozen=True, slots=True)
class StationRow:
    """One polling station. `status` is one of STATUSES; `differing` are the boxes on which readers differ.

    `entered_by` names the readers of its Form 45 copies, `entered_at` is the latest entry (UTC). `copy_kinds`
    are those of its standing Form 45 copies. The rest is filled in by `mark_stations`: `stages` of these
    copies (copy_life.Stage); the codes of the checks, each once, without `COMMON_CODES`; `is_doubtful`: an
    error stands that no reader explained.
    """

    serial: int
    name_en: str
    name_ur: str
    station_kind: str
    voters_male: int | None
    voters_female: int | None
    voters_total: int | None
    status: str
    photo_count: int
    entered_by: tuple[str, ...]
    entered_at: datetime | None
    differing: tuple[str, ...]
    copy_kinds: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    error_codes: tuple[str, ...] = ()
    warning_codes: tuple[str, ...] = ()
    is_doubtful: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        return (*self.error_codes, *self.warning_codes)


@dataclass(frozen=True, slots=True)
class StationFilter:
    """What a person chose to see; None, "" and False choose nothing.

    `text` is searched as by `search_stations`; `code` is a whole code or its beginning, such as "W5";
    `person` is a name in `entered_by`.
    """

    text: str = ""
    status: str | None = None
    is_doubtful: bool = False
    code: str | None = None
    copy_kind: str | None = None
    person: str | None = None

    @property
    def is_plain(self) -> bool:
        """True when at most text and status are chosen."""
        return not (self.is_doubtful or self.code or self.copy_kind or self.person)


def count_statuses(rows: Iterable[StationRow]) -> dict[str, int]:
    """How many stations have each of STATUSES; every status is a key."""
    counts = dict.fromkeys(STATUSES, 0)
    for row in rows:
        counts[row.status] += 1
    return counts


@dataclass(frozen=True, slots=True)
class StationMarks:
    """What is known of a station beyond its figures; comes later than the row where it takes longer.

    `explained` are the `findings` for which a reader gave a reason; `stages` (copy_life.Stage) those of its
    copies, each once.
    """

    findings: Sequence[Finding] = ()
    explained: Sequence[Finding] = ()
    stages: tuple[str, ...] = ()


def mark_stations(rows: Iterable[StationRow], marks: Mapping[int, StationMarks]) -> tuple[StationRow, ...]:
    """The rows with the codes found at each station and the stages of its copies; `marks` by serial."""
    return tuple(_mark(row, marks.get(row.serial, StationMarks())) for row in rows)


def filter_stations(rows: Iterable[StationRow], wanted: StationFilter) -> tuple[StationRow, ...]:
    """The rows that meet everything that is chosen, in their order."""
    found = search_stations(rows, wanted.text, wanted.status)
    return found if wanted.is_plain else tuple(row for row in found if _meets(row, wanted))


def sort_stations(
    rows: Iterable[StationRow], key: str = "serial", *, is_reversed: bool = False
) -> tuple[StationRow, ...]:
    """The rows by one of SORT_KEYS; rows that are equal stay in the order of their serials, both ways.

    "entered_at" begins with what was entered last, "findings" with the most errors, then warnings.
    """
    by_serial = sorted(rows, key=lambda row: row.serial)
    return tuple(sorted(by_serial, key=_SORTS[key], reverse=is_reversed))


def list_codes(rows: Iterable[StationRow]) -> dict[str, int]:
    """Every code that stands at some station, in the order of the codes, with its number of stations."""
    counts: dict[str, int] = {}
    for row in rows:
        for code in row.codes:
            counts[code] = counts.get(code, 0) + 1
    return dict(sorted(counts.items()))


def search_stations(
    rows: Iterable[StationRow], text: str, status: str | None = None
) -> tuple[StationRow, ...]:
    """The rows whose serial is `text` (any digits) or whose English or Urdu name holds every word of it.

    Both are compared normalised: case, accents and stray Arabic letters do not matter. "" finds all.
    """
    wanted = normalise_words(text)
    return tuple(row for row in rows if (status is None or row.status == status) and _matches(row, wanted))


def _mark(row: StationRow, marks: StationMarks) -> StationRow:
    errors = sorted({finding.code for finding in marks.findings if finding.is_error})
    warnings = sorted({each.code for each in marks.findings if not each.is_error} - COMMON_CODES)
    return replace(
        row,
        error_codes=tuple(errors),
        warning_codes=tuple(warnings),
        is_doubtful=any(each.is_error and each not in marks.explained for each in marks.findings),
        stages=marks.stages,
    )


def _meets(row: StationRow, wanted: StationFilter) -> bool:
    return (
        (row.is_doubtful or not wanted.is_doubtful)
        and (not wanted.code or any(code.startswith(wanted.code) for code in row.codes))
        and (not wanted.copy_kind or wanted.copy_kind in row.copy_kinds)
        and (not wanted.person or wanted.person in row.entered_by)
    )


def _matches(row: StationRow, wanted: str) -> bool:
    if wanted.isdecimal():
        return row.serial == int(wanted) or wanted in _normal_name(row.name_en, row.name_ur).split()
    name = _normal_name(row.name_en, row.name_ur)
    return all(word in name for word in wanted.split())


@lru_cache(maxsize=4096)
def _normal_name(name_en: str, name_ur: str) -> str:
    """Names change seldom and are searched at every keystroke."""
    return f"{normalise_words(name_en)} {normalise_words(name_ur)}"


def _by_name(row: StationRow) -> str:
    return normalise_words(row.name_en or row.name_ur)


def _latest_first(row: StationRow) -> float:
    return -(row.entered_at or datetime.min.replace(tzinfo=UTC)).timestamp()


_SORTS: Mapping[str, Callable[[StationRow], Any]] = {
    "serial": lambda row: row.serial,
    "name": _by_name,
    "status": lambda row: STATUSES.index(row.status),
    "entered_at": _latest_first,
    "findings": lambda row: (-len(row.error_codes), -len(row.warning_codes)),
}
SORT_KEYS = tuple(_SORTS)
