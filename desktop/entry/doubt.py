"""Which boxes of a form a person must look at before finishing."""

from collections.abc import Mapping, Sequence

from desktop.reading.values import CellReading

SURE_TO_PREFILL = 0.9
"""Below this confidence a read figure must be visited; READ already means ≥ 0.6 (desktop.reading)."""


def find_doubtful(
    fields: Sequence[str],
    suggestions: Mapping[str, CellReading],
    ballot_serials: Sequence[int],
    voters_assigned: int | None = None,
) -> frozenset[str]:
    """The boxes read with little confidence, read blank, in a sum that does not close, or needed and unread.

    A column that was read blank from top to bottom was not used: its blanks are no doubt.
    """
    raise NotImplementedError
