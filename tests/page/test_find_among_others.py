"""A form is found although its table is not the darkest or largest web of lines in the photo."""

import numpy as np
import pytest

from desktop.page.extra_lines import is_squared
from desktop.page.finding import find_page
from desktop.page.form_definition import load_form
from desktop.page.paper_view import PaperView
from desktop.page.photo_lines import PhotoLines
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.values import OtherRowCount, PageNotFound
from tests.builders.paper import PIXELS_PER_MM, draw_paper
from tests.specimen.generated import generate_case, generate_foreign, load_layout

FORM = load_form("form45-table-1")
TO_PIXELS = np.diag([PIXELS_PER_MM, PIXELS_PER_MM, 1.0])


@pytest.mark.parametrize(
    ("condition", "seed"),
    [
        pytest.param("screen", 80_005, id="noise around a screen makes larger webs"),
        pytest.param("turned", 80_000, id="a stamp joins the table to a box below it"),
        pytest.param("cut", 80_022, id="the last columns are out of the picture"),
        pytest.param("screen", 80_004, id="bends explain no more than a flat sheet"),
    ],
)
def test_the_form_is_found_among_other_lines(condition, seed):
    case = generate_case(condition, seed)
    page = find_page(case.image, case.form, case.candidates, case.page_number)
    # four photo pixels a millimetre or more: nowhere beside by half a row
    assert np.abs(np.array(page.corners) - case.corners).max() < 16


def test_squared_paper_is_no_form_however_many_pages_it_could_have():
    with pytest.raises(PageNotFound):
        find_page(generate_foreign(32), load_layout("form45-urdu-1"), 21, None)


@pytest.mark.parametrize(("squares_mm", "is_other_paper"), [(None, False), (7, True)])
def test_squared_paper_is_told_by_lines_where_the_form_has_none(squares_mm, is_other_paper):
    paper = draw_paper(FORM, 12)
    if squares_mm is not None:
        for edge in range(2):
            paper[:, edge :: squares_mm * PIXELS_PER_MM] = 50
    photo = PhotoLines.of(paper)
    homography = np.diag([photo.scale, photo.scale, 1.0]) @ TO_PIXELS
    view = PaperView.of(photo.darkness, homography, FORM.paper_mm, 3.0)
    assert is_squared(view, list_ruled_lines(FORM, 12), None) is is_other_paper


def test_fewer_rows_stretched_over_more_are_refused_as_a_bent_sheet_too():
    case = generate_case("creased", 80_007)
    with pytest.raises(OtherRowCount) as refusal:
        find_page(case.image, case.form, case.candidates - 1, 1)
    assert refusal.value.details["found"] == case.candidates
