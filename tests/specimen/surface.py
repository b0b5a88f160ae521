"""A sheet of paper in space, bent, folded or flat, seen by a camera: where each point of it lands.

Paper: mm from its top left corner. Photo: pixels. `PaperView.project` goes there, `trace_back` comes back.
"""

from dataclasses import dataclass

import cv2
import numpy as np

_GRID_MM = 2.0


@dataclass(frozen=True, eq=False)
class PaperView:
    """`heights`: how far the paper rises from the table, in mm, every 2 mm. `camera`: 3×4, (x, y, z, 1) in
    mm → photo pixels.
    """

    paper_mm: tuple[float, float]
    heights: np.ndarray
    camera: np.ndarray

    def project(self, points: np.ndarray) -> np.ndarray:
        """N×2 mm on the paper → N×2 photo pixels."""
        flat = np.asarray(points, np.float32).reshape(-1, 2)
        # in rows of 512: OpenCV's pictures have no more than 32,766 rows
        at = np.resize(flat / _GRID_MM, (-(-len(flat) // 512), 512, 2))
        z = cv2.remap(self.heights, at, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return self._see(flat, z.ravel()[: len(flat)])

    def trace_back(self, width: int, height: int, step: int = 8) -> np.ndarray:
        """For every photo pixel (H×W×2 float32) the place on the paper, in mm."""
        x, y = np.meshgrid(np.arange(0, width + step, step), np.arange(0, height + step, step))
        photo = np.stack([x, y], -1).reshape(-1, 2).astype(np.float64)
        flat = np.linalg.inv(self.camera[:, [0, 1, 3]])
        start = _map(flat, photo)
        place = start.copy()
        for _ in range(5 if self.heights.any() else 0):
            seen = self.project(np.clip(place, -40, np.array(self.paper_mm) + 40))
            place += _map(flat, photo) - _map(flat, seen)
        coarse = place.reshape(*x.shape, 2).astype(np.float32)
        shift = np.array([[1 / step, 0, 0], [0, 1 / step, 0]], np.float32)
        return cv2.warpAffine(coarse, shift, (width, height), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)

    def _see(self, points: np.ndarray, z: np.ndarray) -> np.ndarray:
        space = np.column_stack([points, z, np.ones(len(points))])
        seen = space @ self.camera.T
        return seen[:, :2] / seen[:, 2:]


def point_camera(
    paper_mm: tuple[float, float],
    size: tuple[int, int],
    rng: np.random.Generator,
    *,
    tilt: float,
    turn: float,
    fill: float,
) -> np.ndarray:
    """A phone over the sheet. `tilt`, `turn`: degrees, as spread; `fill`: the sheet's share of the photo."""
    width, height = size
    focal = rng.uniform(1.0, 1.35) * max(width, height)
    angles = np.deg2rad([rng.normal(0, tilt), rng.normal(0, tilt), rng.normal(0, turn)])
    rotation = cv2.Rodrigues(np.array([angles[0], 0, 0]))[0] @ cv2.Rodrigues(np.array([0, angles[1], 0]))[0]
    rotation = rotation @ cv2.Rodrigues(np.array([0, 0, angles[2]]))[0]
    middle = np.array([paper_mm[0] / 2, paper_mm[1] / 2, 0])
    # z of the paper points to the camera
    rotation = rotation @ np.diag([1, 1, -1])
    intrinsic = np.array([[focal, 0, width / 2], [0, focal, height / 2], [0, 0, 1]])
    distance = focal * max(paper_mm[0] / width, paper_mm[1] / height) / fill
    for _ in range(6):
        camera = intrinsic @ np.column_stack([rotation, [0, 0, distance] - rotation @ middle])
        outline = PaperView(paper_mm, np.zeros((4, 4), np.float32), camera).project(outline_mm(paper_mm))
        reach = (outline.max(axis=0) - outline.min(axis=0)) / np.array(size)
        distance *= float(reach.max()) / fill
    centre = (outline.max(axis=0) + outline.min(axis=0)) / 2
    room = np.maximum(np.array(size) * (1 - reach / reach.max() * fill), 0) * 0.42
    shift = np.array(size) / 2 - centre + rng.uniform(-1, 1, 2) * room * 0.8
    move = np.array([[1, 0, shift[0]], [0, 1, shift[1]], [0, 0, 1]])
    return move @ camera


def outline_mm(paper_mm: tuple[float, float]) -> np.ndarray:
    width, height = paper_mm
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)


def flat_heights(paper_mm: tuple[float, float]) -> np.ndarray:
    return np.zeros((round(paper_mm[1] / _GRID_MM) + 2, round(paper_mm[0] / _GRID_MM) + 2), np.float32)


def bend_heights(paper_mm: tuple[float, float], rng: np.random.Generator) -> np.ndarray:
    """One or two soft waves along a direction, and a corner that curls."""
    z = flat_heights(paper_mm)
    y, x = np.mgrid[: z.shape[0], : z.shape[1]] * _GRID_MM
    for _ in range(rng.integers(1, 3)):
        angle = rng.choice([0, np.pi / 2]) + rng.normal(0, 0.35)
        along = (x * np.cos(angle) + y * np.sin(angle)) / max(paper_mm)
        high = rng.uniform(4, 17)
        z += high * (0.5 + 0.5 * np.cos(2 * np.pi * (along * rng.uniform(0.5, 1.3) + rng.random())))
    corner = np.array([rng.choice([0, paper_mm[0]]), rng.choice([0, paper_mm[1]])])
    distance = np.hypot(x - corner[0], y - corner[1])
    z += rng.uniform(0, 22) * np.clip(1 - distance / rng.uniform(50, 110), 0, 1) ** 2
    return (z - z.min()).astype(np.float32)


def crease_heights(paper_mm: tuple[float, float], rng: np.random.Generator) -> np.ndarray:
    """Folded in three or four and opened again, perhaps crumpled too."""
    z = flat_heights(paper_mm)
    y, x = np.mgrid[: z.shape[0], : z.shape[1]] * _GRID_MM
    folds = [(y, paper_mm[1] * place) for place in ([0.5], [0.33, 0.66], [0.25, 0.5, 0.75])[rng.integers(3)]]
    if rng.random() < 0.75:
        folds.append((x, paper_mm[0] * rng.uniform(0.45, 0.55)))
    for sign, (axis, place) in enumerate(folds):
        slope = rng.uniform(0.03, 0.13) * (-1) ** sign
        z += slope * np.abs(axis + rng.normal(0, 0.03) * (x + y) - place)
    if rng.random() < 0.5:
        facets = rng.uniform(-1, 1, (rng.integers(5, 10), rng.integers(4, 8))).astype(np.float32)
        z += rng.uniform(0.6, 2.2) * cv2.resize(facets, z.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return (z - z.min()).astype(np.float32)


def shade_heights(heights: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """How much light each grid point of the paper throws back: slopes towards the lamp are brighter."""
    down, right = np.gradient(heights, _GRID_MM)
    angle = rng.uniform(0, 2 * np.pi)
    slope = right * np.cos(angle) + down * np.sin(angle)
    shade = 1 + rng.uniform(0.6, 1.5) * slope
    sharp = np.abs(cv2.Laplacian(heights, cv2.CV_32F, ksize=3))
    worn = 1 + 0.1 * np.clip(sharp / 2, 0, 1) * rng.uniform(-1, 1)
    return np.clip(shade * worn, 0.5, 1.3).astype(np.float32)


def _map(matrix: np.ndarray, points: np.ndarray) -> np.ndarray:
    seen = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    return seen[:, :2] / seen[:, 2:]
