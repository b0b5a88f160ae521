"""What writers put into boxes besides numbers: strokes for none, strikes, ink on paper."""

import cv2
import numpy as np

from tests.specimen.pen import draw_strokes
from tests.specimen.writer import Writer


def draw_none(kind: str, height: float, pen: float, rng: np.random.Generator) -> np.ndarray:
    """dash, double, slash, cross or nil: "no votes", about `height` pixels high."""
    width = height * (rng.uniform(0.9, 1.3) if kind in {"slash", "nil"} else rng.uniform(0.7, 1.5))

    def shake(points: list[tuple[float, float]]) -> np.ndarray:
        return np.array(points) * [width, height] + rng.normal(0, 0.03 * height, (len(points), 2))

    level = [shake([(0.05, 0.5), (0.5, 0.5 + rng.normal(0, 0.025)), (0.95, 0.5 + rng.normal(0, 0.1))])]
    strokes = {
        "dash": level,
        "double": [np.add(stroke, (0, sign * height * 0.1)) for stroke in level for sign in (-1, 1)],
        "slash": [shake([(0.98, 0.08), (0.5, 0.52), (0.04, 0.92)])],
        "cross": [shake([(0.15, 0.1), (0.8, 0.9)]), shake([(0.8, 0.12), (0.15, 0.88)])],
        "nil": _spell_nil(width * 1.3, height, rng),
    }[kind]
    size = (round(width * 1.5) + 8, round(height) + 8)
    return draw_strokes(size, [stroke + 3 for stroke in strokes], pen * 2)


def _spell_nil(width: float, height: float, rng: np.random.Generator) -> list[np.ndarray]:
    n = [(0.05, 0.9), (0.08, 0.45), (0.09, 0.6), (0.2, 0.42), (0.3, 0.5), (0.33, 0.9)]
    i = [(0.5, 0.45), (0.53, 0.9), (0.6, 0.8)]
    dot = [(0.5, 0.25), (0.51, 0.27)]
    l = [(0.72, 0.8), (0.82, 0.1), (0.76, 0.08), (0.76, 0.85), (0.9, 0.88)]  # noqa: E741
    return [
        np.array(letter) * [width, height] + rng.normal(0, 0.02 * height, (len(letter), 2))
        for letter in (n, i, dot, l)
    ]


def draw_strike_through(
    shape: tuple[int, ...], kind: str, pen: float, rng: np.random.Generator
) -> np.ndarray:
    """Strokes over a mask of `shape` that make a number void."""
    height, width = shape[:2]
    x = np.linspace(2, max(width - 3, 6), 14)
    if kind == "scribble":
        turns = rng.uniform(3, 6)
        y = height * (0.5 + 0.33 * np.sin(np.linspace(0, turns * 2 * np.pi, 60)))
        strokes = [np.stack([np.linspace(2, width - 3, 60), y], 1)]
    elif kind == "cross":
        strokes = [np.array([(2, 2), (width - 3, height - 3)]), np.array([(width - 3, 2), (2, height - 3)])]
    else:
        levels = rng.uniform(0.35, 0.65, rng.integers(1, 3))
        strokes = [
            np.stack([x, height * (level + rng.normal(0, 0.06) * x / width)], 1)
            + rng.normal(0, pen * 0.2, (14, 2))
            for level in levels
        ]
    return draw_strokes((width, height), [np.asarray(stroke, float) for stroke in strokes], pen * 2.4)


def lay_pen(
    sheet: np.ndarray, mask: np.ndarray, left: float, top: float, writer: Writer, rng: np.random.Generator
) -> None:
    """Ink on the sheet (H×W×3 uint8): ball pens skip, pencils show the grain of the paper."""
    x, y = round(left), round(top)
    x0, y0 = max(x, 0), max(y, 0)
    x1, y1 = min(x + mask.shape[1], sheet.shape[1]), min(y + mask.shape[0], sheet.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    coarse = rng.uniform(-1, 1, (4, 6)).astype(np.float32)
    pressure = 1 + 0.16 * cv2.resize(coarse, (mask.shape[1], mask.shape[0]), interpolation=cv2.INTER_CUBIC)
    grain = rng.normal(0, 0.3 if writer.pen == "pencil" else 0.1, mask.shape).astype(np.float32)
    alpha = np.clip(mask * (pressure + cv2.GaussianBlur(grain, (0, 0), 0.7)) * writer.darkness, 0, 1)
    part = sheet[y0:y1, x0:x1]
    ink = 1 - np.array(writer.ink, np.float32) / 255
    part[:] = part * (1 - alpha[y0 - y : y1 - y, x0 - x : x1 - x, None] * ink)
