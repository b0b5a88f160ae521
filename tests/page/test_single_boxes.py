"""A form of single boxes without a table of candidates: its definition, its lines, its page in a photo."""

from dataclasses import replace
from functools import cache
from importlib.resources import files

import numpy as np
import pytest

from db.fields import FORM46_FIELDS
from desktop.page.cells import locate_cells
from desktop.page.counting import count_candidates
from desktop.page.finding import find_page
from desktop.page.form_definition import load_form, parse_form
from desktop.page.form_layout import field_boxes_mm, serials_on_page
from desktop.page.form_toml import form_to_toml
from desktop.page.form_values import ContradictoryForm, DamagedFormFile, NoSuchPage
from desktop.page.line_fit import map_points
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.straightening import outline_homography, straighten_page
from desktop.page.template import make_template
from desktop.page.values import PageNotFound
from tests.builders.paper import draw_paper
from tests.builders.paper import photograph as photograph_drawn
from tests.specimen.account import BlankAccount, make_account, render_account
from tests.specimen.constituency import STATIONS
from tests.specimen.foreign import KINDS
from tests.specimen.generated import generate_case, generate_foreign
from tests.specimen.photograph import DARK, GOOD, STEEP, photograph

NAME = "form46-1"
FORM = load_form(NAME)
ACCOUNT = KINDS.index("account")
WITHIN_PIXELS = 4.0
"""Of the photo: half a millimetre of the paper is about as much."""


@cache
def take_photo(seed: int = 1, scene=GOOD):
    """An account of the fictional constituency in a photo (H×W×3), and the paper's corners in it."""
    sheet = render_account(BlankAccount(FORM, STATIONS[seed]), make_account(), seed=seed, scale=7)
    taken = photograph(sheet.image, seed=seed, scene=scene)
    return np.asarray(taken.image), taken.corners


def measure_farthest(page, form, corners) -> float:
    """How far the corners of any located box are from where they are in the photo, in its pixels."""
    to_photo = outline_homography(corners, form)
    found_to_photo = outline_homography(page.corners, form)
    boxes = {box.field: box for box in form.boxes}
    farthest = 0.0
    for cell in locate_cells(page, form, 1):
        box = boxes[cell.field]
        true = np.array([[box.left_mm, box.top_mm], [box.right_mm, box.bottom_mm]])
        found = np.array([[cell.left, cell.top], [cell.right, cell.bottom]]) / page.pixels_per_mm
        found = found if page.bends is None else page.bends.move(found)
        distance = np.abs(map_points(found_to_photo, found) - map_points(to_photo, true)).max()
        farthest = max(farthest, float(distance))
    return farthest


def parse_changed(old: str, new: str):
    text = (files("resources") / "forms" / f"{NAME}.toml").read_text(encoding="utf-8")
    assert old in text
    return parse_form(NAME, text.replace(old, new, 1))


def test_the_account_has_every_box_of_a_ballot_paper_account_once_on_one_page():
    assert [box.field for box in field_boxes_mm(FORM, 12)] == list(FORM46_FIELDS)
    assert (FORM.table, FORM.count_pages(46), list(serials_on_page(FORM, 46))) == (None, 1, [])
    with pytest.raises(NoSuchPage):
        field_boxes_mm(FORM, 12, 2)


def test_a_definition_of_single_boxes_is_the_same_after_it_was_written_and_read():
    assert parse_form(NAME, form_to_toml(FORM)) == FORM


def test_a_form_with_a_table_is_written_so_that_older_programs_read_it():
    assert form_to_toml(FORM).startswith("schema = 2")
    assert form_to_toml(load_form("form45-table-1")).startswith("schema = 1")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("schema = 2", "schema = 1", "table"),
        ("[[printed_blocks]]", "[table]\ntop_mm = 60\n\n[[printed_blocks]]", "no .table."),
        ("[[frames]]\nbox_mm = [10, 60, 200, 184]", "[[frames]]\nbox_mm = [10, 60]", "frames"),
        ('field = "ballots.stray"', "field = 3", "field"),
    ],
)
def test_a_damaged_definition_of_single_boxes_says_what_is_wrong(old, new, what):
    with pytest.raises(DamagedFormFile, match=what):
        parse_changed(old, new)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('form = "form46"', 'form = "form45"', "table of candidates"),
        ('field = "ballots.stray"', 'field = "ballots.spoilt"', "same figure"),
        ('field = "ballots.stray"', 'field = "polled.total"', "no figure of a ballot paper account"),
        ('field = "ballots.stray"', 'field = "ballots.stray"\nanchor = "table_bottom"', "hangs on a table"),
        ("box_mm = [164, 140, 200, 152]", "box_mm = [164, 140, 220, 152]", "leaves the paper"),
        ("box_mm = [164, 140, 200, 152]", "box_mm = [164, 130, 200, 142]", "over each other"),
        ("box_mm = [10, 60, 200, 184]", "box_mm = [10, 184, 200, 60]", "printed frame"),
    ],
)
def test_a_contradiction_among_single_boxes_is_said_by_name(old, new, what):
    with pytest.raises(ContradictoryForm, match=what) as caught:
        parse_changed(old, new)
    assert caught.value.code == "G003"


