"""What a form's sums say of its figures: nothing is repaired that may be written so, and never silently."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.fields import candidate_field
from desktop.reading.suggestion import weigh_pages, weigh_sums
from desktop.reading.sum_guards import SumGuards, load_sum_guards
from desktop.reading.values import CellState, Doubt, Mark, SumsOutcome
from tests.builders.readings import make_reading, make_readings

GUARDS = SumGuards(
    least_share=0.05, least_share_of_several=0.15, least_margin=4.0, least_rest=0.6, most_changes=2
)
C = {serial: candidate_field(serial) for serial in range(1, 7)}
WRITTEN = {
    "voters_assigned": 900,
    "polled.male": 300,
    "polled.female": 331,
    "polled.total": 631,
    C[1]: 179,
    C[2]: 300,
    C[3]: 0,
    C[4]: 96,
    C[5]: 41,
    C[6]: 5,
    "valid_total": 621,
    "excluded": 10,
}


def weigh(readings, guards=GUARDS):
    cells, outcome = weigh_sums(list(readings.values()), guards)
    return {cell.field: cell for cell in cells}, outcome


def misread(field, read, right, share, top=0.9):
    return {field: make_reading(field, read, top, alternatives=((read, top), (right, share)))}


def suggested(cells):
    return {field: cell.value for field, cell in cells.items() if cell.changed_by_arithmetic}


def test_a_form_that_adds_up_is_left_as_it_was_read():
    readings = make_readings(WRITTEN) | misread(C[1], 179, 119, 0.09)
    assert weigh(readings) == (readings, SumsOutcome.ADD_UP)


def test_another_reading_that_closes_every_sum_is_suggested_as_such():
    cells, outcome = weigh(make_readings(WRITTEN) | misread(C[1], 119, 179, 0.09))
    assert outcome is SumsOutcome.ONE_SUGGESTED
    assert suggested(cells) == {C[1]: 179}
    one = cells[C[1]]
    assert (one.as_read, one.alternatives[0][0], one.confidence) == (119, 119, 0.09)
    assert Doubt.SUGGESTED_BY_SUM in one.doubts


def test_a_reading_that_the_strokes_hardly_allow_is_not_suggested():
    cells, outcome = weigh(make_readings(WRITTEN) | misread(C[1], 119, 179, 0.03))
    assert (suggested(cells), outcome) == ({}, SumsOutcome.DO_NOT_ADD_UP)
    assert cells[C[1]].value == 119


def test_what_two_boxes_explain_alike_is_not_suggested():
    readings = make_readings(WRITTEN) | misread(C[1], 119, 179, 0.09) | misread(C[4], 96, 156, 0.08)
    cells, outcome = weigh(readings)
    assert (suggested(cells), outcome) == ({}, SumsOutcome.DO_NOT_ADD_UP)


def test_nothing_is_suggested_while_another_box_of_the_sum_is_unsure():
    readings = (
        make_readings(WRITTEN) | misread(C[1], 119, 179, 0.3, 0.65) | {C[2]: make_reading(C[2], 300, 0.5)}
    )
    cells, _ = weigh(readings)
    assert suggested(cells) == {}


def test_two_boxes_are_suggested_only_where_the_strokes_allow_both_well():
    both = misread(C[1], 119, 179, 0.2, 0.7) | misread(C[4], 95, 96, 0.16, 0.8)
    cells, outcome = weigh(make_readings(WRITTEN) | both)
    assert (suggested(cells), outcome) == ({C[1]: 179, C[4]: 96}, SumsOutcome.SEVERAL_SUGGESTED)
    one_hardly = misread(C[1], 119, 179, 0.2, 0.7) | misread(C[4], 95, 96, 0.1)
    cells, outcome = weigh(make_readings(WRITTEN) | one_hardly)
    assert (suggested(cells), outcome) == ({}, SumsOutcome.DO_NOT_ADD_UP)


def test_more_boxes_than_few_are_left_to_a_person():
    three = (
        misread(C[1], 119, 179, 0.2, 0.7)
        | misread(C[4], 95, 96, 0.16, 0.8)
        | misread("excluded", 70, 10, 0.25, 0.7)
    )
    cells, outcome = weigh(make_readings(WRITTEN) | three)
    assert (suggested(cells), outcome) == ({}, SumsOutcome.DO_NOT_ADD_UP)


def test_boxes_that_may_be_wrong_are_marked_where_nothing_is_suggested():
    cells, _ = weigh(make_readings(WRITTEN) | misread(C[1], 119, 179, 0.03))
    assert {field for field, cell in cells.items() if Doubt.BREAKS_SUM in cell.doubts} == {
        C[1],
        "valid_total",
    }


def test_an_unread_box_is_confirmed_when_the_sums_close_with_its_first_alternative():
    unread = make_reading(C[2], None, 0.5, state=CellState.UNSURE, alternatives=((300, 0.5), (800, 0.2)))
    cells, outcome = weigh(make_readings(WRITTEN) | {C[2]: unread})
    assert (suggested(cells), outcome) == ({C[2]: 300}, SumsOutcome.ONE_SUGGESTED)
    assert cells[C[2]].as_read == 300


def test_what_is_rewritten_beside_a_struck_figure_stays_rewritten_when_the_sums_confirm_it():
    rewritten = make_reading(
        C[2], None, 0.5, state=CellState.UNSURE, alternatives=((300, 0.5),), mark=Mark.STRUCK_REWRITTEN
    )
    cells, _ = weigh(make_readings(WRITTEN) | {C[2]: rewritten})
    assert (cells[C[2]].value, cells[C[2]].mark) == (300, Mark.STRUCK_REWRITTEN)


def test_a_sum_of_the_sexes_that_holds_is_not_broken():
    changed = {"polled.total": 637, "excluded": 16, "polled.male": 306}
    readings = make_readings(WRITTEN | changed) | misread("polled.total", 637, 631, 0.1)
    readings |= {"excluded": make_reading("excluded", 10)}
    assert suggested(weigh(readings)[0]) == {}


def test_no_more_votes_are_suggested_than_voters_are_assigned():
    readings = make_readings(WRITTEN | {"voters_assigned": 600, "polled.female": None, "polled.male": None})
    cells, _ = weigh(readings | misread("polled.total", 531, 631, 0.2, 0.75))
    assert suggested(cells) == {}


def test_a_form_of_several_pages_is_not_judged_by_one_of_them():
    readings = make_readings(WRITTEN) | misread(C[2], 200, 300, 0.1)
    del readings[C[1]]
    assert weigh(readings)[1] is SumsOutcome.NOT_TESTED
    last = make_readings(WRITTEN) | misread(C[2], 200, 300, 0.1)
    del last["valid_total"]
    assert suggested(weigh(last)[0]) == {}


def test_the_pages_of_a_form_are_weighed_together():
    readings = make_readings(WRITTEN) | misread(C[1], 119, 179, 0.09)
    first = {field: one for field, one in readings.items() if field not in {C[5], C[6], "valid_total"}}
    assert suggested(weigh_pages(first)) == {}
    assert suggested(weigh_pages({**first, **readings})) == {C[1]: 179}


def test_parts_that_nobody_filled_do_not_matter():
    parts = {candidate_field(serial, "valid"): None for serial in C}
    cells, outcome = weigh(make_readings(WRITTEN | parts) | misread(C[1], 119, 179, 0.09))
    assert (suggested(cells), outcome) == ({C[1]: 179}, SumsOutcome.ONE_SUGGESTED)


def test_a_row_and_its_column_point_to_the_same_box():
    parts = {candidate_field(serial, "valid"): WRITTEN[C[serial]] for serial in C}
    nothing = {candidate_field(serial, column): None for serial in C for column in ("tendered", "challenged")}
    readings = make_readings(WRITTEN | parts | nothing) | misread(C[1], 119, 179, 0.09)
    assert suggested(weigh(readings)[0]) == {C[1]: 179}


def test_a_row_written_with_a_slip_stays_as_it_is_written():
    parts = {candidate_field(serial, "valid"): WRITTEN[C[serial]] for serial in C}
    cells, outcome = weigh(make_readings(WRITTEN | parts | {C[1]: 189}))
    assert suggested(cells) == {}
    assert cells[C[1]].value == 189
    assert outcome is not SumsOutcome.ADD_UP


def test_a_blank_under_a_finger_is_no_blank_for_the_sums():
    hidden = make_reading(C[4], None, doubts=(Doubt.COVERED,))
    cells, _ = weigh(make_readings(WRITTEN) | misread(C[1], 179, 275, 0.09) | {C[4]: hidden})
    assert suggested(cells) == {}
    seen = make_reading(C[4], None)
    cells, _ = weigh(make_readings(WRITTEN) | misread(C[1], 179, 275, 0.09) | {C[4]: seen})
    assert suggested(cells) == {C[1]: 275}


def test_boxes_that_many_forms_leave_empty_do_not_keep_the_votes_from_adding_up():
    left_out = {"polled.male": None, "polled.female": None, "voters_assigned": None}
    assert weigh(make_readings(WRITTEN | left_out))[1] is SumsOutcome.ADD_UP
    for needed in (C[3], "valid_total", "excluded"):
        assert weigh(make_readings(WRITTEN | left_out | {needed: None}))[1] is SumsOutcome.NOT_TESTED


def test_dashes_add_nothing():
    dash = make_reading(C[3], None, 0.97, state=CellState.UNSURE, mark=Mark.DASH, alternatives=((0, 0.97),))
    assert weigh(make_readings(WRITTEN) | {C[3]: dash})[1] is SumsOutcome.ADD_UP


@pytest.mark.parametrize(
    ("zero_share", "empty_share", "state", "mark", "value"),
    [
        (0.3, 0.0, CellState.READ, None, 0),
        (0.0, 0.3, CellState.BLANK, None, None),
        (0.3, 0.3, CellState.UNSURE, Mark.DASH, None),
    ],
)
def test_what_adds_nothing_is_suggested_as_what_it_looks_like(zero_share, empty_share, state, mark, value):
    read = make_reading(
        C[3],
        1,
        0.65,
        alternatives=((1, 0.65), *(((0, zero_share),) if zero_share else ())),
        empty_share=empty_share,
    )
    cells, outcome = weigh(make_readings(WRITTEN) | {C[3]: read})
    assert outcome is SumsOutcome.ONE_SUGGESTED
    one = cells[C[3]]
    assert (one.state, one.mark, one.value, one.as_read) == (state, mark, value, 1)
    assert one.changed_by_arithmetic


def test_the_guards_that_are_shipped_can_be_read():
    guards = load_sum_guards()
    assert 0.0 < guards.least_share < 0.5
    assert guards.least_margin > 1
    assert 0.0 < guards.least_rest < 1


@st.composite
def figures_of_a_form(draw):
    rows = draw(st.lists(st.integers(0, 900), min_size=3, max_size=12))
    excluded = draw(st.integers(0, 60))
    valid = sum(rows)
    totals = {candidate_field(serial): number for serial, number in enumerate(rows, start=1)}
    return totals | {"valid_total": valid, "excluded": excluded, "polled.total": valid + excluded}


@settings(deadline=None, max_examples=60)
@given(figures_of_a_form(), st.data())
def test_what_is_surely_read_is_never_changed_whatever_slip_was_written(figures, data):
    field = data.draw(st.sampled_from(sorted(figures)))
    slip = data.draw(st.integers(-100, 100).filter(bool))
    written = figures | {field: max(figures[field] + slip, 0)}
    readings = {
        name: make_reading(
            name, number, 0.98, alternatives=((number, 0.98), (number + 1, 0.01), (number + 10, 0.005))
        )
        for name, number in written.items()
    }
    cells, _ = weigh(readings)
    assert {name: cell.value for name, cell in cells.items()} == written
    assert suggested(cells) == {}


@settings(deadline=None, max_examples=60)
@given(figures_of_a_form(), st.data())
def test_suggestions_are_of_few_boxes_and_close_every_sum(figures, data):
    readings = make_readings(figures)
    for field in data.draw(st.lists(st.sampled_from(sorted(figures)), min_size=1, max_size=3, unique=True)):
        read = max(figures[field] + data.draw(st.sampled_from([-60, -5, -1, 1, 5, 60])), 0)
        top = data.draw(st.floats(0.4, 0.9))
        other = data.draw(st.floats(0.01, 1 - top))
        if read != figures[field] and other < top:
            readings |= misread(field, read, figures[field], other, top)
    cells, outcome = weigh(readings)
    changed = suggested(cells)
    assert (outcome is SumsOutcome.ONE_SUGGESTED) == (len(changed) == 1)
    assert sum(cells[field].as_read != value for field, value in changed.items()) <= GUARDS.most_changes
    if changed:
        rows = sum(cell.value for field, cell in cells.items() if field.startswith("candidate."))
        assert rows == cells["valid_total"].value
        assert cells["polled.total"].value == rows + cells["excluded"].value
        assert all(cell.as_read is not None for field, cell in cells.items() if field in changed)


@pytest.mark.parametrize("filled", [{}, {C[1]: 7}, {C[1]: 7, "valid_total": 1}])
def test_nothing_is_suggested_across_a_blank_page(filled):
    other = {
        field: make_reading(field, number, 0.9, alternatives=((number, 0.9), (0, 0.1)))
        for field, number in filled.items()
    }
    readings = make_readings(dict.fromkeys(WRITTEN)) | other
    assert suggested(weigh(readings)[0]) == {}


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_paper_that_is_blank_is_never_given_figures(data):
    """A wrong outline reads blank paper as blanks, zeros and ones."""
    readings = {}
    for field in WRITTEN:
        number = data.draw(st.sampled_from([None, None, None, 0, 1]))
        alternatives = tuple((each, 0.2) for each in (0, 1) if each != number)
        if number is None:
            readings[field] = make_reading(field, None, 0.7, alternatives=alternatives, empty_share=0.7)
        else:
            readings[field] = make_reading(field, number, 0.7, alternatives=((number, 0.7), *alternatives))
    if sum((one.value or 0) > 0 for one in readings.values()) < 3:
        assert suggested(weigh(readings)[0]) == {}
