"""The sums of a Form 47, as far as they can be tested (domain §3, I2–I4).

In: figures by box. Out: `OfficialSum`s; a sum with a figure that is not known is not tested.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db import fields
from db.figures import Figure


@dataclass(frozen=True, slots=True)
class OfficialSum:
    """`parts` add up to `computed`; the form states `stated` in the box `total`. None: not known."""

    total: str
    parts: tuple[str, ...]
    computed: int | None
    stated: int | None

    @property
    def difference(self) -> int | None:
        """Stated minus computed; None when it cannot be tested."""
        if self.computed is None or self.stated is None:
            return None
        return self.stated - self.computed


def add_up_official(figures: Mapping[str, Figure], ballot_serials: Sequence[int]) -> tuple[OfficialSum, ...]:
    """Candidates = valid; valid + excluded = polled; male + female = polled; the same for registered."""
    candidates = tuple(fields.candidate_field(serial) for serial in ballot_serials)
    lines = (
        (fields.VALID_TOTAL, candidates),
        (fields.POLLED_TOTAL, (fields.VALID_TOTAL, fields.EXCLUDED)),
        (fields.POLLED_TOTAL, (fields.POLLED_MALE, fields.POLLED_FEMALE)),
        (fields.REGISTERED_TOTAL, (fields.REGISTERED_MALE, fields.REGISTERED_FEMALE)),
    )
    return tuple(
        OfficialSum(total, parts, _add(figures, parts), _count(figures, total)) for total, parts in lines
    )


def _add(figures: Mapping[str, Figure], parts: Sequence[str]) -> int | None:
    counted = [_count(figures, part) for part in parts]
    return None if None in counted or not counted else sum(number for number in counted if number is not None)


def _count(figures: Mapping[str, Figure], field: str) -> int | None:
    figure = figures.get(field)
    return figure.counted if figure else None
