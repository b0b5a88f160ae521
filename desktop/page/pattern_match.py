"""Which seen lines are which of the form's: the form's columns and rows looked for in a `Ruling`.

In: a ruling and `RuledLines`. Out: homographies from mm of the upright paper to pixels of the darkness map.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop.page.ruled_lines import Darkness, Floats, RuledLines
from desktop.page.segments import Ruling, measure_under

_TOLERANCE_MM = 1.3
_STEP = 0.012
_LARGEST, _SMALLEST = 1.5, 0.4
"""The paper's longer side as a share of the picture's."""
_STRETCH = 0.16
"""How much taller or broader than wide a flat frame may show the paper."""
_OUTSIDE = 0.3
"""The share of the form's extent that may lie beyond the outermost seen lines: it may be cut off."""
_WHOLE = 0.6
"""A line is wholly seen when strokes of this share of its length are: both its edges may give strokes."""
_KEPT = 3
_COLUMNS_KEPT = 8


@dataclass(frozen=True)
class Placing:
    """Place in the frame = scale · mm + shift. `score` 0…2: explained and explaining share of line length."""

    score: float
    scale: float
    shift: float


@dataclass(frozen=True, eq=False)
class _Comb:
    """Lines of one direction: where they are in mm, how long, and each one's share of all their length."""

    places: Floats
    lengths: Floats

    @classmethod
    def of(cls, lines: RuledLines, *, is_upright: bool) -> "_Comb":
        segments = lines.segments[lines.is_upright == is_upright]
        along, across = (1, 0) if is_upright else (0, 1)
        places, index = np.unique(np.round(segments[:, across], 1), return_inverse=True)
        lengths = np.bincount(index.reshape(-1), segments[:, along + 2] - segments[:, along])
        return cls(np.asarray(places, np.float64), np.asarray(lengths, np.float64))


@dataclass(frozen=True, eq=False)
class PlacedColumns:
    """The form's columns on upright (or, when it lies on its side, level) lines of a ruling."""

    ruling: Ruling
    is_lying: bool
    placing: Placing


def match_patterns(
    rulings: Sequence[Ruling], lines: RuledLines, paper_mm: tuple[float, float]
) -> list[Floats]:
    """The likeliest placings in all four turns and in any of the rulings, best first."""
    placed = place_columns(rulings, lines, paper_mm)
    return [homography for _, homography in place_rows(placed, lines)]


def place_columns(
    rulings: Sequence[Ruling], lines: RuledLines, paper_mm: tuple[float, float]
) -> list[PlacedColumns]:
    columns = _Comb.of(lines, is_upright=True)
    placed = [
        PlacedColumns(ruling, is_lying, x)
        for ruling in rulings
        for is_lying in (False, True)
        for x in _place_columns(ruling, columns, ruling.reach / max(paper_mm), is_lying=is_lying)
    ]
    placed.sort(key=lambda one: -one.placing.score)
    return placed[:_COLUMNS_KEPT]


def place_rows(
    placed: Sequence[PlacedColumns], lines: RuledLines, stretch: float = _STRETCH
) -> list[tuple[float, Floats]]:
    """(score, homography), best first; `stretch`: how much taller or broader the frame may show the paper."""
    rows = _Comb.of(lines, is_upright=False)
    found: list[tuple[float, Floats]] = []
    for one in placed:
        x = one.placing
        # a picture is never mirrored: when the paper lies on its side, one axis runs backwards
        back = -x.scale if one.is_lying else x.scale
        scales = back * np.exp(np.arange(-stretch, stretch + _STEP, _STEP))
        seen = one.ruling.upright if one.is_lying else one.ruling.level
        for y in _place(one.ruling, seen, rows, scales, np.full(len(scales), abs(x.scale))):
            flat = np.array([[x.scale, 0, x.shift], [0, y.scale, y.shift], [0, 0, 1]])
            turned = flat[[1, 0, 2]] if one.is_lying else flat
            found.append((x.score + y.score, one.ruling.to_map @ turned))
    found.sort(key=lambda one: -one[0])
    return found


