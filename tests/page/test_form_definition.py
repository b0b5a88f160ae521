"""Form definitions: what the files say, what is refused, and where the boxes then lie."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.fields import CANDIDATE_COLUMNS, form45_fields
from desktop.page.form_definition import list_forms, load_form, parse_form
from desktop.page.form_layout import field_boxes_mm, serials_on_page, table_lines_mm
from desktop.page.form_values import (
    ContradictoryForm,
    DamagedFormFile,
    FormNotKnown,
    NoSuchPage,
    TooManyCandidates,
)

NAMES = ("form45-table-1", "form45-totals-1")


def text_of(name: str = NAMES[0]) -> str:
    return (files("resources") / "forms" / f"{name}.toml").read_text(encoding="utf-8")


def parse_changed(old: str, new: str):
    text = text_of()
    assert old in text
    return parse_form(NAMES[0], text.replace(old, new, 1))


def test_both_layouts_are_listed_and_carry_their_own_name():
    assert set(NAMES) <= set(list_forms())
    assert [load_form(name).name for name in NAMES] == list(NAMES)


def test_a_form_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(FormNotKnown, match="form45-table-1") as caught:
        load_form("form99")
    assert caught.value.code == "G001"


@pytest.mark.parametrize("name", ["../forms/form45-table-1", "form45-table-1.toml", ""])
def test_a_name_is_never_used_as_a_path(name):
    with pytest.raises(FormNotKnown):
        load_form(name)


def test_the_boxes_of_twelve_candidates_are_the_fields_in_the_papers_order():
    boxes = field_boxes_mm(load_form("form45-table-1"), 12)
    assert [box.field for box in boxes] == form45_fields(range(1, 13), CANDIDATE_COLUMNS)


def test_the_totals_layout_has_one_figure_a_candidate():
    boxes = field_boxes_mm(load_form("form45-totals-1"), 3)
    assert [box.field for box in boxes] == form45_fields(range(1, 4), ["total"])


def test_a_cell_lies_between_its_columns_lines_and_its_rows_lines():
    form = load_form("form45-table-1")
    cell = next(box for box in field_boxes_mm(form, 12) if box.field == "candidate.3.total")
    assert (cell.left_mm, cell.right_mm) == (176, 200)
    assert (cell.top_mm, cell.bottom_mm) == (97, 107)


def test_the_excluded_box_moves_with_the_end_of_the_table():
    form = load_form("form45-table-1")
    for candidates in (3, 12, 24):
        bottom = table_lines_mm(form, candidates).level_mm[-1]
        excluded = field_boxes_mm(form, candidates)[-1]
        assert (excluded.field, excluded.top_mm) == ("excluded", bottom + 4)


def test_few_candidates_have_rows_of_the_greatest_height_and_many_share_the_room():
    form = load_form("form45-table-1")
    assert form.row_height(2) == form.table.max_row_mm
    assert form.row_height(24) == pytest.approx((232 - 77) / 25)
    assert form.row_height(46) == form.row_height(24)


def test_a_long_form_goes_on_over_pages_with_header_first_and_totals_last():
    form = load_form("form45-table-1")
    assert form.count_pages(46) == 2
    assert list(serials_on_page(form, 46, 2)) == list(range(25, 47))
    first, second = ([box.field for box in field_boxes_mm(form, 46, page)] for page in (1, 2))
    assert first[0] == "voters_assigned"
    assert first[-1] == "candidate.24.total"
    assert second[0] == "candidate.25.valid"
    assert second[-2:] == ["valid_total", "excluded"]


def test_the_row_of_totals_may_have_a_height_of_its_own():
    form = parse_changed("rows_per_page = 24", "rows_per_page = 24\ntotals_height_mm = 14")
    lines = table_lines_mm(form, 12).level_mm
    assert lines[-1] - lines[-2] == pytest.approx(14)
    assert lines[-2] - lines[-3] == pytest.approx(10)
    total = next(box for box in field_boxes_mm(form, 12) if box.field == "valid_total")
    assert (total.top_mm, total.bottom_mm) == (lines[-2], lines[-1])


def test_a_table_without_a_row_of_totals_has_the_total_in_a_box():
    block = """[[boxes]]
field = "valid_total"
anchor = "table_bottom"
box_mm = [100, 4, 140, 13.5]
label_en = "Total"
label_ur = "کل"

