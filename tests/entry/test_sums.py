"""The identities I1–I5 of a Form 45: what is stated beside what the boxes add up to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.fields import candidate_field
from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED, Figure, Interval
from desktop.entry.sums import SumLine, add_up, open_sums

known = st.integers(0, 3000).map(Figure.of)
unknown = st.sampled_from([BLANK, ILLEGIBLE, NOT_CAPTURED])
any_figure = st.one_of(known, st.integers(0, 3000).map(Figure.rewritten), st.just(DASH), unknown)


def make_figures(**numbers: int) -> dict[str, Figure]:
    """`make_figures(c1=10, valid_total=10)`: cN is candidate N's total."""
    return {
        candidate_field(int(word[1:])) if word[1:].isdigit() else word.replace("__", "."): Figure.of(number)
        for word, number in numbers.items()
    }


def line(key: str, figures, serials=(1, 2), voters=None) -> SumLine:
    return next(each for each in add_up(figures, serials, voters) if each.key == key)


def test_a_right_form_has_no_open_sum():
    figures = make_figures(
        c1=90, c2=10, valid_total=100, excluded=5, polled__total=105, polled__male=60, polled__female=45
    )
    assert open_sums(add_up(figures, (1, 2), 900)) == ()


def test_the_difference_is_what_is_stated_minus_what_the_boxes_add_up_to():
    assert line("valid_total", make_figures(c1=600, c2=31, valid_total=641)).difference == 10


def test_a_row_is_valid_plus_tendered_plus_challenged():
    figures = make_figures(c1=12) | {
        candidate_field(1, "valid"): Figure.of(10),
        candidate_field(1, "tendered"): DASH,
        candidate_field(1, "challenged"): Figure.of(1),
    }
    row = line("row.1", figures)
    assert (row.computed, row.difference) == (Interval(11, 11), 1)


def test_a_row_of_which_only_the_total_is_filled_has_no_line():
    keys = [each.key for each in add_up(make_figures(c1=12, c2=3), (1, 2))]
    assert keys == ["sexes", "assigned", "valid_total", "polled"]


def test_a_row_of_which_the_parts_are_dashes_has_no_line():
    parts = {candidate_field(1, column): DASH for column in ("valid", "tendered", "challenged")}
    lines = add_up(make_figures(c1=12, c2=3, valid_total=15) | parts | {"column.tendered": DASH}, (1, 2))
    assert [each.key for each in lines] == ["sexes", "assigned", "valid_total", "polled"]
    assert open_sums(lines) == ()


def test_valid_plus_excluded_is_polled():
    assert line("polled", make_figures(valid_total=100, excluded=4, polled__total=105)).difference == 1


def test_male_plus_female_is_polled():
    figures = make_figures(polled__male=40, polled__female=50, polled__total=80)
    assert line("sexes", figures).difference == -10


@pytest.mark.parametrize(("polled", "difference"), [(900, 0), (901, -1), (0, 0)])
def test_no_more_votes_are_polled_than_voters_are_assigned(polled, difference):
    figures = make_figures(polled__total=polled, voters_assigned=900)
    assert line("assigned", figures).difference == difference


def test_the_polling_schemes_voters_stand_in_for_a_figure_that_is_not_on_the_form():
    assert line("assigned", make_figures(polled__total=950), voters=900).difference == -50
    own = make_figures(polled__total=950, voters_assigned=960)
    assert line("assigned", own, voters=900).closes


def test_a_column_has_its_own_stated_sum():
    figures = {
        candidate_field(1, "valid"): Figure.of(10),
        candidate_field(2, "valid"): Figure.of(20),
        "column.valid": Figure.of(31),
    }
    assert line("column.valid", figures).difference == 1


def test_an_unknown_figure_leaves_the_sum_open_to_either_side_but_not_below_what_is_known():
    figures = make_figures(c1=100, valid_total=90)
    assert line("valid_total", figures).difference == -10
    assert line("valid_total", make_figures(c1=100, valid_total=110)).closes
    assert not line("valid_total", make_figures(c1=100, valid_total=110)).is_tested


def test_a_sum_that_is_not_stated_is_not_wrong():
    untold = line("valid_total", make_figures(c1=100, c2=1))
    assert (untold.stated, untold.difference, untold.closes) == (None, None, True)


@given(st.lists(any_figure, min_size=1, max_size=12))
def test_a_stated_sum_closes_exactly_when_some_choice_of_the_unknown_figures_makes_it_true(rows):
    figures = {candidate_field(serial): figure for serial, figure in enumerate(rows, start=1)}
    counted = [figure.counted for figure in rows if figure.is_known]
    is_exact = len(counted) == len(rows)
    serials = range(1, len(rows) + 1)
    for stated in (sum(counted), sum(counted) + 1):
        total = line("valid_total", figures | {"valid_total": Figure.of(stated)}, serials)
        assert total.closes == (stated == sum(counted) or not is_exact)
    if sum(counted) > 0:
        below = line("valid_total", figures | {"valid_total": Figure.of(sum(counted) - 1)}, serials)
        assert below.difference == -1


@given(st.lists(known, min_size=1, max_size=12), st.integers(0, 500), st.integers(0, 500))
def test_a_form_made_from_its_own_sums_always_closes(rows, excluded, women):
    figures = {candidate_field(serial): figure for serial, figure in enumerate(rows, start=1)}
    valid = sum(figure.counted or 0 for figure in rows)
    polled = valid + excluded
    figures |= {
        "valid_total": Figure.of(valid),
        "excluded": Figure.of(excluded),
        "polled.total": Figure.of(polled),
        "polled.female": Figure.of(min(women, polled)),
        "polled.male": Figure.of(polled - min(women, polled)),
        "voters_assigned": Figure.of(polled),
    }
    lines = add_up(figures, range(1, len(rows) + 1))
    assert open_sums(lines) == ()
    assert all(each.is_tested for each in lines)