def mend_half(
    darkness: Darkness, homography: Floats, lines: RuledLines, *, has_columns: bool
) -> list[Floats]:
    """Where the columns (or else the rows) are in their place, those across them are looked for anew.

    Likeliest homographies first. One direction being right, the sheet is seen nearly from above.
    """
    ruling = measure_under(darkness, homography, lines.frame)
    middle = np.array([lines.frame[:2], lines.frame[2:]]).mean(axis=0)
    to_frame = np.linalg.inv(ruling.to_map) @ homography
    over, down = (float(scale) for scale in np.diag(to_frame / to_frame[2, 2])[:2])
    seen, kept = (ruling.level, over) if has_columns else (ruling.upright, down)
    scales = kept * np.exp(np.arange(-_STRETCH, _STRETCH + _STEP, _STEP))
    comb = _Comb.of(lines, is_upright=not has_columns)
    found = []
    for placing in _place(ruling, seen, comb, scales, np.full(len(scales), kept)):
        x, y = Placing(0, over, -over * middle[0]), Placing(0, down, -down * middle[1])
        x, y = (x, placing) if has_columns else (placing, y)
        flat = np.array([[x.scale, 0, x.shift], [0, y.scale, y.shift], [0, 0, 1]])
        found.append(np.asarray(ruling.to_map @ flat, np.float64))
    return found


def _place_columns(ruling: Ruling, columns: _Comb, full: float, *, is_lying: bool) -> list[Placing]:
    scales = full * np.exp(np.arange(np.log(_SMALLEST), np.log(_LARGEST), _STEP))
    seen = ruling.level if is_lying else ruling.upright
    return [one for way in (1.0, -1.0) for one in _place(ruling, seen, columns, scales * way, scales)]


def _place(ruling: Ruling, seen: Floats, comb: _Comb, scales: Floats, along: Floats) -> list[Placing]:
    """The best placings, one a scale; `along` scales the lines' lengths."""
    offsets = np.round(comb.places[None] * scales[:, None] / ruling.step).astype(np.int64)
    first, last = offsets.min(axis=1), offsets.max(axis=1)
    pad = int((last - first).max() * _OUTSIDE) + 8
    spread, summed = _spread(np.pad(seen, pad))
    weights = comb.lengths / comb.lengths.sum()
    ranked: list[Placing] = []
    for index, scale in enumerate(scales):
        length = last[index] - first[index]
        margin = int(_OUTSIDE * length)
        starts = np.arange(pad - margin, pad + len(seen) + margin - length)
        if len(starts) == 0:
            continue
        reach = int(np.clip(np.ceil(_TOLERANCE_MM * abs(scale) / ruling.step), 1, len(spread) - 1))
        hit = spread[reach][starts[None] + (offsets[index] - first[index])[:, None]]
        wanted = comb.lengths * along[index] / ruling.step * _WHOLE
        explained = weights @ np.minimum(hit / wanted[:, None], 1.0)
        span = summed[starts + length + reach + 1] - summed[starts - reach]
        scores = explained + np.minimum(hit.sum(axis=0) / np.maximum(span, 1e-6), 1.0)
        top = int(scores.argmax())
        shift = ruling.low + (starts[top] - first[index] - pad) * ruling.step
        ranked.append(Placing(float(scores[top]), float(scale), float(shift)))
    ranked.sort(key=lambda one: -one.score)
    return _without_near(ranked, comb.places)


def _spread(seen: Floats) -> tuple[list[Floats], Floats]:
    """The largest within 0…4 neighbours to both sides; and the running sum."""
    spread = [seen]
    for _ in range(4):
        wider = spread[-1].copy()
        wider[1:] = np.maximum(wider[1:], spread[-1][:-1])
        wider[:-1] = np.maximum(wider[:-1], spread[-1][1:])
        spread.append(wider)
    return spread, np.concatenate([[0.0], np.cumsum(seen)])


def _without_near(ranked: list[Placing], places: Floats) -> list[Placing]:
    """Placings whose ends lie apart from those of better ones."""
    ends = np.array([places.min(), places.max()])
    kept: list[Placing] = []
    for one in ranked:
        near = 0.02 * float(np.ptp(ends)) * abs(one.scale)
        moved = (np.abs(one.scale * ends + one.shift - other.scale * ends - other.shift) for other in kept)
        if all(float(distance.max()) > near for distance in moved):
            kept.append(one)
        if len(kept) == _KEPT:
            break
    return kept
