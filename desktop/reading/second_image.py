"""One box of the page → what the second recogniser sees: the grey strip with the writing, 48 pixels high.

Used unchanged for training and for reading, so that both see the same. Unlike the number network's picture it
keeps the paper and the pen's own shades.
"""

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.cell_image import extract_ink, find_darkest_channel, find_writing

STRIP_HEIGHT = 48
STRIP_WIDTHS = (64, 96, 128, 160, 192, 256, 320)
"""Strips of a few widths only, so that boxes can be read together."""
_WIDENED = 1.2
_AIR = 0.2
"""Of the box's height, on every side of the writing."""
_FRAME = 0.06
"""Of the box's height, cut off on every side: the ruled frame."""
_LEAST_HEIGHT = 0.6
"""Of the box's height: a dash must not look as high as a figure."""
_FEWEST_PIXELS = 8


def prepare_strip(cell: Image) -> Image:
    """One box (H×W×3 RGB or H×W grey) → 48×W grey uint8, W one of STRIP_WIDTHS."""
    grey = find_darkest_channel(cell)
    left, top, right, bottom = _find_strip(grey)
    strip = grey[top:bottom, left:right]
    natural = strip.shape[1] * STRIP_HEIGHT / strip.shape[0] * _WIDENED
    wide = int(np.clip(round(natural), 16, STRIP_WIDTHS[-1]))
    way = cv2.INTER_AREA if strip.shape[0] > STRIP_HEIGHT else cv2.INTER_LINEAR
    written = cv2.resize(strip, (wide, STRIP_HEIGHT), interpolation=way)
    missing = next(width for width in STRIP_WIDTHS if width >= wide) - wide
    sides = (missing // 2, missing - missing // 2)
    return np.asarray(cv2.copyMakeBorder(written, 0, 0, *sides, cv2.BORDER_REPLICATE), np.uint8)


def _find_strip(grey: Image) -> tuple[int, int, int, int]:
    """(left, top, right, bottom) of the writing with air around it; of the inside when there is none."""
    height, width = grey.shape
    ink = extract_ink(grey)
    found = find_writing(ink)
    scale = (width / ink.shape[1], height / ink.shape[0])
    air, frame = _AIR * height, _FRAME * height
    left, right = found[0] * scale[0] - air, found[2] * scale[0] + air
    top, bottom = found[1] * scale[1] - air, found[3] * scale[1] + air
    short = max(_LEAST_HEIGHT * height - (bottom - top), 0) / 2
    edges = (
        round(max(left, frame)),
        round(max(top - short, frame)),
        round(min(right, width - frame)),
        round(min(bottom + short, height - frame)),
    )
    if edges[2] - edges[0] < _FEWEST_PIXELS or edges[3] - edges[1] < _FEWEST_PIXELS:
        return (0, 0, width, height)
    return edges
