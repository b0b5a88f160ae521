"""Counting and searching the stations on the board: pure work over `StationRow`s.

In: rows. Out: counts by status, the rows that match what a person typed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from desktop.spreadsheet.normal_form import normalise_words

STATUSES = ("no_photo", "photo", "entered", "differs", "settled")


@dataclass(frozen=True, slots=True)
class StationRow:
    """One polling station. `status` is one of STATUSES; `differing` are the boxes on which readers differ.

    `entered_by` names the readers of its Form 45 copies, `entered_at` is the latest entry (UTC).
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


def count_statuses(rows: Iterable[StationRow]) -> dict[str, int]:
    """How many stations have each of STATUSES; every status is a key."""
    counts = dict.fromkeys(STATUSES, 0)
    for row in rows:
        counts[row.status] += 1
    return counts


def search_stations(
    rows: Iterable[StationRow], text: str, status: str | None = None
) -> tuple[StationRow, ...]:
    """The rows whose serial is `text` (any digits) or whose English or Urdu name holds every word of it.

    Both are compared normalised: case, accents and stray Arabic letters do not matter. "" finds all.
    """
    wanted = normalise_words(text)
    return tuple(row for row in rows if (status is None or row.status == status) and _matches(row, wanted))


def _matches(row: StationRow, wanted: str) -> bool:
    if wanted.isdecimal():
        return row.serial == int(wanted) or wanted in _normal_name(row.name_en, row.name_ur).split()
    name = _normal_name(row.name_en, row.name_ur)
    return all(word in name for word in wanted.split())


@lru_cache(maxsize=4096)
def _normal_name(name_en: str, name_ur: str) -> str:
    """Names change seldom and are searched at every keystroke."""
    return f"{normalise_words(name_en)} {normalise_words(name_ur)}"
