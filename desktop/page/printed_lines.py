"""The printed lines that a straight photo shows, whatever form it is: to draw a layout along them.

In: the straight page. Out: line segments in mm of the upright paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from desktop.page.ruled_lines import Darkness, measure_darkness
from desktop.page.values import Image

PIXELS_PER_MM = 4.0
_SHORTEST_MM = 9.0
_DARK = 0.05
_CLEAR_MM = 1.25
"""Beside a printed line there is paper this far."""
_SAME_LINE_MM = 1.2


@dataclass(frozen=True, slots=True, order=True)
class PrintedLine:
    """`at_mm`: y of a level line, x of an upright one; it reaches from `start_mm` to `end_mm`, and `seen_mm`
    of that length were seen: the rest may be hidden.
    """

    at_mm: float
    start_mm: float
    end_mm: float
    seen_mm: float

    def passes(self, place_mm: float) -> bool:
        return self.start_mm - _SAME_LINE_MM <= place_mm <= self.end_mm + _SAME_LINE_MM


@dataclass(frozen=True, slots=True)
class PrintedLines:
    """Sorted from the top, and from the left."""

    level: tuple[PrintedLine, ...] = ()
    upright: tuple[PrintedLine, ...] = ()


def find_printed_lines(sheet: Image, pixels_per_mm: float = PIXELS_PER_MM) -> PrintedLines:
    """Every straight dark line of at least 9 mm on a straight page (H×W×3 RGB); bent ones in pieces."""
    grey = np.asarray(cv2.cvtColor(sheet, cv2.COLOR_RGB2GRAY), np.uint8)
    darkness = measure_darkness(grey)
    return PrintedLines(
        level=_find_level(darkness, pixels_per_mm),
        upright=_find_level(np.ascontiguousarray(darkness.T), pixels_per_mm),
    )


def find_nearest(
    lines: Sequence[PrintedLine], at_mm: float, reach_mm: float, beside_mm: float | None = None
) -> float | None:
    """Where the nearest line within reach lies, if there is one; `beside_mm`: it must run past that place."""
    passing = [line for line in lines if beside_mm is None or line.passes(beside_mm)]
    nearest = min(passing, key=lambda line: abs(line.at_mm - at_mm), default=None)
    return nearest.at_mm if nearest is not None and abs(nearest.at_mm - at_mm) <= reach_mm else None


def _find_level(darkness: Darkness, scale: float) -> tuple[PrintedLine, ...]:
    dark = (_find_ridges(darkness, scale) > _DARK).astype(np.uint8)
    # a line may climb a little on its way
    thick = cv2.dilate(dark, np.ones((3, 1), np.uint8))
    length = round(_SHORTEST_MM * scale)
    lines = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    _count, _labels, stats, centres = cv2.connectedComponentsWithStats(lines)
    found = []
    for (left, _top, width, height, area), (_x, y) in zip(stats[1:], centres[1:], strict=True):
        if height <= 4 * scale and area <= 2.6 * scale * width:
            start, end = float(left) / scale, float(left + width) / scale
            found.append(PrintedLine(float(y) / scale, start, end, end - start))
    return _join_pieces(found)


def _find_ridges(darkness: Darkness, scale: float) -> Darkness:
    """What is darker along a level line than above and below it: blurred letters are dark all over."""
    along = cv2.blur(darkness, (round(3 * scale), 1))
    reach = round(_CLEAR_MM * scale)
    above = np.roll(along, reach, axis=0)
    below = np.roll(along, -reach, axis=0)
    return np.asarray(along - np.maximum(above, below), np.float32)


def _join_pieces(pieces: Sequence[PrintedLine]) -> tuple[PrintedLine, ...]:
    """Pieces at nearly the same place are one line, from the first one's start to the last one's end."""
    joined: list[list[PrintedLine]] = []
    for piece in sorted(pieces):
        if joined and piece.at_mm - joined[-1][-1].at_mm <= _SAME_LINE_MM:
            joined[-1].append(piece)
        else:
            joined.append([piece])
    return tuple(_join(group) for group in joined)


def _join(pieces: Sequence[PrintedLine]) -> PrintedLine:
    weights = [piece.seen_mm for piece in pieces]
    at = float(np.average([piece.at_mm for piece in pieces], weights=weights))
    start, reached, seen = min(piece.start_mm for piece in pieces), 0.0, 0.0
    for piece in sorted(pieces, key=lambda piece: piece.start_mm):
        seen += max(piece.end_mm - max(piece.start_mm, reached), 0.0)
        reached = max(reached, piece.end_mm)
    return PrintedLine(at, start, reached, seen)
