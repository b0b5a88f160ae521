"""What symbol strings mean for a box: a dash or a struck-out figure never becomes a sure number."""

import pytest

from desktop.reading.ctc_decoding import DASH, STRUCK
from desktop.reading.number_network import interpret_strings
from desktop.reading.values import CellState, NumberReading


def _digits(number):
    return tuple(int(digit) + 1 for digit in str(number))


def test_a_clear_number_is_read_with_its_rivals_beside_it():
    reading = interpret_strings([(_digits(179), 0.9), (_digits(119), 0.08)])
    assert (reading.state, reading.value, reading.confidence) == (CellState.READ, 179, 0.9)
    assert reading.alternatives == ((179, 0.9), (119, 0.08))


def test_leading_zeros_count_for_the_same_number():
    reading = interpret_strings([((1, 2, 8), 0.4), ((2, 8), 0.35)])
    assert reading.value == 17
    assert reading.confidence == pytest.approx(0.75)


def test_below_the_threshold_nothing_is_read():
    reading = interpret_strings([(_digits(5), 0.55), (_digits(6), 0.45)])
    assert (reading.state, reading.value) == (CellState.UNSURE, None)
    assert reading.alternatives[0] == (5, 0.55)


def test_an_empty_box_is_blank_and_no_zero():
    reading = interpret_strings([((), 0.97), (_digits(0), 0.03)])
    assert (reading.state, reading.value) == (CellState.BLANK, None)


def test_a_dash_is_unsure_and_may_be_a_zero():
    reading = interpret_strings([((DASH,), 0.95), (_digits(1), 0.05)])
    assert (reading.state, reading.value) == (CellState.UNSURE, None)
    assert reading.alternatives[0] == (0, 0.95)
    assert reading.confidence <= 0.6


def test_a_struck_out_figure_is_unsure_and_offers_what_is_beside_it():
    reading = interpret_strings([((STRUCK, *_digits(88)), 0.9), ((STRUCK,), 0.1)])
    assert (reading.state, reading.value) == (CellState.UNSURE, None)
    assert reading.alternatives == ((88, 0.9),)


def test_more_than_five_digits_are_no_figure():
    assert interpret_strings([(_digits(123456), 1.0)]).alternatives == ()


def test_a_reading_that_contradicts_itself_cannot_be_made():
    with pytest.raises(ValueError, match="cannot have the value"):
        NumberReading(CellState.BLANK, 0, 0.9)
