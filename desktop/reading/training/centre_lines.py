"""Collected digits as centre lines, so that any pen can write them again: thinner, thicker, pressed.

In: a glyph as `digit_images` keeps it. Out: a field of distances to its centre line; glyphs drawn from that.
"""

from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from desktop.reading.training.pen_strokes import Glyph

Line = npt.NDArray[np.uint8]
"""H×W: how far each pixel is from the centre line, in quarters of a pixel, with `_AIR` around the line."""

_AIR = 9
_FINE = 4.0
_INK = 0.4
_TEETH_PEN = 0.05
_NAMES = np.array([[128, 1, 2], [64, 0, 4], [32, 16, 8]], np.float32)


def trace_line(glyph: Glyph) -> Line:
    """The centre line of an inked glyph, one pixel wide (Zhang and Suen's thinning)."""
    ink = cv2.GaussianBlur(np.pad(glyph, _AIR), (0, 0), 0.7) > _INK
    if not ink.any():
        ink = np.pad(glyph, _AIR) >= glyph.max()
    line, before = ink.astype(np.uint8), np.zeros(ink.shape, np.uint8)
    while not np.array_equal(line, before):
        before = line
        for half in (0, 1):
            kept = cv2.LUT(_name_neighbours(line), _list_kept(half))
            line = np.asarray(line * kept, np.uint8)
        if not line.any():
            # what is square and tiny would be peeled away altogether
            line = before
    rows, columns = np.nonzero(line)
    distance = cv2.distanceTransform(1 - line, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    cut = distance[rows.min() - _AIR : rows.max() + _AIR + 1, columns.min() - _AIR : columns.max() + _AIR + 1]
    return np.asarray(np.clip(cut * _FINE, 0, 255), np.uint8)


def draw_line(line: Line, pen: float, *, least: float = 0.0) -> Glyph:
    """The line in ink, cut to it. `pen` (the whole width of the stroke) in heights of the line.

    `least`: pixels that the pen is wide at least, for lines that are hardly longer than a dot.
    """
    half = float(np.clip(pen * (line.shape[0] - 2 * _AIR), least, 2 * _AIR - 3)) / 2
    ink = np.clip(half - line / np.float32(_FINE) + 0.5, 0, 1).astype(np.float32)
    rows, columns = np.nonzero(ink > 0.1)
    cut = ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return np.asarray(cv2.GaussianBlur(np.pad(cut, 1), (0, 0), 0.7), np.float32)


def count_teeth(line: Line) -> int:
    """How many strokes stand side by side, at most, in a row of the digit drawn with a fine pen.

    A ۳ that shows fewer than three is read as ۲ by anybody.
    """
    high = line.shape[0] - 2 * _AIR
    ink = line[_AIR : _AIR + max(high, 1)] <= max(1.0, _TEETH_PEN / 2 * high) * _FINE
    starts = ink[:, 1:] & ~ink[:, :-1]
    return int(starts.sum(axis=1).max(initial=0)) if starts.size else 0


def _name_neighbours(line: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """A bit for each of the eight pixels around, clockwise from above."""
    return np.asarray(cv2.filter2D(line, -1, _NAMES, borderType=cv2.BORDER_CONSTANT), np.uint8)


@cache
def _list_kept(half: int) -> npt.NDArray[np.uint8]:
    """For every neighbourhood whether its pixel stays; the two halves of a round peel opposite sides."""
    kept = np.ones(256, np.uint8)
    for code in range(256):
        around = [bool(code >> place & 1) for place in range(8)]
        changes = sum(not one and other for one, other in zip(around, [*around[1:], around[0]], strict=True))
        north, east, south, west = around[0], around[2], around[4], around[6]
        ends = (
            (north and east and south) or (east and south and west)
            if half == 0
            else (north and east and west) or (north and south and west)
        )
        if 2 <= sum(around) <= 6 and changes == 1 and not ends:
            kept[code] = 0
    return kept
