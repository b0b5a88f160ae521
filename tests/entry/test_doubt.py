"""Which boxes must be looked at before a form can be finished."""

from dataclasses import replace

import pytest

from db.fields import candidate_field
from db.figures import BLANK, DASH, Figure
from desktop.entry.doubt import find_doubtful, suggest_figure
from desktop.reading.values import CellState, Doubt, Mark
from tests.builders.readings import make_reading, make_readings

C1, C2 = candidate_field(1), candidate_field(2)
BOXES = ("polled.male", "polled.female", "polled.total", C1, C2, "valid_total", "excluded")
GOOD = {"polled.male": 60, "polled.female": 45, "polled.total": 105, C1: 90, C2: 10, "valid_total": 100}
CLOSING = GOOD | {"excluded": 5}


def test_nothing_is_doubtful_on_a_form_read_well_whose_sums_close():
    assert find_doubtful(BOXES, make_readings(CLOSING), {}) == frozenset()


def test_a_figure_read_with_little_confidence_is_doubtful_where_no_sum_tells():
    readings = make_readings(GOOD | {"excluded": None}) | {C2: make_reading(C2, 10, confidence=0.7)}
    readings["valid_total"] = make_reading("valid_total", None, state=CellState.UNSURE)
    assert find_doubtful(BOXES, readings, {}) == {C2, "valid_total", "excluded"}


def test_a_figure_read_with_little_confidence_is_confirmed_by_a_sum_that_closes():
    readings = make_readings(CLOSING) | {C2: make_reading(C2, 10, confidence=0.7)}
    assert find_doubtful(BOXES, readings, {}) == frozenset()


def test_voters_assigned_as_the_polling_scheme_says_are_confirmed_by_it():
    boxes = (*BOXES, "voters_assigned")
    readings = make_readings(CLOSING) | {"voters_assigned": make_reading("voters_assigned", 900, 0.7)}
    assert find_doubtful(boxes, readings, {}, 900) == frozenset()
    assert find_doubtful(boxes, readings, {}, 960) == {"voters_assigned"}


def test_nothing_that_adds_up_to_nothing_confirms_nothing():
    readings = make_readings(dict.fromkeys(BOXES, 0)) | {C2: make_reading(C2, 0, confidence=0.7)}
    assert find_doubtful(BOXES, readings, {}) == {C2}


def test_a_figure_that_arithmetic_changed_is_doubtful():
    readings = make_readings(CLOSING) | {C2: make_reading(C2, 10, changed_by_arithmetic=True)}
    assert find_doubtful(BOXES, readings, {}) == {C2}


@pytest.mark.parametrize("hidden", [Doubt.GLARE, Doubt.COVERED])
def test_a_box_that_is_partly_hidden_is_doubtful_however_sure_its_reading(hidden):
    readings = make_readings(CLOSING) | {C2: make_reading(C2, 10, doubts=(hidden,))}
    assert find_doubtful(BOXES, readings, {}) == {C2}


def test_a_box_that_was_not_read_is_doubtful():
    unsure = make_reading(C2, None, 0.95, state=CellState.UNSURE)
    assert find_doubtful(BOXES, make_readings(CLOSING) | {C2: unsure}, {}) == {C2}


def test_a_candidates_total_read_blank_is_doubtful():
    assert find_doubtful(BOXES, make_readings(CLOSING | {C2: None}), {}) == {C2}


def test_where_no_other_reading_closes_the_sums_their_totals_and_least_sure_boxes_are_doubtful():
    doubtful = find_doubtful(BOXES, make_readings(CLOSING | {"valid_total": 101}), {})
    assert doubtful == {C1, C2, "valid_total", "excluded", "polled.total"}


MANY = {candidate_field(serial): 10 + serial for serial in range(1, 21)}
MANY_TOTAL = {"valid_total": sum(MANY.values()), "excluded": 5, "polled.total": sum(MANY.values()) + 5}


def test_one_wrong_grand_total_does_not_make_a_whole_column_doubtful():
    readings = make_readings(MANY | MANY_TOTAL | {"excluded": 9})
    doubtful = find_doubtful((*MANY, *MANY_TOTAL), readings, {})
    assert doubtful == {"polled.total", "valid_total", "excluded"}
    readings = make_readings(MANY | MANY_TOTAL | {"polled.total": 500, "valid_total": 495})
    assert len(find_doubtful((*MANY, *MANY_TOTAL), readings, {})) == 3


def test_boxes_whose_other_reading_closes_a_sum_are_doubtful_with_the_total():
    other = {
        candidate_field(7): make_reading(candidate_field(7), 11, 0.95, alternatives=((11, 0.95), (17, 0.04)))
    }
    readings = make_readings(MANY | {"valid_total": MANY_TOTAL["valid_total"]}) | other
    assert find_doubtful((*MANY, "valid_total"), readings, {}) == {candidate_field(7), "valid_total"}


