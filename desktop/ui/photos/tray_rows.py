"""Which pages the tray shows, and what is to be said of each. In: `PhotoRow`s. Out: rows, counts, marks."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from desktop.workspace.photos import PhotoRow


class PageKey(NamedTuple):
    """One page of one photo; `page` counts from 1."""

    photo_id: str
    page: int


class TrayFilter(StrEnum):
    """The chips above the tray. Withdrawn photos stand under their own chip only."""

    ALL = "all"
    UNASSIGNED = "unassigned"
    UNREAD = "unread"
    NOT_FOUND = "not_found"
    TAKE_AGAIN = "take_again"
    ALIKE = "alike"
    WITHDRAWN = "withdrawn"


class Mark(StrEnum):
    """What a tile's signs say, the most pressing first."""

    WITHDRAWN = "withdrawn"
    DUPLICATE = "duplicate"
    ALIKE = "alike"
    NOT_FOUND = "not_found"
    OTHER_ROWS = "other_rows"
    NO_FORM = "no_form"
    TAKE_AGAIN = "take_again"
    OUTLINED = "outlined"
    READ = "read"


def key_of(row: PhotoRow) -> PageKey:
    return PageKey(row.id, row.page)


def is_shown(row: PhotoRow, chosen: TrayFilter) -> bool:
    """Tells whether the page stands under this chip."""
    if row.was_withdrawn or chosen is TrayFilter.WITHDRAWN:
        return row.was_withdrawn and chosen is TrayFilter.WITHDRAWN
    return {
        TrayFilter.ALL: True,
        TrayFilter.UNASSIGNED: row.copy_id is None,
        TrayFilter.UNREAD: not row.is_read,
        TrayFilter.NOT_FOUND: row.page_found is False,
        TrayFilter.TAKE_AGAIN: bool(row.notes),
        TrayFilter.ALIKE: row.duplicates_of is not None or row.near_of is not None,
    }[chosen]


def filter_rows(rows: Iterable[PhotoRow], chosen: TrayFilter, text: str = "") -> list[PhotoRow]:
    """The pages under a chip whose file name holds `text`, or whose station is `text`."""
    wanted = text.strip().casefold()
    serial = int(wanted) if wanted.isdecimal() else None
    return [
        row
        for row in rows
        if is_shown(row, chosen)
        and (not wanted or wanted in row.file_name.casefold() or (serial and row.station_serial == serial))
    ]


def count_rows(rows: Sequence[PhotoRow]) -> dict[TrayFilter, int]:
    """How many pages stand under each chip."""
    return {chosen: sum(is_shown(row, chosen) for row in rows) for chosen in TrayFilter}


def list_marks(row: PhotoRow) -> tuple[Mark, ...]:
    """The signs of a page's tile. Inside corners set by hand no form may be recognised either."""
    is_lost = row.page_found is False
    marks = {
        Mark.WITHDRAWN: row.was_withdrawn,
        Mark.DUPLICATE: row.duplicates_of is not None,
        Mark.ALIKE: row.near_of is not None and row.duplicates_of is None,
        Mark.NOT_FOUND: is_lost and row.other_rows is None and not row.has_corners,
        Mark.OTHER_ROWS: is_lost and row.other_rows is not None,
        Mark.NO_FORM: is_lost and row.other_rows is None and row.has_corners and row.is_read,
        Mark.TAKE_AGAIN: bool(row.notes),
        Mark.OUTLINED: row.has_corners and (row.page_found is not False or not row.is_read),
        Mark.READ: row.is_read and row.page_found is True,
    }
    return tuple(mark for mark, holds in marks.items() if holds)


def find_next_unassigned(rows: Sequence[PhotoRow], after: PageKey | None) -> PageKey | None:
    """The next page in the tray that belongs to no station yet, from `after` on and around."""
    keys = [key_of(row) for row in rows]
    start = keys.index(after) + 1 if after in keys else 0
    around = [*rows[start:], *rows[:start]]
    return next((key_of(row) for row in around if row.copy_id is None and not row.was_withdrawn), None)
