"""Why a person should look at a box: what its picture shows and what the recognisers say.

In: the box (H×W×3 RGB or H×W grey, ruled edges on it) and the meanings found. Out: `Doubt`s.
"""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.values import Image
from desktop.reading.cell_image import extract_ink, find_writing, measure_depth
from desktop.reading.combination import best_meaning
from desktop.reading.meanings import Kind, Weighed
from desktop.reading.values import Doubt

_INK = 0.4
_FAINT = 34.0
"""Grey levels below the paper (`measure_depth`)."""
_LOW = 24
"""Pixels; in boxes less high the strokes of a figure run into one another."""
_LOW_WRITING = 11
_BROAD = 2.4
"""Times the usual breadth of the strokes in the box: drawn over."""
_UNLIKELY = 0.3
_STRUCK = 0.15


def find_doubts(cell: Image, first: Weighed, second: Weighed | None, weighed: Weighed) -> tuple[Doubt, ...]:
    """The reasons, what the picture shows first. `weighed`: what both recognisers say together."""
    return (*_find_in_picture(cell), *_find_in_meanings(first, second, weighed))


def _find_in_meanings(first: Weighed, second: Weighed | None, weighed: Weighed) -> Iterator[Doubt]:
    struck = sum(share for one, share in weighed.items() if one.kind in {Kind.STRUCK, Kind.REWRITTEN})
    if struck >= _STRUCK:
        yield Doubt.STRUCK
    if second is not None and best_meaning(first) != best_meaning(second):
        yield Doubt.READERS_DIFFER
    best = best_meaning(weighed)
    if best is None or weighed[best] < _UNLIKELY:
        yield Doubt.UNLIKE_ANY


def _find_in_picture(cell: Image) -> Iterator[Doubt]:
    if measure_depth(cell) < _FAINT:
        yield Doubt.FAINT
        return
    ink = extract_ink(cell)
    left, top, right, bottom = find_writing(ink)
    scale = cell.shape[0] / ink.shape[0]
    if cell.shape[0] < _LOW or (bottom - top) * scale < _LOW_WRITING:
        yield Doubt.SMALL
    if _touches_edge(ink):
        yield Doubt.TOUCHES_LINE
    if _is_drawn_over(ink[top:bottom, left:right]):
        yield Doubt.OVERWRITTEN


def _touches_edge(ink: npt.NDArray[np.float32]) -> bool:
    """True when a stroke of some length inside the box goes on over its upper or lower edge."""
    height, width = ink.shape
    rim = 4
    mask = (ink > _INK).astype(np.uint8)
    # a ruled edge lies along the rim; a stroke crosses it
    lying = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, max(12, width // 4)), np.uint8))
    mask[lying > 0] = 0
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    for index in range(1, count):
        x, y, wide, high, _ = (int(number) for number in stats[index])
        is_side = x < rim or x + wide > width - rim
        is_at_rim = y < rim or y + high > height - rim
        if is_at_rim and not is_side and 0.2 * height < high < 0.97 * height:
            return True
    return False


def _is_drawn_over(writing: npt.NDArray[np.float32]) -> bool:
    """True when strokes are in one place much broader than elsewhere."""
    mask = (writing > _INK).astype(np.uint8)
    if mask.sum() < 40:
        return False
    breadth = cv2.distanceTransform(mask, cv2.DIST_L2, 3)
    ridge = breadth[(breadth > 0) & (breadth >= cv2.dilate(breadth, np.ones((3, 3), np.uint8)))]
    return bool(np.percentile(ridge, 98) > _BROAD * max(float(np.median(ridge)), 1.2))
