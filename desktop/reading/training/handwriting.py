"""Simulated handwriting: digit strings of either script as ink on an empty box."""

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from desktop.reading.training.centre_lines import draw_line
from desktop.reading.training.digit_images import DigitImages, Glyph
from desktop.reading.training.pen_strokes import draw_shape
from desktop.reading.training.urdu_shapes import RELATIVE_HEIGHTS, URDU_SHAPES
from desktop.reading.training.western_shapes import WESTERN_SHAPES

Ink = npt.NDArray[np.float32]
Chance = np.random.Generator
_REWRITTEN_SHARE = 0.65
"""Of the collected Urdu digits: written again along their centre line with this writer's pen."""
_PRESSED = (0.8, 1.8)
"""Times the pen's breadth: a zero is a dot that is pressed, or a small ring."""


@dataclass(frozen=True)
class Hand:
    """One writer's habits. Lengths in pixels of the box."""

    size: float
    slant: float
    aspect: float
    gap: float
    weight: float
    pen: float
    drawn_share: float
    """How many of the digits are drawn by strokes; the others are taken from the collections."""
    shapes: tuple[int, ...]
    """Which of a digit's drawn shapes this writer uses."""
    unrest: float = 0.15
    """How much its digits differ in height and stand above or below one another, in heights."""
    is_cut: bool = False
    """Writes over the edge of the box: a part of the digits is not in the picture."""
    is_joining: bool = False
    is_urdu: bool = False
    zero: float = 0.3
    """Height of an Urdu zero, in heights of the other digits."""


def choose_hand(box_height: int, chance: Chance, *, is_urdu: bool = False) -> Hand:
    size = box_height * chance.choice([chance.uniform(0.3, 0.62), chance.uniform(0.45, 0.95)])
    # digits of ۱, dots and hooks that overlap are no longer any particular number
    is_joining = bool(chance.random() < (0.03 if is_urdu else 0.12))
    gaps = [
        chance.uniform(-0.04 if is_urdu else -0.14, 0.1),
        chance.uniform(0.0, 0.2),
        chance.uniform(0.1, 0.6),
    ]
    return Hand(
        size=size,
        slant=chance.normal(0.13, 0.25) if not is_urdu else chance.normal(0.06, 0.2),
        aspect=float(np.exp(chance.normal(0.11, 0.18))),
        gap=size * (chance.uniform(-0.16, 0.02) if is_joining else chance.choice(gaps)),
        weight=chance.uniform(0.3, 0.75),
        pen=max(1.0, size * chance.uniform(0.04, 0.15)),
        drawn_share=float(chance.choice([0.0, 0.5, 1.0, 1.0] if not is_urdu else [0.0, 0.0, 0.4, 0.8, 1.0])),
        shapes=tuple(int(one) for one in chance.integers(0, 840, 10)),
        unrest=float(chance.choice([0.1, 0.18, 0.28])),
        is_cut=bool(chance.random() < (0.03 if is_urdu else 0.06)),
        is_joining=is_joining,
        is_urdu=is_urdu,
        zero=float(chance.choice([chance.uniform(0.14, 0.32), chance.uniform(0.2, 0.5)])),
    )


def write_digits(box: Ink, digits: str, images: DigitImages, hand: Hand, chance: Chance) -> tuple[int, ...]:
    """Writes the string into the box, squeezed when too long; returns its (left, top, right, bottom)."""
    glyphs = [_draw_digit(int(digit), images, hand, chance) for digit in digits]
    height, width = box.shape
    total = sum(glyph.shape[1] for glyph in glyphs) + hand.gap * (len(glyphs) - 1)
    squeeze = min(1.0, 0.94 * width / max(total, 1))
    x = start = chance.uniform(0.02, 0.98) * (width - total * squeeze)
    y = chance.normal(height / 2, height * (0.2 if hand.is_cut else 0.09))
    climb = chance.normal(0, 0.05)
    places: list[tuple[int, int, int, int]] = []
    for glyph in glyphs:
        size = (max(2, round(glyph.shape[1] * squeeze)), glyph.shape[0])
        drawn = np.asarray(cv2.resize(glyph, size), np.float32)
        middle = y + climb * (x - start) + chance.normal(0, hand.size * 0.4 * hand.unrest)
        top = _keep_in(middle - drawn.shape[0] / 2, drawn.shape[0], height, hand)
        _stamp(box, drawn, round(x), top)
        places.append((round(x), top, round(x) + drawn.shape[1], top + drawn.shape[0]))
        x += max(drawn.shape[1] + (hand.gap + chance.normal(0, 0.03 * hand.size)) * squeeze, 3)
    if hand.is_joining:
        _join(box, places, hand, chance)
    edges = np.array(places)
    low, high = edges.min(axis=0), edges.max(axis=0)
    return (int(low[0]), int(low[1]), int(high[2]), int(high[3]))


