"""Marks of hand, thumb and rubber stamp, laid on the printed sheet like ink on paper.

Masks are H×W float 0…1, 1 = ink; sheets are H×W×3 float 0…255.
"""

import cv2
import numpy as np
from PIL import Image, ImageDraw

from tests.specimen.lettering import load_font

Ink = tuple[int, int, int]


def lay_ink(sheet: np.ndarray, mask: np.ndarray, left: float, top: float, ink: Ink) -> None:
    """Darken the sheet where the mask has ink; what falls outside the sheet is cut off."""
    x, y = round(left), round(top)
    x0, y0 = max(x, 0), max(y, 0)
    x1, y1 = min(x + mask.shape[1], sheet.shape[1]), min(y + mask.shape[0], sheet.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    alpha = mask[y0 - y : y1 - y, x0 - x : x1 - x, None] * 0.94
    part = sheet[y0:y1, x0:x1]
    part *= 1 - alpha * (1 - np.array(ink, np.float32) / 255)


def draw_strokes(size: tuple[int, int], strokes: list[np.ndarray], width: float) -> np.ndarray:
    """Smooth pen strokes through points (N×2, pixels) on a mask of (width, height)."""
    mask = np.zeros((size[1], size[0]), np.uint8)
    for points in strokes:
        shifted = np.round(points * 16).astype(np.int32)
        cv2.polylines(
            mask,
            [shifted],
            isClosed=False,
            color=255,
            thickness=max(1, round(width)),
            lineType=cv2.LINE_AA,
            shift=4,
        )
    return mask.astype(np.float32) / 255


def draw_dash(width: float, pen: float, rng: np.random.Generator) -> np.ndarray:
    """A short, nearly level stroke: how many write a zero."""
    height = round(pen * 4)
    y = np.linspace(0, rng.normal(0, pen * 0.5), 8) + height / 2 + rng.normal(0, pen * 0.12, 8)
    x = np.linspace(pen, width - pen, 8)
    return draw_strokes((round(width), height), [np.stack([x, y], 1)], pen)


def draw_strike(width: int, height: int, pen: float, rng: np.random.Generator) -> np.ndarray:
    """Two strokes through a figure that was wrong."""
    strokes = []
    for level in (0.42, 0.6):
        x = np.linspace(2, width - 2, 10)
        y = height * level + np.linspace(0, rng.normal(0, 0.1) * height, 10) + rng.normal(0, pen * 0.2, 10)
        strokes.append(np.stack([x, y], 1))
    return draw_strokes((width, height), strokes, pen)


def draw_signature(width: int, height: int, pen: float, rng: np.random.Generator) -> np.ndarray:
    """Loops running to the right with a tail: nobody's signature."""
    t = np.linspace(0, 1, 400)
    loops = rng.uniform(4, 7)
    swell = 0.12 + 0.3 * np.abs(np.sin(np.pi * t * rng.uniform(1.2, 2.4) + rng.uniform(0, 3)))
    x = 0.08 + 0.72 * t + 0.05 * np.cos(2 * np.pi * loops * t + rng.uniform(0, 6))
    y = 0.5 - swell * np.sin(2 * np.pi * loops * t) * (1 - 0.5 * t)
    tail = np.stack([np.linspace(0.78, 0.1, 60), 0.78 + 0.1 * np.sin(np.linspace(0, 3, 60))], 1)
    size = np.array([width, height])
    return draw_strokes((width, height), [np.stack([x, y], 1) * size, tail * size], pen)


def draw_thumb(width: int, height: int, rng: np.random.Generator) -> np.ndarray:
    """A thumb impression: curved ridges inside an uneven oval."""
    y, x = np.mgrid[:height, :width].astype(np.float32)
    x, y = (x / width - 0.5) * 2, (y / height - 0.5) * 2
    bend = 0.5 * rng.uniform(0.6, 1.2)
    ridges = np.sin((y + bend * x * x + 0.1 * np.sin(4 * x + 2 * y + rng.uniform(0, 6))) * 42)
    patches = cv2.resize(
        rng.random((7, 7)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    oval = np.clip((0.92 - np.hypot(x * 1.15, y)) * 5, 0, 1)
    return np.clip(ridges * 1.4 + 0.3, 0, 1) * oval * np.clip(0.25 + 0.9 * patches, 0.15, 0.9) * 0.85


def draw_stamp(size: int, rng: np.random.Generator) -> np.ndarray:
    """A round rubber stamp, unevenly inked."""
    stamp = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(stamp)
    for inset, line in ((2, size // 40), (size // 5, size // 80)):
        draw.ellipse([inset, inset, size - inset, size - inset], outline=255, width=max(1, line))
    font = load_font("GintiSans-SemiBold.ttf", size // 9)
    draw.text((size / 2, size * 0.43), "SPECIMEN", 255, font, "mm")
    draw.text((size / 2, size * 0.57), "NA-999", 255, font, "mm")
    _write_round(stamp, "SPECIMEN VALLEY · PRESIDING OFFICER · ", size)
    turned = stamp.rotate(rng.uniform(-25, 25), Image.Resampling.BICUBIC)
    patches = cv2.resize(rng.random((6, 6)).astype(np.float32), (size, size), interpolation=cv2.INTER_CUBIC)
    return np.asarray(turned, np.float32) / 255 * np.clip(0.35 + 0.7 * patches, 0.2, 0.95)


def _write_round(stamp: Image.Image, text: str, size: int) -> None:
    font = load_font("GintiSans-Regular.ttf", size // 13)
    for place, letter in enumerate(text):
        letter_image = Image.new("L", (size, size), 0)
        ImageDraw.Draw(letter_image).text((size / 2, size * 0.105), letter, 255, font, "mm")
        turned = letter_image.rotate(-360 * place / len(text), Image.Resampling.BICUBIC)
        stamp.paste(255, (0, 0), turned)
