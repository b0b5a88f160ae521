"""The sums a Form 45 must satisfy (domain §3, I1–I5): what is stated, what the boxes add up to.

In: figures by field. Out: `SumLine`s. A figure that is not known makes the computed side an interval; a
sum that cannot be tested is never said to be wrong.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db import fields
from db.figures import NOT_CAPTURED, Figure, Interval, add_figures

ASSIGNED_LINE = "assigned"
_PARTS = tuple(column for column in fields.CANDIDATE_COLUMNS if column != "total")


@dataclass(frozen=True, slots=True)
class SumLine:
    """One identity of the form.

    `key` is "row.7" (I1), "column.valid", "column.tendered", "column.challenged" or "valid_total" (I2),
    "polled" (I3), "sexes" (I4) or "assigned" (I5). `stated` is what the form says in `stated_field`, None
    when not known. `computed` are the bounds of what `fields` add up to. For "assigned" the form states the
    voters assigned, and computed (votes polled) must not be more.
    """

    key: str
    stated_field: str
    stated: int | None
    computed: Interval
    fields: tuple[str, ...]

    @property
    def difference(self) -> int | None:
        """Stated minus computed: 0 when the sum holds or may hold, None when nothing is stated.

        With an interval it is the distance to the nearer bound.
        """
        if self.stated is None:
            return None
        if self.stated < self.computed.low:
            return self.stated - self.computed.low
        if self.stated > self.computed.high and self.key != ASSIGNED_LINE:
            return self.stated - self.computed.high
        return 0

    @property
    def closes(self) -> bool:
        """True when the sum holds, or could hold with the figures that are not known."""
        return not self.difference

    @property
    def is_tested(self) -> bool:
        """True when every figure of the sum is known."""
        return self.stated is not None and self.computed.is_exact


def add_up(
    figures: Mapping[str, Figure], ballot_serials: Sequence[int], voters_assigned: int | None = None
) -> tuple[SumLine, ...]:
    """Every sum of the form in the paper's order; rows and columns without any number are left out.

    `voters_assigned` is the polling scheme's figure, used where the form's own is not known.
    """
    return (
        *_add_header(figures, voters_assigned),
        *_add_rows(figures, ballot_serials),
        *_add_columns(figures, ballot_serials),
        _make_line(figures, "polled", fields.POLLED_TOTAL, (fields.VALID_TOTAL, fields.EXCLUDED)),
    )


def open_sums(lines: Sequence[SumLine]) -> tuple[SumLine, ...]:
    """The sums that do not close."""
    return tuple(line for line in lines if not line.closes)


def _add_header(figures: Mapping[str, Figure], voters_assigned: int | None) -> list[SumLine]:
    sexes = _make_line(figures, "sexes", fields.POLLED_TOTAL, (fields.POLLED_MALE, fields.POLLED_FEMALE))
    own = _get(figures, fields.VOTERS_ASSIGNED).counted
    polled = (fields.POLLED_TOTAL,)
    ceiling = voters_assigned if own is None else own
    turnout = SumLine(
        ASSIGNED_LINE, fields.VOTERS_ASSIGNED, ceiling, add_figures([_get(figures, *polled)]), polled
    )
    return [sexes, turnout]


def _add_rows(figures: Mapping[str, Figure], ballot_serials: Sequence[int]) -> list[SumLine]:
    rows = []
    for serial in ballot_serials:
        parts = tuple(fields.candidate_field(serial, column) for column in _PARTS)
        if _has_number(figures, parts):
            rows.append(_make_line(figures, f"row.{serial}", fields.candidate_field(serial), parts))
    return rows


def _add_columns(figures: Mapping[str, Figure], ballot_serials: Sequence[int]) -> list[SumLine]:
    columns = []
    for column in _PARTS:
        stated, rows = f"column.{column}", _column(ballot_serials, column)
        if _has_number(figures, (stated, *rows)):
            columns.append(_make_line(figures, stated, stated, rows))
    total = _make_line(figures, fields.VALID_TOTAL, fields.VALID_TOTAL, _column(ballot_serials, "total"))
    return [*columns, total]


def _column(ballot_serials: Sequence[int], column: str) -> tuple[str, ...]:
    return tuple(fields.candidate_field(serial, column) for serial in ballot_serials)


def _make_line(figures: Mapping[str, Figure], key: str, stated: str, parts: tuple[str, ...]) -> SumLine:
    computed = add_figures(_get(figures, field) for field in parts)
    return SumLine(key, stated, _get(figures, stated).counted, computed, parts)


def _has_number(figures: Mapping[str, Figure], names: tuple[str, ...]) -> bool:
    """Boxes that hold nothing but dashes were not used."""
    return any(_get(figures, field).number is not None for field in names)


def _get(figures: Mapping[str, Figure], field: str) -> Figure:
    return figures.get(field, NOT_CAPTURED)
