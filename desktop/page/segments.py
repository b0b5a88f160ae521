"""Straight strokes of a photo, sorted into the two directions of a ruled sheet and seen from above.

In: the darkness map of a photo. Out: `Ruling`s: a homography from a flat frame to pixels of the map, and
where upright and level lines stand in that frame. Broken, half hidden and cut off tables are seen too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np

from desktop.page.line_fit import map_points
from desktop.page.paper_view import PaperView
from desktop.page.ruled_lines import Darkness, Floats

_WORKING_SIDE = 900
_SHORTEST_SHARE = 0.018
_MOST_STROKES = 300
_SPREAD = np.deg2rad(12.0)
"""Lines of one direction differ by so much when the sheet is seen at a slant."""
_APART = np.deg2rad(55.0)
_ON_THE_WAY = np.deg2rad(1.2)
_TRIES = 250
_MOST_MEETINGS, _LEAST_LEFT = 3, 0.15
_FRAME = 1.1
"""The flat frame's side as a share of the picture's longer one: what lies beyond is seen too steeply."""
_BINS = 800
_ALONG, _ACROSS = 15.0, 11.0
_WEAKEST_LINE = 0.05
_HILL, _STEEPNESS, _LEAST_PEAK = 11, 1.3, 6.0
_UNIT = 1000.0
"""Pixels to a unit of the homogeneous coordinates, so that no number outweighs the others."""


@dataclass(frozen=True, eq=False)
class Ruling:
    """`to_map`: flat frame → pixels of the darkness map. The frame's unit is about one pixel near the middle.

    `upright[i]` is how much upright line stands at x = `low` + `step` · i (in steps), `level` the same of
    level lines and y. Which side is up is not known. `reach`: the map's longer side.
    """

    to_map: Floats
    upright: Floats
    level: Floats
    low: float
    step: float
    reach: float


def find_rulings(darkness: Darkness) -> list[Ruling]:
    """One for every likely way the sheet may lie; empty when no two directions stand out."""
    strokes = _detect(darkness)
    middle = np.array([darkness.shape[1] / 2, darkness.shape[0] / 2])
    found: list[Ruling] = []
    for level, upright in _choose_directions(strokes) if len(strokes) >= 8 else ():
        for one, other in _pair(_find_meetings(strokes, level), _find_meetings(strokes, upright)):
            to_map = _flatten((one, other), middle)
            if to_map is not None:
                found.append(_measure_ruling(darkness, to_map))
    return found


def measure_under(darkness: Darkness, homography: Floats, frame: tuple[float, float, float, float]) -> Ruling:
    """Of a sheet that a homography (mm → pixels) shows from above: the lines beside and within `frame` (left,
    top, right, bottom in mm), of the direction across them. The ruling's origin is the frame's middle.
    """
    x, y = (frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2
    middle, right, below = map_points(homography, np.array([[x, y], [x + 1, y], [x, y + 1]]))
    across, down = float(np.linalg.norm(right - middle)), float(np.linalg.norm(below - middle))
    to_mm = np.array([[1 / across, 0, x], [0, 1 / down, y], [0, 0, 1]])
    width, height = (frame[2] - frame[0]) * across, (frame[3] - frame[1]) * down
    return _measure_ruling(darkness, homography @ to_mm, (width / 2, height / 2))


def _pair(levels: list[Floats], uprights: list[Floats]) -> Iterator[tuple[Floats, Floats]]:
    """The best of each with every one of the other: the background may lead one direction astray."""
    for upright in uprights:
        yield levels[0], upright
    for level in levels[1:]:
        yield level, uprights[0]


def _detect(darkness: Darkness) -> Floats:
    """N×4 in pixels of the darkness map, the longest first."""
    shrink = min(1.0, _WORKING_SIDE / max(darkness.shape))
    small = cv2.resize(darkness, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    marks = np.asarray(np.clip(small * 400, 0, 255), np.uint8)
    detector = cv2.createLineSegmentDetector(cv2.LSD_REFINE_NONE)
    # nothing detected is None
    strokes = np.array(detector.detect(marks)[0], np.float64, ndmin=1)
    if strokes.size < 4:
        return np.empty((0, 4))
    strokes = strokes.reshape(-1, 4)
    lengths = _lengths(strokes)
    order = np.argsort(-lengths)[:_MOST_STROKES]
    order = order[lengths[order] > _SHORTEST_SHARE * max(small.shape)]
    return np.asarray(strokes[order] / shrink, np.float64)


def _angles(strokes: Floats) -> Floats:
    """0…π, 0 is level."""
    turn = np.arctan2(strokes[:, 3] - strokes[:, 1], strokes[:, 2] - strokes[:, 0])
    return np.asarray(np.mod(turn, np.pi), np.float64)


def _lengths(strokes: Floats) -> Floats:
    return np.asarray(np.hypot(strokes[:, 2] - strokes[:, 0], strokes[:, 3] - strokes[:, 1]), np.float64)


def _choose_directions(strokes: Floats) -> Iterator[tuple[float, float]]:
    """Pairs of directions (level first) that carry much length and stand far apart."""
    bins = 90
    histogram, _ = np.histogram(_angles(strokes), bins, (0, np.pi), weights=_lengths(strokes))
    smooth = sum(np.roll(histogram, move) * (1 - abs(move) / 3) for move in range(-2, 3))
    left = np.asarray(smooth, np.float64)
    least = 0.02 * float(left.sum())
    peaks: list[float] = []
    while len(peaks) < 4 and left.max() > least:
        top = int(left.argmax())
        peaks.append((top + 0.5) * np.pi / bins)
        left[np.arange(top - 7, top + 8) % bins] = 0
    for one, other in combinations(peaks, 2):
        apart = abs(one - other)
        if min(apart, np.pi - apart) > _APART:
            yield (one, other) if abs(np.sin(one)) < abs(np.sin(other)) else (other, one)


def _measure_ruling(darkness: Darkness, to_map: Floats, within: tuple[float, float] | None = None) -> Ruling:
    """`within`: only what lies so far from the origin, x for level lines, y for upright ones."""
    reach = float(max(darkness.shape))
    step = reach * _FRAME / _BINS
    low = -reach * _FRAME / 2
    to_frame = np.array([[step, 0, low], [0, step, low], [0, 0, 1]], np.float64)
    view = PaperView.of(darkness, to_map @ to_frame, (_BINS, _BINS), 1.0, (_ALONG, _ACROSS))
    beside, above = ((np.abs(low + step * np.arange(_BINS)) <= side) for side in within or (np.inf, np.inf))
    upright = _keep_peaks((view.upright[above] > _WEAKEST_LINE).sum(axis=0).astype(np.float64))
    level = _keep_peaks((view.level[:, beside] > _WEAKEST_LINE).sum(axis=1).astype(np.float64))
    return Ruling(to_map, upright, level, low, step, reach)


def _keep_peaks(profile: Floats) -> Floats:
    """A line is one sharp peak; rows of print and writing are broad hills, and go."""
    around = cv2.blur(profile[None], (_HILL, 1))[0]
    sharp = np.maximum(profile - _STEEPNESS * around, 0)
    highest = cv2.dilate(sharp[None], np.ones((1, 5), np.uint8))[0]
    both = sharp + np.maximum(np.roll(sharp, 1), np.roll(sharp, -1)) * 0.5
    return np.asarray(np.where((sharp >= highest) & (sharp > _LEAST_PEAK), both, 0.0), np.float64)


def _fold(angles: Floats) -> Floats:
    """−π/2…π/2."""
    return np.asarray(np.mod(angles + np.pi / 2, np.pi) - np.pi / 2, np.float64)


def _find_meetings(strokes: Floats, direction: float) -> list[Floats]:
    """Where the lines of one direction may meet (x, y, w in pixels): points that much length agrees on."""
    family = strokes[np.abs(_fold(_angles(strokes) - direction)) < _SPREAD]
    if len(family) < 3:
        return [np.array([np.cos(direction), np.sin(direction), 0.0])]
    lines, weights = _through(family), _lengths(family)
    pairs = np.random.default_rng(1).integers(0, len(family), (_TRIES, 2))
    meetings = np.cross(lines[pairs[:, 0]], lines[pairs[:, 1]])
    meetings = meetings[np.linalg.norm(meetings, axis=1) > 1e-12]
    agrees = _stray(family, meetings) < _ON_THE_WAY
    found: list[Floats] = []
    left = weights.copy()
    while len(found) < _MOST_MEETINGS and left.sum() > _LEAST_LEFT * weights.sum():
        best = int((agrees * left).sum(axis=1).argmax())
        agreeing = agrees[best] & (left > 0)
        if agreeing.sum() < 3:
            break
        rows = np.linalg.svd(lines[agreeing] * weights[agreeing, None])[2]
        found.append(np.asarray(rows[-1] * [_UNIT, _UNIT, 1.0], np.float64))
        left[agrees[best]] = 0
    return found or [np.array([np.cos(direction), np.sin(direction), 0.0])]


def _through(family: Floats) -> Floats:
    """The lines through the strokes, homogeneous."""
    start = np.column_stack([family[:, :2] / _UNIT, np.ones(len(family))])
    end = np.column_stack([family[:, 2:] / _UNIT, np.ones(len(family))])
    lines = np.cross(start, end)
    return np.asarray(lines / np.linalg.norm(lines[:, :2], axis=1, keepdims=True), np.float64)


def _stray(family: Floats, meetings: Floats) -> Floats:
    """Meetings × strokes: the angle between each stroke and the way from its middle to the meeting point."""
    middle = (family[:, :2] + family[:, 2:]) / 2 / _UNIT
    way = meetings[:, None, :2] - middle[None] * meetings[:, None, 2:]
    turn = np.arctan2(way[..., 1], way[..., 0]) - _angles(family)[None]
    return np.abs(_fold(np.asarray(turn, np.float64)))


def _flatten(meetings: tuple[Floats, Floats], middle: Floats) -> Floats | None:
    """Flat frame → pixels: the two meeting points at infinity along its axes, its origin in the middle."""
    columns = []
    for axis, meeting in enumerate(meetings):
        way = meeting[:2] - middle * meeting[2]
        length = float(np.linalg.norm(way))
        if length < 1e-9:
            return None
        columns.append(meeting / length * (1.0 if way[axis] >= 0 else -1.0))
    to_map = np.column_stack([*columns, [*middle, 1.0]])
    return None if abs(np.linalg.det(to_map)) < 1e-9 else np.asarray(to_map, np.float64)