def _keep_in(top: float, high: int, height: int, hand: Hand) -> int:
    """A digit may cross the ruled line, but what is mostly outside the box belongs to no label."""
    over = (0.28 if hand.is_cut else 0.12) * high
    return round(float(np.clip(top, -over, max(height - high + over, -over))))


def _join(box: Ink, places: list[tuple[int, int, int, int]], hand: Hand, chance: Chance) -> None:
    """The pen not lifted between digits."""
    for before, after in pairwise(places):
        if chance.random() < 0.5:
            high = hand.size
            start = (
                before[2] - chance.uniform(0.02, 0.15) * high,
                before[1] + chance.uniform(0.05, 1) * high,
            )
            end = (after[0] + chance.uniform(0.02, 0.15) * high, after[1] + chance.uniform(0.05, 0.6) * high)
            draw_stroke(box, [start, end], hand.pen * 0.8, chance)


def _choose_glyph(digit: int, images: DigitImages, hand: Hand, chance: Chance) -> Glyph:
    known = images.urdu_by_digit if hand.is_urdu else images.by_digit
    pen = hand.pen / hand.size
    if not known or chance.random() < hand.drawn_share:
        shapes = (URDU_SHAPES if hand.is_urdu else WESTERN_SHAPES)[digit]
        if hand.is_urdu and digit == 0:
            pen /= hand.zero
        return draw_shape(shapes[hand.shapes[digit] % len(shapes)], pen, chance)
    if hand.is_urdu and chance.random() < _REWRITTEN_SHARE:
        lines = images.urdu_lines[digit]
        line = lines[int(chance.integers(len(lines)))]
        if digit == 0:
            return draw_line(line, chance.uniform(*_PRESSED) * pen / hand.zero, least=chance.uniform(5, 12))
        return draw_line(line, pen)
    return known[digit][int(chance.integers(len(known[digit])))]


def _draw_digit(digit: int, images: DigitImages, hand: Hand, chance: Chance) -> Ink:
    glyph = _choose_glyph(digit, images, hand, chance)
    relative = RELATIVE_HEIGHTS[digit] * chance.uniform(0.85, 1.15) if hand.is_urdu else 1.0
    if hand.is_urdu and digit == 0:
        # a dot that is pulled long is as large as another, or it would be a dash
        relative = hand.zero * chance.uniform(0.75, 1.3) / max(glyph.shape[1] / glyph.shape[0], 1.0) ** 0.7
    high = max(4, round(hand.size * relative * chance.uniform(1 - hand.unrest, 1 + 0.8 * hand.unrest)))
    natural = glyph.shape[1] / glyph.shape[0]
    wide = max(3, round(high * natural * hand.aspect * chance.uniform(0.9, 1.1)))
    slant = hand.slant + chance.normal(0, 0.05)
    shear = abs(slant) * high
    matrix = np.array(
        [
            [wide / glyph.shape[1], -slant * high / glyph.shape[0], shear if slant > 0 else 0],
            [0, high / glyph.shape[0], 0],
        ],
        np.float32,
    )
    drawn = cv2.warpAffine(glyph, matrix, (round(wide + shear), high), flags=cv2.INTER_LINEAR)
    softness = 0.14
    drawn = np.clip((drawn - hand.weight + softness) / (2 * softness), 0, 1)
    columns = np.flatnonzero(drawn.max(axis=0) > 0.2)
    if columns.size == 0:
        return np.clip(cv2.resize(glyph, (wide, high)), 0, 1).astype(np.float32)
    return np.asarray(drawn[:, columns[0] : columns[-1] + 1], np.float32)


def _stamp(box: Ink, drawn: Ink, left: int, top: int) -> None:
    height, width = box.shape
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + drawn.shape[1], width), min(top + drawn.shape[0], height)
    if x1 > x0 and y1 > y0:
        part = box[y0:y1, x0:x1]
        np.maximum(part, drawn[y0 - top : y1 - top, x0 - left : x1 - left], out=part)


def draw_stroke(box: Ink, points: list[tuple[float, float]], pen: float, chance: Chance) -> None:
    """A slightly trembling line through the points (x, y)."""
    trembling = np.array(points) + chance.normal(0, pen * 0.3, (len(points), 2))
    line = np.round(trembling * 8).astype(np.int32)
    drawn = np.zeros(box.shape, np.uint8)
    cv2.polylines(
        drawn, [line], isClosed=False, color=255, thickness=max(1, round(pen)), lineType=cv2.LINE_AA, shift=3
    )
    np.maximum(box, (drawn / np.float32(255)), out=box)
