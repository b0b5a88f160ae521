"""Urdu digits as this project draws them: strokes through points, shaken a little. No data needed."""

import cv2
import numpy as np

_STROKES: dict[int, list[list[tuple[float, float]]]] = {
    0: [[(0.42, 0.5), (0.5, 0.45), (0.57, 0.52), (0.5, 0.58), (0.43, 0.53)]],
    1: [[(0.45, 0.02), (0.5, 0.4), (0.52, 0.98)]],
    2: [[(0.4, 0.98), (0.36, 0.5), (0.28, 0.05), (0.33, 0.22), (0.48, 0.26), (0.62, 0.22), (0.68, 0.04)]],
    3: [
        [(0.16, 0.0), (0.26, 0.5), (0.36, 0.98)],
        [(0.16, 0.0), (0.23, 0.28), (0.36, 0.33), (0.47, 0.26), (0.49, 0.0)],
        [(0.49, 0.0), (0.54, 0.28), (0.68, 0.33), (0.82, 0.24), (0.86, 0.0)],
    ],
    4: [
        [(0.32, 0.98), (0.34, 0.5), (0.3, 0.03)],
        [(0.7, 0.1), (0.52, 0.06), (0.42, 0.2), (0.52, 0.34), (0.68, 0.36), (0.44, 0.44), (0.34, 0.5)],
    ],
    5: [
        [(0.5, 0.05), (0.28, 0.55), (0.24, 0.85), (0.4, 0.9), (0.5, 0.72), (0.6, 0.9), (0.78, 0.84)],
        [(0.78, 0.84), (0.72, 0.5), (0.5, 0.05)],
    ],
    6: [[(0.66, 0.08), (0.48, 0.03), (0.36, 0.18), (0.46, 0.34), (0.66, 0.3), (0.5, 0.62), (0.34, 0.98)]],
    7: [[(0.22, 0.03), (0.36, 0.5), (0.5, 0.97), (0.64, 0.5), (0.8, 0.03)]],
    8: [[(0.2, 0.97), (0.36, 0.5), (0.5, 0.03), (0.64, 0.5), (0.8, 0.97)]],
    9: [[(0.58, 0.3), (0.42, 0.4), (0.34, 0.22), (0.44, 0.04), (0.58, 0.12), (0.6, 0.4), (0.66, 0.98)]],
}


def draw_urdu_digit(digit: int, seed: int) -> np.ndarray:
    """48×40 grey, ink bright; every seed a little different."""
    rng = np.random.default_rng([digit, seed])
    picture = np.zeros((48, 40), np.uint8)
    slant, stretch = rng.normal(0, 0.12), rng.uniform(0.8, 1.15)
    for stroke in _STROKES[digit]:
        points = np.array(stroke) + rng.normal(0, 0.02, (len(stroke), 2))
        x = 20 + ((points[:, 0] - 0.5) * stretch - (points[:, 1] - 0.5) * slant) * 34
        y = 4 + points[:, 1] * 38
        line = np.round(_smooth(np.stack([x, y], 1)) * 16).astype(np.int32)
        cv2.polylines(picture, [line], isClosed=False, color=255, thickness=3, lineType=cv2.LINE_AA, shift=4)
    return picture


def _smooth(points: np.ndarray) -> np.ndarray:
    """A curve through the points (Catmull-Rom)."""
    ends = np.concatenate([points[:1], points, points[-1:]])
    along = np.linspace(0, 1, 8, endpoint=False)[:, None]
    parts = [
        0.5
        * (
            2 * b
            + (c - a) * along
            + (2 * a - 5 * b + 4 * c - d) * along**2
            + (3 * b - a - 3 * c + d) * along**3
        )
        for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False)
    ]
    return np.concatenate([*parts, points[-1:]])
