"""What stands in boxes besides plain figures: dashes, strike-outs, overwriting, words, commas, specks."""

import cv2
import numpy as np

from desktop.reading.training.handwriting import Chance, Hand, Ink, draw_stroke
from desktop.reading.training.pen_strokes import round_corners

_FONTS = [
    cv2.FONT_HERSHEY_SCRIPT_SIMPLEX,
    cv2.FONT_HERSHEY_SCRIPT_COMPLEX,
    cv2.FONT_HERSHEY_SIMPLEX,
    cv2.FONT_ITALIC | cv2.FONT_HERSHEY_SIMPLEX,
    cv2.FONT_HERSHEY_COMPLEX_SMALL,
]
_LETTERS = "acdefhijkmnprtuvwyAEFGHKMNPRVY"
Area = tuple[int, ...]
"""(left, top, right, bottom) in pixels of the box."""


def write_dash(box: Ink, hand: Hand, chance: Chance) -> None:
    """What stands for "none": – or = or / or X or a long stroke or "nil"."""
    height, width = box.shape
    x, y = chance.uniform(0.2, 0.8) * width, chance.normal(height / 2, height * 0.09)
    kind = chance.choice(
        ["dash", "dash", "dash", "double", "double", "slash", "cross", "long", "wave", "nil"]
    )
    half = hand.size * chance.uniform(0.25, 0.8)
    if kind in {"dash", "double"}:
        half = max(half, 5.0)
        tilt, bend = chance.normal(0, 0.15) * half, chance.normal(0, 0.12) * half
        apart = max(hand.pen * chance.uniform(0.6, 1.2), hand.size * chance.uniform(0.04, 0.16))
        for offset in (0.0,) if kind == "dash" else (-apart, apart):
            ends = [(x - half, y + offset + tilt), (x, y + offset + bend), (x + half, y + offset - tilt)]
            draw_stroke(box, ends, hand.pen, chance)
    elif kind == "slash":
        rise = chance.uniform(0.5, 0.9) * hand.size / 2
        run = rise * chance.uniform(0.75, 1.8)
        draw_stroke(box, [(x - run, y + rise), (x + run, y - rise)], hand.pen, chance)
    elif kind == "cross":
        rise, run = 0.4 * hand.size, 0.4 * hand.size * chance.uniform(0.7, 1.4)
        draw_stroke(box, [(x - run, y + rise), (x + run, y - rise)], hand.pen, chance)
        draw_stroke(box, [(x - run, y - rise), (x + run, y + rise)], hand.pen, chance)
    elif kind in {"long", "wave"}:
        first, last = chance.uniform(0.02, 0.25) * width, chance.uniform(0.75, 0.98) * width
        xs = np.linspace(first, last, 6 if kind == "wave" else 2)
        spread = height * (0.08 if kind == "wave" else 0.05)
        draw_stroke(box, [(one, y + chance.normal(0, spread)) for one in xs], hand.pen, chance)
    else:
        _letter(box, str(chance.choice(["nil", "Nil", "NIL", "nill", "N/A"])), hand, chance)


def _letter(box: Ink, text: str, hand: Hand, chance: Chance) -> None:
    """The text anywhere in the box, as tall as this hand writes, leaning as it leans."""
    height, width = box.shape
    font, pen = int(chance.choice(_FONTS)), max(1, round(hand.pen))
    scale = float(np.clip(hand.size / 34, 0.3, 1.6))
    (wide, high), base = cv2.getTextSize(text, font, scale, pen)
    drawn = np.zeros((height, max(width, wide + 4)), np.uint8)
    y = round(np.clip(chance.normal(height / 2, height * 0.08) + high / 2, high * 0.9, height - base * 0.3))
    cv2.putText(drawn, text, (2, y), font, scale, 255, pen, cv2.LINE_AA)
    room = width - min(wide + 4, width)
    matrix = np.array([[1, -hand.slant, hand.slant * y + chance.uniform(0, 1) * room], [0, 1, 0]], np.float32)
    if wide + 4 > width:
        matrix[0] *= width / (wide + 4)
    drawn = cv2.warpAffine(drawn, matrix, (width, height))
    np.maximum(box, drawn / np.float32(255), out=box)


