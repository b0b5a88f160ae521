"""What the sums suggest for a box, in words."""

import pytest

from desktop.reading.values import CellReading, CellState
from desktop.ui.entry.sum_words import say_sum_suggestion


@pytest.mark.parametrize(
    ("as_read", "said"),
    [
        (108, "A: read as 108; 109 would close the sums"),
        (109, "A: read as 109, not surely; with it the sums close"),
        (None, "A: not read; 109 would close the sums"),
    ],
)
def test_a_suggestion_says_what_was_read_and_never_the_same_number_twice(qapp, as_read, said):
    reading = CellReading(
        "candidate.1.total",
        (0, 0, 9, 9),
        CellState.READ,
        109,
        0.6,
        changed_by_arithmetic=True,
        as_read=as_read,
    )
    assert say_sum_suggestion("A", reading) == said
