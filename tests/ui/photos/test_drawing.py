"""What can be taken hold of in a drawn layout, how it moves, snaps to the print, and is taken back."""

import pytest

from desktop.page.drawn_layout import DrawnLayout, Level
from desktop.page.printed_lines import PrintedLine, PrintedLines
from desktop.ui.photos.layout.drawing import Drawing
from desktop.ui.photos.layout.handles import (
    BoxHandle,
    EdgeHandle,
    LevelHandle,
    Part,
    find_handle,
    find_place,
    list_handles,
    move_handle,
    still_exists,
)
from desktop.ui.photos.layout.sheet_work import make_name

LAYOUT = DrawnLayout(
    paper_mm=(210.0, 297.0),
    edges_mm=(20.0, 90.0, 190.0),
    keys=("name", "total"),
    levels_mm=(60.0, 70.0, 170.0, 180.0),
    rows=10,
    boxes={"excluded": (100.0, 200.0, 140.0, 210.0)},
)
LINES = PrintedLines(
    level=(PrintedLine(61.0, 20.0, 190.0, 170.0), PrintedLine(205.5, 20.0, 60.0, 40.0)),
    upright=(PrintedLine(90.8, 60.0, 180.0, 120.0),),
)


def make_drawing() -> Drawing:
    return Drawing(LAYOUT, LINES)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ((90.5, 120.0), EdgeHandle(1)),
        ((50.0, 69.0), LevelHandle(Level.FIRST_ROW)),
        ((139.5, 209.5), BoxHandle("excluded", Part.BOTTOM_RIGHT)),
        ((120.0, 206.0), BoxHandle("excluded")),
        ((50.0, 120.0), None),
        ((90.0, 250.0), None),
    ],
)
def test_the_pointer_takes_hold_of_what_is_under_it(at, expected):
    assert find_handle(LAYOUT, at, 1.5) == expected


@pytest.mark.parametrize("handle", list_handles(LAYOUT))
def test_every_handle_goes_where_it_is_moved_to(handle):
    x, y = find_place(LAYOUT, handle)
    moved = move_handle(LAYOUT, handle, (x + 1.0, y + 1.0))
    across, down = find_place(moved, handle)
    if not isinstance(handle, LevelHandle):
        assert across == pytest.approx(x + 1.0)
    if not isinstance(handle, EdgeHandle):
        assert down == pytest.approx(y + 1.0)


def test_a_box_moved_whole_keeps_its_size_and_stays_on_the_paper():
    moved = move_handle(LAYOUT, BoxHandle("excluded"), (500.0, -20.0))
    assert moved.boxes["excluded"] == pytest.approx((170, 0, 210, 10))


def test_a_corner_pulled_past_the_opposite_one_stops_there():
    moved = move_handle(LAYOUT, BoxHandle("excluded", Part.TOP_LEFT), (160.0, 230.0))
    left, top, right, bottom = moved.boxes["excluded"]
    assert (left, top) == pytest.approx((140, 210))
    assert right > left
    assert bottom > top


def test_the_keys_walk_through_everything_and_back():
    drawing = make_drawing()
    seen = []
    for _ in list_handles(LAYOUT):
        drawing.hold_next(1)
        seen.append(drawing.held)
    assert seen == list_handles(LAYOUT)
    drawing.hold_next(1)
    assert drawing.held == seen[0]
    drawing.hold_next(-1)
    assert drawing.held == seen[-1]


def test_dragging_snaps_to_the_printed_line_and_the_keys_do_not():
    drawing = make_drawing()
    drawing.held = EdgeHandle(1)
    drawing.move_held((90.2, 100.0))
    assert drawing.layout.edges_mm[1] == pytest.approx(90.8)
    drawing.move_held((90.2, 100.0), is_free=True)
    assert drawing.layout.edges_mm[1] == pytest.approx(90.2)
    drawing.push_held(0.1, 0.0)
    assert drawing.layout.edges_mm[1] == pytest.approx(90.3)
    drawing.snap_held()
    assert drawing.layout.edges_mm[1] == pytest.approx(90.8)


def test_only_a_line_that_runs_past_the_box_draws_its_corner_to_itself():
    drawing = make_drawing()
    drawing.field_to_draw = "voters_assigned"
    drawing.draw_box((100.0, 205.0), (140.0, 215.0))
    assert drawing.layout.boxes["voters_assigned"][1] == pytest.approx(205.0)
    drawing.draw_box((25.0, 205.0), (55.0, 215.0))
    assert drawing.layout.boxes["voters_assigned"][1] == pytest.approx(205.5)


def test_a_drawn_box_is_held_and_every_step_can_be_taken_back():
    drawing = make_drawing()
    drawing.field_to_draw = "voters_assigned"
    drawing.put_box_at((50.0, 30.0))
    drawing.end_drawing()
    assert drawing.held == BoxHandle("voters_assigned")
    drawing.push_held(5.0, 0.0)
    drawing.undo()
    assert drawing.layout.boxes["voters_assigned"] == pytest.approx((35, 26, 65, 34))
    drawing.undo()
    assert drawing.layout == LAYOUT
    assert drawing.held is None
    assert not drawing.can_undo
    drawing.undo()
    assert drawing.layout == LAYOUT


def test_a_new_line_divides_the_column_beside_the_held_line():
    drawing = make_drawing()
    drawing.held = EdgeHandle(0)
    drawing.divide_column()
    assert drawing.layout.edges_mm == pytest.approx((20, 55, 90, 190))
    assert drawing.held == EdgeHandle(1)


def test_what_is_held_is_removed_but_a_level_line_stays():
    drawing = make_drawing()
    for held in (EdgeHandle(1), BoxHandle("excluded")):
        drawing.held = held
        drawing.remove_held()
    assert drawing.layout.edges_mm == (20.0, 190.0)
    assert drawing.layout.boxes == {}
    before = drawing.layout
    drawing.held = LevelHandle(Level.TOP)
    drawing.remove_held()
    assert drawing.layout == before


def test_without_a_row_of_totals_its_line_cannot_be_held():
    layout = move_handle(LAYOUT, LevelHandle(Level.BOTTOM), (0.0, 170.0))
    assert not still_exists(layout, LevelHandle(Level.BOTTOM))
    assert still_exists(layout, LevelHandle(Level.LAST_ROW))


def test_a_new_layout_gets_a_name_that_is_free():
    assert make_name("NA-46", set()) == "na-46-form45-1"
    assert make_name("NA-46", {"na-46-form45-1", "other"}) == "na-46-form45-2"
