"""What can be taken hold of in a drawn layout, by the pointer or by the keys. Pure geometry.

Everything is in millimetres on the upright paper, as in `DrawnLayout`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.page.drawn_layout import DrawnLayout, Level, Rect
from desktop.page.layout_changes import move_edge, move_level, put_box
from desktop.page.values import Point

LEVELS = tuple(Level)


class Part(StrEnum):
    """Which part of a box is held; a line is held whole."""

    WHOLE = "whole"
    TOP_LEFT = "top_left"
    TOP_RIGHT = "top_right"
    BOTTOM_RIGHT = "bottom_right"
    BOTTOM_LEFT = "bottom_left"


@dataclass(frozen=True, slots=True)
class EdgeHandle:
    """The upright line `place`, from 0."""

    place: int


@dataclass(frozen=True, slots=True)
class LevelHandle:
    level: Level


@dataclass(frozen=True, slots=True)
class BoxHandle:
    field: str
    part: Part = Part.WHOLE


Handle = EdgeHandle | LevelHandle | BoxHandle


def list_handles(layout: DrawnLayout) -> list[Handle]:
    """In the order in which the keys walk through them: level lines, upright lines, boxes."""
    boxes = [
        BoxHandle(field, part)
        for field in layout.boxes
        for part in (Part.WHOLE, Part.TOP_LEFT, Part.BOTTOM_RIGHT)
    ]
    edges = [EdgeHandle(place) for place in range(len(layout.edges_mm))]
    return [*(LevelHandle(level) for level in _levels_of(layout)), *edges, *boxes]


def find_place(layout: DrawnLayout, handle: Handle) -> Point:
    """Where the handle is: of a line its middle, of a box its middle or that corner."""
    if isinstance(handle, BoxHandle):
        return _find_part(layout.boxes[handle.field], handle.part)
    left, right = layout.edges_mm[0], layout.edges_mm[-1]
    top, bottom = layout.levels_mm[0], layout.levels_mm[-1]
    if isinstance(handle, EdgeHandle):
        return layout.edges_mm[handle.place], (top + bottom) / 2
    return (left + right) / 2, layout.levels_mm[LEVELS.index(handle.level)]


def move_handle(layout: DrawnLayout, handle: Handle, to: Point) -> DrawnLayout:
    """The layout with the handle's place at `to`; a box keeps its size when it is moved whole."""
    x, y = to
    if isinstance(handle, EdgeHandle):
        return move_edge(layout, handle.place, x)
    if isinstance(handle, LevelHandle):
        return move_level(layout, handle.level, y)
    left, top, right, bottom = layout.boxes[handle.field]
    if handle.part is Part.WHOLE:
        return put_box(layout, handle.field, _move_inside(layout, (left, top, right, bottom), to))
    is_left = handle.part in {Part.TOP_LEFT, Part.BOTTOM_LEFT}
    is_top = handle.part in {Part.TOP_LEFT, Part.TOP_RIGHT}
    # a corner pulled past the opposite one stops there: it would become another corner in the hand
    rect = (
        min(x, right) if is_left else left,
        min(y, bottom) if is_top else top,
        right if is_left else max(x, left),
        bottom if is_top else max(y, top),
    )
    return put_box(layout, handle.field, rect)


def find_handle(layout: DrawnLayout, at: Point, reach_mm: float) -> Handle | None:
    """What lies under the pointer: corners of boxes, then lines, then boxes whole."""
    for field, box in layout.boxes.items():
        for part in (Part.TOP_LEFT, Part.TOP_RIGHT, Part.BOTTOM_RIGHT, Part.BOTTOM_LEFT):
            corner = _find_part(box, part)
            if max(abs(corner[0] - at[0]), abs(corner[1] - at[1])) <= reach_mm:
                return BoxHandle(field, part)
    near = [pair for pair in _measure_lines(layout, at, reach_mm) if pair[0] <= reach_mm]
    if near:
        return min(near, key=lambda pair: pair[0])[1]
    inside = [field for field, box in layout.boxes.items() if _holds(box, at)]
    # of boxes over each other the one drawn last is on top
    return BoxHandle(inside[-1]) if inside else None


def still_exists(layout: DrawnLayout, handle: Handle | None) -> bool:
    if isinstance(handle, EdgeHandle):
        return handle.place < len(layout.edges_mm)
    if isinstance(handle, BoxHandle):
        return handle.field in layout.boxes
    return handle is not None and handle.level in _levels_of(layout)


def _levels_of(layout: DrawnLayout) -> tuple[Level, ...]:
    if not layout.has_table:
        return ()
    return LEVELS if layout.has_totals_row else LEVELS[:-1]


def _measure_lines(layout: DrawnLayout, at: Point, reach: float) -> Iterator[tuple[float, Handle]]:
    """(distance, line) for the lines that run past the point."""
    if not layout.has_table:
        return
    x, y = at
    if layout.levels_mm[0] - reach <= y <= layout.levels_mm[-1] + reach:
        for place, edge in enumerate(layout.edges_mm):
            yield abs(edge - x), EdgeHandle(place)
    if layout.edges_mm[0] - reach <= x <= layout.edges_mm[-1] + reach:
        for level in _levels_of(layout):
            yield abs(layout.levels_mm[LEVELS.index(level)] - y), LevelHandle(level)


def _find_part(box: Rect, part: Part) -> Point:
    left, top, right, bottom = box
    return {
        Part.WHOLE: ((left + right) / 2, (top + bottom) / 2),
        Part.TOP_LEFT: (left, top),
        Part.TOP_RIGHT: (right, top),
        Part.BOTTOM_RIGHT: (right, bottom),
        Part.BOTTOM_LEFT: (left, bottom),
    }[part]


def _move_inside(layout: DrawnLayout, box: Rect, middle: Point) -> Rect:
    wide, high = box[2] - box[0], box[3] - box[1]
    left = min(max(middle[0] - wide / 2, 0.0), layout.paper_mm[0] - wide)
    top = min(max(middle[1] - high / 2, 0.0), layout.paper_mm[1] - high)
    return (left, top, left + wide, top + high)


def _holds(box: Rect, at: Point) -> bool:
    return box[0] <= at[0] <= box[2] and box[1] <= at[1] <= box[3]
