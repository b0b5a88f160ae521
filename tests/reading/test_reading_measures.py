"""How a reader's measures come from boxes and what is written in them."""

import pytest

from desktop.reading.ctc_decoding import DASH
from desktop.reading.training.model_card import write_card
from desktop.reading.training.reading_measures import MeasuredCells, fit_temperature, measure


def _digits(number):
    return tuple(int(digit) + 1 for digit in str(number))


def _read(*boxes):
    """Boxes of (label, (read, probability), …)."""
    labels = [label for label, *_ in boxes]
    strings = [[(_digits(read), share) for read, share in found] for _, *found in boxes]
    return MeasuredCells("some", labels, strings, script_right=1.0)


def test_exact_is_the_share_of_numbers_whose_likeliest_reading_is_what_is_written():
    found = measure(_read(("17", (17, 0.9), (11, 0.1)), ("4", (9, 0.6), (4, 0.4))), temperature=1.0)
    assert (found.numbers, found.exact, found.in_top_five) == (2, 0.5, 1.0)


def test_words_behind_a_figure_are_no_part_of_it():
    assert measure(_read(("45w", (45, 1.0))), 1.0).exact == 1.0


def test_the_surest_are_those_that_coverage_counts():
    boxes = [("1", (1, 0.95))] * 8 + [("2", (3, 0.6), (2, 0.4))] * 2
    found = measure(_read(*boxes), 1.0)
    assert (found.exact, found.at_coverage[80]) == (0.8, 1.0)


def test_the_calibration_error_is_nothing_when_confidence_is_the_share_that_is_right():
    boxes = [("1", (1, 0.75), (2, 0.25))] * 3 + [("2", (1, 0.75), (2, 0.25))]
    assert measure(_read(*boxes), 1.0).calibration_error == pytest.approx(0)
    surer = [("1", (1, 0.99), (2, 0.01))] * 3 + [("2", (1, 0.99), (2, 0.01))]
    assert measure(_read(*surer), 1.0).calibration_error == pytest.approx(0.24)


def test_a_number_where_none_is_written_is_false():
    strings = [[((DASH,), 0.99)], [(_digits(1), 0.95)]]
    cells = MeasuredCells("some", ["-", "-", "1"], [*strings, [(_digits(1), 1.0)]], script_right=1.0)
    assert measure(cells, 1.0).numbers_where_none == 0.5


def test_a_reader_that_is_too_sure_gets_a_temperature_above_one():
    sure = [("1", (1, 0.98), (2, 0.02))] * 3 + [("2", (1, 0.98), (2, 0.02))]
    assert fit_temperature([_read(*sure)]) > 1.5


def test_the_model_card_says_data_licences_and_measures():
    card = write_card([measure(_read(("17", (17, 0.9), (11, 0.1))), 1.2)], 1.2)
    for said in ("CC BY-SA 3.0", "HODA", "temperature 1.2", "| some | 1 | 100.0% |", "| 0.8 | 1 |"):
        assert said in card
