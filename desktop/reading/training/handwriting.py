"""Simulated handwriting: digit strings, dashes and struck-out figures as ink on an empty box."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from desktop.reading.training.digit_images import DigitImages
from desktop.reading.training.digit_shapes import add_bar_to_seven, draw_one_with_upstroke

Ink = npt.NDArray[np.float32]
Chance = np.random.Generator


@dataclass(frozen=True)
class Hand:
    """One writer's habits. Lengths in pixels of the box."""

    size: float
    slant: float
    aspect: float
    gap: float
    weight: float
    pen: float
    is_european: bool = False
    """Begins a 1 with an upstroke, puts a bar through a 7."""


def choose_hand(box_height: int, chance: Chance) -> Hand:
    size = box_height * chance.uniform(0.36, 0.95)
    return Hand(
        size=size,
        slant=chance.normal(0, 0.18),
        aspect=chance.uniform(0.75, 1.25),
        gap=size * chance.choice([chance.uniform(-0.12, 0.1), chance.uniform(0.05, 0.5)]),
        weight=chance.uniform(0.3, 0.75),
        pen=max(1.0, size * chance.uniform(0.05, 0.14)),
        is_european=bool(chance.random() < 0.3),
    )


def write_digits(box: Ink, digits: str, images: DigitImages, hand: Hand, chance: Chance) -> tuple[int, ...]:
    """Writes the string into the box, squeezed when too long; returns its (left, top, right, bottom)."""
    glyphs = [_draw_digit(int(digit), images, hand, chance) for digit in digits]
    height, width = box.shape
    total = sum(glyph.shape[1] for glyph in glyphs) + hand.gap * (len(glyphs) - 1)
    squeeze = min(1.0, 0.94 * width / max(total, 1))
    x = start = chance.uniform(0.02, 0.98) * (width - total * squeeze)
    y = chance.normal(height / 2, height * 0.07)
    lowest, highest = height, 0
    for glyph in glyphs:
        size = (max(2, round(glyph.shape[1] * squeeze)), glyph.shape[0])
        drawn = np.asarray(cv2.resize(glyph, size), np.float32)
        top = y - drawn.shape[0] / 2 + chance.normal(0, hand.size * 0.05)
        # a digit may cross the ruled line, but what is mostly outside the box belongs to no label
        top = round(
            np.clip(top, -0.1 * drawn.shape[0], max(height - 0.9 * drawn.shape[0], -0.1 * drawn.shape[0]))
        )
        _stamp(box, drawn, round(x), top)
        x += drawn.shape[1] + hand.gap * squeeze
        lowest, highest = min(lowest, top), max(highest, top + drawn.shape[0])
    return (round(start), lowest, round(x), highest)


def _choose_glyph(digit: int, images: DigitImages, hand: Hand, chance: Chance) -> Ink:
    if digit == 1 and hand.is_european:
        return draw_one_with_upstroke(chance)
    glyph = images.choose(digit, chance)
    return add_bar_to_seven(glyph, chance) if digit == 7 and hand.is_european else glyph


def _draw_digit(digit: int, images: DigitImages, hand: Hand, chance: Chance) -> Ink:
    glyph = _choose_glyph(digit, images, hand, chance)
    high = max(6, round(hand.size * chance.uniform(0.85, 1.12)))
    natural = glyph.shape[1] / glyph.shape[0]
    wide = max(3, round(high * natural * hand.aspect * chance.uniform(0.9, 1.1)))
    slant = hand.slant + chance.normal(0, 0.04)
    shear = abs(slant) * high
    matrix = np.array(
        [
            [wide / glyph.shape[1], -slant * high / glyph.shape[0], shear if slant > 0 else 0],
            [0, high / glyph.shape[0], 0],
        ],
        np.float32,
    )
    drawn = cv2.warpAffine(glyph, matrix, (round(wide + shear), high), flags=cv2.INTER_LINEAR)
    softness = 0.12
    drawn = np.clip((drawn - hand.weight + softness) / (2 * softness), 0, 1)
    columns = np.flatnonzero(drawn.max(axis=0) > 0.2)
    if columns.size == 0:
        return np.clip(glyph, 0, 1)
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
    trembling = [(x + chance.normal(0, pen * 0.3), y + chance.normal(0, pen * 0.3)) for x, y in points]
    line = np.round(np.array(trembling) * 8).astype(np.int32)
    drawn = np.zeros(box.shape, np.uint8)
    cv2.polylines(
        drawn, [line], isClosed=False, color=255, thickness=max(1, round(pen)), lineType=cv2.LINE_AA, shift=3
    )
    np.maximum(box, (drawn / 255).astype(np.float32), out=box)


