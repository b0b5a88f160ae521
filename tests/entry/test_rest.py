"""The hint to rest: long stretches with rising slips, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.entry.rest import FEWEST_FORMS, Effort, should_rest

MINUTES = 60_000


def make_sitting(slips, minutes=5):
    return [Effort(active_ms=minutes * MINUTES, changed_after_check=count) for count in slips]


RISING = [0, 1, 0, 0, 1, 0, 0, 1, 1, 1, 2, 1]


def test_an_hour_with_rising_slips_asks_for_a_rest():
    assert should_rest(make_sitting(RISING))


@pytest.mark.parametrize(
    ("slips", "minutes"),
    [
        (RISING, 4),
        (RISING[1:], 6),
        ([1] * 12, 5),
        ([0] * 12, 5),
        ([2, 1, 1, 2, 1, 1, 0, 0, 0, 1, 0, 1], 5),
        ([0] * 10 + [1, 1], 5),
    ],
    ids=["a short stretch", "few forms", "steady", "no slips", "falling", "two slips are chance"],
)
def test_what_is_no_tiring_is_left_alone(slips, minutes):
    assert not should_rest(make_sitting(slips, minutes))


def test_how_many_readings_were_corrected_says_nothing_of_the_person():
    photos_get_worse = [Effort(5 * MINUTES, figures_changed=count) for count in range(12)]
    assert not should_rest(photos_get_worse)


def test_the_first_slip_after_a_faultless_hour_is_no_reason():
    assert not should_rest(make_sitting([0] * 11 + [1]))


@given(st.lists(st.integers(0, 5), max_size=40), st.integers(0, 20))
def test_nobody_is_asked_to_rest_before_a_dozen_forms_and_an_hour(slips, minutes):
    if should_rest(make_sitting(slips, minutes)):
        assert len(slips) >= FEWEST_FORMS
        assert len(slips) * minutes >= 60


@given(st.lists(st.integers(0, 5), min_size=12, max_size=40))
def test_an_early_slip_more_never_brings_the_hint(slips):
    more = [slips[0] + 1, *slips[1:]]
    assert should_rest(make_sitting(slips)) or not should_rest(make_sitting(more))
