"""Bent, creased and folded sheets are followed along their ruled lines; flat ones are left as they are."""

import cv2
import numpy as np
import pytest

from desktop.page.curved_rows import follow_sheet
from desktop.page.form_definition import load_form
from desktop.page.form_layout import field_boxes_mm
from desktop.page.line_fit import fit_homography, map_points
from desktop.page.ruled_lines import list_ruled_lines, measure_darkness
from tests.builders.bent_paper import Bulge, CurvedSheet, Fold, photograph_bent
from tests.builders.paper import draw_paper

FORM = load_form("form45-table-1")
CORNERS = np.array([[0.0, 0.0], [210.0, 0.0], [210.0, 297.0], [0.0, 297.0]])
ROLLED = CurvedSheet(bulges=(Bulge(angle=80, height_mm=30, length_mm=420, phase=0.1),))
CREASED = CurvedSheet(folds=(Fold(2, place_mm=20, height_mm=14), Fold(91, place_mm=-10, height_mm=10)))


def follow(sheet, candidates=12, seed=4):
    """(the followed sheet, each box corner's distance in mm from where it is said to be: before, after)"""
    photo, to_photo = photograph_bent(draw_paper(FORM, candidates), sheet, seed=seed, size=(1200, 1600))
    grey = cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY)
    lines = list_ruled_lines(FORM, candidates)
    rough = cv2.getPerspectiveTransform(CORNERS.astype(np.float32), to_photo(CORNERS).astype(np.float32))
    homography = fit_homography(measure_darkness(grey), rough, lines, (3.0, 2.0, 1.2))
    followed = follow_sheet(grey, homography, lines, FORM.paper_mm)
    ends = np.array(
        [[x, y] for box in field_boxes_mm(FORM, candidates) for x, y in list_corners(box)], np.float64
    )
    flat = map_points(np.linalg.inv(homography), to_photo(ends))
    said = ends if followed.bends is None else followed.bends.move(ends)
    return followed, np.linalg.norm(flat - ends, axis=1), np.linalg.norm(flat - said, axis=1)


def list_corners(box):
    return [(x, y) for x in (box.left_mm, box.right_mm) for y in (box.top_mm, box.bottom_mm)]


@pytest.mark.parametrize("sheet", [ROLLED, CREASED], ids=["rolled", "creased"])
@pytest.mark.parametrize("candidates", [12, 20])
def test_every_box_of_a_sheet_that_does_not_lie_flat_is_found(sheet, candidates):
    followed, before, after = follow(sheet, candidates)
    assert before.max() > 1.2
    assert after.max() < 0.5
    assert followed.score.weakest > 0.95


def test_a_flat_sheet_has_no_bends():
    followed, _, after = follow(CurvedSheet())
    assert followed.bends is None
    assert after.max() < 0.3


def test_paper_without_ruled_lines_has_no_bends():
    rng = np.random.default_rng(2)
    grey = np.clip(rng.normal(200, 12, (1600, 1200)), 0, 255).astype(np.uint8)
    homography = np.diag([1200 / 210, 1600 / 297, 1.0])
    followed = follow_sheet(grey, homography, list_ruled_lines(FORM, 12), FORM.paper_mm)
    assert followed.bends is None
    assert followed.score.weakest < 0.1


def test_a_layout_whose_lines_are_not_printed_has_no_bends():
    rng = np.random.default_rng(3)
    paper = np.full((1485, 1050), 235, np.uint8)
    for y in range(100, 1300, 34):
        for x in range(60, 960, 30):
            if rng.random() < 0.7:
                cv2.putText(paper, chr(rng.integers(65, 90)), (x, y), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 40, 2)
    followed = follow_sheet(paper, np.diag([5.0, 5.0, 1.0]), list_ruled_lines(FORM, 14), FORM.paper_mm)
    assert followed.bends is None
