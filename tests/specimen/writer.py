"""One writer with one pen: how the digits look, how large, how slanted, what colour, which habits.

In: a text of digits (or a mark) and a `Writer`; out: an ink mask, H×W float 0…1, cut to its ink.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from tests.specimen.digits import cut_to_ink
from tests.specimen.glyphs import URDU, WESTERN, is_plain, list_usual, shrink_pictures, trace

Ink = tuple[int, int, int]

_INKS: dict[str, tuple[Ink, ...]] = {
    "blue": ((28, 44, 130), (52, 70, 160), (30, 50, 110), (70, 90, 170)),
    "black": ((22, 24, 34), (40, 40, 46), (30, 28, 30)),
    "red": ((170, 34, 40), (190, 60, 60)),
    "green": ((20, 104, 62), (40, 120, 80)),
    "pencil": ((78, 78, 82), (104, 104, 106)),
}
_SHARES = {"blue": 0.5, "black": 0.3, "red": 0.06, "green": 0.05, "pencil": 0.09}


@dataclass(frozen=True)
class Writer:
    """Lengths in mm, `spacing` in heights of a digit (below zero: digits touch). `height_share` is how much
    of a box's height the digits may fill; `at` where in the box their middle lies (0…1, 0…1); `unrest` how
    much all this varies from box to box. `pools`: for each digit the pictures that are this writer's.
    """

    script: str
    pools: tuple[tuple[int, ...], ...]
    height_mm: float
    height_share: float
    slant: float
    width: float
    spacing: float
    pen_mm: float
    pen: str
    ink: Ink
    darkness: float
    at: tuple[float, float]
    unrest: float
    thousands_comma: bool
    dash: str
    strike: str

    def choose_pen(self, height: float) -> float:
        """Half the width of a stroke, in pixels, where tall digits are `height` pixels high."""
        return max(min(self.pen_mm / self.height_mm, 0.14) * height / 2, 0.55)


def choose_writer(rng: np.random.Generator, script: str = WESTERN) -> Writer:
    pen = str(rng.choice(list(_SHARES), p=list(_SHARES.values())))
    inks = _INKS[pen]
    return Writer(
        script=script,
        pools=tuple(_choose_pool(script, digit, rng) for digit in range(10)),
        height_mm=float(np.clip(rng.lognormal(np.log(4.8), 0.24), 2.7, 8.5)),
        height_share=float(rng.uniform(0.5, 0.98)),
        slant=float(rng.normal(0.08, 0.17)),
        width=float(np.clip(rng.normal(0.95, 0.14), 0.65, 1.35)),
        spacing=float(np.clip(rng.normal(0.1, 0.09), -0.02, 0.4)),
        pen_mm=float(rng.uniform(0.28, 0.75) if pen != "pencil" else rng.uniform(0.35, 0.8)),
        pen=pen,
        ink=inks[rng.integers(len(inks))],
        darkness=float(rng.uniform(0.4, 0.75) if pen == "pencil" else rng.uniform(0.68, 0.97)),
        at=(
            float(np.clip(rng.normal(0.48, 0.16), 0.1, 0.9)),
            float(np.clip(rng.normal(0.52, 0.1), 0.3, 0.75)),
        ),
        unrest=float(rng.uniform(0.4, 1.4)),
        thousands_comma=bool(rng.random() < 0.12),
        dash=str(rng.choice(["dash", "dash", "dash", "slash", "cross", "double", "nil"])),
        strike=str(rng.choice(["lines", "lines", "lines", "scribble", "cross"])),
    )


def write_number(text: str, writer: Writer, rng: np.random.Generator, height: float) -> np.ndarray:
    """The digits of `text` (and its commas) side by side, tall digits `height` pixels high."""
    pen = writer.choose_pen(height)
    pieces = [_draw_sign(sign, writer, rng, height, pen) for sign in text]
    middle = 1.2 * height
    width = sum(piece.shape[1] for piece in pieces) + round(height * (1 + abs(writer.spacing)) * len(text))
    canvas = np.zeros((round(2.4 * height) + 4, width), np.float32)
    left, drift = 4.0, rng.normal(0, 0.03 * writer.unrest)
    for piece in pieces:
        top = round(middle - piece.shape[0] / 2 + height * rng.normal(0, 0.05) * writer.unrest + drift * left)
        top = min(max(top, 0), canvas.shape[0] - piece.shape[0])
        x = round(left)
        part = canvas[top : top + piece.shape[0], x : x + piece.shape[1]]
        np.maximum(part, piece, out=part)
        gap = writer.spacing + rng.normal(0, 0.05) * writer.unrest
        left += piece.shape[1] + height * max(gap, 0.03 if writer.script == URDU else 0.0)
    return cut_to_ink(canvas)


def _choose_pool(script: str, digit: int, rng: np.random.Generator) -> tuple[int, ...]:
    """A favourite shape and the few that are most like it, all of them plain when drawn anew."""
    shapes = shrink_pictures(script, digit)
    usual = list_usual(script, digit)
    pool: tuple[int, ...] = ()
    for favourite in rng.choice(usual, 8):
        likeness = shapes[usual] @ shapes[favourite]
        alike = [int(usual[place]) for place in np.argsort(-likeness)[:6]]
        pool = tuple(place for place in alike if is_plain(script, digit, place))
        if len(pool) >= 3:
            break
    return pool or (int(favourite),)


def _draw_sign(sign: str, writer: Writer, rng: np.random.Generator, height: float, pen: float) -> np.ndarray:
    if sign == ",":
        return _draw_comma(height, pen)
    pool = writer.pools[int(sign)]
    if writer.script == URDU and sign == "0":
        # a dot is pressed, or drawn as a small ring: never as thin as a stroke
        pen = max(pen * 1.8, 0.09 * height)
    glyph = trace(writer.script, int(sign), pool[rng.integers(len(pool))])
    unrest = writer.unrest
    tall = height * (1 + rng.normal(0, 0.07) * unrest)
    zoom = tall / glyph.scale
    wide = zoom * writer.width * (1 + rng.normal(0, 0.07) * unrest)
    shear = writer.slant + rng.normal(0, 0.05) * unrest
    turn = rng.normal(0, 0.04) * unrest
    rows, columns = glyph.distance.shape
    size = (round(columns * wide + rows * zoom * abs(shear)) + 6, round(rows * zoom) + 6)
    matrix = np.array([[wide, -shear * zoom], [turn * wide, zoom]])
    shift = np.array(size) / 2 - matrix @ np.array([columns, rows]) / 2
    distance = cv2.warpAffine(
        glyph.distance, np.column_stack([matrix, shift]), size, flags=cv2.INTER_LINEAR, borderValue=1.0
    )
    weight = 1 + 0.22 * _wave(distance.shape, rng)
    mask = np.clip(pen * weight - distance * tall + 0.5, 0, 1)
    return cut_to_ink(mask.astype(np.float32)) if mask.max() > 0.1 else _draw_comma(height, pen)


def _draw_comma(height: float, pen: float) -> np.ndarray:
    tall = max(round(height), 6)
    mask = np.zeros((tall, max(round(height * 0.2), 3)), np.uint8)
    wide = mask.shape[1]
    cv2.line(mask, (wide - 2, round(tall * 0.82)), (1, tall - 2), 255, max(1, round(pen * 2)), cv2.LINE_AA)
    return mask.astype(np.float32) / 255


def _wave(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    coarse = rng.uniform(-1, 1, (4, 4)).astype(np.float32)
    return cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
