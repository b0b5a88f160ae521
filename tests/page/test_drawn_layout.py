"""A layout drawn by hand: what changes do to it, what is missing, and the form definition it makes."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.page.drawn_layout import (
    BOX_FIELDS,
    COLUMN_KEYS,
    DrawnLayout,
    FormPart,
    Level,
    Missing,
    form_to_toml,
    layout_of_form,
    list_missing,
    make_form_definition,
)
from desktop.page.drawn_pages import complete_first_page, footer_of_form, put_footer
from desktop.page.drawn_sheet import align_corners, straighten_sheet
from desktop.page.form_definition import load_form, parse_form
from desktop.page.form_layout import field_boxes_mm, table_lines_mm
from desktop.page.form_values import ContradictoryForm
from desktop.page.layout_changes import (
    add_edge,
    is_in_order,
    move_edge,
    move_level,
    name_column,
    put_box,
    put_paper,
    put_rows,
    remove_box,
    remove_edge,
    use_totals_row,
)
from desktop.page.printed_lines import find_nearest, find_printed_lines
from desktop.page.proposed_layout import begin_layout, propose_layout, propose_table
from desktop.page.values import BadCorners
from tests.builders.paper import PIXELS_PER_MM, draw_paper

A4 = (210.0, 297.0)


def drawn(**changes) -> DrawnLayout:
    """Four columns, ten rows, a row of totals, and the boxes that are needed."""
    layout = DrawnLayout(
        paper_mm=A4,
        edges_mm=(15.0, 25.0, 90.0, 120.0, 195.0),
        keys=("serial", "name", "total", ""),
        levels_mm=(60.0, 72.0, 172.0, 185.0),
        rows=10,
        boxes={"voters_assigned": (100.0, 30.0, 140.0, 38.0), "excluded": (100.0, 195.0, 140.0, 205.0)},
    )
    return replace(layout, **changes)


def boxes_of(layout: DrawnLayout) -> dict[str, tuple[float, float, float, float]]:
    form = make_form_definition("drawn", "Drawn", layout)
    return {
        box.field: (box.left_mm, box.top_mm, box.right_mm, box.bottom_mm)
        for box in field_boxes_mm(form, layout.rows)
    }


def test_a_drawn_layout_makes_a_form_whose_boxes_lie_where_they_were_drawn():
    boxes = boxes_of(drawn())
    assert boxes["candidate.1.total"] == pytest.approx((90, 72, 120, 82))
    assert boxes["candidate.10.total"] == pytest.approx((90, 162, 120, 172))
    assert boxes["valid_total"] == pytest.approx((90, 172, 120, 185))
    assert boxes["voters_assigned"] == pytest.approx((100, 30, 140, 38))
    assert boxes["excluded"] == pytest.approx((100, 195, 140, 205))


def test_a_form_drawn_on_its_first_page_goes_on_over_others():
    form = make_form_definition("drawn", "Drawn", drawn())
    assert form.count_pages(23) == 3
    last = [box.field for box in field_boxes_mm(form, 23, 3)]
    assert last == [
        "candidate.21.total",
        "candidate.22.total",
        "candidate.23.total",
        "valid_total",
        "excluded",
    ]


def test_the_total_may_stand_in_a_box_under_a_table_without_a_row_of_totals():
    layout = put_box(use_totals_row(drawn(), is_wanted=False), "valid_total", (100, 176, 140, 184))
    assert boxes_of(layout)["valid_total"] == pytest.approx((100, 176, 140, 184))
    assert list_missing(layout) == ()


def test_a_box_left_over_from_before_is_not_the_total_a_second_time():
    layout = put_box(drawn(), "valid_total", (100, 176, 140, 184))
    assert boxes_of(layout)["valid_total"] == pytest.approx((90, 172, 120, 185))


def test_printed_lines_become_blocks():
    layout = put_box(drawn(), "station", (20, 10, 190, 18))
    form = make_form_definition("drawn", "Drawn", layout)
    assert [block.name for block in form.printed_blocks] == ["station"]
    assert parse_form("drawn", form_to_toml(form)) == form


@pytest.mark.parametrize(
    ("layout", "missing"),
    [
        (name_column(drawn(), 2, ""), Missing.TOTAL_COLUMN),
        (name_column(drawn(), 3, "total"), Missing.REPEATED_COLUMN),
        (remove_box(drawn(), "excluded"), Missing.EXCLUDED),
        (remove_box(drawn(), "voters_assigned"), Missing.VOTERS_ASSIGNED),
        (use_totals_row(drawn(), is_wanted=False), Missing.VALID_TOTAL),
    ],
)
def test_what_is_missing_is_named_and_makes_no_form(layout, missing):
    assert list_missing(layout) == (missing,)
    with pytest.raises(ContradictoryForm):
        make_form_definition("drawn", "Drawn", layout)


@pytest.mark.parametrize("name", ["form45-table-1", "form45-totals-1"])
@pytest.mark.parametrize("rows", [1, 12, 24])
def test_a_shipped_form_drawn_again_has_its_boxes_in_the_same_places(name, rows):
    form = load_form(name)
    wanted = {
        box.field: (box.left_mm, box.top_mm, box.right_mm, box.bottom_mm)
        for box in field_boxes_mm(form, rows)
    }
    found = boxes_of(layout_of_form(form, rows))
    assert found.keys() == wanted.keys()
    for field, box in wanted.items():
        assert found[field] == pytest.approx(box, abs=0.06)


def test_lines_between_columns_that_are_not_read_stay_lines_of_the_table():
    layout = drawn(edges_mm=(15.0, 25.0, 90.0, 120.0, 160.0, 195.0), keys=("", "", "total", "", ""))
    form = make_form_definition("drawn", "Drawn", layout)
    assert form.table.more_lines_mm == (15.0, 25.0, 160.0, 195.0)
    assert table_lines_mm(form, 10).upright_mm == layout.edges_mm
    assert parse_form("drawn", form_to_toml(form)) == form
    assert layout_of_form(form, 10).keys == layout.keys


def test_walking_through_the_names_of_a_column_takes_none_from_the_others():
    layout = drawn()
    for key in ("serial", "name", ""):
        layout = name_column(layout, 3, key)
    assert layout == drawn()


def test_a_new_line_divides_a_column_and_leaves_its_name_on_the_wider_side():
    assert add_edge(drawn(), 40.0).keys == ("serial", "", "name", "total", "")
    assert add_edge(drawn(), 80.0).keys == ("serial", "name", "", "total", "")
    assert add_edge(drawn(), 5.0).keys == ("", "serial", "name", "total", "")
    assert add_edge(drawn(), 200.0).keys == ("serial", "name", "total", "", "")
    assert add_edge(drawn(), 90.5) == drawn()


def test_removing_a_line_joins_two_columns():
    assert remove_edge(drawn(), 2).keys == ("serial", "name", "")
    assert remove_edge(drawn(), 3).keys == ("serial", "name", "total")
    assert remove_edge(drawn(), 0).keys == ("name", "total", "")
    assert remove_edge(drawn(), 4).keys == ("serial", "name", "total")


def test_two_lines_always_stay():
    layout = drawn(edges_mm=(15.0, 195.0), keys=("total",))
    assert remove_edge(layout, 0) == layout


def test_the_lower_edge_pulled_up_to_the_last_row_takes_the_row_of_totals_away():
    layout = move_level(drawn(), Level.BOTTOM, 172.5)
    assert not layout.has_totals_row
    assert move_level(layout, Level.LAST_ROW, 180.0).levels_mm == (60.0, 72.0, 180.0, 180.0)
    assert use_totals_row(layout, is_wanted=True).levels_mm[3] == pytest.approx(182.0)


def test_other_paper_keeps_everything_at_its_share_of_the_sides():
    layout = put_paper(drawn(), (420.0, 297.0))
    assert layout.edges_mm[0] == pytest.approx(30)
    assert layout.levels_mm == drawn().levels_mm
    assert layout.boxes["excluded"] == pytest.approx((200, 195, 280, 205))


places = st.integers(0, 20)
lengths = st.floats(-50, 400, allow_nan=False)
changes = st.one_of(
    st.tuples(st.just(move_edge), places, lengths),
    st.tuples(st.just(add_edge), lengths),
    st.tuples(st.just(remove_edge), places),
    st.tuples(st.just(name_column), places, st.sampled_from(("", *COLUMN_KEYS))),
    st.tuples(st.just(move_level), st.sampled_from(Level), lengths),
    st.tuples(st.just(put_rows), st.integers(-3, 1200)),
    st.tuples(st.just(put_box), st.sampled_from(BOX_FIELDS), st.tuples(lengths, lengths, lengths, lengths)),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(changes, max_size=25))
def test_no_change_puts_lines_out_of_order_and_what_is_complete_makes_a_form(steps):
    layout = drawn()
    for change, *given_ in steps:
        if change in {move_edge, remove_edge}:
            given_[0] %= len(layout.edges_mm)
        elif change is name_column:
            given_[0] %= len(layout.keys)
        layout = change(layout, *given_)
        assert is_in_order(layout)
        for left, top, right, bottom in layout.boxes.values():
            assert 0 <= left < right <= A4[0]
            assert 0 <= top < bottom <= A4[1]
    if not list_missing(layout):
        form = make_form_definition("drawn", 'A "title" \\ with\x7fsigns گنتی', layout)
        assert parse_form("drawn", form_to_toml(form)) == form


@pytest.mark.parametrize("rows", [4, 12, 24])
def test_the_table_is_proposed_where_the_print_has_it(rows):
    form = load_form("form45-table-1")
    lines = find_printed_lines(draw_paper(form, rows), PIXELS_PER_MM)
    proposed, true = propose_layout(A4, rows, lines), layout_of_form(form, rows)
    assert proposed.edges_mm == pytest.approx(true.edges_mm, abs=0.7)
    assert proposed.keys == true.keys
    assert proposed.levels_mm == pytest.approx(true.levels_mm, abs=0.7)


def test_a_table_proposed_anew_keeps_the_boxes_and_the_columns_names():
    form = load_form("form45-totals-1")
    before = layout_of_form(form, 12)
    slipped = replace(before, edges_mm=tuple(x + 3 for x in before.edges_mm))
    lines = find_printed_lines(draw_paper(form, 12), PIXELS_PER_MM)
    again = propose_table(name_column(slipped, 0, ""), lines)
    assert again.boxes == before.boxes
    assert again.edges_mm == pytest.approx(before.edges_mm, abs=0.7)
    assert again.keys == ("", *before.keys[1:])


def test_where_no_table_is_seen_the_usual_one_is_proposed():
    blank = np.full((1188, 840, 3), 240, np.uint8)
    assert propose_layout(A4, 9, find_printed_lines(blank)) == begin_layout(A4, 9)


def test_a_line_is_found_within_reach_only():
    lines = find_printed_lines(draw_paper(load_form("form45-table-1"), 12), PIXELS_PER_MM).upright
    assert find_nearest(lines, 104.6, 1.2) == pytest.approx(104, abs=0.4)
    assert find_nearest(lines, 104.6, 1.2, beside_mm=100) == pytest.approx(104, abs=0.4)
    assert find_nearest(lines, 104.6, 1.2, beside_mm=280) is None
    assert find_nearest(lines, 115.0, 1.2) is None
    assert find_nearest((), 10.0, 5.0) is None


def test_slips_of_the_hand_at_the_corners_are_corrected_by_the_printed_lines():
    paper = draw_paper(load_form("form45-table-1"), 20)
    height, width = paper.shape[:2]
    slipped = ((0.0, 0.0), (width - 1.0, 45.0), (width - 30.0, height - 1.0), (25.0, height - 40.0))
    better = align_corners(paper, slipped, A4)
    flat = straighten_sheet(paper, better, A4)
    lines = find_printed_lines(flat)
    long_lines = [line for line in lines.level if line.end_mm - line.start_mm > 150]
    assert len(long_lines) >= 20


def test_a_blank_sheet_leaves_the_corners_where_they_are():
    blank = np.full((1188, 840, 3), 240, np.uint8)
    corners = ((5.0, 5.0), (830.0, 9.0), (835.0, 1180.0), (8.0, 1175.0))
    assert align_corners(blank, corners, A4) == corners


def test_corners_that_are_no_sheet_are_refused():
    blank = np.full((1188, 840, 3), 240, np.uint8)
    with pytest.raises(BadCorners):
        straighten_sheet(blank, ((5.0, 5.0), (5.0, 9.0), (835.0, 1180.0), (8.0, 1175.0)), A4)


def first_page() -> DrawnLayout:
    """The first page of a longer form: its table goes down to the foot of the paper."""
    page = drawn(levels_mm=(60.0, 72.0, 288.0, 288.0), rows=24)
    return remove_box(page, "excluded")


def test_a_first_page_needs_no_totals_and_a_last_page_nothing_else():
    assert list_missing(first_page(), FormPart.FIRST) == ()
    assert Missing.EXCLUDED in list_missing(first_page(), FormPart.WHOLE)
    footer = footer_of_form(make_form_definition("drawn", "Drawn", complete_first_page(first_page())), 40)
    assert list_missing(footer, FormPart.LAST) == ()
    assert list_missing(remove_box(footer, "excluded"), FormPart.LAST) == (Missing.EXCLUDED,)


def test_the_first_pages_rows_stay_where_they_were_drawn():
    form = make_form_definition("drawn", "Drawn", complete_first_page(first_page()))
    box = next(box for box in field_boxes_mm(form, 40) if box.field == "candidate.24.total")
    assert (box.top_mm, box.bottom_mm) == pytest.approx((279, 288), abs=0.6)


def test_what_stands_under_the_last_page_is_drawn_there():
    form = make_form_definition("drawn", "Drawn", complete_first_page(first_page()))
    footer = footer_of_form(form, 40)
    assert footer.rows == 16
    end = footer.levels_mm[2] + 14
    taller = move_level(footer, Level.BOTTOM, end)
    again = put_footer(form, put_box(taller, "excluded", (100, end + 20, 140, end + 30)))
    assert again.version == form.version + 1
    boxes = {box.field: box for box in field_boxes_mm(again, 40, 2)}
    assert boxes["valid_total"].bottom_mm == pytest.approx(end, abs=0.1)
    assert boxes["excluded"].top_mm == pytest.approx(end + 20, abs=0.1)
    assert field_boxes_mm(again, 40) == field_boxes_mm(form, 40)
    assert parse_form("drawn", form_to_toml(again)) == again


def test_a_box_for_the_total_on_the_last_page_takes_the_place_of_the_row_of_totals():
    form = make_form_definition("drawn", "Drawn", complete_first_page(first_page()))
    footer = use_totals_row(footer_of_form(form, 40), is_wanted=False)
    end = footer.levels_mm[3]
    drawn_last = put_box(footer, "valid_total", (100, end + 2, 140, end + 10))
    boxes = [box.field for box in field_boxes_mm(put_footer(form, drawn_last), 40, 2)]
    assert boxes[-2:] == ["valid_total", "excluded"]
