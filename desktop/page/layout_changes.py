"""What a person does to a drawn layout: every change gives a new one in which the lines keep their order.

In: a `DrawnLayout`, millimetres on the upright paper. Out: another `DrawnLayout`.
"""

from dataclasses import replace
from itertools import pairwise

from desktop.page.drawn_layout import DrawnLayout, Level, Rect

LEAST_GAP_MM = 2.0
MOST_ROWS = 999
_LEVELS = tuple(Level)


def move_edge(layout: DrawnLayout, place: int, x_mm: float) -> DrawnLayout:
    """Upright line `place` put to `x_mm`, or as near as its neighbours and the paper's edges allow."""
    edges = list(layout.edges_mm)
    low = edges[place - 1] + LEAST_GAP_MM if place else 0.0
    high = edges[place + 1] - LEAST_GAP_MM if place + 1 < len(edges) else layout.paper_mm[0]
    edges[place] = min(max(x_mm, low), high)
    return replace(layout, edges_mm=tuple(edges))


def add_edge(layout: DrawnLayout, x_mm: float) -> DrawnLayout:
    """One more upright line; what it divides keeps its name on the wider side. Unchanged where it is too near
    another line.
    """
    x_mm = min(max(x_mm, 0.0), layout.paper_mm[0])
    if any(abs(x_mm - edge) < LEAST_GAP_MM for edge in layout.edges_mm):
        return layout
    edges = tuple(sorted((*layout.edges_mm, x_mm)))
    place = edges.index(x_mm)
    keys = list(layout.keys)
    if place in {0, len(edges) - 1}:
        keys.insert(place, "")
        return replace(layout, edges_mm=edges, keys=tuple(keys))
    is_left_wider = x_mm - edges[place - 1] > edges[place + 1] - x_mm
    keys.insert(place if is_left_wider else place - 1, "")
    return replace(layout, edges_mm=edges, keys=tuple(keys))


def remove_edge(layout: DrawnLayout, place: int) -> DrawnLayout:
    """Without line `place`; two columns become one of the left one's name, else of the right one's. Two lines
    always stay.
    """
    if len(layout.edges_mm) <= 2:
        return layout
    edges, keys = list(layout.edges_mm), list(layout.keys)
    del edges[place]
    if 0 < place < len(keys):
        keys[place - 1 : place + 1] = [keys[place - 1] or keys[place]]
    else:
        del keys[min(place, len(keys) - 1)]
    return replace(layout, edges_mm=tuple(edges), keys=tuple(keys))


def name_column(layout: DrawnLayout, place: int, key: str) -> DrawnLayout:
    """The column right of line `place` holds `key`. Whoever walks through the names passes those of other
    columns: two of one name are allowed, and are named by `list_missing`.
    """
    keys = list(layout.keys)
    keys[place] = key
    return replace(layout, keys=tuple(keys))


def move_level(layout: DrawnLayout, level: Level, y_mm: float) -> DrawnLayout:
    """A level line put to `y_mm`, or as near as its neighbours and the paper's edges allow."""
    place = _LEVELS.index(level)
    levels = list(layout.levels_mm)
    low = levels[place - 1] + LEAST_GAP_MM if place else 0.5
    high = layout.paper_mm[1] - 0.5
    if level is Level.LAST_ROW and not layout.has_totals_row:
        levels[3] = levels[2] = min(max(y_mm, low), high)
    elif level is Level.BOTTOM and y_mm < levels[2] + LEAST_GAP_MM:
        levels[3] = levels[2]
    else:
        following = levels[place + 1] - LEAST_GAP_MM if place < 3 else high
        levels[place] = min(max(y_mm, low), following)
    first, second, third, fourth = levels
    return replace(layout, levels_mm=(first, second, third, fourth))


def use_totals_row(layout: DrawnLayout, *, is_wanted: bool) -> DrawnLayout:
    """With a row of totals as high as the others, or without one; unchanged where it is so already."""
    if is_wanted == layout.has_totals_row:
        return layout
    top, first, last, _bottom = layout.levels_mm
    below = min(last + max(layout.row_height, LEAST_GAP_MM), layout.paper_mm[1] - 0.5)
    return replace(layout, levels_mm=(top, first, last, below if is_wanted else last))


def put_rows(layout: DrawnLayout, rows: int) -> DrawnLayout:
    """Between the same two lines `rows` candidates."""
    return replace(layout, rows=min(max(rows, 1), MOST_ROWS))


def put_box(layout: DrawnLayout, field: str, rect: Rect) -> DrawnLayout:
    """The box of `field` between two opposite corners in any order; kept on the paper, never without an
    inside.
    """
    width, height = layout.paper_mm
    left, right = _order(rect[0], rect[2], width)
    top, bottom = _order(rect[1], rect[3], height)
    return replace(layout, boxes={**layout.boxes, field: (left, top, right, bottom)})


def remove_box(layout: DrawnLayout, field: str) -> DrawnLayout:
    return replace(layout, boxes={name: box for name, box in layout.boxes.items() if name != field})


def put_paper(layout: DrawnLayout, paper_mm: tuple[float, float]) -> DrawnLayout:
    """The same drawing on paper of another size: everything keeps its place as a share of the sides."""
    across, down = paper_mm[0] / layout.paper_mm[0], paper_mm[1] / layout.paper_mm[1]
    top, first, last, bottom = (y * down for y in layout.levels_mm)
    boxes = {
        field: (left * across, upper * down, right * across, lower * down)
        for field, (left, upper, right, lower) in layout.boxes.items()
    }
    edges = tuple(x * across for x in layout.edges_mm)
    return replace(
        layout, paper_mm=paper_mm, edges_mm=edges, levels_mm=(top, first, last, bottom), boxes=boxes
    )


def is_in_order(layout: DrawnLayout) -> bool:
    """True when no line has passed another and all stand on the paper."""
    edges, levels = (0.0, *layout.edges_mm, layout.paper_mm[0]), (0.0, *layout.levels_mm, layout.paper_mm[1])
    return all(low <= high for line in (edges, levels) for low, high in pairwise(line))


def _order(one: float, other: float, limit: float) -> tuple[float, float]:
    low, high = (min(max(end, 0.0), limit) for end in sorted((one, other)))
    if high - low < LEAST_GAP_MM:
        low = min(low, limit - LEAST_GAP_MM)
        high = low + LEAST_GAP_MM
    return low, high
