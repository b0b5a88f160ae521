"""A sheet that does not lie flat is found and its boxes with it; its rows are not stretched over others."""

from functools import cache

import numpy as np
import pytest

from desktop.page.cells import locate_cells
from desktop.page.finding import find_page
from desktop.page.form_definition import load_form
from desktop.page.form_layout import field_boxes_mm
from desktop.page.line_fit import map_points
from desktop.page.straightening import outline_homography
from desktop.page.values import OtherRowCount
from tests.builders.bent_paper import Bulge, CurvedSheet, Fold, photograph_bent
from tests.builders.paper import draw_paper

FORM = load_form("form45-table-1")
ROLLED = CurvedSheet(bulges=(Bulge(angle=80, height_mm=25, phase=0.1),))
CREASED = CurvedSheet(folds=(Fold(2, place_mm=20, height_mm=14), Fold(91, place_mm=-10, height_mm=10)))


@cache
def photo_of(sheet, candidates):
    return photograph_bent(draw_paper(FORM, candidates), sheet, seed=candidates, size=(1200, 1600))


@pytest.mark.parametrize("sheet", [ROLLED, CREASED], ids=["rolled", "creased"])
def test_every_box_lies_within_eight_tenths_of_a_millimetre(sheet):
    photo, to_photo = photo_of(sheet, 20)
    page = find_page(photo, FORM, 20)
    back = np.linalg.inv(outline_homography(page.corners, FORM))
    for box, printed in zip(locate_cells(page, FORM, 20), field_boxes_mm(FORM, 20), strict=True):
        left, top, right, bottom = np.array(box.edges) / page.pixels_per_mm
        said = page.bends.move(np.array([[left, top], [right, bottom]]))
        ends = np.array([[printed.left_mm, printed.top_mm], [printed.right_mm, printed.bottom_mm]])
        assert np.abs(said - map_points(back, to_photo(ends))).max() < 0.8, box.field


@pytest.mark.parametrize(("printed", "expected"), [(18, 17), (12, 13)])
def test_a_bent_form_with_another_number_of_rows_is_refused(printed, expected):
    with pytest.raises(OtherRowCount) as refusal:
        find_page(photo_of(ROLLED, printed)[0], FORM, expected)
    assert refusal.value.details["found"] == printed
