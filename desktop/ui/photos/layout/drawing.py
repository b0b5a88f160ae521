"""A layout while a person draws it: what is held, what can be undone. Plain rules, no Qt.

In: a `DrawnLayout`, the printed lines of the sheet. Everything is in mm on the upright paper.
"""

from collections.abc import Callable
from itertools import pairwise

from desktop.page.drawn_layout import DrawnLayout, FormPart, Missing, list_missing
from desktop.page.layout_changes import add_edge, put_box, remove_box, remove_edge
from desktop.page.printed_lines import PrintedLines, find_nearest
from desktop.page.values import Point
from desktop.ui.photos.layout.handles import (
    BoxHandle,
    EdgeHandle,
    Handle,
    LevelHandle,
    Part,
    find_place,
    list_handles,
    move_handle,
    still_exists,
)

SNAP_MM = 1.0
_KEY_BOX_MM = (15.0, 4.0)
_MOST_STEPS = 200


class Drawing:
    """`layout` as it is now; `held` is the handle that pointer and keys move; `field_to_draw` is the box that
    is drawn next, "" for none; `column` is the place of the column that is being named. `candidates` are
    those of the whole form, `is_footer`: only what stands under the table of its last page is drawn.
    """

    def __init__(
        self, layout: DrawnLayout, lines: PrintedLines, candidates: int = 0, *, is_footer: bool = False
    ) -> None:
        self.candidates = candidates
        self.is_footer = is_footer
        self.layout = layout
        self.lines = lines
        self.held: Handle | None = None
        self.field_to_draw = ""
        self.column: int | None = None
        self._steps: list[DrawnLayout] = [layout]

    @property
    def part(self) -> FormPart:
        """Which pages of the form the drawing is of: fewer rows than candidates go on over other pages."""
        if self.is_footer:
            return FormPart.LAST
        return FormPart.FIRST if self.layout.rows < self.candidates else FormPart.WHOLE

    @property
    def missing(self) -> tuple[Missing, ...]:
        return list_missing(self.layout, self.part)

    def change(self, layout: DrawnLayout) -> None:
        """Another layout; what is held stays held while it is there."""
        self.layout = layout
        if not still_exists(layout, self.held):
            self.held = None

    def end_step(self) -> None:
        """What was changed since the last step is one step to undo."""
        if self.layout != self._steps[-1]:
            self._steps = [*self._steps[-_MOST_STEPS:], self.layout]

    def undo(self) -> None:
        """Back to the step before; the first one stays."""
        self.end_step()
        if len(self._steps) > 1:
            self._steps.pop()
        self.change(self._steps[-1])

    @property
    def can_undo(self) -> bool:
        return len(self._steps) > 1 or self.layout != self._steps[-1]

    def do(self, change: Callable[[DrawnLayout], DrawnLayout]) -> None:
        """One change that is a step of its own."""
        self.change(change(self.layout))
        self.end_step()

    def move_held(self, to: Point, *, is_free: bool = False) -> None:
        """What is held to this place, onto the printed line near it unless `is_free`."""
        if self.held is not None:
            self.change(move_handle(self.layout, self.held, to if is_free else self._snap(self.held, to)))

    def push_held(self, across_mm: float, down_mm: float) -> None:
        """What is held that much farther: a step of the keys."""
        if self.held is not None:
            x, y = find_place(self.layout, self.held)
            self.move_held((x + across_mm, y + down_mm), is_free=True)
            self.end_step()

    def snap_held(self) -> None:
        """What is held onto the printed line near it."""
        if self.held is not None:
            self.move_held(find_place(self.layout, self.held))
            self.end_step()

    def hold_next(self, step: int) -> None:
        """The next handle, or with −1 the one before."""
        handles = list_handles(self.layout)
        if not handles:
            return
        place = handles.index(self.held) if self.held in handles else min(-step, 0)
        self.held = handles[(place + step) % len(handles)]

    def add_line(self, x_mm: float) -> None:
        """One more upright line of the table there, and it is held."""
        if not self.layout.has_table:
            return
        near = find_nearest(self.lines.upright, x_mm, SNAP_MM)
        self.do(lambda layout: add_edge(layout, x_mm if near is None else near))
        edges = self.layout.edges_mm
        self.held = EdgeHandle(min(range(len(edges)), key=lambda place: abs(edges[place] - x_mm)))

    def divide_column(self) -> None:
        """A line in the middle of the column right of the held line, else of the widest one."""
        if not self.layout.has_table:
            return
        edges = self.layout.edges_mm
        widths = [right - left for left, right in pairwise(edges)]
        place = widths.index(max(widths))
        if isinstance(self.held, EdgeHandle):
            place = min(self.held.place, len(widths) - 1)
        self.add_line(edges[place] + widths[place] / 2)

    def remove_held(self) -> None:
        """The held line or box is taken away; a level line stays."""
        held = self.held
        if isinstance(held, EdgeHandle):
            self.do(lambda layout: remove_edge(layout, held.place))
        elif isinstance(held, BoxHandle):
            self.do(lambda layout: remove_box(layout, held.field))

    def draw_box(self, start: Point, end: Point) -> None:
        """The box that is to be drawn, between two corners so far; onto printed lines near them."""
        corner = BoxHandle(self.field_to_draw, Part.TOP_LEFT)
        one, other = (self._snap(corner, at, middle) for at, middle in ((start, end), (end, start)))
        self.change(put_box(self.layout, self.field_to_draw, (*one, *other)))

    def put_box_at(self, middle: Point) -> None:
        """The box that is to be drawn, of a usual size around this place."""
        (x, y), (wide, high) = middle, _KEY_BOX_MM
        self.change(put_box(self.layout, self.field_to_draw, (x - wide, y - high, x + wide, y + high)))

    def end_drawing(self) -> None:
        """The box is drawn, and held."""
        self.held, self.field_to_draw = BoxHandle(self.field_to_draw), ""
        self.end_step()

    def _snap(self, handle: Handle, to: Point, other: Point | None = None) -> Point:
        """A hand is less exact than the print; a whole box keeps its place, its corners do not.

        Only lines count that run past the middle between `to` and the `other` end of what is drawn.
        """
        if isinstance(handle, BoxHandle) and handle.part is Part.WHOLE:
            return to
        x, y = to
        across, down = self._find_middle(handle, to, other)
        upright, level = self.lines.upright, self.lines.level
        near_x = None if isinstance(handle, LevelHandle) else find_nearest(upright, x, SNAP_MM, down)
        near_y = None if isinstance(handle, EdgeHandle) else find_nearest(level, y, SNAP_MM, across)
        return (x if near_x is None else near_x, y if near_y is None else near_y)

    def _find_middle(self, handle: Handle, to: Point, other: Point | None) -> Point:
        """Beside which place a printed line must run to be the one that is meant."""
        if not isinstance(handle, BoxHandle):
            edges, levels = self.layout.edges_mm, self.layout.levels_mm
            return (edges[0] + edges[-1]) / 2, (levels[1] + levels[2]) / 2
        if other is None:
            other = find_place(self.layout, BoxHandle(handle.field))
        return (to[0] + other[0]) / 2, (to[1] + other[1]) / 2
