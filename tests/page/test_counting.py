"""The rows of ordinary photos are counted when the constituency is not known."""

import pytest

from desktop.page.counting import count_candidates
from desktop.page.values import RowsNotCounted
from tests.specimen.generated import generate_case, generate_foreign


@pytest.mark.parametrize(
    ("condition", "seed", "layout", "candidates"),
    [
        ("good", 4003, "form45-table-1", 15),
        ("good", 4004, "form45-table-1", 16),
        ("app", 4004, "form45-table-1", 16),
        ("good", 4000, "form45-totals-1", 12),
        ("app", 4001, "form45-totals-1", 13),
    ],
)
def test_the_rows_of_an_ordinary_photo_are_counted(condition, seed, layout, candidates):
    case = generate_case(condition, seed, layout=layout, candidates=candidates)
    assert count_candidates(case.image, case.form) == candidates


def test_no_rows_are_counted_on_what_is_no_form():
    form = generate_case("scan", 4003, layout="form45-table-1", candidates=4).form
    with pytest.raises(RowsNotCounted):
        count_candidates(generate_foreign(0), form)
