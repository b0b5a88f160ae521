"""Serials in few words."""

import pytest

from desktop.comparison.serials import write_serials


@pytest.mark.parametrize(
    ("serials", "text"),
    [
        ([], ""),
        ([17], "17"),
        ([1, 2], "1, 2"),
        ([1, 2, 3], "1–3"),
        ([9, 1, 3, 2, 10, 7, 11, 1], "1–3, 7, 9–11"),
    ],
)
def test_three_or_more_in_a_row_are_a_range(serials, text):
    assert write_serials(serials) == text
