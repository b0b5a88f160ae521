"""The first confirmed form of a constituency finds the others of the same print, and nothing else."""

from functools import cache

import cv2
import numpy as np
import pytest

from desktop.page.finding import find_page
from desktop.page.form_definition import load_form, parse_form
from desktop.page.template import DamagedTemplate, make_template, template_from_png, template_to_png
from desktop.page.values import OtherRowCount, PageNotFound
from tests.builders.long_forms import photograph_page
from tests.builders.paper import draw_paper, photograph

FORM = load_form("form45-table-1")
DRAWN = """
schema = 1
name = "drawn"
version = 1
form = "form45"
title = "A form whose print has no lines where the drawn ones are"
paper_mm = [210, 297]
columns = [{ key = "total", left_mm = 130, right_mm = 150, label_en = "", label_ur = "" }]
boxes = [
  { field = "voters_assigned", box_mm = [12, 54, 40, 60], label_en = "", label_ur = "" },
  { field = "excluded", box_mm = [60, 54, 90, 60], label_en = "", label_ur = "" },
]
[table]
top_mm = 70
header_height_mm = 6
bottom_limit_mm = 200
max_row_mm = 8.3
rows_per_page = 24
"""


@cache
def template_of(candidates=12, page_number=1, seed=1):
    photo, _ = photograph_page(candidates, page_number, seed=seed)
    return make_template(find_page(photo, FORM, candidates, page_number), FORM, candidates)


def outline_error(page, corners):
    return np.abs(np.array(page.corners) - corners).max()


def test_another_form_of_the_same_print_is_found_by_the_template():
    photo, _ = photograph_page(12, 1, seed=2)
    by_lines, by_template = find_page(photo, FORM, 12), find_page(photo, FORM, 12, 1, template_of())
    assert (by_lines.found_by, by_template.found_by) == ("table", "template")
    assert outline_error(by_template, by_lines.corners) < 6
    assert by_template.quality > 0.9


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_the_template_finds_it_however_the_phone_was_held(turns):
    photo = np.ascontiguousarray(np.rot90(photograph_page(12, 1, seed=3)[0], turns))
    page = find_page(photo, FORM, 12, 1, template_of())
    assert (page.found_by, page.turned) == ("template", turns)


def test_a_form_with_other_rows_is_refused_although_its_print_begins_alike():
    photo, _ = photograph_page(13, 1, seed=4)
    with pytest.raises(OtherRowCount) as refusal:
        find_page(photo, FORM, 12, 1, template_of())
    assert refusal.value.details["found"] == 13


def test_what_is_no_such_form_is_not_found_by_the_template_either():
    table = np.full((1782, 1260, 3), 244, np.uint8)
    table[::60, 100:1100] = table[100:1700, ::70] = 40
    for paper in (table, np.full_like(table, 244), draw_paper(load_form("form45-totals-1"), 12)):
        with pytest.raises(PageNotFound):
            find_page(photograph(paper)[0], FORM, 12, 1, template_of())


def test_a_template_of_another_page_is_left_aside():
    photo, _ = photograph_page(44, 2, seed=5)
    page = find_page(photo, FORM, 44, 2, template_of(44, 1))
    assert (page.number, page.found_by) == (2, "table")


def test_the_page_that_the_template_shows_is_recognised_as_that_page():
    photo, _ = photograph_page(44, 2, seed=6)
    page = find_page(photo, FORM, 44, None, template_of(44, 2))
    assert (page.number, page.found_by) == (2, "template")


def test_a_layout_drawn_by_hand_where_no_lines_are_is_found_by_its_template_alone():
    drawn = parse_form("drawn", DRAWN)
    first = template_of()
    template = template_from_png(template_to_png(first), drawn, 12, 1)
    photo, _ = photograph_page(12, 1, seed=7)
    with pytest.raises(PageNotFound):
        find_page(photo, drawn, 12)
    page = find_page(photo, drawn, 12, 1, template)
    assert page.found_by == "template"
    assert page.quality >= 0.7
    assert outline_error(page, find_page(photo, FORM, 12).corners) < 8


def test_a_template_comes_back_from_its_picture():
    template = template_of()
    again = template_from_png(template_to_png(template), FORM, 12, 1)
    assert np.array_equal(again.image, template.image)
    assert (again.form, again.candidates, again.page_number) == (FORM, 12, 1)


def test_a_picture_of_any_resolution_serves_as_template():
    larger = cv2.resize(template_of().image, None, fx=1.7, fy=1.7)
    content = cv2.imencode(".png", larger)[1].tobytes()
    assert template_from_png(content, FORM, 12, 1).image.shape == template_of().image.shape


@pytest.mark.parametrize(
    "content", [b"", b"no picture", cv2.imencode(".png", np.zeros((9, 99), np.uint8))[1].tobytes()]
)
def test_what_is_no_picture_of_such_a_page_is_refused_as_a_template(content):
    with pytest.raises(DamagedTemplate) as refusal:
        template_from_png(content, FORM, 12, 1)
    assert refusal.value.code == "G020"
