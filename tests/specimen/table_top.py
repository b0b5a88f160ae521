"""The table under the paper: wood, cloth or metal, with other papers and a pen at the edges."""

import cv2
import numpy as np

_WOODS = ((128, 92, 62), (156, 118, 80), (96, 66, 46), (176, 146, 108))
_PLAIN = ((96, 104, 108), (72, 92, 84), (140, 60, 54))


def lay_table(width: int, height: int, rng: np.random.Generator) -> np.ndarray:
    """H×W×3 float 0…255."""
    table = _wood(width, height, rng) if rng.random() < 0.7 else _cloth(width, height, rng)
    for _ in range(rng.integers(1, 3)):
        _lay_other_paper(table, rng)
    if rng.random() < 0.8:
        _lay_pen(table, rng)
    return table


def throw_shadow(table: np.ndarray, corners: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The dark rim that a sheet lying on a table has on the side away from the lamp."""
    mask = np.zeros(table.shape[:2], np.float32)
    moved = corners + rng.uniform(-9, 9, 2)
    cv2.fillConvexPoly(mask, np.round(moved).astype(np.int32), 1.0)
    soft = cv2.GaussianBlur(mask, (0, 0), 9)
    return table * (1 - 0.5 * soft[..., None])


def _wood(width: int, height: int, rng: np.random.Generator) -> np.ndarray:
    """Streaks along the length, seams between the boards."""
    colour = np.array(_WOODS[rng.integers(len(_WOODS))], np.float32)
    fine = cv2.resize(
        rng.normal(0, 1, (height // 40, width // 2)).astype(np.float32),
        (width, height),
        interpolation=cv2.INTER_CUBIC,
    )
    broad = cv2.resize(
        rng.normal(0, 1, (6, width // 30)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    grain = 1 + 0.05 * fine + 0.08 * broad
    for seam in range(int(rng.integers(40, 300)), width, int(rng.integers(280, 460))):
        grain[:, seam : seam + 4] *= 0.6
    return colour * grain[..., None]


def _cloth(width: int, height: int, rng: np.random.Generator) -> np.ndarray:
    colour = np.array(_PLAIN[rng.integers(len(_PLAIN))], np.float32)
    folds = cv2.resize(
        rng.normal(0, 1, (9, 7)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
    )
    weave = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 1.3)
    return colour * (1 + 0.05 * folds + 0.06 * weave)[..., None]


def _lay_other_paper(table: np.ndarray, rng: np.random.Generator) -> None:
    """A corner of another sheet with lines of writing, mostly hidden under the form."""
    height, width = table.shape[:2]
    middle = np.array([rng.choice([0.0, 1.0]) * width, rng.uniform(0, 1) * height])
    angle = rng.uniform(-0.6, 0.6)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    outline = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * np.array([330, 450])
    shade = float(rng.uniform(205, 236))
    cv2.fillConvexPoly(
        table, np.round(outline @ turn.T + middle).astype(np.int32), (shade, shade, shade - 8), cv2.LINE_AA
    )
    for line in range(-400, 401, 46):
        ends = np.array([[-280, line], [-280 + rng.uniform(200, 560), line]]) @ turn.T + middle
        first, last = np.round(ends).astype(int).tolist()
        cv2.line(table, first, last, (120, 120, 128), 3, cv2.LINE_AA)


def _lay_pen(table: np.ndarray, rng: np.random.Generator) -> None:
    height, width = table.shape[:2]
    start = np.array([rng.choice([0.03, 0.97]) * width, rng.uniform(0.1, 0.9) * height])
    along = np.array([rng.normal(0, 0.25), 1.0])
    along /= np.linalg.norm(along)
    colour = tuple(float(value) for value in rng.choice([[28, 44, 110], [30, 30, 32], [150, 32, 36]]))
    for begin, end, thick, shade in (
        (0, 430, 30, 0.45),
        (0, 420, 24, 1.0),
        (300, 420, 28, 0.8),
        (420, 470, 9, 0.6),
    ):
        first, last = (np.round(start + along * length).astype(int).tolist() for length in (begin, end))
        cv2.line(table, first, last, tuple(value * shade for value in colour), thick, cv2.LINE_AA)
    shine = (
        np.round(start + along * 20 + [-5, 0]).astype(int).tolist(),
        np.round(start + along * 400 + [-5, 0]).astype(int).tolist(),
    )
    cv2.line(table, *shine, (220.0, 220.0, 226.0), 3, cv2.LINE_AA)
