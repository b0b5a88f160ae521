"""How well a form's ruled lines lie on a photo seen as paper, and the small corrections that make them fit.

In: a `PaperView` and `RuledLines`. A correction (3×3) maps mm of the form to mm of the view's paper.
Out: `Search`, `LineScore`, the corrected homography.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.bends import Bends
from desktop.page.line_fit import LineScore, map_points
from desktop.page.paper_view import Map, PaperView
from desktop.page.ruled_lines import Floats, RuledLines

_POINTS_A_LINE = 24
_WEAKEST_LINE = 0.035
_TOLERANCE_MM = 0.7
_NEEDED_SHARE = 0.65
"""A line is explained when this share of its points was found: a stamp or a figure may hide the rest."""
_NEEDED_IN_PICTURE = 0.5
_NEARNESS, _JUDGED_NEARNESS = 0.15, 0.6
_LOOKED_AROUND_MM = 2.5
_NEAREST_NEIGHBOUR = 0.45
MISSED_LINE = 3.0
"""A line that should be there and is not says more than one that is: print is full of lines to be found."""
_LEAST_SEEN = 40
_SOME_BOXES = 4
_MIDDLE_MM = np.array([105.0, 150.0])
_UNIT_MM = 100.0

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Search:
    """For each sampled point of each line (L×P): how far across a line was seen (mm, along x for upright
    lines, along y for level ones), how strong it is, and whether the point lies in the picture.
    """

    offsets_mm: Floats
    strength: Floats
    is_shown: Flags

    @property
    def is_seen(self) -> Flags:
        return np.asarray((self.strength > _WEAKEST_LINE) & self.is_shown, np.bool_)


def look_under(view: PaperView, lines: RuledLines, correction: Floats, bends: Bends | None = None) -> Search:
    """What stands where the corrected lines should be: what is near is preferred to stronger print beside."""
    return search_under(view, lines, correction, _LOOKED_AROUND_MM, bends, nearness=_JUDGED_NEARNESS)


def search_under(
    view: PaperView,
    lines: RuledLines,
    correction: Floats,
    radius_mm: float,
    bends: Bends | None = None,
    *,
    nearness: float = _NEARNESS,
) -> Search:
    """Looks across each corrected line, up to `radius_mm` to both sides, for the nearest strong ridge."""
    samples = _sample_points(lines)
    flat = map_points(correction, samples.reshape(-1, 2))
    points = (flat if bends is None else bends.move(flat)).reshape(samples.shape)
    reach = int(np.ceil(radius_mm * view.scale))
    steps = np.arange(-reach, reach + 1, dtype=np.float32)
    places = (points * view.scale).astype(np.float32)
    strength, offsets = np.empty(points.shape[:2]), np.empty(points.shape[:2])
    for ridges, chosen, axis in ((view.upright, lines.is_upright, 0), (view.level, ~lines.is_upright, 1)):
        if chosen.any():
            allowed = _reach(lines, chosen, radius_mm)[:, None, None] >= np.abs(steps) / view.scale
            across = np.repeat(places[chosen][:, :, None, :], len(steps), axis=2)
            across[..., axis] += steps
            strength[chosen], offsets[chosen] = _choose_ridge(
                _look_up(ridges, across) * allowed, steps, nearness
            )
    return Search(offsets / view.scale, strength, _is_in_picture(view, points))


def _sample_points(lines: RuledLines) -> Floats:
    """L×P×2 points in mm along all lines, their ends left out."""
    steps = np.linspace(0.03, 0.97, _POINTS_A_LINE)[None, :, None]
    start, end = lines.segments[:, None, :2], lines.segments[:, None, 2:]
    return np.asarray(start + (end - start) * steps, np.float64)


def _reach(lines: RuledLines, chosen: Flags, radius_mm: float) -> Floats:
    """How far to look across each line: less than half way to the next one alike, or that would be taken."""
    return np.minimum(lines.clearance_mm[chosen] * _NEAREST_NEIGHBOUR, radius_mm)


def _look_up(ridges: Map, places: Map) -> Map:
    rows = places.reshape(-1, places.shape[2], 2)
    found = cv2.remap(
        ridges,
        np.ascontiguousarray(rows[..., 0]),
        np.ascontiguousarray(rows[..., 1]),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=0,
    )
    return np.asarray(found.reshape(places.shape[:3]), np.float32)


def _choose_ridge(profiles: Map, steps: Map, nearness: float) -> tuple[Map, Map]:
    """(strength, step) of each point; of two equally dark lines the nearer one is meant."""
    nearer = 1 - nearness * np.abs(steps) / max(float(steps[-1]), 1.0)
    best = (profiles * nearer).argmax(axis=2)
    strength = np.take_along_axis(profiles, best[..., None], axis=2)[..., 0]
    return strength, np.asarray(steps[best], np.float32)


def _is_in_picture(view: PaperView, points: Floats) -> Flags:
    seen = map_points(view.homography, points.reshape(-1, 2))
    width, height = view.seen
    is_inside = (seen > 2).all(axis=1) & (seen[:, 0] < width - 3) & (seen[:, 1] < height - 3)
    return np.asarray(is_inside.reshape(points.shape[:2]), np.bool_)


def judge_lines(found: Search) -> tuple[Flags, Flags]:
    """Which lines are in their place, and which the picture shows at all."""
    is_in_place = found.is_seen & (np.abs(found.offsets_mm) <= _TOLERANCE_MM)
    shown = found.is_shown.sum(axis=1)
    is_explained = is_in_place.sum(axis=1) >= _NEEDED_SHARE * np.maximum(shown, 1)
    is_shown = shown >= _NEEDED_IN_PICTURE * _POINTS_A_LINE
    return np.asarray(is_explained, np.bool_), np.asarray(is_shown, np.bool_)


def score_search(found: Search, lines: RuledLines) -> LineScore:
    """Of the lines that the picture shows."""
    is_explained, is_shown = judge_lines(found)

    def share(chosen: Flags) -> float:
        return float(is_explained[chosen & is_shown].mean()) if (chosen & is_shown).any() else 0.0

    return LineScore(
        upright=share(lines.is_table & lines.is_upright),
        level=share(lines.is_table & ~lines.is_upright),
        all=share(np.ones_like(is_shown)),
        boxes=share(~lines.is_table) if (~lines.is_table & is_shown).sum() >= _SOME_BOXES else 1.0,
        shown=float(is_shown.mean()),
    )


def fit_flat(
    view: PaperView,
    lines: RuledLines,
    correction: Floats,
    radii_mm: tuple[float, ...],
    bends: Bends | None = None,
) -> Floats:
    """The correction that brings the expected lines onto the seen ones; one step a search radius."""
    for radius in radii_mm:
        found = search_under(view, lines, correction, radius, bends)
        if found.is_seen.sum() < _LEAST_SEEN:
            return correction
        correction = _step(correction, lines, found, radius)
    return correction


def _step(correction: Floats, lines: RuledLines, found: Search, radius_mm: float) -> Floats:
    """One weighted least-squares step over the eight free numbers of a homography, in units of 100 mm."""
    to_mm = np.array([[_UNIT_MM, 0, _MIDDLE_MM[0]], [0, _UNIT_MM, _MIDDLE_MM[1]], [0, 0, 1]])
    base = correction @ to_mm
    samples = _sample_points(lines)
    unit = np.column_stack([(samples.reshape(-1, 2) - _MIDDLE_MM) / _UNIT_MM, np.ones(samples[..., 0].size)])
    projected = unit @ base.T
    depth = projected[:, 2]
    axis = np.repeat(np.where(lines.is_upright, 0, 1), samples.shape[1])
    place = projected[np.arange(len(unit)), axis] / depth
    # how a point moves across its line when one number of the change grows
    jacobian = np.empty((len(unit), 8))
    for index in range(8):
        row, term = divmod(index, 3)
        jacobian[:, index] = (base[axis, row] - place * base[2, row]) / depth * unit[:, term]
    weights = _weigh(found, lines, radius_mm)
    normal = jacobian.T @ (jacobian * weights[:, None]) + 1e-3 * np.eye(8)
    change = np.eye(3)
    change.flat[:8] += np.linalg.solve(normal, jacobian.T @ (found.offsets_mm.reshape(-1) * weights))
    fitted = base @ change @ np.linalg.inv(to_mm)
    return np.asarray(fitted / fitted[2, 2], np.float64)


def _weigh(found: Search, lines: RuledLines, radius_mm: float) -> Floats:
    """Points count by their darkness and by how far they agree with the rest of their own line."""
    middle = np.median(found.offsets_mm, axis=1, keepdims=True)
    distance = np.abs(found.offsets_mm - middle) / max(radius_mm * 0.6, 0.3)
    agreement = np.clip(1 - distance**2, 0, None) ** 2
    weights = np.where(found.is_seen, np.minimum(found.strength, 0.3), 0) * agreement
    return np.asarray((weights * np.where(lines.is_table, 1.0, 0.5)[:, None]).reshape(-1), np.float64)
