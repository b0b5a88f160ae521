"""The printed lines of a form of single boxes: edges that meet or run on are one line, as on the paper.

In: rectangles in mm of the upright paper. Out: line segments in mm, and the frame that stands out on a photo.
"""

from collections.abc import Sequence

from desktop.page.form_values import FormDefinition

Edges = tuple[float, float, float, float]
"""Of a rectangle (left, top, right, bottom); of a segment (x0, y0, x1, y1)."""
_SAME_MM = 0.3
_MOSTLY = 0.5
"""Of the figures' boxes: a frame around so many is the form's table, whatever stands beside it."""


def list_segments(form: FormDefinition) -> list[Edges]:
    """Every printed line once: upright ones from left to right, then level ones from the top down."""
    rectangles = _list_rectangles(form)
    upright = [(x, top, bottom) for left, top, right, bottom in rectangles for x in (left, right)]
    level = [(y, left, right) for left, top, right, bottom in rectangles for y in (top, bottom)]
    return [
        *((at, start, at, end) for at, start, end in _join(upright)),
        *((start, at, end, at) for at, start, end in _join(level)),
    ]


def find_frame(form: FormDefinition) -> Edges:
    """The largest rectangle, where most boxes lie in it; else what reaches around all of them."""
    rectangles = _list_rectangles(form)
    largest = max(rectangles, key=lambda edges: (edges[2] - edges[0]) * (edges[3] - edges[1]))
    boxes = [(box.left_mm, box.top_mm, box.right_mm, box.bottom_mm) for box in form.boxes]
    if sum(lies_in(box, largest) for box in boxes) > _MOSTLY * len(boxes):
        return largest
    left, top, right, bottom = zip(*boxes, strict=True)
    return (min(left), min(top), max(right), max(bottom))


def lies_in(inner: Edges, outer: Edges) -> bool:
    """A line on the edge lies in it."""
    return (
        inner[0] >= outer[0] - _SAME_MM
        and inner[1] >= outer[1] - _SAME_MM
        and inner[2] <= outer[2] + _SAME_MM
        and inner[3] <= outer[3] + _SAME_MM
    )


def _list_rectangles(form: FormDefinition) -> list[Edges]:
    boxes = [(box.left_mm, box.top_mm, box.right_mm, box.bottom_mm) for box in form.boxes]
    return [
        *boxes,
        *((each.left_mm, each.top_mm, each.right_mm, each.bottom_mm) for each in form.frames),
    ]


def _join(edges: Sequence[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """(place, start, end) of lines of one direction, those in the same place that touch made one."""
    joined: list[tuple[float, float, float]] = []
    for at, start, end in sorted(edges, key=lambda edge: (round(edge[0], 1), edge[1], edge[2])):
        if joined and abs(joined[-1][0] - at) <= _SAME_MM and start <= joined[-1][2] + _SAME_MM:
            joined[-1] = (joined[-1][0], joined[-1][1], max(joined[-1][2], end))
        else:
            joined.append((at, start, end))
    return joined
