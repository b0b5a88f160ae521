"""A figure is what stands in one box: states stay apart, digits are of three scripts, sums are bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.figures import (
    BLANK,
    DASH,
    ILLEGIBLE,
    LARGEST_FIGURE,
    LARGEST_TOTAL,
    NOT_CAPTURED,
    Figure,
    FigureState,
    Interval,
    NotAFigure,
    add_figures,
    parse_number,
)

SCRIPTS = ("0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")
numbers = st.integers(0, LARGEST_FIGURE)
figures = st.one_of(
    numbers.map(Figure.of),
    numbers.map(Figure.rewritten),
    st.sampled_from([BLANK, DASH, ILLEGIBLE, NOT_CAPTURED]),
)


def write_in(script: str, number: int) -> str:
    return "".join(script[int(digit)] for digit in str(number))


@given(numbers, st.sampled_from(SCRIPTS))
def test_a_number_is_read_in_each_of_the_three_scripts(number: int, script: str) -> None:
    assert parse_number(f" {write_in(script, number)} ") == number


@given(st.integers(0, LARGEST_TOTAL), st.sampled_from([",", "٬", "،"]))
def test_thousands_commas_are_read_where_they_belong(number: int, comma: str) -> None:
    assert parse_number(f"{number:,}".replace(",", comma), LARGEST_TOTAL) == number


@given(st.text())
def test_any_text_is_a_figure_in_range_or_refused(text: str) -> None:
    try:
        number = parse_number(text)
    except NotAFigure:
        return
    assert 0 <= number <= LARGEST_FIGURE
    assert all(character in "".join(SCRIPTS) + ",٬،" for character in text.strip())


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "12 3", "1,23", ",123", "123,", "1234,567", "-5", "+5", "1.5", "१२३", "１２", "²", "0x1f"],
)
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(NotAFigure):
        parse_number(text)


def test_a_cell_holds_less_than_a_total() -> None:
    assert parse_number("99999") == LARGEST_FIGURE
    with pytest.raises(NotAFigure, match="99,999"):
        parse_number("100000")
    assert parse_number("480000", LARGEST_TOTAL) == 480_000
    with pytest.raises(NotAFigure, match="9,999,999"):
        parse_number("10000000", LARGEST_TOTAL)


@given(figures, figures)
def test_two_figures_are_the_same_only_in_state_and_number(one: Figure, other: Figure) -> None:
    assert (one == other) == ((one.state, one.number) == (other.state, other.number))


@pytest.mark.parametrize("state", list(FigureState))
def test_a_state_without_a_number_refuses_one_and_the_others_need_one(state: FigureState) -> None:
    has_number = state in {FigureState.NUMBER, FigureState.STRUCK_REWRITTEN}
    with pytest.raises(ValueError, match="cannot have the number"):
        Figure(state, None if has_number else 0)


@pytest.mark.parametrize("number", [-1, LARGEST_TOTAL + 1])
def test_a_number_out_of_range_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        Figure.of(number)


def test_only_a_dash_counts_as_zero_a_blank_is_not_known() -> None:
    assert DASH.counted == 0
    assert [figure.is_known for figure in (BLANK, ILLEGIBLE, NOT_CAPTURED)] == [False, False, False]
    assert Figure.rewritten(7).counted == 7


@given(st.lists(figures))
def test_a_total_holds_every_sum_that_the_unknown_figures_allow(summed: list[Figure]) -> None:
    total = add_figures(summed)
    known = sum(figure.counted for figure in summed if figure.counted is not None)
    unknown = sum(not figure.is_known for figure in summed)
    assert total == Interval(known, known + unknown * LARGEST_FIGURE)
    assert total.is_exact == (unknown == 0)


@given(st.lists(figures), st.lists(figures))
def test_totals_add_up_like_the_figures_they_are_made_of(one: list[Figure], other: list[Figure]) -> None:
    assert add_figures(one) + add_figures(other) == add_figures(one + other)