[[boxes]]
field = "voters_assigned"
"""
    text = text_of().replace("rows_per_page = 24", "rows_per_page = 24\ntotals_height_mm = 0")
    form = parse_form(NAMES[0], text.replace('[[boxes]]\nfield = "voters_assigned"\n', block, 1))
    fields = [box.field for box in field_boxes_mm(form, 3)]
    assert fields[-2:] == ["valid_total", "excluded"]
    assert "column.valid" not in fields
    assert len(table_lines_mm(form, 3).level_mm) == 5


def test_a_form_without_printed_blocks_can_be_read():
    text = text_of().partition("[[printed_blocks]]")[0]
    assert parse_form(NAMES[0], text).printed_blocks == ()


@pytest.mark.parametrize("page_number", [0, 3, -1])
def test_a_page_that_is_not_there_is_refused(page_number):
    with pytest.raises(NoSuchPage):
        field_boxes_mm(load_form("form45-table-1"), 46, page_number)


@pytest.mark.parametrize("candidates", [0, -1, 1000])
def test_an_impossible_number_of_candidates_is_refused(candidates):
    with pytest.raises(TooManyCandidates):
        field_boxes_mm(load_form("form45-table-1"), candidates)


@given(st.sampled_from(NAMES), st.integers(1, 120))
def test_every_figure_has_one_box_on_the_paper_and_no_two_boxes_overlap(name, candidates):
    form = load_form(name)
    columns = [column.key for column in form.figure_columns]
    pages = [field_boxes_mm(form, candidates, page + 1) for page in range(form.count_pages(candidates))]
    everything = [box.field for page in pages for box in page]
    assert everything == form45_fields(range(1, candidates + 1), columns)
    for page in pages:
        for number, box in enumerate(page):
            assert 0 <= box.left_mm < box.right_mm <= form.paper_mm[0]
            assert 0 <= box.top_mm < box.bottom_mm <= form.paper_mm[1]
            assert not any(overlap(box, other) for other in page[:number])


def overlap(one, other) -> bool:
    slack = 1e-6
    return (
        one.left_mm + slack < other.right_mm
        and other.left_mm + slack < one.right_mm
        and one.top_mm + slack < other.bottom_mm
        and other.top_mm + slack < one.bottom_mm
    )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("schema = 1", "schema = ", "line"),
        ("schema = 1", "schema = 3", "newer than this program"),
        ("schema = 1", "schema = 2", "no .table."),
        ("schema = 1", "schema = true", "schema"),
        ('name = "form45-table-1"', 'name = "another"', "another"),
        ('title = "', 'titel = "', "title"),
        ("paper_mm = [210, 297]", "paper_mm = [210]", "paper_mm"),
        ("paper_mm = [210, 297]", 'paper_mm = ["a", 297]', "paper_mm"),
        ("[table]", "[tables]", "table"),
        ("top_mm = 65", 'top_mm = "65"', "top_mm"),
        ("rows_per_page = 24", "rows_per_page = 24.5", "rows_per_page"),
        ("box_mm = [10, 52, 55, 61.5]", "box_mm = [10, 52, 55]", "box_mm"),
        ('label_en = "S. No."', "label_en = 3", "label_en"),
    ],
)
def test_a_damaged_file_says_what_is_wrong(old, new, what):
    with pytest.raises(DamagedFormFile, match=what):
        parse_changed(old, new)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("left_mm = 20\n", "left_mm = 19\n", "overlap"),
        ("right_mm = 200\n", "right_mm = 220\n", "leaves the paper"),
        ('key = "total"', 'key = "sum"', "sum"),
        ('key = "total"', 'key = "valid"', "same key"),
        ('field = "excluded"', 'field = "rejected"', "rejected"),
        ('field = "excluded"', 'field = "polled.total"', "same figure"),
        ('field = "polled.male"', 'field = "candidate.1.total"', "candidate.1.total"),
        ('anchor = "table_bottom"', 'anchor = "bottom"', "anchor"),
        ("box_mm = [10, 52, 55, 61.5]", "box_mm = [55, 52, 10, 61.5]", "voters_assigned"),
        ("box_mm = [156, 4, 200, 13.5]", "box_mm = [156, 60, 200, 73.5]", "excluded"),
        ("bottom_limit_mm = 232", "bottom_limit_mm = 60", "top to bottom"),
        ("max_row_mm = 10", "max_row_mm = 0", "height"),
        ("max_row_mm = 10", "max_row_mm = 10\ntotals_height_mm = 200", "row of totals"),
        ("max_row_mm = 10", "max_row_mm = 10\ntotals_height_mm = 0", "total valid votes"),
        ('field = "polled.male"', 'field = "valid_total"', "total valid votes"),
        ('name = "station"', 'name = "stamp"', "stamp"),
        ("box_mm = [10, 34, 200, 43]", "box_mm = [10, 34, 300, 43]", "station"),
        ('field = "voters_assigned"', 'field = "voters_assigned.male"', "voters_assigned and excluded"),
    ],
)
def test_a_definition_that_contradicts_itself_is_refused(old, new, what):
    with pytest.raises(ContradictoryForm, match=what):
        parse_changed(old, new)
