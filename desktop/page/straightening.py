"""The sheet inside four corners, as a straight page of the paper's size; and the same page once again."""

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import cv2
import numpy as np

from desktop.page.bends import Bends
from desktop.page.curved_rows import FollowedSheet, follow_sheet
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import fit_homography, map_points, score_lines
from desktop.page.resampling import flatten
from desktop.page.ruled_lines import Floats, RuledLines, list_ruled_lines, measure_darkness
from desktop.page.values import BadCorners, Corners, FoundBy, Image, Page

_MOST_PIXELS_PER_MM, _LEAST_PIXELS_PER_MM = 8.0, 5.0
"""A digit of 5 mm is then 25 to 40 pixels high; the number reader looks at 32."""
_FINER_THAN_THE_PHOTO = 1.2
"""So that resampling softens nothing."""
_WORKING_SIDE = 1500
_SMALLEST_SIDE = 60.0
_SOME_LINES = 0.3
"""Where fewer of the form's lines are seen, a person's corners are left alone."""


def straighten_page(
    image: Image, corners: Corners, turned: int, form: FormDefinition, candidates: int, page_number: int = 1
) -> Page:
    """The sheet inside the four corners that a person gave, in pixels of the EXIF-oriented RGB photo.

    `turned` is how the photo was shown (clockwise quarter turns); the corners already name the upright
    paper's top left first. Small slips of the hand are corrected by the ruled lines, and bent paper is
    followed along them, when they are seen. Raises BadCorners.
    """
    check_corners(corners)
    given = outline_homography(corners, form)
    lines = list_ruled_lines(form, candidates, page_number)
    fitted, followed = _settle(image, given, lines, form)
    page = straighten(image, fitted, form, followed.score.all, followed.bends)
    if fitted is given:
        page = replace(page, corners=corners, turned=turned)
    return replace(page, number=page_number)


def _settle(
    image: Image, given: Floats, lines: RuledLines, form: FormDefinition
) -> tuple[Floats, FollowedSheet]:
    """The homography that the lines near the given one ask for, or the given one where they say less."""
    shrink = min(1.0, _WORKING_SIDE / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    darkness = measure_darkness(grey)
    to_small = np.diag([shrink, shrink, 1.0])
    before = score_lines(darkness, to_small @ given, lines)
    fitted = fit_homography(darkness, to_small @ given, lines, (3.0, 2.0, 1.2, 0.8))
    followed = follow_sheet(grey, fitted, lines, form.paper_mm)
    if followed.score.weakest < max(before.weakest, _SOME_LINES):
        return given, FollowedSheet(None, before)
    return np.asarray(np.linalg.inv(to_small) @ fitted, np.float64), followed


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
    paper = _outline(form).astype(np.float32)
    return np.asarray(cv2.getPerspectiveTransform(paper, np.array(corners, np.float32)), np.float64)


def straighten(
    image: Image,
    homography: Floats,
    form: FormDefinition,
    quality: float,
    bends: Bends | None = None,
) -> Page:
    """The straight page under a homography from mm of the paper to photo pixels, its bends pulled straight.

    At 5 to 8 px a mm, a little finer than the photo's own pixels.
    """
    outline = map_points(homography, _outline(form))
    top_left, top_right, bottom_right, bottom_left = (
        (round(float(x), 1), round(float(y), 1)) for x, y in outline
    )
    corners = (top_left, top_right, bottom_right, bottom_left)
    return _make_page(image, form, corners, bends, _choose_resolution(homography, form), quality)


def rebuild_page(image: Image, form: FormDefinition, page: Mapping[str, object]) -> Page:
    """The very page that a reading was made from, of the same photo, from what `describe_page` said of it.

    Readings of older versions say less: their pages were flat and of 8 px a mm. Raises KeyError, TypeError or
    ValueError where `page` says no such thing.
    """
    corners, bends = _read_corners(page["corners"]), page.get("bends")
    rebuilt = _make_page(
        image,
        form,
        corners,
        Bends.from_json(bends) if isinstance(bends, Mapping) else None,
        float(str(page.get("pixels_per_mm", _MOST_PIXELS_PER_MM))),
        float(str(page["quality"])),
    )
    number = int(str(page.get("form_page", 1)))
    found_by = next((way for way in get_args(FoundBy) if way == page.get("found_by")), rebuilt.found_by)
    return replace(rebuilt, turned=int(str(page["turned"])), number=number, found_by=found_by)


def describe_page(page: Page) -> dict[str, object]:
    """What `rebuild_page` needs, ready for JSON."""
    return {
        "corners": [[round(x, 1), round(y, 1)] for x, y in page.corners],
        "turned": page.turned,
        "quality": round(page.quality, 4),
        "form_page": page.number,
        "found_by": page.found_by,
        "pixels_per_mm": page.pixels_per_mm,
        "bends": page.bends.as_json() if page.bends else None,
    }


def _make_page(
    image: Image,
    form: FormDefinition,
    corners: Corners,
    bends: Bends | None,
    pixels_per_mm: float,
    quality: float,
) -> Page:
    """The one way from a photo to a page: what a reading stores gives the same pixels again."""
    homography = outline_homography(corners, form)
    return Page(
        image=flatten(image, homography, form.paper_mm, pixels_per_mm, bends),
        corners=corners,
        turned=count_quarter_turns(corners),
        quality=quality,
        form=form.name,
        pixels_per_mm=pixels_per_mm,
        bends=bends,
    )


def _choose_resolution(homography: Floats, form: FormDefinition) -> float:
    """Of the nearest part of a steep photo: halves of a pixel a mm."""
    outline = _outline(form)
    along = map_points(homography, outline) - map_points(homography, np.roll(outline, -1, axis=0))
    sides = np.linalg.norm(outline - np.roll(outline, -1, axis=0), axis=1)
    finest = float((np.linalg.norm(along, axis=1) / sides).max())
    wanted = np.ceil(finest * _FINER_THAN_THE_PHOTO * 2) / 2
    return float(np.clip(wanted, _LEAST_PIXELS_PER_MM, _MOST_PIXELS_PER_MM))


def count_quarter_turns(corners: Corners) -> int:
    """How many clockwise quarter turns bring the photo upright."""
    points = np.array(corners)
    up = points[:2].mean(axis=0) - points[2:].mean(axis=0)
    if abs(up[1]) >= abs(up[0]):
        return 0 if up[1] < 0 else 2
    return 1 if up[0] < 0 else 3


def _outline(form: FormDefinition) -> Floats:
    width, height = form.paper_mm
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)


def _read_corners(plain: object) -> Corners:
    if not isinstance(plain, list):
        message = "not four corners"
        raise TypeError(message)
    top_left, top_right, bottom_right, bottom_left = ((float(x), float(y)) for x, y in plain)
    return (top_left, top_right, bottom_right, bottom_left)
