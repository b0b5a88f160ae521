"""Follows rows and columns along the ruled lines that are really there, on a sheet that does not lie flat.

In: a grey photo, the homography of the sheet as if it were flat, the form's ruled lines. Out: `Bends`, or
None for a sheet that is flat enough or shows too few lines, and the share of the lines found that way.
Works at 4 px a mm of the flat sheet.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.bends import Bends
from desktop.page.line_fit import LineScore, score_lines
from desktop.page.resampling import flatten
from desktop.page.ruled_lines import Darkness, Floats, RuledLines, measure_darkness
from desktop.page.shift_grid import ShiftGrid
from desktop.page.values import Image

_PIXELS_PER_MM = 4.0
_SAMPLE_EVERY_MM = 4.0
_AVERAGED_MM = 3.0
"""Along a line: letters and strokes of digits fade, a line stays."""
_WEAKEST_LINE = 0.05
_NEAREST_NEIGHBOUR = 0.42
"""Of the distance to the next line alike: what is farther away may be that one."""
_ROUNDS = (
    (28.0, 3.0, 0.4),
    (28.0, 3.0, 0.12),
    (28.0, 2.5, 0.04),
    (28.0, 2.0, 0.01),
    (14.0, 1.5, 0.03),
    (14.0, 1.2, 0.02),
)
"""(distance of the shifts, how far to look, both mm; how stiff the sheet is): the sure middle first, then on
towards the bent edges, then the creases."""
_FIRST_REACH_MM, _PAIR_REACH_MM, _OF_A_BOX = 3.0, 5.0, 0.42
_ALONE_MM = 1.6
"""Nearer than this each of a box's edges is looked for by itself: the paper may be narrower there."""
_LEAST_SEEN = 60
_FLAT_MM = 0.25
_EXPLAINED = 0.6
"""Fewer of the lines may as well be letters and strokes: a layout drawn by hand may have no printed lines."""
_LEAST_BEND_MM = 0.3
_LARGEST_BEND_MM = 14.0


@dataclass(frozen=True, eq=False)
class _Samples:
    """Points along all lines of one direction. `along`, `across` are mm (for level lines x and y).

    `reach`: no farther is the line to be looked for, else another may be taken for it. `partner`: how far
    across the opposite edge of the same box is, 0 for lines of the table: two at once are hardly mistaken.
    """

    along: Floats
    across: Floats
    reach: Floats
    partner: Floats


@dataclass(frozen=True)
class FollowedSheet:
    """`score`: of the form's ruled lines, the shares that are where a sheet with these bends has them."""

    bends: Bends | None
    score: LineScore


def follow_sheet(
    grey: Image, homography: Floats, lines: RuledLines, paper_mm: tuple[float, float]
) -> FollowedSheet:
    """The bends of the sheet in `grey` (H×W; 4 px a mm are enough), kept when they explain its lines better.

    `homography`: from mm of the paper to pixels of `grey`, as near as a flat sheet comes. A sheet too bent
    for that (a third of its lines explained) may be wholly explained once followed: judge by `score`.
    """
    to_pixels = np.diag([_PIXELS_PER_MM, _PIXELS_PER_MM, 1.0])
    darkness = measure_darkness(flatten(grey, homography, paper_mm, _PIXELS_PER_MM))
    before = score_lines(darkness, to_pixels, lines)
    bends = _follow_lines(darkness, lines, paper_mm)
    if bends is None:
        return FollowedSheet(None, before)
    after = score_lines(
        measure_darkness(flatten(grey, homography, paper_mm, _PIXELS_PER_MM, bends)), to_pixels, lines
    )
    is_better = after.all >= before.all and after.weakest >= max(before.weakest, _EXPLAINED)
    return FollowedSheet(bends, after) if is_better else FollowedSheet(None, before)


def _follow_lines(darkness: Darkness, lines: RuledLines, paper_mm: tuple[float, float]) -> Bends | None:
    down = _follow(darkness, _list_samples(lines, is_upright=False), paper_mm)
    over = _follow(darkness.T, _list_samples(lines, is_upright=True), paper_mm[::-1])
    if down is None or over is None:
        return None
    bends = Bends(paper_mm, np.stack([over.T, down], axis=-1)).rounded()
    ends = lines.segments.reshape(-1, 2)
    largest = float(np.abs(bends.move(ends) - ends).max())
    return bends if _LEAST_BEND_MM < largest < _LARGEST_BEND_MM else None


def _list_samples(lines: RuledLines, *, is_upright: bool) -> _Samples:
    segments = lines.segments[lines.is_upright == is_upright]
    if is_upright:
        segments = segments[:, [1, 0, 3, 2]]
    is_table = lines.is_table[lines.is_upright == is_upright]
    start, end, across = segments[:, 0], segments[:, 2], segments[:, 1]
    partner = np.where(is_table, 0.0, _find_partners(segments, is_table))
    overlap = np.minimum(end, end[:, None]) - np.maximum(start, start[:, None])
    distance = np.abs(across - across[:, None])
    rivals = np.where((overlap > 1) & (distance > 0.5), distance, np.inf)
    # boxes like this one may be stacked upon it, whether they hold figures or not
    of_pair = np.minimum(np.abs(partner) * _OF_A_BOX, _PAIR_REACH_MM)
    reach = np.where(partner, of_pair, rivals.min(axis=1) * _NEAREST_NEIGHBOUR)
    counts = np.maximum(((end - start) / _SAMPLE_EVERY_MM).astype(int), 2)
    along = [np.linspace(a + 1, b - 1, n) for a, b, n in zip(start, end, counts, strict=True)]
    spread = (np.repeat(values, counts) for values in (across, reach, partner))
    return _Samples(np.concatenate(along), *spread)


