"""Real handwritten digits (MNIST) set into numbers as one person would write them with one pen.

In: a number and a `Hand`; out: an ink mask, H×W float 0…1, 1 = ink, cut to its ink.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np

_FILE = Path(__file__).with_name("digits.npz")
_SUPERSAMPLING = 4


@dataclass(frozen=True)
class Hand:
    """One writer: which digits look alike enough, how tall (mm), how slanted, how dense the row."""

    slant: float
    thickness: float
    height_mm: float
    spacing: float
    ink: tuple[int, int, int]


def choose_hand(rng: np.random.Generator) -> Hand:
    inks = ((24, 40, 120), (18, 22, 34), (30, 60, 150), (36, 34, 40), (20, 30, 90))
    return Hand(
        slant=float(rng.uniform(-0.05, 0.35)),
        thickness=float(rng.uniform(1.7, 2.6)),
        height_mm=float(rng.uniform(4.6, 5.8)),
        spacing=float(rng.uniform(0.08, 0.22)),
        ink=inks[rng.integers(len(inks))],
    )


def write_number(text: str, hand: Hand, rng: np.random.Generator, pixels_per_mm: float) -> np.ndarray:
    """The digits of `text` side by side, each with its own small change of size, place and slant."""
    height = hand.height_mm * pixels_per_mm
    glyphs = [_write_digit(int(digit), hand, rng, height * rng.uniform(0.9, 1.08)) for digit in text]
    gaps = [round(height * hand.spacing * rng.uniform(0.4, 1.5)) for _ in glyphs]
    lifts = [round(height * rng.normal(0, 0.035)) for _ in glyphs]
    tallest = max(glyph.shape[0] for glyph in glyphs)
    room = round(height * 0.2)
    canvas = np.zeros((tallest + 2 * room, sum(g.shape[1] for g in glyphs) + sum(gaps)), np.float32)
    left = 0
    for glyph, gap, lift in zip(glyphs, gaps, lifts, strict=True):
        top = room + tallest - glyph.shape[0] + lift
        top = min(max(top, 0), canvas.shape[0] - glyph.shape[0])
        part = canvas[top : top + glyph.shape[0], left : left + glyph.shape[1]]
        np.maximum(part, glyph, out=part)
        left += glyph.shape[1] + gap
    return cut_to_ink(canvas)


def cut_to_ink(mask: np.ndarray) -> np.ndarray:
    rows, columns = np.nonzero(mask > 0.1)
    return mask[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


def _write_digit(digit: int, hand: Hand, rng: np.random.Generator, height: float) -> np.ndarray:
    images, slants, thicknesses = _digits_of(digit)
    # the few digits nearest to the writer's hand: a form should look written by one person
    distance = 2 * np.abs(slants - hand.slant) + np.abs(thicknesses - hand.thickness)
    image = images[rng.choice(np.argsort(distance)[:7])]
    large = _enlarge(image, height * _SUPERSAMPLING)
    shear = float(rng.normal(0, 0.03))
    large = _shear(large, shear)
    size = (max(2, round(large.shape[1] / _SUPERSAMPLING)), max(2, round(large.shape[0] / _SUPERSAMPLING)))
    return cut_to_ink(cv2.resize(large, size, interpolation=cv2.INTER_AREA))


def _enlarge(image: np.ndarray, height: float) -> np.ndarray:
    """Smooth, then sharpen the edge: a pen stroke, not a blurred raster."""
    cut = np.pad(cut_to_ink(image), 2)
    scale = height / (cut.shape[0] - 4)
    large = cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    large = cv2.GaussianBlur(large, (0, 0), scale * 0.45)
    return np.clip((large - 0.5) * 5 + 0.5, 0, 1).astype(np.float32)


def _shear(image: np.ndarray, shear: float) -> np.ndarray:
    height, width = image.shape
    extra = abs(shear) * height
    matrix = np.array([[1, -shear, max(shear, 0) * height], [0, 1, 0]], np.float32)
    return cv2.warpAffine(image, matrix, (round(width + extra), height), flags=cv2.INTER_LINEAR)


@cache
def _digits_of(digit: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The images of one digit (0…1) with their slants and stroke widths in MNIST pixels."""
    with np.load(_FILE) as archive:
        images = archive["pixels"][archive["digit"] == digit].astype(np.float32) / 255
    return (
        images,
        np.array([_slant(image) for image in images]),
        np.array([_thickness(image) for image in images]),
    )


def _slant(image: np.ndarray) -> float:
    y, x = np.mgrid[: image.shape[0], : image.shape[1]]
    weight = image / image.sum()
    dy, dx = y - (weight * y).sum(), x - (weight * x).sum()
    return float(-(weight * dx * dy).sum() / (weight * dy * dy).sum())


def _thickness(image: np.ndarray) -> float:
    edge = np.abs(np.diff(image, axis=0)).sum() + np.abs(np.diff(image, axis=1)).sum()
    return float(2.5 * image.sum() / edge)
