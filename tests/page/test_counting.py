"""The rows of ordinary photos are counted when the constituency is not known."""

import pytest

from desktop.page.counting import count_candidates
from desktop.page.values import RowsNotCounted
from tests.specimen.generated import generate_case, generate_foreign

PHOTOS = (
    ("good", 4003, "form45-table-1", 15),
    ("good", 4004, "form45-table-1", 16),
    ("app", 4004, "form45-table-1", 16),
    ("good", 4000, "form45-totals-1", 12),
    ("app", 4001, "form45-totals-1", 13),
)
LEAST_COUNTED = 2
"""Measured on 22 November 2026: three of the five; the others are refused and need `--candidates`."""


def test_rows_are_counted_rightly_or_not_at_all():
    counted = [count_rows(*photo) for photo in PHOTOS]
    assert all(count in {None, photo[3]} for count, photo in zip(counted, PHOTOS, strict=True))
    assert len(PHOTOS) - counted.count(None) >= LEAST_COUNTED


def count_rows(condition, seed, layout, candidates):
    case = generate_case(condition, seed, layout=layout, candidates=candidates)
    try:
        return count_candidates(case.image, case.form)
    except RowsNotCounted:
        return None


def test_no_rows_are_counted_on_what_is_no_form():
    form = generate_case("scan", 4003, layout="form45-table-1", candidates=4).form
    with pytest.raises(RowsNotCounted):
        count_candidates(generate_foreign(0), form)
