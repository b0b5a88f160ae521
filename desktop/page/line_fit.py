"""How well a form's ruled lines lie on a photo under a homography, and the homography that fits them best.

A homography H maps mm of the upright paper to pixels of the darkness map.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.ruled_lines import Darkness, Floats, RuledLines

_POINTS_A_LINE = 28
_WEAKEST_LINE = 0.07
"""Darkness that a line must have beyond its surroundings; paper noise and blurred texture stay below."""
_TOLERANCE_MM = 0.7
_NEEDED_SHARE = 0.65
"""A line is explained when this share of its points was found: a stamp or a figure may hide the rest."""


@dataclass(frozen=True, eq=False)
class LineSearch:
    """For each sampled point of each line (L×P): how far along its normal a dark line was seen, in mm, and
    its darkness beyond the surroundings. `points` L×P×2 are px, `normals` unit vectors, `scale` px per mm.
    """

    points: Floats
    normals: Floats
    offsets_mm: Floats
    strength: Floats
    scale: float

    @property
    def is_seen(self) -> npt.NDArray[np.bool_]:
        return self.strength > _WEAKEST_LINE


@dataclass(frozen=True)
class LineScore:
    """Shares 0…1 of the expected lines that were found in their place, of those that the picture shows;
    `shown` is the share of all expected lines that it shows, `boxes` are those outside the table.
    """

    upright: float
    level: float
    all: float
    shown: float = 1.0
    boxes: float = 1.0

    @property
    def weakest(self) -> float:
        return min(self.upright, self.level, self.all)


def map_points(homography: Floats, points: Floats) -> Floats:
    """N×2 → N×2."""
    mapped = np.column_stack([points, np.ones(len(points))]) @ homography.T
    depth = np.where(np.abs(mapped[:, 2]) < 1e-9, 1e-9, mapped[:, 2])
    return np.asarray(mapped[:, :2] / depth[:, None], np.float64)


def sample_lines(lines: RuledLines) -> Floats:
    """(L·P)×2 points in mm along all lines, their ends left out."""
    steps = np.linspace(0.02, 0.98, _POINTS_A_LINE)[None, :, None]
    start, end = lines.segments[:, None, :2], lines.segments[:, None, 2:]
    return np.asarray((start + (end - start) * steps).reshape(-1, 2), np.float64)


def search_lines(darkness: Darkness, homography: Floats, lines: RuledLines, radius_mm: float) -> LineSearch:
    """Looks along each point's normal, up to `radius_mm` to both sides, for the dark line nearest to it."""
    samples = sample_lines(lines)
    points = map_points(homography, samples)
    along = np.repeat(lines.segments[:, 2:] - lines.segments[:, :2], _POINTS_A_LINE, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    tangents = map_points(homography, samples + along) - points
    lengths = np.maximum(np.linalg.norm(tangents, axis=1, keepdims=True), 1e-6)
    normals = np.column_stack([-tangents[:, 1], tangents[:, 0]]) / lengths
    scale = float(np.median(lengths))
    reach = int(np.clip(np.ceil(radius_mm * scale), 2, 24))
    offsets = np.linspace(-radius_mm * scale, radius_mm * scale, 2 * reach + 1)
    profiles = _look_up(darkness, points[:, None] + normals[:, None] * offsets[None, :, None])
    profiles = _smooth_along(profiles.reshape(len(lines.segments), _POINTS_A_LINE, -1))
    # of two equally dark lines the nearer one is meant
    preferred = profiles - 0.1 * np.abs(offsets) / max(offsets[-1], 1e-6) * profiles.max(
        axis=2, keepdims=True
    )
    best = preferred.argmax(axis=2)
    strength = np.take_along_axis(profiles, best[..., None], axis=2)[..., 0] - np.median(profiles, axis=2)
    shape = (len(lines.segments), _POINTS_A_LINE)
    return LineSearch(
        points.reshape(*shape, 2), normals.reshape(*shape, 2), offsets[best] / scale, strength, scale
    )


def _look_up(darkness: Darkness, positions: Floats) -> Floats:
    found = cv2.remap(
        darkness,
        np.clip(positions[..., 0], -9000, 9000).astype(np.float32),
        np.clip(positions[..., 1], -9000, 9000).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=0,
    )
    return np.asarray(found, np.float64)


def _smooth_along(profiles: Floats) -> Floats:
    """Mean of each point and its two neighbours on the line: letters and digits fade, lines stay."""
    padded = np.pad(profiles, ((0, 0), (1, 1), (0, 0)), mode="edge")
    return np.asarray((padded[:, :-2] + padded[:, 1:-1] + padded[:, 2:]) / 3, np.float64)


def score_lines(darkness: Darkness, homography: Floats, lines: RuledLines) -> LineScore:
    """The share of expected lines that are there, each looked for within 0.7 mm."""
    is_explained = find_lines(darkness, homography, lines)
    table_upright = is_explained[lines.is_table & lines.is_upright]
    table_level = is_explained[lines.is_table & ~lines.is_upright]
    return LineScore(float(table_upright.mean()), float(table_level.mean()), float(is_explained.mean()))


def find_lines(darkness: Darkness, homography: Floats, lines: RuledLines) -> npt.NDArray[np.bool_]:
    """For each expected line: True when it is there, looked for within 0.7 mm."""
    search = search_lines(darkness, homography, lines, 2.5)
    is_in_place = search.is_seen & (np.abs(search.offsets_mm) <= _TOLERANCE_MM)
    return np.asarray(is_in_place.mean(axis=1) >= _NEEDED_SHARE, np.bool_)


def fit_homography(
    darkness: Darkness, homography: Floats, lines: RuledLines, radii_mm: tuple[float, ...]
) -> Floats:
    """Moves the homography so that the expected lines meet the dark ones; one step a search radius."""
    for radius in radii_mm:
        search = search_lines(darkness, homography, lines, radius)
        if search.is_seen.sum() < 40:
            return homography
        homography = _solve_step(homography, lines, search, radius)
    return homography


def _solve_step(homography: Floats, lines: RuledLines, search: LineSearch, radius_mm: float) -> Floats:
    """One weighted least-squares step over the eight free numbers of the homography."""
    samples = sample_lines(lines)
    middle = samples.mean(axis=0)
    centre = np.array([[1, 0, middle[0]], [0, 1, middle[1]], [0, 0, 1]], np.float64)
    spread = np.diag([100.0, 100.0, 1.0])
    base = homography @ centre @ spread
    unit = map_points(np.asarray(np.linalg.inv(centre @ spread), np.float64), samples)
    points, normals = search.points.reshape(-1, 2), search.normals.reshape(-1, 2)
    columns = []
    for index in range(8):
        change = np.eye(3)
        change.flat[index] += 1e-4
        moved = map_points(base @ change, unit)
        columns.append(((moved - points) * normals).sum(axis=1) / 1e-4)
    jacobian = np.column_stack(columns)
    wanted = search.offsets_mm.reshape(-1) * search.scale
    weights = _weigh(search, lines, radius_mm)
    normal_matrix = jacobian.T @ (jacobian * weights[:, None]) + 1e-3 * np.eye(8)
    step = np.linalg.solve(normal_matrix, jacobian.T @ (wanted * weights))
    change = np.eye(3)
    change.flat[:8] += step
    fitted = base @ change @ np.linalg.inv(centre @ spread)
    return np.asarray(fitted / fitted[2, 2], np.float64)


def _weigh(search: LineSearch, lines: RuledLines, radius_mm: float) -> Floats:
    """Points count by their darkness and by how far they agree with the rest of their own line."""
    middle = np.median(search.offsets_mm, axis=1, keepdims=True)
    distance = np.abs(search.offsets_mm - middle) / max(radius_mm * 0.6, 0.3)
    agreement = np.clip(1 - distance**2, 0, None) ** 2
    weights = np.where(search.is_seen, np.minimum(search.strength, 0.5), 0) * agreement
    weights *= np.where(lines.is_table, 1.0, 0.5)[:, None]
    return np.asarray(weights.reshape(-1), np.float64)
