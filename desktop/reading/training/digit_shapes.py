"""Shapes of digits that MNIST's American writers seldom use: the 1 with an upstroke, the 7 with a bar."""

import cv2
import numpy as np

from desktop.reading.training.digit_images import Glyph


def draw_one_with_upstroke(chance: np.random.Generator) -> Glyph:
    """A 1 begun with a stroke from the left, short or from the base line; now and then with a foot."""
    high, wide = 40, int(chance.integers(14, 30))
    top = (wide * chance.uniform(0.55, 0.95), 2.0)
    start = (wide * chance.uniform(0.02, 0.25), high * chance.uniform(0.25, 0.95))
    foot = (wide * chance.uniform(0.5, 0.95), high - 2.0)
    strokes = [[start, top, foot]]
    if chance.random() < 0.2:
        strokes.append(
            [(foot[0] - wide * 0.35, high - 2.0), (min(foot[0] + wide * 0.35, wide - 1), high - 2.0)]
        )
    return _draw(strokes, (high, wide), chance)


def add_bar_to_seven(seven: Glyph, chance: np.random.Generator) -> Glyph:
    """A 7 with a short stroke through its stem."""
    high, wide = seven.shape
    middle = high * chance.uniform(0.4, 0.6)
    stem = int(seven[int(middle)].argmax())
    reach = wide * chance.uniform(0.25, 0.5)
    tilt = chance.normal(0, 2)
    bar = [[(stem - reach, middle + tilt), (stem + reach, middle - tilt)]]
    return np.maximum(seven, _draw(bar, (high, wide), chance))


def _draw(
    strokes: list[list[tuple[float, float]]], shape: tuple[int, int], chance: np.random.Generator
) -> Glyph:
    drawn = np.zeros(shape, np.uint8)
    pen = int(chance.integers(3, 6))
    for stroke in strokes:
        points = np.round(np.array(stroke) * 8 + chance.normal(0, 4, (len(stroke), 2))).astype(np.int32)
        cv2.polylines(
            drawn, [points], isClosed=False, color=255, thickness=pen, lineType=cv2.LINE_AA, shift=3
        )
    return np.asarray(cv2.GaussianBlur(drawn, (0, 0), 1.0) / 255, np.float32)
