"""One box of the page → what the number network sees: ink on nothing, trimmed to the writing, 32×160.

The writing keeps its proportions (a little widened, so that narrow digits have columns enough), with empty
paper on both sides; only what is too long is squeezed.

Used unchanged for training and for reading, so that both see the same.
"""

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.values import Image

NETWORK_HEIGHT = 32
NETWORK_WIDTH = 160
_WORKING_HEIGHT = 56
_WIDENED = 1.25
_WRITING = 0.24
"""This dark, after smoothing, is a stroke."""
_SIDE = 9
"""Pixels from the left and right edge in which a tall straight line is the frame's."""
_FAINTEST_INK = 30.0
"""Grey levels below the paper; weaker contrast is not stretched further, so that empty paper stays empty."""
_OF_THE_DARKEST = 0.75
"""The darkest spot's share that is full ink where dots count: one dot is too little for a percentile."""
_LITTLE_INK = 22.0
"""Measured: the faintest of 750 real register cells (even half) has 26, the specimen's blanks 19 at most."""

InkImage = npt.NDArray[np.float32]
"""0 = paper, 1 = the darkest ink of the box."""


def prepare_cell(cell: Image, *, has_dots: bool = False) -> InkImage:
    """The 32×160 ink picture of one box (H×W×3 RGB or H×W grey, ruled edges may be on it).

    `has_dots`: a lone dot may be all that is written, as zeros are in Urdu; paper must not be darkened to it.
    """
    ink = extract_ink(cell, has_dots=has_dots)
    left, top, right, bottom = find_writing(ink)
    natural = (right - left) * NETWORK_HEIGHT / (bottom - top)
    width = int(np.clip(round(natural * _WIDENED), 8, NETWORK_WIDTH))
    size = (width, NETWORK_HEIGHT)
    margin = (NETWORK_WIDTH - width) // 2
    picture = np.zeros((NETWORK_HEIGHT, NETWORK_WIDTH), np.float32)
    picture[:, margin : margin + width] = cv2.resize(
        ink[top:bottom, left:right], size, interpolation=cv2.INTER_AREA
    )
    return picture


def extract_ink(cell: Image, *, has_dots: bool = False) -> InkImage:
    """How much darker than the paper around it each pixel is, at a working height of 56 pixels."""
    darkness = _measure_darkness(cell)
    contrast = max(_measure_contrast(darkness), _FAINTEST_INK)
    if has_dots:
        contrast = max(contrast, _OF_THE_DARKEST * float(cv2.blur(darkness, (3, 3))[10:-10, 10:-10].max()))
    return np.asarray(np.clip(darkness / contrast, 0, 1), np.float32)


def measure_depth(cell: Image) -> float:
    """Grey levels by which the darkest spot of the box, as wide as a pen, is darker than the paper.

    Measured: 28 at least in the even half of the real register cells, some of them very faint.
    """
    spots = cv2.blur(_measure_darkness(cell), (5, 5))
    return float(spots[8:-8, 8:-8].max())


def has_little_ink(cell: Image) -> bool:
    """True when nothing in the box is as dark as writing: shadows, noise or the print of the other side."""
    return _measure_contrast(_measure_darkness(cell)) < _LITTLE_INK


def find_darkest_channel(cell: Image) -> Image:
    """H×W grey of a box H×W×3 RGB or H×W grey: what shows blue, red and green pens alike."""
    if cell.ndim == 2:
        return cell
    # three channels one by one: numpy goes over an axis of three many times slower
    return np.minimum(np.minimum(cell[:, :, 0], cell[:, :, 1]), cell[:, :, 2])


def _measure_darkness(cell: Image) -> InkImage:
    """Grey levels below the paper around."""
    grey = find_darkest_channel(cell)
    height, width = grey.shape[:2]
    working_width = int(np.clip(round(width * _WORKING_HEIGHT / height), 24, 400))
    interpolation = cv2.INTER_AREA if height > _WORKING_HEIGHT else cv2.INTER_LINEAR
    small = cv2.resize(grey, (working_width, _WORKING_HEIGHT), interpolation=interpolation)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((19, 19), np.uint8))
    paper = cv2.blur(paper, (25, 25))
    return np.asarray(np.clip(paper.astype(np.float32) - small, 0, None), np.float32)


def _measure_contrast(darkness: InkImage) -> float:
    """Of the inside, where no ruled edge is."""
    return float(np.percentile(darkness[10:-10, 8:-8], 99))


def find_writing(ink: InkImage) -> tuple[int, int, int, int]:
    """(left, top, right, bottom) of the writing with some air, ruled edges left out; all of it when empty."""
    height, width = ink.shape
    mask = (cv2.blur(ink, (3, 3)) > _WRITING).astype(np.uint8)
    mask[_find_rules(mask)] = 0
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    pieces = [stats[index] for index in range(1, count) if _is_writing(stats[index], height, width)]
    if not pieces:
        return (0, 0, width, height)
    box = np.array(pieces)
    left, right = int(box[:, 0].min()) - 4, int((box[:, 0] + box[:, 2]).max()) + 4
    top, bottom = int(box[:, 1].min()) - 4, int((box[:, 1] + box[:, 3]).max()) + 4
    top, bottom = _widen(top, bottom, height // 2, height)
    left, right = _widen(left, right, (bottom - top) // 2, width)
    return (left, top, right, bottom)


def _find_rules(mask: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Long straight lines near the edges of the box: its ruled frame, also where writing touches it."""
    height, width = mask.shape
    lying = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, max(24, round(0.35 * width))), np.uint8))
    standing = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((round(0.7 * height), 1), np.uint8))
    reach = round(0.25 * height)
    lying[reach : height - reach] = 0
    standing[:, _SIDE : width - _SIDE] = 0
    return np.asarray(cv2.bitwise_or(lying, standing) > 0)


def _is_writing(piece: npt.NDArray[np.int32], height: int, width: int) -> bool:
    left, top, wide, high, area = (int(number) for number in piece)
    if area < 10:
        return False
    edge = 6
    is_row_line = wide > 0.6 * width and high < 0.16 * height
    is_column_line = high > 0.75 * height and wide < 7 and (left < edge or left + wide > width - edge)
    at_edge = top + high <= edge or top >= height - edge or left + wide <= edge or left >= width - edge
    return not (is_row_line or is_column_line or at_edge)


def _widen(low: int, high: int, least: int, limit: int) -> tuple[int, int]:
    """The stretch low…high made at least `least` long around its middle, kept within 0…limit."""
    missing = least - (high - low)
    if missing > 0:
        low, high = low - missing // 2, high + missing - missing // 2
    return (max(low, 0), min(high, limit))