def write_dash(box: Ink, hand: Hand, chance: Chance) -> None:
    """What stands for "none": – or = or / or X or a long stroke or "nil"."""
    height, width = box.shape
    x, y = chance.uniform(0.2, 0.8) * width, chance.normal(height / 2, height * 0.08)
    kind = chance.choice(["dash", "dash", "dash", "double", "slash", "cross", "long", "nil"])
    half = hand.size * chance.uniform(0.25, 0.8)
    if kind in {"dash", "double"}:
        half = max(half, 5.0)
        tilt = chance.normal(0, 0.12) * half
        for offset in (0.0,) if kind == "dash" else (-0.12 * height, 0.12 * height):
            draw_stroke(box, [(x - half, y + offset + tilt), (x + half, y + offset - tilt)], hand.pen, chance)
    elif kind == "slash":
        rise = chance.uniform(0.5, 0.9) * hand.size / 2
        run = rise * chance.uniform(0.75, 1.8)
        draw_stroke(box, [(x - run, y + rise), (x + run, y - rise)], hand.pen, chance)
    elif kind == "cross":
        rise, run = 0.4 * hand.size, 0.4 * hand.size * chance.uniform(0.7, 1.4)
        draw_stroke(box, [(x - run, y + rise), (x + run, y - rise)], hand.pen, chance)
        draw_stroke(box, [(x - run, y - rise), (x + run, y + rise)], hand.pen, chance)
    elif kind == "long":
        ends = chance.uniform(0.02, 0.2) * width, chance.uniform(0.8, 0.98) * width
        draw_stroke(box, [(ends[0], y + chance.normal(0, 4)), (ends[1], y)], hand.pen, chance)
    else:
        _write_nil(box, hand, chance)


def _write_nil(box: Ink, hand: Hand, chance: Chance) -> None:
    fonts = [cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_ITALIC]
    text = str(chance.choice(["nil", "Nil", "NIL", "nill"]))
    drawn = np.zeros(box.shape, np.uint8)
    scale = float(np.clip(hand.size / 30, 0.4, 1.5))
    origin = (round(chance.uniform(0, 0.4) * box.shape[1]), round(box.shape[0] * chance.uniform(0.6, 0.85)))
    cv2.putText(
        drawn, text, origin, int(chance.choice(fonts)), scale, 255, max(1, round(hand.pen)), cv2.LINE_AA
    )
    np.maximum(box, (drawn / 255).astype(np.float32), out=box)


def strike_out(box: Ink, area: tuple[int, ...], hand: Hand, chance: Chance) -> None:
    """A line, two lines or a scribble over what stands in `area` (left, top, right, bottom)."""
    left, top, right, bottom = area
    middle, high, over = (top + bottom) / 2, bottom - top, 0.12 * (bottom - top)
    kind = chance.choice(["line", "two lines", "scribble", "scribble"])
    if kind == "scribble":
        turns = int(chance.integers(4, 10))
        xs = np.linspace(left - over, right + over, turns)
        ys = [
            middle + high * 0.4 * (1 if index % 2 else -1) * chance.uniform(0.5, 1) for index in range(turns)
        ]
        draw_stroke(box, list(zip(xs, ys, strict=True)), hand.pen, chance)
        return
    for offset in (0.0,) if kind == "line" else (-0.12 * high, 0.12 * high):
        tilt = chance.normal(0, 0.15) * high
        draw_stroke(
            box,
            [(left - over, middle + offset + tilt), (right + over, middle + offset - tilt)],
            hand.pen,
            chance,
        )