def write_word(box: Ink, hand: Hand, chance: Chance) -> None:
    """Letters, or a running scrawl like a word or a signature: ink that is no number."""
    if box.shape[1] < 8:
        return
    if chance.random() < 0.5:
        count = int(chance.integers(2, 9))
        _letter(box, "".join(chance.choice(list(_LETTERS), count)), hand, chance)
        return
    height, width = box.shape
    turns = int(chance.integers(8, 22))
    wide = min(width * 0.95, hand.size * chance.uniform(1.2, 4.0))
    start = chance.uniform(0, max(width - wide, 1))
    xs = start + np.linspace(0, wide, turns) + chance.normal(0, hand.size * 0.14, turns)
    highs = chance.uniform(-0.5, 0.5, turns) * hand.size * chance.choice([0.5, 0.8, 1.0], turns)
    points = np.stack([xs, height / 2 + highs], axis=1)
    line = [(float(x), float(y)) for x, y in round_corners(points, 3)]
    draw_stroke(box, line, max(1.0, hand.pen * 0.7), chance)
    for _ in range(int(chance.integers(0, 4))):
        add_speck(box, hand, chance)


def add_speck(box: Ink, hand: Hand, chance: Chance) -> None:
    """A dot, a comma or a tick that has no meaning."""
    height, width = box.shape
    x, y = chance.uniform(0, width), chance.uniform(0, height)
    long = hand.size * chance.choice([0.02, 0.1, 0.16])
    draw_stroke(box, [(x, y), (x - long * chance.uniform(-0.3, 1), y + long)], hand.pen, chance)


def add_comma(box: Ink, area: Area, share: float, hand: Hand, chance: Chance) -> None:
    """Thousands' comma: at `share` of the way through the figure in `area`, below its base line."""
    x = area[0] + share * (area[2] - area[0])
    y = area[3] - hand.size * chance.uniform(0.0, 0.12)
    long = hand.size * chance.uniform(0.05, 0.22)
    draw_stroke(box, [(x, y), (x - long * 0.6, y + long)], max(1.0, hand.pen * 0.9), chance)


def add_ending(box: Ink, area: Area, hand: Hand, chance: Chance) -> None:
    """The "/-" or "/=" that clerks put behind a figure, or a full stop."""
    _, top, right, bottom = area
    high = bottom - top
    if right + 0.9 * high > box.shape[1]:
        return
    x = right + 0.15 * high
    if chance.random() < 0.3:
        draw_stroke(box, [(x, bottom - 2), (x + 1, bottom - 1)], hand.pen, chance)
        return
    draw_stroke(box, [(x, bottom), (x + 0.25 * high, top)], hand.pen, chance)
    for lift in (0.0, 0.16)[: int(chance.integers(1, 3))]:
        y = (top + bottom) / 2 + lift * high
        draw_stroke(box, [(x + 0.3 * high, y), (x + 0.7 * high, y)], hand.pen, chance)


def strike_out(box: Ink, area: Area, hand: Hand, chance: Chance) -> None:
    """A line, two lines, a cross or a scribble over what stands in `area`."""
    left, top, right, bottom = area
    middle, high, over = (top + bottom) / 2, bottom - top, 0.12 * (bottom - top)
    kind = chance.choice(["line", "two lines", "scribble", "scribble", "cross", "slash"])
    if right - left < 1.1 * high:
        # a short bar through one digit may be the bar of a 7
        over = chance.uniform(0.25, 0.5) * high
    if kind == "scribble":
        turns = int(chance.integers(5, 14))
        xs = np.linspace(left - over, right + over, turns)
        ys = [
            middle + high * 0.45 * (1 if turn % 2 else -1) * chance.uniform(0.4, 1) for turn in range(turns)
        ]
        draw_stroke(box, list(zip(xs, ys, strict=True)), hand.pen, chance)
        return
    if kind in {"cross", "slash"}:
        draw_stroke(box, [(left - over, bottom), (right + over, top)], hand.pen, chance)
        if kind == "cross":
            draw_stroke(box, [(left - over, top), (right + over, bottom)], hand.pen, chance)
        elif chance.random() < 0.5:
            draw_stroke(box, [(left, bottom), (right + 2 * over, top)], hand.pen, chance)
        return
    for offset in (0.0,) if kind == "line" else (-0.12 * high, 0.12 * high):
        tilt = chance.normal(0, 0.15) * high
        ends = [(left - over, middle + offset + tilt), (right + over, middle + offset - tilt)]
        draw_stroke(box, ends, hand.pen, chance)
