"""What lies around the sheet: tables, pale desks, a scanner's lid; and fingers that hold it."""

import cv2
import numpy as np

from tests.specimen.surface import PaperView
from tests.specimen.table_top import lay_table

_SKINS = ((196, 150, 120), (168, 120, 92), (128, 88, 64), (92, 62, 46))


def lay_background(width: int, height: int, kind: str, rng: np.random.Generator) -> np.ndarray:
    """H×W×3 uint8. Kinds: table, pale, dark, hand, white, black."""
    if kind in {"white", "black"}:
        shade = {"white": rng.uniform(235, 255), "black": rng.uniform(5, 40)}[kind]
        return np.full((height, width, 3), shade, np.uint8)
    if kind == "table":
        small = lay_table(max(width // 2, 800), max(height // 2, 800), rng)
        return cv2.resize(
            small.clip(0, 255).astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR
        )
    shade = {
        "pale": rng.uniform(195, 240) + rng.uniform(-8, 8, 3),
        "dark": rng.uniform(20, 60) + rng.uniform(-8, 8, 3),
        "hand": rng.uniform(60, 170) + rng.uniform(-15, 15, 3),
    }[kind]
    patches = rng.normal(0, 1, (rng.integers(4, 9), rng.integers(4, 9), 1)).astype(np.float32)
    deep = 22 if kind == "hand" else 5
    soft = cv2.resize(
        patches * deep + np.array(shade, np.float32), (width // 4, height // 4), interpolation=cv2.INTER_CUBIC
    )
    grain = rng.normal(0, 3, (height // 4, width // 4, 1)).astype(np.float32)
    picture = np.clip(soft + grain, 0, 255).astype(np.uint8)
    if kind == "hand":
        picture = _clutter(picture, rng)
    return cv2.resize(picture, (width, height), interpolation=cv2.INTER_LINEAR)


def put_finger(photo: np.ndarray, view: PaperView, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A thumb over the sheet's edge; the outline (N×2) of what it covers."""
    width, height = view.paper_mm
    side, along = rng.integers(4), rng.uniform(0.15, 0.85)
    edge = np.array(
        [[width * along, 0], [width, height * along], [width * along, height], [0, height * along]]
    )[side]
    inwards = np.array([[0, 1], [-1, 0], [0, -1], [1, 0]])[side]
    inwards = inwards + rng.normal(0, 0.3) * inwards[::-1]
    tip, root = edge + inwards * rng.uniform(7, 24), edge - inwards * 70
    ends = view.project(np.array([tip, root]))
    middle = view.project(np.array([[width / 2, height / 2], [width / 2 + 10, height / 2]]))
    thick = float(np.linalg.norm(middle[1] - middle[0])) * rng.uniform(1.5, 2.1)
    mask = np.zeros(photo.shape[:2], np.uint8)
    cv2.line(mask, *np.round(ends).astype(int).tolist(), 255, round(thick), cv2.LINE_AA)
    soft = cv2.GaussianBlur(mask, (0, 0), thick * 0.05).astype(np.float32) / 255
    across = cv2.GaussianBlur(mask, (0, 0), thick * 0.3).astype(np.float32) / 255
    skin = np.array(_SKINS[rng.integers(len(_SKINS))], np.float32)
    round_skin = (0.45 + 0.55 * across)[..., None] * skin
    covered = cv2.blendLinear(round_skin.astype(np.uint8), photo, soft, 1 - soft)
    outline = cv2.convexHull(cv2.findNonZero((mask > 60).astype(np.uint8)))[:, 0] if mask.any() else ends
    return covered, outline.astype(np.float64)


def _clutter(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Whatever is behind a sheet that is held in the air: blurred shapes."""
    height, width = picture.shape[:2]
    for _ in range(rng.integers(4, 10)):
        corner = rng.uniform(-0.1, 1, 2) * [width, height]
        size = rng.uniform(0.1, 0.5, 2) * [width, height]
        colour = (rng.uniform(40, 200) + rng.uniform(-25, 25, 3)).tolist()
        first, last = corner.astype(int).tolist(), (corner + size).astype(int).tolist()
        cv2.rectangle(picture, first, last, colour, -1)
    return cv2.GaussianBlur(picture, (0, 0), width * 0.012)
