"""A form with one misread figure: the repair is among the suggestions, and nothing is changed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import fields
from db.fields import candidate_field
from db.figures import ILLEGIBLE, Figure
from desktop.entry.misreads import Change, Misread, explain_open_sums
from desktop.entry.sums import add_up, open_sums
from tests.builders.checked_forms import SERIALS, TOTALS, right_figures


def explain(changes, alternatives=None):
    figures = {**right_figures(), **{box: Figure.of(number) for box, number in changes.items()}}
    return explain_open_sums(figures, SERIALS, alternatives or {}, 1120)


def totals_only(numbers):
    """A form with totals alone, so that no row can be tested."""
    figures = {candidate_field(serial): Figure.of(number) for serial, number in numbers.items()}
    total = sum(numbers.values())
    header = {fields.VALID_TOTAL: total, fields.EXCLUDED: 9, fields.POLLED_TOTAL: total + 9}
    return figures | {name: Figure.of(number) for name, number in header.items()}


def test_a_right_form_needs_no_explanation():
    assert explain({}) == ()


@pytest.mark.parametrize(
    ("serial", "misread", "kind"),
    [
        (1, 281, Misread.DIGIT),
        (2, 148, Misread.DIGIT),
        (2, 918, Misread.TRANSPOSED),
        (3, 197, Misread.LEADING_DIGIT),
        (4, 440, Misread.TIMES_TEN),
        (5, 44, Misread.NEIGHBOUR_ROW),
    ],
)
def test_the_repair_of_a_usual_misreading_comes_first(serial, misread, kind):
    repairs = explain({candidate_field(serial): misread})
    right = Change(candidate_field(serial), misread, TOTALS[serial])
    assert (repairs[0].kind, repairs[0].changes) == (kind, (right,))


def test_the_one_box_at_which_a_row_and_the_total_lack_the_same_comes_first_whatever_its_digits():
    repairs = explain({candidate_field(3): TOTALS[3] + 10})
    assert repairs[0].changes == (Change(candidate_field(3), TOTALS[3] + 10, TOTALS[3]),)
    assert repairs[0].kind is Misread.SEVERAL_SUMS
    assert len(repairs[0].closes) > 1


def test_two_rows_read_the_other_way_round_are_explained_by_their_own_sums():
    repairs = explain({candidate_field(2): TOTALS[3], candidate_field(3): TOTALS[2]})
    swap = next(repair for repair in repairs if repair.kind is Misread.SWAPPED_ROWS)
    assert {change.field for change in swap.changes} == {candidate_field(2), candidate_field(3)}
    assert {"row.2", "row.3"} <= set(swap.closes)


def test_what_the_reader_also_held_possible_comes_before_what_only_closes_the_sum():
    numbers = {1: 231, 2: 198, 3: 97, 4: 44}
    figures = {**totals_only(numbers), candidate_field(1): Figure.of(281)}
    plain = explain_open_sums(figures, (1, 2, 3, 4), {})
    assert len(plain) > 1
    doubted = explain_open_sums(figures, (1, 2, 3, 4), {candidate_field(2): [(198, 0.6), (148, 0.3)]})
    assert doubted[0].changes == (Change(candidate_field(2), 198, 148),)
    assert doubted[0].probability == 0.3


def test_a_figure_that_only_the_reader_thought_of_is_found_too():
    repairs = explain({candidate_field(4): 51}, {candidate_field(4): [(51, 0.7), (44, 0.2)]})
    assert repairs[0].kind is Misread.ALSO_READ
    assert repairs[0].changes[0].perhaps == 44


def test_a_slip_of_the_pen_that_no_misreading_explains_stays_unexplained():
    figures = totals_only({1: 231, 2: 198})
    figures[fields.VALID_TOTAL] = Figure.of(433)
    figures[fields.POLLED_TOTAL] = Figure.of(442)
    assert explain_open_sums(figures, (1, 2), {}) == ()


def test_an_illegible_figure_is_neither_changed_nor_guessed():
    figures = {**right_figures(), candidate_field(2): ILLEGIBLE, candidate_field(3): Figure.of(917)}
    repairs = explain_open_sums(figures, SERIALS, {}, 1120)
    assert all(change.field != candidate_field(2) for repair in repairs for change in repair.changes)


votes = st.integers(0, 999)


@settings(max_examples=80, deadline=None)
@given(st.lists(votes, min_size=2, max_size=8), st.integers(0, 7), st.integers(0, 99_999))
def test_every_repair_closes_what_it_says_and_opens_nothing(numbers, place, misread):
    serials = tuple(range(1, len(numbers) + 1))
    figures = totals_only(dict(zip(serials, numbers, strict=True)))
    figures[candidate_field(serials[place % len(serials)])] = Figure.of(misread)
    before = {line.key for line in open_sums(add_up(figures, serials))}
    for repair in explain_open_sums(figures, serials, {}):
        changed = {**figures, **{change.field: Figure.of(change.perhaps) for change in repair.changes}}
        after = {line.key for line in open_sums(add_up(changed, serials))}
        assert after == before - set(repair.closes)
        assert repair.closes
