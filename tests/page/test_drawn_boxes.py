"""A ballot paper account drawn by hand: its boxes become a form definition, wrong ones are refused."""

from dataclasses import replace

import pytest

from db.fields import FORM46_FIELDS
from desktop.page.drawn_boxes import ACCOUNT_FIELDS, layout_of_boxes, list_drawable, make_boxes_form
from desktop.page.drawn_layout import DrawnLayout, FormPart, Missing, list_missing
from desktop.page.form_definition import load_form
from desktop.page.form_values import ContradictoryForm
from desktop.page.layout_changes import put_box, put_paper, remove_box

SHIPPED = load_form("form46-1")
DRAWN = layout_of_boxes(SHIPPED)


def test_the_boxes_of_the_programs_own_layout_are_drawn_and_kept_as_they_are():
    assert set(DRAWN.boxes) == set(ACCOUNT_FIELDS)
    form = make_boxes_form("na-999-form46-1", "Our print", DRAWN)
    assert (form.boxes, form.printed_blocks) == (SHIPPED.boxes, SHIPPED.printed_blocks)
    assert (form.form, form.table, form.version) == ("form46", None, 1)


def test_figures_are_asked_line_by_line_as_the_print_has_them():
    moved = put_box(DRAWN, "ballots.stray", (164, 46, 200, 58))
    fields = [box.field for box in make_boxes_form("own", "Own", moved).boxes]
    assert fields[:4] == ["ballots.stray", "ballots.received", "ballots.serial_from", "ballots.serial_to"]
    assert set(fields) == set(FORM46_FIELDS)


def test_a_box_that_the_print_does_not_have_is_left_out():
    form = make_boxes_form("own", "Own", remove_box(DRAWN, "ballots.unissued_from"))
    assert "ballots.unissued_from" not in {box.field for box in form.boxes}


def test_boxes_over_each_other_are_refused_by_name():
    covered = put_box(DRAWN, "ballots.stray", DRAWN.boxes["ballots.spoilt"])
    with pytest.raises(ContradictoryForm, match=r"ballots\.spoilt.*ballots\.stray"):
        make_boxes_form("own", "Own", covered)


def test_fewer_than_three_boxes_are_not_yet_a_form():
    few = replace(DRAWN, boxes={field: DRAWN.boxes[field] for field in (*FORM46_FIELDS[:2], "station")})
    assert list_missing(few) == (Missing.SINGLE_BOXES,)
    assert list_missing(DRAWN) == ()


def test_the_boxes_keep_their_places_on_paper_of_another_size():
    legal = put_paper(DRAWN, (215.9, 355.6))
    assert legal.boxes["ballots.received"][3] == pytest.approx(90 * 355.6 / 297)
    assert not legal.has_table


def test_of_a_form_with_a_table_nothing_of_the_account_can_be_drawn():
    table = DrawnLayout((210, 297), (20, 90, 190), ("name", "total"), (60, 70, 170, 180), 10, {})
    assert not set(list_drawable(table, FormPart.WHOLE)) & set(FORM46_FIELDS)
    assert set(list_drawable(DRAWN, FormPart.WHOLE)) == set(ACCOUNT_FIELDS)
    assert list_drawable(table, FormPart.LAST) == ("excluded",)
