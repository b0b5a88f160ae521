"""A person's four corners are enough; slips of the hand are corrected, nonsense is refused."""

import json

import numpy as np
import pytest

from desktop.page.form_definition import load_form
from desktop.page.straightening import (
    count_quarter_turns,
    describe_page,
    rebuild_page,
    straighten_page,
)
from desktop.page.values import BadCorners
from tests.builders.bent_paper import Bulge, CurvedSheet, photograph_bent
from tests.builders.paper import draw_paper, photograph

FORM = load_form("form45-table-1")
CORNERS_MM = np.array([[0.0, 0.0], [210.0, 0.0], [210.0, 297.0], [0.0, 297.0]])
BENT = CurvedSheet(bulges=(Bulge(angle=80, height_mm=35, phase=0.1),))


def test_corners_a_little_beside_the_paper_are_corrected_by_the_ruled_lines():
    photo, corners = photograph(draw_paper(FORM, 12), turned=1)
    slips = np.array([[9, -7], [-8, 6], [5, 9], [-6, -8]])
    dragged = tuple((float(x), float(y)) for x, y in corners + slips)
    page = straighten_page(photo, dragged, 1, FORM, 12)
    assert np.abs(np.array(page.corners) - corners).max() < 5
    assert page.turned == 1
    assert page.quality > 0.9


def test_a_sheet_without_visible_lines_is_straightened_as_the_person_says():
    photo, corners = photograph(np.full((1782, 1260, 3), 244, np.uint8))
    given = tuple((float(x), float(y)) for x, y in corners)
    page = straighten_page(photo, given, 0, FORM, 12)
    assert page.corners == given
    assert page.quality < 0.3


@pytest.mark.parametrize(
    "corners",
    [
        ((0, 0), (500, 700), (500, 0), (0, 700)),
        ((0, 0), (0, 700), (500, 700), (500, 0)),
        ((0, 0), (20, 0), (20, 30), (0, 30)),
    ],
    ids=["crossed", "mirrored", "tiny"],
)
def test_corners_that_are_no_sheet_are_refused(corners):
    with pytest.raises(BadCorners):
        straighten_page(np.full((800, 600, 3), 200, np.uint8), corners, 0, FORM, 12)


@pytest.mark.parametrize(
    ("top_left_first", "turns"),
    [
        (((0, 0), (10, 0), (10, 15), (0, 15)), 0),
        (((0, 10), (0, 0), (15, 0), (15, 10)), 1),
        (((10, 15), (0, 15), (0, 0), (10, 0)), 2),
        (((15, 0), (15, 10), (0, 10), (0, 0)), 3),
    ],
)
def test_the_order_of_the_corners_says_how_the_photo_is_turned(top_left_first, turns):
    assert count_quarter_turns(top_left_first) == turns


def test_inside_a_persons_corners_bent_paper_is_followed():
    photo, to_photo = photograph_bent(draw_paper(FORM, 12), BENT, seed=2)
    given = tuple((float(x), float(y)) for x, y in to_photo(CORNERS_MM))
    page = straighten_page(photo, given, 0, FORM, 12)
    assert page.bends is not None
    assert page.quality > 0.95


@pytest.mark.parametrize("sheet", [CurvedSheet(), BENT], ids=["flat", "bent"])
def test_from_what_is_said_of_a_page_the_very_same_picture_is_made_again(sheet):
    photo, to_photo = photograph_bent(draw_paper(FORM, 12), sheet, seed=2, size=(900, 1200))
    given = tuple((float(x), float(y)) for x, y in to_photo(CORNERS_MM))
    page = straighten_page(photo, given, 0, FORM, 12)
    again = rebuild_page(photo, FORM, json.loads(json.dumps(describe_page(page))))
    assert np.array_equal(again.image, page.image)
    assert (again.corners, again.turned, again.number) == (page.corners, page.turned, page.number)
    assert (again.pixels_per_mm, again.found_by) == (page.pixels_per_mm, page.found_by)


def test_a_page_of_an_older_reading_is_flat_and_of_eight_pixels_a_millimetre():
    photo, corners = photograph(draw_paper(FORM, 12))
    page = rebuild_page(photo, FORM, {"corners": corners.tolist(), "turned": 0, "quality": 0.91})
    assert page.image.shape == (2376, 1680, 3)
    assert page.bends is None
    assert (page.quality, page.number) == (0.91, 1)


def test_a_small_photo_is_straightened_at_little_more_than_its_own_resolution():
    photo, to_photo = photograph_bent(draw_paper(FORM, 12), CurvedSheet(), size=(900, 1200))
    given = tuple((float(x), float(y)) for x, y in to_photo(CORNERS_MM))
    assert 5 <= straighten_page(photo, given, 0, FORM, 12).pixels_per_mm < 6