def test_too_few_boxes_are_no_form():
    with pytest.raises(ContradictoryForm, match="fewer than 3 boxes"):
        parse_form(NAME, form_to_toml(replace(FORM, boxes=FORM.boxes[:2])))


def test_a_table_of_candidates_is_no_ballot_paper_account():
    table = load_form("form45-table-1")
    with pytest.raises(ContradictoryForm, match="no table of candidates"):
        parse_form(table.name, form_to_toml(replace(table, form="form46")))


def test_edges_that_meet_are_one_printed_line_and_the_largest_frame_is_the_table():
    lines = list_ruled_lines(FORM, 1)
    assert lines.frame == (10, 60, 200, 184)
    right = lines.segments[lines.is_upright & (lines.segments[:, 0] == 200)]
    assert right.tolist() == [[200, 60, 200, 184], [200, 206, 200, 232]]
    assert lines.is_table.sum() == 18


def test_boxes_without_a_frame_around_them_are_the_table_together():
    lines = list_ruled_lines(replace(FORM, frames=()), 1)
    assert lines.frame == (94, 72, 200, 184)
    assert lines.is_table.all()


@pytest.mark.parametrize("scene", [GOOD, DARK])
def test_every_box_of_a_photographed_account_is_found_within_a_few_pixels(scene):
    photo, corners = take_photo(1, scene)
    page = find_page(photo, FORM, 12)
    assert page.quality > 0.9
    assert measure_farthest(page, FORM, corners) < WITHIN_PIXELS


@pytest.mark.parametrize("turned", [2, 3])
def test_an_account_is_found_however_the_phone_was_held(turned):
    photo, _ = take_photo()
    assert find_page(np.rot90(photo, turned), FORM, 1).turned == turned


def test_an_account_drawn_by_hand_with_its_boxes_alone_is_found():
    alone = replace(FORM, frames=())
    photo, corners = take_photo()
    assert measure_farthest(find_page(photo, alone, 1), alone, corners) < WITHIN_PIXELS


def test_corners_set_by_hand_are_corrected_by_the_accounts_lines():
    photo, corners = take_photo()
    slipped = tuple((x + 9, y - 7) for x, y in corners)
    page = straighten_page(photo, slipped, 0, FORM, 1)
    assert page.quality > 0.9
    assert measure_farthest(page, FORM, corners) < WITHIN_PIXELS


def test_an_account_is_found_by_the_template_of_another_one():
    first, _ = take_photo()
    template = make_template(find_page(first, FORM, 1), FORM, 1)
    photo, corners = take_photo(6, STEEP)
    page = find_page(photo, FORM, 1, template=template)
    assert page.found_by == "template"
    assert measure_farthest(page, FORM, corners) < WITHIN_PIXELS


def test_a_page_on_which_a_box_could_be_the_next_one_is_not_taken_for_the_account():
    """Every line is missing by which one could tell which of the equal lines of the account is which."""
    photo, corners = take_photo()
    bottom = round(min(corners[2][1], corners[3][1]))
    high = bottom - round(max(corners[0][1], corners[1][1]))
    with pytest.raises(PageNotFound):
        find_page(photo[: round(corners[1][1] + high * 0.47)], FORM, 1)


@pytest.mark.parametrize(("name", "candidates"), [("form45-table-1", 9), ("form45-totals-1", 8)])
def test_a_form_45_is_not_taken_for_a_form_46(name, candidates):
    photo, _ = photograph_drawn(draw_paper(load_form(name), candidates), seed=candidates)
    with pytest.raises(PageNotFound):
        find_page(photo, FORM, candidates)


def test_a_filled_form_45_is_not_taken_for_a_form_46():
    with pytest.raises(PageNotFound):
        find_page(generate_case("good", 7).image, FORM, 1)


@pytest.mark.parametrize("seed", [ACCOUNT, ACCOUNT + len(KINDS)])
def test_an_account_of_another_print_is_not_taken_for_this_one(seed):
    with pytest.raises(PageNotFound):
        find_page(generate_foreign(seed), FORM, 1)


@pytest.mark.parametrize(("name", "candidates"), [("form45-table-1", 7), ("form45-totals-1", 8)])
def test_a_form_46_is_not_taken_for_a_form_45(name, candidates):
    photo, _ = take_photo()
    with pytest.raises(PageNotFound):
        find_page(photo, load_form(name), candidates)


def test_no_rows_are_counted_on_a_form_of_single_boxes():
    assert count_candidates(take_photo()[0], FORM) == 1
