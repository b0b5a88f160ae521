"""One digit as a pen draws it: control points in the order of writing → a glyph, different every time.

Lengths are in heights of the digit: y runs from 0 (top) to 1 (base line), x from 0 to the right.
"""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

Points = Sequence[tuple[float, float]]
Shape = Sequence[Points]
"""The strokes of one digit. A point named twice in a row is a sharp corner."""
Glyph = npt.NDArray[np.float32]

DRAWN_HEIGHT = 48
_AIR = 7


def read_shapes(*written: str) -> list[Shape]:
    """Shapes written as "x,y x,y … | x,y …": points in hundredths of the height, strokes apart by a bar."""
    return [[_read_stroke(stroke) for stroke in shape.split("|")] for shape in written]


def _read_stroke(written: str) -> Points:
    pairs = (point.split(",") for point in written.split())
    return [(int(x) / 100, int(y) / 100) for x, y in pairs]


def draw_shape(shape: Shape, pen: float, chance: np.random.Generator) -> Glyph:
    """The shape in another hand: points pushed about, corners rounded, turned.

    `pen` in heights of the digit.
    """
    turn = chance.normal(0, 0.06)
    stretch = np.exp(chance.normal(0, 0.16))
    unrest = abs(chance.normal(0.0, 0.032)) + 0.012
    rounding = int(chance.choice([1, 2, 3, 3]))
    matrix = np.array([[stretch, turn], [-turn, 1.0]]) * DRAWN_HEIGHT
    lines = []
    for stroke in shape:
        points = np.array(stroke, np.float64)
        push = chance.normal(0, unrest, points.shape)
        same = np.flatnonzero((points[1:] == points[:-1]).all(axis=1)) + 1
        push[same] = push[same - 1]
        lines.append(round_corners((points + push) @ matrix.T, rounding))
    everything = np.concatenate(lines)
    low, high = everything.min(axis=0), everything.max(axis=0)
    size = np.ceil(high - low).astype(int) + 2 * _AIR
    drawn = np.zeros((int(size[1]), int(size[0])), np.uint8)
    thickness = max(1, round(pen * DRAWN_HEIGHT))
    for line in lines:
        fixed = np.round((line - low + _AIR) * 8).astype(np.int32)
        cv2.polylines(
            drawn, [fixed], isClosed=False, color=255, thickness=thickness, lineType=cv2.LINE_AA, shift=3
        )
    rows, columns = np.nonzero(drawn > 40)
    cut = drawn[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return np.asarray(cv2.GaussianBlur(cut, (0, 0), 0.8) / 255, np.float32)


def round_corners(line: npt.NDArray[np.float64], times: int) -> npt.NDArray[np.float64]:
    """Cuts every corner off, `times` times (Chaikin's curve); the ends stay."""
    for _ in range(times):
        if len(line) < 3:
            return line
        before, after = line[:-1], line[1:]
        cut = np.empty((2 * len(before), 2))
        cut[0::2], cut[1::2] = 0.75 * before + 0.25 * after, 0.25 * before + 0.75 * after
        cut[0], cut[-1] = line[0], line[-1]
        line = cut
    return line