def _find_partners(segments: Floats, is_table: npt.NDArray[np.bool_]) -> Floats:
    """From each edge to the nearest other one of the same length beside it: boxes have two; 0 for none."""
    is_beside = (np.abs(segments[:, None, [0, 2]] - segments[None, :, [0, 2]]) < 0.1).all(axis=2)
    away = segments[None, :, 1] - segments[:, None, 1]
    away = np.where(is_beside & ~is_table & (np.abs(away) > 1), away, np.inf)
    nearest = away[np.arange(len(away)), np.abs(away).argmin(axis=1)]
    return np.where(np.isfinite(nearest), nearest, 0.0)


def _follow(darkness: Darkness, samples: _Samples, paper_mm: tuple[float, float]) -> Floats | None:
    """Rows × columns of shifts across the lines, in mm; None when too little is seen.

    `paper_mm` is along × across: for upright lines both it and the darkness are transposed.
    """
    ridges = _sharpen_lines(darkness)
    predicted = np.zeros(len(samples.along))
    for number, (grid_mm, radius, stiffness) in enumerate(_ROUNDS):
        offsets, strength = _search(ridges, samples, predicted, radius)
        is_seen = strength > _WEAKEST_LINE
        if is_seen.sum() < _LEAST_SEEN:
            return None
        if number == 0 and _looks_flat(np.where(is_seen, offsets, 0.0)):
            return np.zeros(ShiftGrid.of((samples.along, samples.across), paper_mm, _ROUNDS[-1][0]).shape)
        weights = np.where(is_seen, np.minimum(strength, 0.4) / 0.4, 0.0)
        spread = ShiftGrid.of((samples.along, samples.across), paper_mm, grid_mm)
        trusted_mm = np.where(samples.partner, radius, 1.0)
        shifts = spread.fit(predicted + offsets, weights, stiffness, (predicted, trusted_mm))
        predicted = spread.look_up(shifts)
    return shifts.reshape(spread.shape)


def _looks_flat(offsets: Floats) -> bool:
    """Nowhere are several neighbours beside their line; single ones may have met a stroke of a pen."""
    neighbours = np.lib.stride_tricks.sliding_window_view(offsets, 5)
    return float(np.abs(np.median(neighbours, axis=1)).max()) < _FLAT_MM


def _sharpen_lines(darkness: Darkness) -> Darkness:
    """Long and thin marks along the rows of the map; broad ones and short ones fade."""
    long = cv2.blur(darkness, (round(_AVERAGED_MM * _PIXELS_PER_MM) | 1, 1))
    broad = cv2.blur(long, (1, round(4 * _PIXELS_PER_MM) | 1))
    return np.asarray(np.maximum(long - broad, 0), np.float32)


def _search(ridges: Darkness, samples: _Samples, predicted: Floats, radius: float) -> tuple[Floats, Floats]:
    """How far across (mm) from its predicted place each sample's line is seen, and how clearly."""
    farthest = np.where(samples.partner, radius * _PAIR_REACH_MM / _FIRST_REACH_MM, radius)
    most = np.ceil(farthest.max() * _PIXELS_PER_MM)
    steps = np.arange(-most, most + 1)
    profiles = _look_up(ridges, samples.along, samples.across + predicted, steps)
    pairs = samples.partner != 0
    if radius > _ALONE_MM and pairs.any():
        broad = np.asarray(cv2.dilate(ridges, np.ones((3, 1), np.uint8)), np.float32)
        places = (samples.across + predicted)[pairs]
        one = _look_up(broad, samples.along[pairs], places, steps)
        other = _look_up(broad, samples.along[pairs], places + samples.partner[pairs], steps)
        profiles[pairs] = np.sqrt(one * other)
    reach = np.minimum(samples.reach, farthest)[:, None] * _PIXELS_PER_MM
    allowed = np.where(np.abs(steps) <= reach, profiles, 0)
    best = (allowed * (1 - 0.15 * np.abs(steps) / np.maximum(reach, 1))).argmax(axis=1)
    best = np.clip(best, 1, len(steps) - 2)
    around = np.take_along_axis(profiles, best[:, None] + np.array([-1, 0, 1]), axis=1)
    centre = best + (around[:, 2] - around[:, 0]) / np.maximum(around.sum(axis=1), 1e-6)
    strength = np.take_along_axis(allowed, best[:, None], axis=1)[:, 0]
    return (steps[0] + centre) / _PIXELS_PER_MM, np.asarray(strength, np.float64)


def _look_up(ridges: Darkness, along: Floats, across: Floats, steps: Floats) -> Floats:
    """Points × steps: the ridges across each point (mm)."""
    x = np.repeat((along * _PIXELS_PER_MM)[:, None], len(steps), axis=1)
    y = (across * _PIXELS_PER_MM)[:, None] + steps
    return np.asarray(
        cv2.remap(ridges, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR), np.float64
    )
