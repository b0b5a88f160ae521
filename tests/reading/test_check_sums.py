"""The form's own sums as far as they were read: close, not close, or not to be tested."""

import pytest

from desktop.reading.sums import check_sums
from desktop.reading.values import CellState, Mark
from tests.builders.readings import make_reading, make_readings

CLOSED = {
    "polled.male": 30,
    "polled.female": 20,
    "polled.total": 50,
    "candidate.1.valid": 25,
    "candidate.1.tendered": 1,
    "candidate.1.challenged": 0,
    "candidate.1.total": 26,
    "candidate.2.valid": 20,
    "candidate.2.tendered": 0,
    "candidate.2.challenged": 2,
    "candidate.2.total": 22,
    "valid_total": 48,
    "excluded": 2,
}


def _check(**changes):
    figures = {**CLOSED, **{field.replace("__", "."): value for field, value in changes.items()}}
    return check_sums(list(make_readings(figures).values()))


def test_a_form_whose_sums_all_hold_is_close():
    assert _check() is True


@pytest.mark.parametrize(
    "field", ["candidate__1__valid", "candidate__2__total", "valid_total", "polled__male"]
)
def test_one_wrong_figure_is_noticed(field):
    assert _check(**{field: 7}) is False


def test_parts_left_blank_are_no_sum():
    assert _check(candidate__1__tendered=None, candidate__1__challenged=None) is True


@pytest.mark.parametrize("field", ["candidate__2__total", "excluded", "polled__total"])
def test_a_blank_that_a_sum_needs_leaves_it_open(field):
    assert _check(**{field: None}) is not True


def test_a_wrong_sum_is_said_even_when_another_is_open():
    assert _check(excluded=None, polled__male=29) is False


def test_a_page_without_figures_has_no_sums():
    assert check_sums([]) is None


def test_the_last_page_of_a_long_form_does_not_hold_its_sum_alone():
    last_page = make_readings({"candidate.25.total": 3, "candidate.26.total": 4, "valid_total": 480})
    assert check_sums(list(last_page.values())) is None


def test_parts_that_are_all_dashes_are_no_sum():
    readings = make_readings(CLOSED)
    for column in ("valid", "tendered", "challenged"):
        field = f"candidate.1.{column}"
        readings[field] = make_reading(
            field, None, 0.95, state=CellState.UNSURE, mark=Mark.DASH, alternatives=((0, 0.95),)
        )
    assert check_sums(list(readings.values())) is True


def test_a_columns_own_total_is_tested_too():
    assert _check(column__valid=45) is True
    assert _check(column__valid=46) is False


def test_a_column_with_blanks_says_nothing():
    assert _check(column__tendered=1, candidate__2__tendered=None) is True
    assert _check(column__tendered=None) is True
