"""Which boxes are visited before a form is finished, and which totals are typed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from db.figures import Figure
from desktop.entry.doubt import find_doubtful
from desktop.entry.visits import ONE_IN, draw_sample, find_to_visit, list_to_type
from tests.builders.readings import make_reading, make_readings

TOTALS = {f"candidate.{serial}.total": 10 * serial for serial in range(1, 41)}
VALID = sum(TOTALS.values())
CLOSING = {"polled.total": VALID + 7, **TOTALS, "valid_total": VALID, "excluded": 7}
BOXES = tuple(CLOSING)


def test_of_the_sure_readings_one_in_twenty_is_visited_all_the_same():
    suggestions = make_readings(CLOSING)
    assert find_doubtful(BOXES, suggestions, {}) == frozenset()
    to_visit = find_to_visit(BOXES, suggestions, {}, None, "a draft")
    assert len(to_visit) == -(-len(BOXES) // ONE_IN)


def test_the_sample_stays_while_figures_are_entered_and_is_another_in_another_draft():
    suggestions = make_readings(CLOSING)
    drawn = draw_sample(BOXES, suggestions, None, "a draft")
    entered = {"candidate.3.total": Figure.of(30)}
    assert drawn <= find_to_visit(BOXES, suggestions, entered, None, "a draft")
    assert len({draw_sample(BOXES, suggestions, None, f"draft {place}") for place in range(20)}) > 5


def test_every_figure_of_a_sum_that_does_not_close_is_visited():
    suggestions = make_readings(CLOSING | {"candidate.4.total": 90})
    assert set(TOTALS) | {"valid_total"} <= find_to_visit(BOXES, suggestions, {}, None, "a draft")


def test_when_the_sum_closes_again_they_are_not():
    suggestions = make_readings(CLOSING | {"candidate.4.total": 90})
    entered = {"candidate.4.total": Figure.of(40)}
    assert len(find_to_visit(BOXES, suggestions, entered, None, "a draft")) < 6


def test_without_a_reading_only_what_the_form_needs_is_asked_for():
    boxes = ("voters_assigned", "candidate.1.valid", "candidate.1.total", "valid_total")
    assert find_to_visit(boxes, {}, {}, None, "x") == {"candidate.1.total", "valid_total"}


def test_stated_totals_are_typed_and_totals_of_columns_nobody_used_are_not():
    suggestions = make_readings(CLOSING) | {
        "column.valid": make_reading("column.valid", 900),
        "column.tendered": make_reading("column.tendered", None),
    }
    typed = list_to_type((*BOXES, "column.valid", "column.tendered"), suggestions)
    assert typed == {"polled.total", "valid_total", "excluded", "column.valid"}


def test_a_total_that_was_not_read_is_typed_anyway_and_hides_nothing():
    assert list_to_type(BOXES, {}) == frozenset()


@given(
    read=st.dictionaries(st.sampled_from(BOXES), st.none() | st.integers(0, 900)),
    entered=st.dictionaries(st.sampled_from(BOXES), st.integers(0, 900), max_size=5),
    seed=st.text(max_size=3),
)
@settings(max_examples=60, deadline=None)
def test_what_is_doubtful_is_always_visited_and_nothing_but_the_forms_own_boxes(read, entered, seed):
    suggestions = make_readings(read)
    figures = {box: Figure.of(number) for box, number in entered.items()}
    to_visit = find_to_visit(BOXES, suggestions, figures, 900, seed)
    assert find_doubtful(BOXES, suggestions, figures, 900) <= to_visit <= set(BOXES)
    assert to_visit == find_to_visit(BOXES, suggestions, figures, 900, seed)
    assert list_to_type(BOXES, suggestions) <= set(read)
