"""Sheets that do not lie flat: bowed, rolled or folded, as a camera above them sees their print.

    sheet = CurvedSheet(bulges=(Bulge(angle=90, height_mm=12),), folds=(Fold(0, place_mm=100, height_mm=6),))
    photo, to_photo = photograph_bent(draw_paper(FORM, 12), sheet, seed=3)

`to_photo` maps N×2 mm of the print to photo pixels: the truth that cells are measured against.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.page.values import Image

CAMERA_MM = 380.0
"""Height of the phone above the table."""


@dataclass(frozen=True)
class Bulge:
    """The paper lifts off the table as one wave of `length_mm` across direction `angle` (degrees)."""

    angle: float
    height_mm: float
    length_mm: float = 420.0
    phase: float = 0.25


@dataclass(frozen=True)
class Fold:
    """A crease across direction `angle`, `place_mm` from the middle; the paper stands up by `height_mm` there
    and falls away over `reach_mm` to both sides.
    """

    angle: float
    place_mm: float
    height_mm: float
    reach_mm: float = 70.0


@dataclass(frozen=True)
class CurvedSheet:
    bulges: tuple[Bulge, ...] = ()
    folds: tuple[Fold, ...] = ()

    def shift(self, points_mm: np.ndarray, paper_mm: tuple[float, float]) -> np.ndarray:
        """Where the print seems to lie when seen from above the middle of the table (…×2 mm)."""
        middle = np.array(paper_mm) / 2
        around = points_mm - middle
        height = np.zeros(points_mm.shape[:-1])
        for bulge in self.bulges:
            wave = 2 * np.pi * (_along(around, bulge.angle) / bulge.length_mm + bulge.phase)
            height = height + bulge.height_mm * (0.5 + 0.5 * np.sin(wave))
        for fold in self.folds:
            distance = np.abs(_along(around, fold.angle) - fold.place_mm)
            height = height + fold.height_mm * np.clip(1 - distance / fold.reach_mm, 0, 1)
        return middle + around * (CAMERA_MM / (CAMERA_MM - height))[..., None]


def _along(around: np.ndarray, angle: float) -> np.ndarray:
    turn = np.deg2rad(angle)
    return around @ np.array([np.cos(turn), np.sin(turn)])


def photograph_bent(
    paper: Image,
    sheet: CurvedSheet,
    *,
    paper_mm: tuple[float, float] = (210.0, 297.0),
    size: tuple[int, int] = (1700, 2300),
    steepness: float = 0.05,
    seed: int = 1,
) -> tuple[Image, Callable[[np.ndarray], np.ndarray]]:
    """(photo RGB, mm of the print → photo pixels). `size` is width and height in pixels."""
    chance = np.random.default_rng(seed)
    width, height = size
    ideal = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    inwards = np.sign(np.array(size) / 2 - ideal)
    corners = ideal + inwards * np.array(size) * (0.07 + chance.uniform(0, steepness, (4, 2)))
    flat = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) * np.array(paper_mm)
    homography = cv2.getPerspectiveTransform(flat.astype(np.float32), corners.astype(np.float32))

    def to_photo(points_mm: np.ndarray) -> np.ndarray:
        moved = np.column_stack([sheet.shift(points_mm, paper_mm), np.ones(len(points_mm))]) @ homography.T
        return moved[:, :2] / moved[:, 2:]

    seen, cover = _look_at(paper, sheet, paper_mm, homography, size)
    table = cv2.GaussianBlur(chance.integers(20, 130, (height, width, 3)).astype(np.uint8), (0, 0), 3)
    light = np.linspace(1.0, 0.75, width)[None, :, None]
    photo = np.where(cover[..., None], seen, table) * light + chance.normal(0, 4, (height, width, 1))
    return cv2.GaussianBlur(np.clip(photo, 0, 255).astype(np.uint8), (0, 0), 0.8), to_photo


def _look_at(
    paper: Image,
    sheet: CurvedSheet,
    paper_mm: tuple[float, float],
    homography: np.ndarray,
    size: tuple[int, int],
) -> tuple[Image, np.ndarray]:
    """The photo's pixels on the paper, and where there is paper. The curve is undone step by step."""
    y, x = np.mgrid[: size[1] : 4, : size[0] : 4].astype(np.float64)
    seen = np.stack([x, y, np.ones_like(x)], axis=-1) @ np.linalg.inv(homography).T
    seen = seen[..., :2] / seen[..., 2:]
    print_mm = seen.copy()
    for _ in range(12):
        print_mm += seen - sheet.shift(print_mm, paper_mm)
    scale = np.array([paper.shape[1], paper.shape[0]]) / np.array(paper_mm)
    places = cv2.resize((print_mm * scale).astype(np.float32), size, interpolation=cv2.INTER_LINEAR)
    # a resized grid of every fourth pixel begins one and a half pixels early
    places = cv2.warpAffine(
        places, np.array([[1, 0, -1.5], [0, 1, -1.5]]), size, borderMode=cv2.BORDER_REPLICATE
    )
    inside = (places >= 0).all(axis=-1) & (places < [paper.shape[1], paper.shape[0]]).all(axis=-1)
    return cv2.remap(paper, places[..., 0], places[..., 1], cv2.INTER_LINEAR), inside
