"""Guesses where the table or the sheet lies in a photo: four-cornered outlines, not yet judged.

In: a grey working image and its darkness map. Out: quadrilaterals (4×2 px, clockwise as seen).
"""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.ruled_lines import Darkness, Floats
from desktop.page.values import Image

_LEAST_SHARE = 0.06
"""An outline smaller than this share of the photo would give figures too small to read."""

_WEBS_BESIDE_OTHERS = 6

Mask = npt.NDArray[np.uint8]


def guess_table_outlines(darkness: Darkness) -> list[Floats]:
    """Outlines of the largest connected webs of dark lines: a ruled table is one web."""
    found: list[Floats] = []
    for threshold, thickness in ((0.22, 3), (0.12, 3), (0.3, 1)):
        found += _outline_webs(darkness, threshold, thickness, 2)
    return _without_repeats(found)


def guess_darker_outlines(darkness: Darkness) -> list[Floats]:
    """Of clear lines only, and of smaller webs too: grain of wood and noise make larger ones."""
    found: list[Floats] = []
    for threshold, thickness in ((0.45, 3), (0.6, 1)):
        found += _outline_webs(darkness, threshold, thickness, _WEBS_BESIDE_OTHERS, _LEAST_SHARE / 2)
    return _without_repeats(found)


def _outline_webs(
    darkness: Darkness, threshold: float, thickness: int, count: int, least_share: float = _LEAST_SHARE
) -> Iterator[Floats]:
    web = (darkness > threshold).astype(np.uint8)
    if thickness > 1:
        web = np.asarray(cv2.dilate(web, np.ones((thickness, thickness), np.uint8)), np.uint8)
    for piece in _largest_pieces(web, count, least_share):
        yield from _fit_quadrilaterals(piece, inset=(thickness - 1) / 2 + 1)


def guess_sheet_outlines(grey: Image) -> list[Floats]:
    """Outlines of the brightest large area and of the largest closed edge, and the whole picture."""
    height, width = grey.shape
    soft = cv2.GaussianBlur(grey, (0, 0), 5)
    _, bright = cv2.threshold(soft, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    edges = cv2.dilate(cv2.Canny(soft, 20, 60), np.ones((5, 5), np.uint8))
    found: list[Floats] = []
    for mask in (cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8)), edges):
        for piece in _largest_pieces(mask.astype(np.uint8), 1):
            found += _fit_quadrilaterals(piece, inset=0)
    whole = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    return _without_repeats([*found, whole])


def _largest_pieces(
    mask: Mask, count: int, least_share: float = _LEAST_SHARE
) -> Iterator[npt.NDArray[np.int32]]:
    """Hull points of the pieces of the mask with the largest bounding boxes."""
    pieces, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    spans = stats[1:, cv2.CC_STAT_WIDTH].astype(np.int64) * stats[1:, cv2.CC_STAT_HEIGHT]
    for index in np.argsort(spans)[::-1][: min(count, pieces - 1)] + 1:
        left, top, wide, high = (int(number) for number in stats[index, :4])
        if wide * high < least_share * mask.size:
            return
        piece = (labels[top : top + high, left : left + wide] == index).astype(np.uint8)
        contours, _ = cv2.findContours(piece, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        largest = max(contours, key=cv2.contourArea)
        yield cv2.convexHull(largest) + np.array([left, top], np.int32)


def _fit_quadrilaterals(hull: npt.NDArray[np.int32], inset: float) -> list[Floats]:
    """Up to three four-cornered shapes for one hull."""
    points = hull.reshape(-1, 2).astype(np.float64)
    guesses = [cv2.boxPoints(cv2.minAreaRect(hull)).astype(np.float64)]
    sums, differences = points.sum(axis=1), points[:, 0] - points[:, 1]
    extremes = [sums.argmin(), differences.argmax(), sums.argmax(), differences.argmin()]
    guesses.append(points[extremes])
    around = cv2.arcLength(hull, closed=True)
    for share in np.linspace(0.01, 0.08, 15):
        corners = cv2.approxPolyDP(hull, share * around, closed=True)
        if len(corners) == 4:
            guesses.append(corners.reshape(4, 2).astype(np.float64))
            break
    return [_shrink(_in_order(guess), inset) for guess in guesses if _has_an_area(guess)]


def _has_an_area(corners: Floats) -> bool:
    return cv2.contourArea(corners.astype(np.float32)) > 100


def _in_order(corners: Floats) -> Floats:
    """Clockwise as seen on the screen."""
    middle = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    return np.asarray(corners[np.argsort(angles)], np.float64)


def _shrink(corners: Floats, by: float) -> Floats:
    """The corners moved `by` pixels towards the middle: the lines were thickened to join them."""
    inward = corners.mean(axis=0) - corners
    lengths = np.maximum(np.linalg.norm(inward, axis=1, keepdims=True), 1)
    return np.asarray(corners + inward / lengths * by, np.float64)


def _without_repeats(outlines: list[Floats]) -> list[Floats]:
    kept: list[Floats] = []
    for outline in outlines:
        if all(_distance(outline, other) > 6 for other in kept):
            kept.append(outline)
    return kept


def _distance(one: Floats, other: Floats) -> float:
    """Largest distance of corresponding corners under the best cyclic order."""
    turns = (np.roll(other, turn, axis=0) for turn in range(4))
    return min(float(np.linalg.norm(one - turned, axis=1).max()) for turned in turns)
