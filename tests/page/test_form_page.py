"""A long form goes on over several pages: a photo of one is never taken for another, nor for a whole form."""

from functools import cache

import pytest

from desktop.page.cells import locate_cells
from desktop.page.counting import count_candidates
from desktop.page.finding import find_page, straighten_form_page
from desktop.page.form_definition import load_form
from desktop.page.values import OtherFormPage, OtherRowCount, PageNotFound, RowsNotCounted, UnclearFormPage
from tests.builders.long_forms import photograph_page
from tests.builders.paper import draw_paper, photograph

FORM = load_form("form45-table-1")


@cache
def photo_of(candidates, page_number):
    return photograph_page(candidates, page_number)


@pytest.mark.parametrize("page_number", [1, 2])
def test_of_a_form_of_44_candidates_the_page_that_fits_is_taken(page_number):
    photo, written = photo_of(44, page_number)
    page = find_page(photo, FORM, 44, None)
    assert page.number == page_number
    cells = locate_cells(page, FORM, 44, page.number)
    assert sorted(cell.field for cell in cells) == sorted(written)


@pytest.mark.parametrize(("page_number", "asked_for"), [(1, 2), (2, 1)])
def test_a_page_is_never_taken_for_another(page_number, asked_for):
    photo, _ = photo_of(44, page_number)
    with pytest.raises(PageNotFound):
        find_page(photo, FORM, 44, asked_for)
    assert find_page(photo, FORM, 44, page_number).number == page_number


def test_the_refusal_names_the_page_that_it_is():
    with pytest.raises(OtherFormPage) as refusal:
        find_page(photo_of(44, 1)[0], FORM, 44, 2)
    assert (refusal.value.details, refusal.value.code) == ({"found": 1, "expected": 2}, "G014")


def test_a_last_page_with_another_number_of_rows_is_refused():
    with pytest.raises(OtherRowCount) as refusal:
        find_page(photo_of(44, 2)[0], FORM, 43, 2)
    assert refusal.value.details["found"] == 44


@pytest.mark.parametrize("page_number", [1, 2])
def test_the_rows_of_one_page_of_a_longer_form_are_not_counted(page_number):
    with pytest.raises(RowsNotCounted) as refusal:
        count_candidates(photo_of(44, page_number)[0], FORM)
    assert "--candidates" in str(refusal.value)


def test_a_full_last_page_is_not_counted_as_a_whole_form():
    photo, _ = photograph(draw_paper(FORM, 48, page_number=2), seed=2)
    with pytest.raises(RowsNotCounted):
        count_candidates(photo, FORM)


def test_a_full_form_of_one_page_is_counted():
    photo, _ = photograph(draw_paper(FORM, 24), seed=3)
    assert count_candidates(photo, FORM) == 24


def test_a_page_from_the_middle_is_not_guessed_but_can_be_named():
    photo, _ = photograph(draw_paper(FORM, 80, page_number=3), seed=4)
    with pytest.raises(UnclearFormPage):
        find_page(photo, FORM, 80, None)
    assert find_page(photo, FORM, 80, 3).number == 3


@pytest.mark.parametrize("page_number", [1, 2])
def test_inside_a_persons_corners_the_page_that_fits_is_taken(page_number):
    photo, corners = photograph(draw_paper(FORM, 40, page_number=page_number), seed=5)
    outline = tuple((float(x), float(y)) for x, y in corners)
    assert straighten_form_page(photo, outline, 0, FORM, 40).number == page_number


def test_inside_a_persons_corners_a_page_without_lines_is_not_guessed():
    photo, corners = photograph(draw_paper(FORM, 40) * 0 + 244, seed=6)
    outline = tuple((float(x), float(y)) for x, y in corners)
    with pytest.raises(UnclearFormPage):
        straighten_form_page(photo, outline, 0, FORM, 40)
    assert straighten_form_page(photo, outline, 0, FORM, 12).number == 1
