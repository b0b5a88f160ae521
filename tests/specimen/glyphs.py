"""Handwritten digits as centre lines, so that any pen can draw them again: Western (MNIST) and Urdu (HODA).

In: a script and a digit; out: `Glyph`s, each a field of distances to the centre line. Only digits that the
number reader is never trained on: MNIST's last 500 of each digit, HODA's last 20 % of each. Where the data
is not beside the checkout, the 600 digits of `digits.npz` and Urdu digits drawn here stand in.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from tests.specimen.drawn_digits import draw_urdu_digit

WESTERN, URDU = "western", "urdu"
_DIGITS = Path(__file__).parents[2].parent / "shared" / "data" / "digits"
_SMALL = Path(__file__).with_name("digits.npz")
_ENLARGED = 3
_MARGIN = 14
_HODA_HEIGHT = 38
_INK = 95
_LOOPS = {WESTERN: {0: 1, 6: 1, 8: 2, 9: 1}, URDU: {5: 1, 9: 1}}


@dataclass(frozen=True, eq=False)
class Glyph:
    """`distance`: H×W float, how far each point is from the centre line, 1 = the height of a tall digit.
    `scale`: pixels of the field that make this height.
    """

    distance: np.ndarray
    scale: float


@cache
def list_pictures(script: str, digit: int) -> tuple[np.ndarray, ...]:
    """Grey pictures (ink bright) of one digit; all of one script to one scale."""
    if script == URDU:
        return _list_urdu(digit)
    pictures, digits = _open_mnist(_DIGITS / "mnist_train.npz")
    return tuple(pictures[digits == digit])


@cache
def trace(script: str, digit: int, place: int) -> Glyph:
    """The centre line of the picture at `place` of `list_pictures`."""
    picture = list_pictures(script, digit)[place]
    nominal = 20 if script == WESTERN else _HODA_HEIGHT
    enlarged = _ENLARGED if script == WESTERN else 1.6
    padded = np.pad(picture, _MARGIN // 2).astype(np.float32)
    large = cv2.resize(padded, None, fx=enlarged, fy=enlarged, interpolation=cv2.INTER_CUBIC)
    large = cv2.GaussianBlur(large, (0, 0), enlarged * 0.45)
    ink = np.pad((large > _INK).astype(np.uint8), _MARGIN)
    line = thin(ink)
    distance = cv2.distanceTransform(1 - line, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    scale = nominal * enlarged
    return Glyph((cv2.GaussianBlur(distance, (0, 0), 1.1) - 0.75).clip(0) / scale, scale)


@cache
def shrink_pictures(script: str, digit: int) -> np.ndarray:
    """N×144: what makes two digits look alike, slant included."""
    small = [
        cv2.GaussianBlur(
            cv2.resize(picture, (12, 12), interpolation=cv2.INTER_AREA).astype(np.float32), (0, 0), 0.8
        )
        for picture in list_pictures(script, digit)
    ]
    return np.array([one.ravel() / (np.linalg.norm(one) + 1) for one in small], np.float32)


@cache
def is_plain(script: str, digit: int, place: int) -> bool:
    """Whether the centre line, drawn with a pen of usual width, still looks most like its own digit."""
    if digit == 0 and script == URDU:
        return True
    glyph = trace(script, digit, place)
    ink = (np.clip(0.06 - glyph.distance, 0, 0.03) / 0.03 * 255).astype(np.uint8)
    rows, columns = np.nonzero(ink > 100)
    cut = ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    if (script, digit) == (URDU, 3) and _count_teeth(cut) < 3:
        # thinning has closed the notch: anybody would read a two
        return False
    drawn = _shrink(np.pad(cut, round(0.04 * glyph.scale)))
    digits, shapes = _shrink_all(script)
    nearest = digits[np.argsort(-(shapes @ drawn))[:9]]
    return int((nearest == digit).sum()) >= 6


def _count_teeth(ink: np.ndarray) -> int:
    """Strokes side by side, at most, in one row of the picture."""
    inked = np.pad(ink > 100, ((0, 0), (1, 0)))
    return int((inked[:, 1:] & ~inked[:, :-1]).sum(axis=1).max())


@cache
def _shrink_all(script: str) -> tuple[np.ndarray, np.ndarray]:
    """Every picture cut to its ink, and what it is: for telling digits apart."""
    digits = range(1 if script == URDU else 0, 10)
    shapes = [[_shrink(_cut(picture)) for picture in list_pictures(script, digit)] for digit in digits]
    named = np.concatenate([np.full(len(each), digit) for digit, each in zip(digits, shapes, strict=True)])
    return named, np.concatenate([np.array(each) for each in shapes])


def _cut(picture: np.ndarray) -> np.ndarray:
    rows, columns = np.nonzero(picture > _INK)
    if not len(rows):
        return picture
    return np.pad(picture[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1], 1)


def _shrink(picture: np.ndarray) -> np.ndarray:
    """144 numbers: the picture in its own proportions, blurred, of length 1."""
    side = max(picture.shape)
    square = np.zeros((side, side), np.float32)
    top, left = (side - picture.shape[0]) // 2, (side - picture.shape[1]) // 2
    square[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
    small = cv2.GaussianBlur(cv2.resize(square, (12, 12), interpolation=cv2.INTER_AREA), (0, 0), 0.8)
    return small.ravel() / (np.linalg.norm(small) + 1)


@cache
def list_usual(script: str, digit: int) -> np.ndarray:
    """Places of pictures that some others resemble and whose loops are open: the rest are slips of the pen,
    or drawn with so thick a pen that their centre line is another digit's.
    """
    shapes = shrink_pictures(script, digit)
    likeness = np.sort(shapes @ shapes.T, axis=1)[:, -12:].mean(axis=1)
    needed = _LOOPS[script].get(digit, 0)
    loops = np.array([count_loops(picture) if needed else 0 for picture in list_pictures(script, digit)])
    usual = (likeness >= np.quantile(likeness, 0.12)) & (loops >= needed)
    return np.flatnonzero(usual) if usual.sum() >= 12 else np.arange(len(shapes))


def count_loops(picture: np.ndarray) -> int:
    """Parts of the ground that ink encloses."""
    large = cv2.resize(np.pad(picture, 3), None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    ground = (cv2.GaussianBlur(large, (0, 0), 1.2) <= _INK).astype(np.uint8)
    sizes = cv2.connectedComponentsWithStats(ground, connectivity=4)[2][:, cv2.CC_STAT_AREA]
    return int((sizes[1:] >= 9).sum()) - 1


def thin(ink: np.ndarray) -> np.ndarray:
    """The centre line, one pixel wide, of a picture of 0 and 1 (Zhang and Suen 1984)."""
    line = np.pad(ink.astype(bool), 1)
    while True:
        before = line.sum()
        for first in (True, False):
            line = line & ~_find_removable(line, first=first)
        if line.sum() == before:
            return line[1:-1, 1:-1].astype(np.uint8)


def _find_removable(line: np.ndarray, *, first: bool) -> np.ndarray:
    steps = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
    around = [np.roll(line, (-down, -right), (0, 1)) for down, right in steps]
    north, east, south, west = around[0], around[2], around[4], around[6]
    neighbours = np.sum(around, axis=0)
    changes = np.sum(
        [~one & other for one, other in zip(around, [*around[1:], around[0]], strict=True)], axis=0
    )
    ends = (
        ~(north & east & south) & ~(east & south & west)
        if first
        else ~(north & east & west) & ~(north & south & west)
    )
    return line & (neighbours >= 2) & (neighbours <= 6) & (changes == 1) & ends


def use_shipped_digits_only() -> None:
    """For files that are kept in the project: no picture then comes from beside the checkout."""
    global _DIGITS  # noqa: PLW0603 (one switch for the whole process, set before anything is written)
    _DIGITS = Path(__file__).with_name("no data beside the checkout")
    list_pictures.cache_clear()


@cache
def _open_mnist(file: Path) -> tuple[np.ndarray, np.ndarray]:
    """(pictures, what they are): the last 500 of each digit, or the shipped ones."""
    if not file.exists():
        with np.load(_SMALL) as archive:
            return archive["pixels"], archive["digit"]
    with np.load(file) as archive:
        digits = archive["y"]
        kept = np.concatenate([np.flatnonzero(digits == digit)[-500:] for digit in range(10)])
        return archive["x"][kept], digits[kept]


def _list_urdu(digit: int) -> tuple[np.ndarray, ...]:
    file = _DIGITS / "persian_hoda_remaining.npz"
    if not file.exists():
        return tuple(draw_urdu_digit(digit, seed) for seed in range(40))
    pixels, shapes, starts, places = _open_hoda(file)
    own = np.flatnonzero(places == digit)
    own = own[-(len(own) // 5) :]
    return tuple(
        pixels[starts[place] : starts[place] + shapes[place].prod()].reshape(shapes[place]) for place in own
    )


@cache
def _open_hoda(file: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    with np.load(file) as archive:
        shapes = archive["shape"].astype(int)
        starts = np.concatenate([[0], np.cumsum(shapes.prod(axis=1))])
        pixels = archive["pixels"]
        return (pixels * (255 // max(int(pixels.max()), 1))).astype(np.uint8), shapes, starts, archive["y"]
