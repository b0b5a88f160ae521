"""What each box of a form could add to its sums, as probabilities; and which sums can be tested with them.

In: the readings of the boxes. Out: options and identities for `desktop.reading.joint_sums`.
"""

from collections.abc import Iterator, Mapping

from db import fields
from db.fields import candidate_field
from desktop.reading.joint_sums import Options
from desktop.reading.sums import PARTS, Identity, is_blank, is_none, list_serials
from desktop.reading.values import CellReading, Doubt, Mark

Cells = Mapping[str, CellReading]
HIDDEN = frozenset({Doubt.GLARE, Doubt.COVERED})
"""A number may be there and not be seen."""
MOST_OPTIONS = 11
"""Ten numbers and "nothing"."""


def list_options(cell: CellReading) -> tuple[tuple[int, float], ...]:
    """(amount, probability) of a box, what was read first; () when nothing was made of it, or what looks
    blank is hidden.

    Nothing written and a dash add nothing, so they stand together with zero. That is how sums are added, not
    what is on the paper: a blank stays a blank.
    """
    if is_blank(cell) and HIDDEN.intersection(cell.doubts):
        return ()
    shares = {number: share for number, share in cell.alternatives if share > 0}
    if cell.value is not None:
        shares[cell.value] = max(shares.get(cell.value, 0.0), cell.confidence)
    nothing = _measure_nothing(cell, shares)
    if nothing > 0:
        shares[0] = nothing
    read = _what_was_read(cell, shares)
    if read is None:
        return ()
    # what was read stands first even where another amount, put together from several, is a little likelier
    most = shares.pop(read)
    others = sorted(((min(share, most), amount) for amount, share in shares.items()), reverse=True)
    return ((read, most), *((amount, share) for share, amount in others[: MOST_OPTIONS - 1]))


def _measure_nothing(cell: CellReading, shares: Mapping[int, float]) -> float:
    """The probability that the box adds nothing. A dash is among the zeros and the empty: it counts once."""
    empty = cell.empty_share
    if is_blank(cell) or cell.mark is Mark.DASH:
        empty = max(empty, cell.confidence)
    others = sum(share for amount, share in shares.items() if amount)
    return max(min(shares.get(0, 0.0) + empty, 1 - others), empty)


def _what_was_read(cell: CellReading, shares: Mapping[int, float]) -> int | None:
    if cell.value is not None:
        return cell.value
    if is_blank(cell) or cell.mark is Mark.DASH:
        return 0
    return max(shares, key=lambda amount: shares[amount], default=None)


def list_tested_sums(cells: Cells, options: Options) -> tuple[Identity, ...]:
    """The sums whose every box is on the page and has options: something was made of it.

    A total left blank, or a dash, states nothing. Parts left blank add nothing where others are filled; a row
    or a column of which no part is a number was not used.
    """
    serials = list_serials(cells)
    found = [
        *(identity for serial in serials for identity in _of_candidate(cells, serial)),
        *_of_columns(serials),
        *_of_row(cells, fields.VALID_TOTAL, (f"column.{column}" for column in PARTS)),
        Identity(fields.POLLED_TOTAL, (fields.VALID_TOTAL, fields.EXCLUDED)),
        Identity(fields.POLLED_TOTAL, (fields.POLLED_MALE, fields.POLLED_FEMALE), is_firm=False),
    ]
    return tuple(identity for identity in found if _can_be_tested(cells, options, identity))


def is_whole_form(cells: Cells) -> bool:
    """True when the rows start at 1 without a gap and the total of valid votes stands below them."""
    serials = list_serials(cells)
    return bool(serials) and serials == list(range(1, serials[-1] + 1)) and fields.VALID_TOTAL in cells


def is_mostly_blank(cells: Cells) -> bool:
    """True when hardly any total is filled: blank paper read as zeros would "add up"."""
    totals = [candidate_field(serial) for serial in list_serials(cells)]
    present = [field for field in (*totals, fields.VALID_TOTAL, fields.POLLED_TOTAL) if field in cells]
    filled = [field for field in present if (cells[field].value or 0) > 0]
    return len(filled) < max(3, 0.25 * len(present))


def _of_candidate(cells: Cells, serial: int) -> Iterator[Identity]:
    return _of_row(cells, candidate_field(serial), (candidate_field(serial, column) for column in PARTS))


def _of_row(cells: Cells, total: str, parts: Iterator[str]) -> Iterator[Identity]:
    """Where the row's first part is blank, a stray stroke in another makes it no sum."""
    present = _those_on_page(cells, parts)
    if present and not is_blank(cells[present[0]]):
        yield Identity(total, present)


def _of_columns(serials: list[int]) -> Iterator[Identity]:
    if not serials or serials != list(range(1, serials[-1] + 1)):
        return
    for column in (*PARTS, "total"):
        stated = fields.VALID_TOTAL if column == "total" else f"column.{column}"
        rows = tuple(candidate_field(serial, column) for serial in serials)
        yield Identity(stated, rows)


def _those_on_page(cells: Cells, names: Iterator[str]) -> tuple[str, ...]:
    return tuple(field for field in names if field in cells)


def _can_be_tested(cells: Cells, options: Options, identity: Identity) -> bool:
    if not identity.parts or not all(options.get(field) for field in identity.fields):
        return False
    if is_none(cells[identity.total]) or all(is_none(cells[part]) for part in identity.parts):
        return False
    is_footer = identity.total == fields.POLLED_TOTAL
    return not (is_footer and any(is_blank(cells[part]) for part in identity.parts))
