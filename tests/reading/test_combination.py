"""Two recognisers together: agreement makes sure, contradiction makes doubtful, a mark is never a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.calibration import Calibration, load_calibration
from desktop.reading.combination import best_meaning, calibrate_alone, combine, judge_box
from desktop.reading.meanings import DASHED, EMPTY, Kind, Meaning
from desktop.reading.values import CellState, Mark

EVENLY = Calibration(alone=1.0, first=0.5, second=0.5, floor=1e-4, certain=0.999)


def _number(number):
    return Meaning(Kind.NUMBER, number)


SHARES = st.dictionaries(st.integers(0, 30).map(_number), st.floats(0.01, 1.0), min_size=1, max_size=6)


@given(SHARES, SHARES)
def test_what_both_say_adds_up_to_one(first, second):
    weighed = combine(first, second, EVENLY)
    assert sum(weighed.values()) == pytest.approx(1)
    assert set(weighed) == {*first, *second}


@given(SHARES)
def test_a_recogniser_that_agrees_with_itself_keeps_its_order(first):
    alone = calibrate_alone(first, EVENLY)
    assert first[best_meaning(alone)] == pytest.approx(max(first.values()))


def test_what_both_read_is_surer_than_what_one_reads():
    agreed = combine({_number(7): 0.8, _number(1): 0.2}, {_number(7): 0.9, _number(1): 0.1}, EVENLY)
    differing = combine({_number(7): 0.8, _number(1): 0.2}, {_number(1): 0.9, _number(7): 0.1}, EVENLY)
    assert agreed[_number(7)] > 0.8
    assert max(differing.values()) < 0.8


def test_a_clear_number_is_read_with_its_rivals_beside_it():
    reading = judge_box({_number(179): 0.9, _number(119): 0.08})
    assert (reading.state, reading.value, reading.confidence) == (CellState.READ, 179, 0.9)
    assert reading.alternatives == ((179, 0.9), (119, 0.08))


def test_below_what_is_needed_nothing_is_read():
    reading = judge_box({_number(5): 0.9, _number(6): 0.1}, needed=0.95)
    assert (reading.state, reading.value) == (CellState.UNSURE, None)
    assert reading.confidence <= 0.5
    assert reading.alternatives[0] == (5, 0.9)


def test_an_empty_box_is_blank_and_no_zero():
    reading = judge_box({EMPTY: 0.97, _number(0): 0.03})
    assert (reading.state, reading.value, reading.mark) == (CellState.BLANK, None, None)
    assert reading.empty_share == pytest.approx(0.97)


def test_a_dash_is_marked_and_may_be_a_zero():
    reading = judge_box({DASHED: 0.9, _number(1): 0.05, EMPTY: 0.05})
    assert (reading.state, reading.value, reading.mark) == (CellState.UNSURE, None, Mark.DASH)
    assert reading.confidence == pytest.approx(0.9)
    assert reading.alternatives[0] == (0, 0.9)
    assert reading.empty_share == pytest.approx(0.95)


@pytest.mark.parametrize(
    ("meaning", "mark"),
    [
        (Meaning(Kind.STRUCK), Mark.STRUCK),
        (Meaning(Kind.REWRITTEN, 88), Mark.STRUCK_REWRITTEN),
        (Meaning(Kind.OTHER), Mark.NOT_A_NUMBER),
    ],
)
def test_what_is_no_plain_number_bears_its_mark_and_has_no_value(meaning, mark):
    reading = judge_box({meaning: 0.99})
    assert (reading.state, reading.value, reading.mark) == (CellState.UNSURE, None, mark)
    assert [number for number, _ in reading.alternatives] == [88] * (mark is Mark.STRUCK_REWRITTEN)


def test_a_box_of_which_nothing_is_made_is_unsure():
    assert judge_box({}).state is CellState.UNSURE


def test_the_shipped_calibration_believes_no_recogniser_more_than_itself():
    shipped = load_calibration()
    assert 0 < shipped.alone <= 1
    assert 0 < shipped.floor < 0.01
    assert shipped.certain >= 0.97
