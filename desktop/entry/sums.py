"""The sums a Form 45 must satisfy (domain §3, I1–I5): what is stated, what the boxes add up to.

In: figures by field. Out: `SumLine`s. A figure that is not known makes the computed side an interval; a
sum that cannot be tested is never said to be wrong.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.figures import Figure, Interval


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
        raise NotImplementedError

    @property
    def closes(self) -> bool:
        """True when the sum holds, or could hold with the figures that are not known."""
        raise NotImplementedError

    @property
    def is_tested(self) -> bool:
        """True when every figure of the sum is known."""
        raise NotImplementedError


def add_up(
    figures: Mapping[str, Figure], ballot_serials: Sequence[int], voters_assigned: int | None = None
) -> tuple[SumLine, ...]:
    """Every sum of the form in the paper's order.

    `voters_assigned` is the polling scheme's figure, used where the form's own is not known.
    """
    raise NotImplementedError


def open_sums(lines: Sequence[SumLine]) -> tuple[SumLine, ...]:
    """The sums that do not close."""
    raise NotImplementedError
