"""The arithmetic of corners and quarter turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.photos.outline import Outline, make_outline

SHEET = ((400.0, 300.0), (2600.0, 350.0), (2700.0, 3700.0), (300.0, 3650.0))
points = st.tuples(st.floats(0, 3000), st.floats(0, 4000))
quarter_turns = st.integers(-8, 8)


def is_near(one, other) -> bool:
    return all(abs(a - b) < 1e-6 for a, b in zip(one, other, strict=True))


@given(points, st.integers(0, 3))
def test_shown_pixels_lead_back_to_the_photo(point, turned):
    outline = Outline(3000, 4000, turned, SHEET)
    assert is_near(outline.to_photo(outline.to_shown(point)), point)


@given(points, st.integers(0, 3))
def test_a_point_of_the_photo_is_shown_inside_the_turned_photo(point, turned):
    outline = Outline(3000, 4000, turned, SHEET)
    x, y = outline.to_shown(point)
    width, height = outline.shown_size
    assert 0 <= x <= width
    assert 0 <= y <= height


@given(quarter_turns, quarter_turns)
def test_turns_add_up(first, second):
    outline = Outline(3000, 4000, 1, SHEET)
    assert outline.turn(first).turn(second) == outline.turn(first + second)
    assert outline.turn(4) == outline


@given(quarter_turns)
def test_turning_keeps_the_four_points_and_puts_the_top_left_where_it_is_seen(turns):
    outline = make_outline(3000, 4000).turn(turns)
    top_left, top_right, bottom_right, bottom_left = outline.shown_corners
    assert top_left[0] < top_right[0]
    assert bottom_left[0] < bottom_right[0]
    assert top_left[1] < bottom_left[1]
    assert set(outline.corners) == set(make_outline(3000, 4000).corners)


@pytest.mark.parametrize("turned", range(4))
def test_the_first_frame_is_a_sheet_however_the_photo_is_turned(turned):
    outline = make_outline(3000, 4000, turned)
    assert outline.is_a_sheet
    assert outline.shown_corners[0][0] < outline.shown_size[0] / 2
    assert outline.shown_corners[0][1] < outline.shown_size[1] / 2


def test_known_corners_are_where_one_begins():
    assert make_outline(3000, 4000, 2, SHEET).corners == SHEET


def test_a_corner_is_kept_inside_the_photo():
    moved = make_outline(3000, 4000).move_corner(0, (-50.0, 90_000.0))
    assert moved.corners[0] == (0.0, 4000.0)


@pytest.mark.parametrize(
    "corners",
    [
        (SHEET[1], SHEET[0], SHEET[2], SHEET[3]),  # crossed
        tuple(reversed(SHEET)),  # the wrong way around
        (SHEET[0], (410.0, 300.0), SHEET[2], SHEET[3]),  # two corners on one spot
        (SHEET[0], SHEET[1], (500.0, 400.0), SHEET[3]),  # bent inwards
    ],
)
def test_what_is_no_sheet_is_not_called_one(corners):
    assert not Outline(3000, 4000, 0, corners).is_a_sheet
