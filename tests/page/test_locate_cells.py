"""Every figure's box is found on the straight page, on the lines that are really there."""

import numpy as np
import pytest

from desktop.page.cells import cut_cell, locate_cells
from desktop.page.finding import find_page
from desktop.page.form_definition import load_form
from desktop.page.form_layout import field_boxes_mm
from desktop.page.straightening import outline_homography, straighten
from desktop.page.values import CellBox
from tests.builders.paper import PIXELS_PER_MM, draw_paper, photograph

FORM = load_form("form45-table-1")


def _lay_flat(paper, quality=1.0):
    rows, columns = paper.shape[:2]
    corners = ((0.0, 0.0), (float(columns), 0.0), (float(columns), float(rows)), (0.0, float(rows)))
    return straighten(paper, outline_homography(corners, FORM), FORM, quality)


def test_the_boxes_are_all_figures_in_the_papers_order():
    boxes = locate_cells(_lay_flat(draw_paper(FORM, 12)), FORM, 12)
    assert [box.field for box in boxes] == [box.field for box in field_boxes_mm(FORM, 12)]


def test_boxes_of_a_photographed_page_lie_within_a_millimetre():
    photo, _ = photograph(draw_paper(FORM, 12), turned=3, seed=8)
    page = find_page(photo, FORM, 12)
    for box, expected in zip(locate_cells(page, FORM, 12), field_boxes_mm(FORM, 12), strict=True):
        edges = np.array([expected.left_mm, expected.top_mm, expected.right_mm, expected.bottom_mm])
        assert np.abs(np.array(box.edges) / page.pixels_per_mm - edges).max() < 1.0, box.field


def test_boxes_follow_a_bent_sheet_that_was_not_pulled_straight():
    flat = draw_paper(FORM, 12)
    bend = np.round(1.4 * PIXELS_PER_MM * np.sin(np.linspace(0, np.pi, flat.shape[1]))).astype(int)
    bent = np.stack([np.roll(flat[:, x], bend[x], axis=0) for x in range(flat.shape[1])], axis=1)
    page = _lay_flat(bent, quality=0.5)
    lowered_by = {
        box.field: box.top / page.pixels_per_mm - expected.top_mm
        for box, expected in zip(locate_cells(page, FORM, 12), field_boxes_mm(FORM, 12), strict=True)
    }
    assert lowered_by["candidate.5.valid"] == pytest.approx(1.38, abs=0.35)
    assert lowered_by["candidate.5.total"] == pytest.approx(0.45, abs=0.35)


def test_a_cut_holds_the_figure_and_leaves_the_page_alone():
    page = _lay_flat(draw_paper(FORM, 12, {"candidate.3.total": 517}))
    boxes = {box.field: box for box in locate_cells(page, FORM, 12)}
    with_figure = cut_cell(page, boxes["candidate.3.total"])
    without = cut_cell(page, boxes["candidate.4.total"])
    inner = (slice(12, -12), slice(12, -12))
    assert with_figure[inner].min() < 120 < without[inner].min()
    with_figure[:] = 0
    assert page.image[boxes["candidate.3.total"].top + 20, boxes["candidate.3.total"].left + 5].max() > 100


def test_a_box_without_an_inside_is_refused():
    with pytest.raises(ValueError, match="no inside"):
        CellBox("excluded", 10, 10, 10, 20)


def test_where_the_lines_are_in_place_a_box_is_not_moved_onto_a_line_beside_it():
    flat = draw_paper(FORM, 12)
    left, right = (round(edge * PIXELS_PER_MM) for edge in (152, 176))
    place = next(box for box in field_boxes_mm(FORM, 12) if box.field == "candidate.6.challenged")
    own, beside = (round((place.top_mm + away) * PIXELS_PER_MM) for away in (0, 1.6))
    flat[own - 2 : own + 3, left + 3 : right - 3] = 244
    flat[beside - 1 : beside + 2, left + 3 : right - 3] = 50
    page = _lay_flat(flat)
    box = next(box for box in locate_cells(page, FORM, 12) if box.field == place.field)
    assert box.top / page.pixels_per_mm == pytest.approx(place.top_mm, abs=0.3)
