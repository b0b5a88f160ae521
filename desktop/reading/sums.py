"""Do the figures that were read satisfy the form's own sums (domain §3, I1–I4)? Never a correction."""

from collections.abc import Iterator, Mapping, Sequence

from db import fields
from db.fields import candidate_field, split_candidate_field
from desktop.reading.values import CellReading, CellState

_PARTS = tuple(column for column in fields.CANDIDATE_COLUMNS if column != "total")


def check_sums(cells: Sequence[CellReading]) -> bool | None:
    """True when every sum of the page holds, False when one does not, None when one cannot be tested.

    A row whose parts were left blank is no sum. A blank anywhere else is not known, and never a zero.
    """
    by_field = {cell.field: cell for cell in cells}
    results = [_holds(by_field, total, parts) for total, parts in _list_sums(by_field)]
    if False in results:
        return False
    return None if not results or None in results else True


def _list_sums(cells: Mapping[str, CellReading]) -> Iterator[tuple[str, list[str]]]:
    """(field of the total, fields that must add up to it) of the sums that stand on this page."""
    serials = sorted({split[0] for field in cells if (split := split_candidate_field(field))})
    for serial in serials:
        parts = [candidate_field(serial, column) for column in _PARTS]
        if all(part in cells and cells[part].state is not CellState.BLANK for part in parts):
            yield candidate_field(serial), parts
    # rows start at 1: those that stand on the pages before are missing here, and so the sum cannot be tested
    yield fields.VALID_TOTAL, [candidate_field(serial) for serial in range(1, max(serials, default=0) + 1)]
    yield fields.POLLED_TOTAL, [fields.VALID_TOTAL, fields.EXCLUDED]
    yield fields.POLLED_TOTAL, [fields.POLLED_MALE, fields.POLLED_FEMALE]


def _holds(cells: Mapping[str, CellReading], total: str, parts: Sequence[str]) -> bool | None:
    values = [cells[field].value if field in cells else None for field in (total, *parts)]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    return known[0] == sum(known[1:])
