"""Which boxes must be looked at before a form can be finished."""

from db.fields import candidate_field
from db.figures import BLANK, Figure
from desktop.entry.doubt import find_doubtful, suggest_figure
from desktop.reading.values import CellState
from tests.builders.readings import make_reading, make_readings

C1, C2 = candidate_field(1), candidate_field(2)
BOXES = ("polled.male", "polled.female", "polled.total", C1, C2, "valid_total", "excluded")
GOOD = {"polled.male": 60, "polled.female": 45, "polled.total": 105, C1: 90, C2: 10, "valid_total": 100}
CLOSING = GOOD | {"excluded": 5}


def test_nothing_is_doubtful_on_a_form_read_well_whose_sums_close():
    assert find_doubtful(BOXES, make_readings(CLOSING), {}) == frozenset()


def test_a_figure_read_with_little_confidence_is_doubtful():
    readings = make_readings(CLOSING) | {C2: make_reading(C2, 10, confidence=0.7)}
    assert find_doubtful(BOXES, readings, {}) == {C2}


def test_a_figure_that_arithmetic_changed_is_doubtful():
    readings = make_readings(CLOSING) | {C2: make_reading(C2, 10, changed_by_arithmetic=True)}
    assert find_doubtful(BOXES, readings, {}) == {C2}


def test_a_box_that_was_not_read_is_doubtful():
    unsure = make_reading(C2, None, 0.95, state=CellState.UNSURE)
    assert find_doubtful(BOXES, make_readings(CLOSING) | {C2: unsure}, {}) == {C2}


def test_a_candidates_total_read_blank_is_doubtful():
    assert find_doubtful(BOXES, make_readings(CLOSING | {C2: None}), {}) == {C2}


def test_every_box_of_a_sum_that_does_not_close_is_doubtful():
    doubtful = find_doubtful(BOXES, make_readings(CLOSING | {"valid_total": 101}), {})
    assert doubtful == {C1, C2, "valid_total", "excluded", "polled.total"}


def test_a_figure_a_person_corrected_closes_the_sum_again():
    readings = make_readings(CLOSING | {"excluded": 6})
    assert find_doubtful(BOXES, readings, {"excluded": Figure.of(5)}) == frozenset()


def test_without_any_reading_the_needed_boxes_are_doubtful():
    assert find_doubtful(BOXES, {}, {}) == {C1, C2, "valid_total", "excluded", "polled.total"}


def test_more_votes_than_the_polling_scheme_assigns_are_doubtful():
    assert find_doubtful(BOXES, make_readings(CLOSING), {}, 100) == {"polled.total"}


def test_blanks_in_a_column_nobody_used_are_no_doubt():
    parts = {candidate_field(serial, "valid"): None for serial in (1, 2)}
    readings = make_readings(CLOSING | parts)
    assert find_doubtful((*BOXES, *parts), readings, {}) == frozenset()


def test_a_blank_in_a_column_that_others_filled_is_doubtful():
    parts = {candidate_field(1, "valid"): 90, candidate_field(2, "valid"): None}
    readings = make_readings(CLOSING | parts)
    assert find_doubtful((*BOXES, *parts), readings, {}) == {candidate_field(2, "valid")}


def test_blank_tendered_and_challenged_votes_are_no_doubt():
    parts = {candidate_field(1, "tendered"): 0, candidate_field(2, "tendered"): None}
    readings = make_readings(CLOSING | parts)
    assert find_doubtful((*BOXES, *parts), readings, {}) == frozenset()


def test_a_reading_proposes_its_number_a_blank_or_nothing():
    assert suggest_figure(make_reading(C1, 7)) == Figure.of(7)
    assert suggest_figure(make_reading(C1, None)) == BLANK
    assert suggest_figure(make_reading(C1, None, state=CellState.UNSURE)) is None
