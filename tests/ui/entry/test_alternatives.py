"""What else a box may hold, why it is in doubt, and how a suggestion of the sums is said as one."""

import pytest

from db.figures import BLANK, DASH, Figure
from desktop.reading.values import CellReading, CellState, Doubt, Mark
from desktop.ui.entry.alternatives import MOST_CHOICES, list_choices
from desktop.ui.entry.doubt_words import describe_reasons, describe_suggestion, say_doubt, show_mark


def make_cell(value: int | None = None, **changes: object) -> CellReading:
    state = CellState.UNSURE if value is None else CellState.READ
    values = {"field": "candidate.1.total", "box": (0, 0, 10, 10), "state": state, "value": value}
    return CellReading(**{**values, "confidence": 0.5, **changes})


SUGGESTED = make_cell(
    179, changed_by_arithmetic=True, as_read=119, alternatives=((119, 0.6), (179, 0.3), (719, 0.05))
)


def test_the_suggestion_of_the_sums_comes_first_and_what_was_read_is_next():
    choices = list_choices(SUGGESTED)
    assert [choice.figure for choice in choices] == [Figure.of(179), Figure.of(119), Figure.of(719)]
    assert [choice.is_from_sums for choice in choices] == [True, False, False]


def test_the_sums_may_suggest_a_dash_or_a_blank():
    dash = make_cell(mark=Mark.DASH, changed_by_arithmetic=True, as_read=1, alternatives=((1, 0.6), (0, 0.2)))
    blank = make_cell(state=CellState.BLANK, changed_by_arithmetic=True, as_read=1, alternatives=((1, 0.6),))
    assert [choice.figure for choice in list_choices(dash)][:2] == [DASH, Figure.of(1)]
    assert [choice.figure for choice in list_choices(blank)] == [BLANK, Figure.of(1)]
    assert "read as 1; the sums suggest –" in describe_suggestion(dash)
    assert "read as 1; the sums suggest blank" in describe_suggestion(blank)


@pytest.mark.parametrize(
    ("cell", "figures"),
    [
        (None, []),
        (make_cell(12, confidence=0.99, alternatives=((12, 0.99),)), [Figure.of(12)]),
        (make_cell(mark=Mark.DASH, alternatives=((0, 0.5),)), [DASH, Figure.of(0)]),
        (make_cell(state=CellState.BLANK, alternatives=((1, 0.2),)), [BLANK, Figure.of(1)]),
        (
            make_cell(mark=Mark.STRUCK_REWRITTEN, alternatives=((45, 0.5), (46, 0.2))),
            [Figure.rewritten(45), Figure.rewritten(46)],
        ),
        (make_cell(alternatives=((7, 0.004), (1, 0.003))), [Figure.of(7)]),
    ],
)
def test_what_a_box_may_hold(cell, figures):
    assert [choice.figure for choice in list_choices(cell)] == figures


def test_no_more_is_offered_than_has_a_key():
    cell = make_cell(alternatives=tuple((number, 0.1) for number in range(9)))
    assert len(list_choices(cell)) == MOST_CHOICES


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (SUGGESTED, "read as 119; the sums suggest 179"),
        (make_cell(179, changed_by_arithmetic=True), "not read; the sums suggest 179"),
        (make_cell(mark=Mark.DASH), "a dash, perhaps"),
        (make_cell(mark=Mark.DASH, confidence=0.99), "looks like a dash"),
        (make_cell(mark=Mark.STRUCK_REWRITTEN, alternatives=((45, 0.5),)), "rewritten as 45?"),
        (make_cell(mark=Mark.NOT_A_NUMBER), "no number"),
        (make_cell(12, confidence=0.99), "read as 12"),
        (make_cell(12), "not sure"),
        (make_cell(alternatives=((7, 0.4), (1, 0.3))), "not sure: 7 · 1?"),
        (make_cell(state=CellState.BLANK), "looks blank"),
        (None, "not read"),
    ],
)
def test_a_reading_is_said_as_what_it_is(cell, words):
    assert words in describe_suggestion(cell)


def test_the_reasons_of_doubt_are_said_the_sums_own_not_twice():
    cell = make_cell(doubts=(Doubt.SUGGESTED_BY_SUM, Doubt.FAINT, Doubt.READERS_DIFFER))
    assert describe_reasons(cell) == "faint · the two readers differ"
    assert describe_reasons(None) == ""


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_has_words(doubt):
    assert say_doubt(doubt)


@pytest.mark.parametrize("mark", Mark)
def test_an_empty_field_never_shows_a_figure_as_its_hint(mark):
    hint = show_mark(make_cell(mark=mark, alternatives=((45, 0.5),)))
    assert not any(character.isdecimal() for character in hint)
