"""The sums that a Form 45 must satisfy (domain §3, I1–I4), and whether the figures that were read do.

In: the readings of the boxes of one form, or of one page of it. Out: identities, yes, no or not to be told.
Never a correction: that is `desktop.reading.suggestion`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from db import fields
from db.fields import candidate_field, split_candidate_field
from desktop.reading.values import CellReading, CellState, Mark

PARTS = tuple(column for column in fields.CANDIDATE_COLUMNS if column != "total")


@dataclass(frozen=True, slots=True)
class Identity:
    """The figure in `total` must be what those in `parts` add up to.

    `is_firm`: I1–I3. I4 (male + female = polled) is not: "many" originals fail it (domain §3).
    """

    total: str
    parts: tuple[str, ...]
    is_firm: bool = True

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.total, *self.parts)


def check_sums(cells: Sequence[CellReading]) -> bool | None:
    """True when every sum of the page holds, False when one does not, None when one cannot be tested.

    A row or column whose parts were left blank, or are all dashes, is no sum. A blank anywhere else is not
    known, and never a zero.
    """
    by_field = {cell.field: cell for cell in cells}
    results = [_holds(by_field, identity) for identity in _list_stated(by_field)]
    if False in results:
        return False
    return None if not results or None in results else True


def list_serials(cells: Mapping[str, CellReading]) -> list[int]:
    """The ballot serials whose rows stand among the boxes, ascending."""
    return sorted({split[0] for field in cells if (split := split_candidate_field(field))})


def counted_in(cell: CellReading) -> int | None:
    """What a box adds to a sum: its number, 0 for a dash, None when it is blank or not read."""
    return 0 if cell.mark is Mark.DASH and cell.value is None else cell.value


def is_blank(cell: CellReading) -> bool:
    """Nothing is written: a dash is written."""
    return cell.state is CellState.BLANK


def is_none(cell: CellReading) -> bool:
    """Blank, a dash, or what looks like the one or the other: no number is stated in the box."""
    return cell.value is None and (is_blank(cell) or cell.mark is Mark.DASH or cell.empty_share >= 0.5)


def _list_stated(cells: Mapping[str, CellReading]) -> Iterator[Identity]:
    serials = list_serials(cells)
    columns = {
        f"column.{column}": [candidate_field(serial, column) for serial in serials] for column in PARTS
    }
    rows = {
        candidate_field(serial): [candidate_field(serial, column) for column in PARTS] for serial in serials
    }
    for total, parts in (rows | columns).items():
        if parts and _are_used(cells, [total]) and _are_used(cells, parts):
            yield Identity(total, tuple(parts))
    # rows start at 1: those that stand on the pages before are missing here, and so the sum cannot be tested
    totals = tuple(candidate_field(serial) for serial in range(1, max(serials, default=0) + 1))
    yield Identity(fields.VALID_TOTAL, totals)
    yield Identity(fields.POLLED_TOTAL, (fields.VALID_TOTAL, fields.EXCLUDED))
    yield Identity(fields.POLLED_TOTAL, (fields.POLLED_MALE, fields.POLLED_FEMALE), is_firm=False)


def _are_used(cells: Mapping[str, CellReading], parts: Sequence[str]) -> bool:
    """All are on the page and filled, and not all with dashes."""
    present = [cells[part] for part in parts if part in cells]
    is_filled = len(present) == len(parts) and not any(is_blank(cell) for cell in present)
    return is_filled and not all(is_none(cell) for cell in present)


def _holds(cells: Mapping[str, CellReading], identity: Identity) -> bool | None:
    values = [counted_in(cells[field]) if field in cells else None for field in identity.fields]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    return known[0] == sum(known[1:])