def test_a_box_whose_other_reading_closes_two_sums_at_once_stands_for_their_totals():
    right = MANY_TOTAL["valid_total"]
    wrong = make_reading("valid_total", right + 6, 0.9, alternatives=((right + 6, 0.9), (right, 0.05)))
    readings = make_readings(MANY | MANY_TOTAL) | {"valid_total": wrong}
    assert find_doubtful((*MANY, *MANY_TOTAL), readings, {}) == {"valid_total"}


def test_once_its_suspects_were_looked_at_an_open_sum_asks_for_no_more_boxes():
    readings = make_readings(MANY | {"valid_total": MANY_TOTAL["valid_total"] + 1})
    first = find_doubtful((*MANY, "valid_total"), readings, {})
    looked_at = {field: suggest_figure(readings[field]) for field in first}
    assert len(first) == 3
    assert find_doubtful((*MANY, "valid_total"), readings, looked_at) <= first


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


def _make_dash(field, confidence):
    return make_reading(
        field, None, confidence, state=CellState.UNSURE, mark=Mark.DASH, alternatives=((0, confidence),)
    )


def test_a_sure_dash_is_proposed_and_no_doubt():
    readings = make_readings(CLOSING | {C1: 100}) | {C2: _make_dash(C2, 0.98)}
    assert suggest_figure(readings[C2]) == DASH
    assert find_doubtful(BOXES, readings, {}) == frozenset()


def test_a_dash_that_is_not_sure_is_proposed_and_looked_at_where_no_sum_confirms_it():
    readings = make_readings(CLOSING | {C1: 100}) | {C2: _make_dash(C2, 0.7)}
    assert suggest_figure(readings[C2]) == DASH
    assert find_doubtful(BOXES, readings, {}) == frozenset()
    readings |= {"valid_total": make_reading("valid_total", None, 0.5, state=CellState.UNSURE)}
    assert find_doubtful(BOXES, readings, {}) == {C2, "valid_total"}


def test_what_is_hardly_a_dash_proposes_nothing():
    readings = make_readings(CLOSING | {C1: 100}) | {C2: _make_dash(C2, 0.3)}
    assert suggest_figure(readings[C2]) is None
    assert find_doubtful(BOXES, readings, {}) == {C2}


def _row_of_parts(valid, tendered, challenged):
    return {
        candidate_field(1, column): reading
        for column, reading in zip(
            ("valid", "tendered", "challenged"), (valid, tendered, challenged), strict=True
        )
    }


def test_a_row_that_closes_confirms_its_dashes_and_blanks_but_not_a_number_that_is_only_repeated():
    tendered, challenged = (candidate_field(1, column) for column in ("tendered", "challenged"))
    parts = _row_of_parts(
        make_reading(candidate_field(1, "valid"), 90, 0.7),
        _make_dash(tendered, 0.7),
        make_reading(challenged, None, 0.7),
    )
    readings = make_readings(GOOD) | parts
    readings["valid_total"] = make_reading("valid_total", None, 0.5, state=CellState.UNSURE)
    doubtful = find_doubtful((*BOXES, *parts), readings, {})
    assert doubtful == {candidate_field(1, "valid"), "valid_total", "excluded"}


def test_a_dash_that_the_sums_suggest_is_proposed_and_looked_at():
    dash = replace(_make_dash(C2, 0.3), changed_by_arithmetic=True)
    assert suggest_figure(dash) == DASH
    assert find_doubtful(BOXES, make_readings(CLOSING | {C1: 100}) | {C2: dash}, {}) == {C2}


def test_a_dash_for_all_votes_polled_is_looked_at():
    readings = {"polled.total": _make_dash("polled.total", 0.99)}
    assert find_doubtful(("polled.total",), readings, {}) == {"polled.total"}


def test_a_struck_out_figure_is_never_proposed():
    struck = make_reading(C2, None, 0.99, state=CellState.UNSURE, mark=Mark.STRUCK_REWRITTEN)
    assert suggest_figure(struck) is None
    assert C2 in find_doubtful(BOXES, make_readings(CLOSING) | {C2: struck}, {})


def test_a_rewritten_figure_that_the_sums_confirm_is_proposed_as_rewritten_and_looked_at():
    confirmed = make_reading(C2, 10, 0.5, mark=Mark.STRUCK_REWRITTEN, changed_by_arithmetic=True)
    assert suggest_figure(confirmed) == Figure.rewritten(10)
    assert find_doubtful(BOXES, make_readings(CLOSING) | {C2: confirmed}, {}) == {C2}


def test_a_reading_proposes_its_number_a_blank_or_nothing():
    assert suggest_figure(make_reading(C1, 7)) == Figure.of(7)
    assert suggest_figure(make_reading(C1, None)) == BLANK
    assert suggest_figure(make_reading(C1, None, state=CellState.UNSURE)) is None
