"""What is wrong with a photo is said of the rows it is wrong at; a good photo is not scolded."""

import json
from functools import cache

import cv2
import numpy as np
import pytest

from desktop.page.cells import locate_cells
from desktop.page.form_definition import load_form
from desktop.page.form_layout import field_boxes_mm
from desktop.page.quality import QualityKind, QualityNote, judge_photo
from desktop.page.straightening import straighten_page
from tests.builders.bent_paper import Bulge, CurvedSheet, photograph_bent
from tests.builders.paper import draw_paper

FORM = load_form("form45-table-1")
ROWS = 12
CORNERS_MM = np.array([[0.0, 0.0], [210.0, 0.0], [210.0, 297.0], [0.0, 297.0]])
FLAT = CurvedSheet()
FIGURES = {box.field: 417 for box in field_boxes_mm(FORM, ROWS)}


@cache
def _take_photo(sheet, size):
    return photograph_bent(draw_paper(FORM, ROWS, FIGURES), sheet, size=size)


def take_photo(sheet=FLAT, size=(1200, 1600)):
    photo, to_photo = _take_photo(sheet, size)
    return photo.copy(), to_photo


@cache
def find_boxes(size):
    """Of the photo before anything was done to it, so that all lie the same."""
    photo, to_photo = take_photo(size=size)
    outline = tuple((float(x), float(y)) for x, y in to_photo(CORNERS_MM))
    page = straighten_page(photo, outline, 0, FORM, ROWS)
    return page, locate_cells(page, FORM, ROWS)


def judge(photo, size=(1200, 1600)):
    return {note.kind: note for note in judge_photo(photo, *find_boxes(size), FORM)}


def rows_in(to_photo, rows, margin=0):
    """The photo's (left, top, right, bottom) around the figures of the rows."""
    boxes = [
        box for box in field_boxes_mm(FORM, ROWS) if box.field.split(".")[1:2] in [[str(r)] for r in rows]
    ]
    ends = np.array([[[box.left_mm, box.top_mm], [box.right_mm, box.bottom_mm]] for box in boxes])
    places = to_photo(ends.reshape(-1, 2))
    return (*(places.min(axis=0) - margin).astype(int), *(places.max(axis=0) + margin).astype(int))


def test_of_a_good_photo_nothing_is_said():
    assert judge(take_photo()[0]) == {}


def test_of_a_good_photo_of_a_bent_sheet_nothing_is_said():
    photo, to_photo = take_photo(CurvedSheet(bulges=(Bulge(angle=80, height_mm=20, phase=0.1),)))
    outline = tuple((float(x), float(y)) for x, y in to_photo(CORNERS_MM))
    page = straighten_page(photo, outline, 0, FORM, ROWS)
    assert judge_photo(photo, page, locate_cells(page, FORM, ROWS), FORM) == ()


def test_glare_is_said_of_the_rows_it_lies_on():
    photo, to_photo = take_photo()
    left, top, right, bottom = rows_in(to_photo, [7, 8, 9], margin=-8)
    photo[top:bottom, left:right] = 255
    notes = judge(photo)
    assert set(notes) == {QualityKind.GLARE}
    assert notes[QualityKind.GLARE].rows == (7, 8, 9)
    assert len(notes[QualityKind.GLARE].fields) == 12


def test_a_finger_on_the_rows_is_said_of_them():
    photo, to_photo = take_photo()
    left, top, right, bottom = rows_in(to_photo, [3, 4], margin=12)
    photo[top:bottom, left:right] = (172, 120, 96)
    notes = judge(photo)
    assert set(notes) == {QualityKind.COVERED}
    assert {3, 4} <= set(notes[QualityKind.COVERED].rows) <= {2, 3, 4, 5}


def test_blur_is_said_of_the_rows_that_are_out_of_focus():
    photo, to_photo = take_photo()
    left, top, right, bottom = rows_in(to_photo, [10, 11, 12], margin=14)
    photo[top:bottom, left:right] = cv2.GaussianBlur(photo, (0, 0), 3.5)[top:bottom, left:right]
    notes = judge(photo)
    assert set(notes) == {QualityKind.BLURRED}
    assert {10, 11, 12} <= set(notes[QualityKind.BLURRED].rows) <= {9, 10, 11, 12}


def test_a_shaken_photo_is_blurred_in_all_rows():
    photo, _ = take_photo()
    shaken = cv2.blur(photo, (9, 1))
    assert judge(shaken)[QualityKind.BLURRED].rows == tuple(range(1, ROWS + 1))


def test_a_tiny_photo_has_too_few_pixels():
    notes = judge(take_photo(size=(420, 560))[0], (420, 560))
    assert notes[QualityKind.LOW_RESOLUTION].rows == tuple(range(1, ROWS + 1))
    assert notes[QualityKind.LOW_RESOLUTION].measure < 11


def test_a_photo_without_light_is_dark():
    photo, _ = take_photo()
    notes = judge((photo * 0.15).astype(np.uint8))
    assert set(notes) == {QualityKind.DARK}


def test_what_is_beyond_the_edge_of_the_photo_is_cut_off():
    photo, to_photo = take_photo()
    last = round(float(to_photo(np.array([[188.0, 120.0]]))[0, 0]))
    notes = judge(photo[:, :last])
    assert set(notes) == {QualityKind.CUT_OFF}
    assert notes[QualityKind.CUT_OFF].rows == tuple(range(1, ROWS + 1))
    assert {field.rpartition(".")[2] for field in notes[QualityKind.CUT_OFF].fields} == {
        "total",
        "valid_total",
        "excluded",
    }


def test_without_boxes_there_is_nothing_to_say():
    page, _ = find_boxes((1200, 1600))
    assert judge_photo(take_photo()[0], page, (), FORM) == ()


def test_a_note_comes_back_from_json_as_it_was():
    note = QualityNote(QualityKind.GLARE, (7, 8), ("candidate.7.total", "candidate.8.total"), 0.5)
    assert QualityNote.from_json(json.loads(json.dumps(note.as_json()))) == note


@pytest.mark.parametrize("damage", [{"rows": 7}, {"kind": "ugly"}, {"measure": None}])
def test_what_is_no_note_is_refused(damage):
    plain = QualityNote(QualityKind.DARK, (1,), ("candidate.1.total",), 40.0).as_json()
    with pytest.raises((TypeError, ValueError)):
        QualityNote.from_json({**plain, **damage})
