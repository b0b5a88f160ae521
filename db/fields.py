"""The names of the boxes on the forms, the same in the store, on the command line and in files.

`candidate.7.total` is the total column of the row with ballot serial 7; `excluded.no_stamp` holds the votes
excluded on a ground for which a layout has a box of its own.
"""

import re
from collections.abc import Iterable, Sequence

from db.figures import LARGEST_FIGURE, LARGEST_TOTAL

VOTERS_ASSIGNED = "voters_assigned"
VOTERS_ASSIGNED_MALE = "voters_assigned.male"
VOTERS_ASSIGNED_FEMALE = "voters_assigned.female"
POLLED_MALE = "polled.male"
POLLED_FEMALE = "polled.female"
POLLED_TOTAL = "polled.total"
VALID_TOTAL = "valid_total"
EXCLUDED = "excluded"
STATIONS = "stations"
REGISTERED_MALE = "registered.male"
REGISTERED_FEMALE = "registered.female"
REGISTERED_TOTAL = "registered.total"

BALLOTS_RECEIVED = "ballots.received"
BALLOTS_SERIAL_FROM = "ballots.serial_from"
BALLOTS_SERIAL_TO = "ballots.serial_to"
BALLOTS_TAKEN_OUT = "ballots.taken_out"
BALLOTS_TENDERED = "ballots.tendered"
BALLOTS_CHALLENGED = "ballots.challenged"
BALLOTS_SPOILT = "ballots.spoilt"
BALLOTS_STRAY = "ballots.stray"
BALLOTS_CANCELLED = "ballots.cancelled"
BALLOTS_UNISSUED = "ballots.unissued"
BALLOTS_UNISSUED_FROM = "ballots.unissued_from"
BALLOTS_UNISSUED_TO = "ballots.unissued_to"

CANDIDATE_COLUMNS = ("valid", "tendered", "challenged", "total")
COLUMN_TOTALS = ("column.valid", "column.tendered", "column.challenged")
HEADER_FIELDS = (VOTERS_ASSIGNED, POLLED_MALE, POLLED_FEMALE, POLLED_TOTAL)
FORM46_FIELDS = (
    BALLOTS_RECEIVED,
    BALLOTS_SERIAL_FROM,
    BALLOTS_SERIAL_TO,
    BALLOTS_TAKEN_OUT,
    BALLOTS_TENDERED,
    BALLOTS_CHALLENGED,
    BALLOTS_SPOILT,
    BALLOTS_STRAY,
    BALLOTS_CANCELLED,
    BALLOTS_UNISSUED,
    BALLOTS_UNISSUED_FROM,
    BALLOTS_UNISSUED_TO,
)
"""The ballot paper account (domain §2), in the paper's order."""
PAPER_SERIAL_FIELDS = frozenset(
    {BALLOTS_SERIAL_FROM, BALLOTS_SERIAL_TO, BALLOTS_UNISSUED_FROM, BALLOTS_UNISSUED_TO}
)
"""Printed serials of ballot papers: longer than any count of votes."""
FORM47_HEADER_FIELDS = (
    STATIONS,
    REGISTERED_MALE,
    REGISTERED_FEMALE,
    REGISTERED_TOTAL,
    POLLED_MALE,
    POLLED_FEMALE,
    POLLED_TOTAL,
)
_EXCLUDED_GROUND = re.compile(r"excluded\.[a-z][a-z_]{1,30}")
_CANDIDATE = re.compile(r"candidate\.([1-9]\d{0,2})\.(valid|tendered|challenged|total)")


def candidate_field(ballot_serial: int, column: str = "total") -> str:
    return f"candidate.{ballot_serial}.{column}"


def split_candidate_field(field: str) -> tuple[int, str] | None:
    """(ballot serial, column) of a candidate's box; None for any other box."""
    match = _CANDIDATE.fullmatch(field)
    return (int(match[1]), match[2]) if match else None


def is_excluded_ground(field: str) -> bool:
    """True for votes excluded on one ground ("excluded.no_stamp"); the layout that has the box names it."""
    return _EXCLUDED_GROUND.fullmatch(field) is not None


def is_field(field: str) -> bool:
    """True for a box of Forms 45, 46 or 47 that the store knows."""
    return field in _SINGLE_FIELDS or _CANDIDATE.fullmatch(field) is not None or is_excluded_ground(field)


def largest_of(field: str) -> int:
    """The largest number that the box `field` of a station's form holds."""
    return LARGEST_TOTAL if field in PAPER_SERIAL_FIELDS else LARGEST_FIGURE


def form45_fields(ballot_serials: Iterable[int], columns: Sequence[str] = CANDIDATE_COLUMNS) -> list[str]:
    """Every box of a Form 45 in the paper's order; `columns` are those that the layout has."""
    rows = [candidate_field(serial, column) for serial in ballot_serials for column in columns]
    column_totals = [f"column.{column}" for column in columns if column != "total"]
    return [*HEADER_FIELDS, *rows, *column_totals, VALID_TOTAL, EXCLUDED]


def form47_fields(ballot_serials: Iterable[int]) -> list[str]:
    """Every box of a Form 47: its header, one total a candidate, valid, excluded."""
    rows = [candidate_field(serial) for serial in ballot_serials]
    return [*FORM47_HEADER_FIELDS, *rows, VALID_TOTAL, EXCLUDED]


_SINGLE_FIELDS = frozenset(
    {
        *HEADER_FIELDS,
        VOTERS_ASSIGNED_MALE,
        VOTERS_ASSIGNED_FEMALE,
        *COLUMN_TOTALS,
        VALID_TOTAL,
        EXCLUDED,
        *FORM46_FIELDS,
        *FORM47_HEADER_FIELDS,
    }
)
