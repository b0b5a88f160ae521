"""A Form 45 is found in a photo however the phone was held; what is no Form 45 is refused."""

import cv2
import numpy as np
import pytest

from desktop.page.counting import count_candidates
from desktop.page.finding import find_page
from desktop.page.form_definition import load_form
from desktop.page.values import OtherRowCount, PageNotFound
from tests.builders.paper import draw_paper, photograph

FORM = load_form("form45-table-1")
OTHER_LAYOUT = load_form("form45-totals-1")


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_a_form_is_found_however_the_phone_was_held(turned):
    photo, corners = photograph(draw_paper(FORM, 12), turned=turned, seed=turned)
    page = find_page(photo, FORM, 12)
    assert page.turned == turned
    assert np.abs(np.array(page.corners) - corners).max() < 12
    assert page.quality > 0.9


@pytest.mark.parametrize(
    ("form", "candidates"), [(FORM, 2), (FORM, 24), (OTHER_LAYOUT, 7), (OTHER_LAYOUT, 20)]
)
def test_forms_of_any_length_and_layout_are_found(form, candidates):
    photo, corners = photograph(draw_paper(form, candidates), seed=candidates)
    page = find_page(photo, form, candidates)
    assert np.abs(np.array(page.corners) - corners).max() < 12


def test_the_second_page_of_a_long_form_is_found():
    photo, corners = photograph(draw_paper(FORM, 40, page_number=2), seed=5)
    page = find_page(photo, FORM, 40, page_number=2)
    assert np.abs(np.array(page.corners) - corners).max() < 12


def test_the_straight_page_has_the_size_of_the_paper():
    photo, _ = photograph(draw_paper(FORM, 12), turned=1)
    page = find_page(photo, FORM, 12)
    assert page.image.shape == (round(297 * page.pixels_per_mm), round(210 * page.pixels_per_mm), 3)


def test_a_scan_without_any_background_is_found():
    page = find_page(draw_paper(FORM, 12), FORM, 12)
    assert page.turned == 0
    assert np.abs(np.array(page.corners[0])).max() < 6


def test_a_form_partly_under_a_hand_is_found():
    photo, corners = photograph(draw_paper(FORM, 12), seed=3)
    cv2.ellipse(photo, (100, 1700), (330, 140), 30, 0, 360, (150, 110, 90), -1)
    page = find_page(photo, FORM, 12)
    assert np.abs(np.array(page.corners) - corners).max() < 15


@pytest.mark.parametrize(("printed", "expected"), [(12, 11), (12, 13), (12, 14), (3, 2), (24, 23)])
def test_a_form_with_another_number_of_rows_is_refused(printed, expected):
    photo, _ = photograph(draw_paper(FORM, printed), seed=printed)
    with pytest.raises(PageNotFound):
        find_page(photo, FORM, expected)


def test_the_refusal_says_how_many_rows_there_are():
    photo, _ = photograph(draw_paper(FORM, 12))
    with pytest.raises(OtherRowCount) as refusal:
        find_page(photo, FORM, 13)
    assert (refusal.value.details["found"], refusal.value.code) == (12, "G012")


def test_an_empty_sheet_is_refused_with_what_to_do():
    photo, _ = photograph(np.full((1782, 1260, 3), 244, np.uint8))
    with pytest.raises(PageNotFound) as refusal:
        find_page(photo, FORM, 12)
    assert refusal.value.code == "G010"
    assert "drag the four corners" in str(refusal.value)


def test_noise_is_refused():
    noise = np.random.default_rng(2).integers(0, 255, (1000, 800, 3)).astype(np.uint8)
    with pytest.raises(PageNotFound):
        find_page(noise, FORM, 12)


def test_a_table_of_another_kind_is_refused():
    squared = np.full((1782, 1260, 3), 244, np.uint8)
    squared[::60, 100:1100] = squared[100:1700, ::70] = 40
    photo, _ = photograph(squared)
    with pytest.raises(PageNotFound):
        find_page(photo, FORM, 12)


def test_a_form_of_the_other_layout_is_refused():
    photo, _ = photograph(draw_paper(OTHER_LAYOUT, 12))
    with pytest.raises(PageNotFound):
        find_page(photo, FORM, 12)


@pytest.mark.parametrize("candidates", [5, 18])
def test_the_rows_of_a_form_without_its_constituency_are_counted(candidates):
    photo, _ = photograph(draw_paper(FORM, candidates), seed=candidates)
    assert count_candidates(photo, FORM) == candidates
