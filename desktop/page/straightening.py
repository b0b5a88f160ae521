"""The sheet inside four corners, as a straight page of the paper's size."""

from dataclasses import replace

import cv2
import numpy as np

from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import fit_homography, map_points, score_lines
from desktop.page.ruled_lines import Floats, list_ruled_lines, measure_darkness
from desktop.page.values import BadCorners, Corners, Image, Page

PIXELS_PER_MM = 8.0
"""A digit of 5 mm is 40 pixels high: more than the number reader looks at."""
_SMALLEST_SIDE = 60.0


def straighten_page(
    image: Image, corners: Corners, turned: int, form: FormDefinition, candidates: int, page_number: int = 1
) -> Page:
    """The sheet inside the four corners that a person gave, in pixels of the EXIF-oriented RGB photo.

    `turned` is how the photo was shown (clockwise quarter turns); the corners already name the upright
    paper's top left first. Small slips of the hand are corrected by the ruled lines, when they are seen.
    Raises BadCorners.
    """
    check_corners(corners)
    given = outline_homography(corners, form)
    straight = straighten(image, given, form, 0.0)
    lines = list_ruled_lines(form, candidates, page_number)
    grey = cv2.cvtColor(straight.image, cv2.COLOR_RGB2GRAY)
    half = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    darkness = measure_darkness(np.asarray(half, np.uint8))
    to_half = np.diag([PIXELS_PER_MM / 2, PIXELS_PER_MM / 2, 1.0])
    fitted = fit_homography(darkness, to_half, lines, (3.0, 2.0, 1.2, 0.8))
    before, after = score_lines(darkness, to_half, lines), score_lines(darkness, fitted, lines)
    if after.weakest <= before.weakest:
        return Page(straight.image, corners, turned, before.all, form.name, PIXELS_PER_MM, page_number)
    correction = np.linalg.inv(to_half) @ fitted
    return replace(straighten(image, given @ correction, form, after.all), number=page_number)


def check_corners(corners: Corners) -> None:
    """Raises BadCorners unless the corners go once around, clockwise, and are far enough apart."""
    points = np.array(corners, np.float64)
    sides = np.roll(points, -1, axis=0) - points
    following = np.roll(sides, -1, axis=0)
    bends = sides[:, 0] * following[:, 1] - sides[:, 1] * following[:, 0]
    if not (np.all(bends > 0) and np.linalg.norm(sides, axis=1).min() >= _SMALLEST_SIDE):
        raise BadCorners


def outline_homography(corners: Corners, form: FormDefinition) -> Floats:
    """From mm of the upright paper to photo pixels."""
    width, height = form.paper_mm
    paper = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(paper, np.array(corners, np.float32)), np.float64)


def straighten(image: Image, homography: Floats, form: FormDefinition, quality: float) -> Page:
    """The straight page under a homography from mm of the paper to photo pixels."""
    width, height = form.paper_mm
    size = (round(width * PIXELS_PER_MM), round(height * PIXELS_PER_MM))
    to_mm = np.diag([1 / PIXELS_PER_MM, 1 / PIXELS_PER_MM, 1.0])
    straight = cv2.warpPerspective(
        image,
        homography @ to_mm,
        size,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    outline = map_points(homography, np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64))
    top_left, top_right, bottom_right, bottom_left = ((float(x), float(y)) for x, y in outline)
    corners = (top_left, top_right, bottom_right, bottom_left)
    return Page(
        np.asarray(straight, np.uint8),
        corners,
        count_quarter_turns(corners),
        quality,
        form.name,
        PIXELS_PER_MM,
    )


def count_quarter_turns(corners: Corners) -> int:
    """How many clockwise quarter turns bring the photo upright."""
    points = np.array(corners)
    up = points[:2].mean(axis=0) - points[2:].mean(axis=0)
    if abs(up[1]) >= abs(up[0]):
        return 0 if up[1] < 0 else 2
    return 1 if up[0] < 0 else 3
