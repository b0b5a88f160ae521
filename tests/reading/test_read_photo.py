"""Specimen photos, read from file to figures: what `ginti read` prints."""

import json
from functools import cache

import numpy as np
import pytest

from desktop.reading.photo_reading import read_photo
from desktop.reading.values import CellReading, CellState
from tests.builders.readings import OnlySevens
from tests.reading.specimen_photos import list_specimen_photos, photo_of


def _ignore_print(block):
    return "Polling station No. 77"


def _read(photo, **how):
    return read_photo(photo.path, photo.form, 12, **{"printed": _ignore_print, **how})


@cache
def _read_station(station):
    """By the reader that is shipped; several tests look at the same photo."""
    return _read(photo_of(station))


@pytest.mark.parametrize("station", [1, 10, 21])
def test_a_specimen_photo_is_read(station):
    photo, reading = photo_of(station), _read_station(station)
    written = {field: photo.number(field) for field in photo.fields if photo.number(field) is not None}
    exact = [cell for cell in reading.cells if cell.field in written and cell.value == written[cell.field]]
    wrong_but_sure = [
        cell
        for cell in reading.cells
        if cell.field in written and cell.confidence >= 0.9 and cell.value not in {None, written[cell.field]}
    ]
    assert len(exact) >= 0.93 * len(written)
    assert wrong_but_sure == []
    assert reading.page.turned == photo.turned
    assert np.abs(np.array(reading.page.corners) - np.array(photo.corners)).max() < 10
    assert reading.sums_close in {True, None}


def test_the_wrong_sum_on_a_form_is_noticed_and_left_as_written():
    photo, reading = photo_of(3), _read_station(3)
    valid_total = next(cell for cell in reading.cells if cell.field == "valid_total")
    assert valid_total.value == photo.number("valid_total")
    assert reading.sums_close is False
    assert not any(cell.changed_by_arithmetic for cell in reading.cells)


def test_what_is_not_a_plain_number_is_never_read_as_a_sure_one():
    read_as_number = []
    for station in (4, 7, 9, 18):
        photo = photo_of(station)
        read_as_number += [
            (station, cell)
            for cell in _read_station(station).cells
            if photo.number(cell.field) is None
            and cell.value is not None
            and cell.confidence >= 0.9
            and not cell.changed_by_arithmetic
        ]
    assert read_as_number == []


def test_the_boxes_of_unused_columns_are_blank():
    photo = photo_of(4)
    empty = [cell for cell in _read_station(4).cells if photo.fields[cell.field]["state"] == "blank"]
    assert sum(cell.state is CellState.BLANK for cell in empty) >= 0.9 * len(empty)


def test_no_blank_of_the_forms_with_unused_columns_is_read_as_a_figure():
    read_as_figures = []
    for photo in list_specimen_photos():
        if sum(figure["state"] == "blank" for figure in photo.fields.values()) > 30:
            read_as_figures += [
                (photo.path.name, cell)
                for cell in _read(photo).cells
                if photo.fields[cell.field]["state"] == "blank" and cell.state is CellState.READ
            ]
    assert read_as_figures == []


def test_a_photo_of_something_else_has_no_page_and_no_figures():
    shopping_list = next(photo for photo in list_specimen_photos() if not photo.fields)
    reading = _read(shopping_list)
    assert reading.page is None
    assert reading.cells == ()
    assert reading.as_json()["page"] == {"found": False, "corners": None, "turned": None, "quality": 0.0}


def test_the_printed_object_has_the_documented_keys():
    reading = _read(photo_of(1), reader=OnlySevens())
    plain = json.loads(json.dumps(reading.as_json()))
    assert list(plain) == [
        "photo", "sha256", "page", "form", "station", "constituency", "cells", "sums_close", "sums",
        "script", "notes", "seconds", "engine",
    ]  # fmt: skip
    assert list(plain["page"]) == ["found", "corners", "turned", "quality", "found_by"]
    assert list(plain["cells"][0]) == [
        "field", "box", "state", "value", "confidence", "alternatives", "changed_by_arithmetic",
        "mark", "doubts", "empty_share", "as_read",
    ]  # fmt: skip
    assert plain["station"] == {"text": "Polling station No. 77", "number": 77, "matches": []}
    assert plain["engine"] == "only sevens"
    assert {cell["value"] for cell in plain["cells"]} == {7}
    assert [CellReading.from_json(cell).as_json() for cell in plain["cells"]] == plain["cells"]


def test_without_a_number_of_candidates_the_rows_are_counted():
    photo = photo_of(20)
    reading = read_photo(photo.path, photo.form, None, printed=_ignore_print, reader=OnlySevens())
    assert sorted(cell.field for cell in reading.cells) == sorted(photo.fields)


def test_a_persons_corners_are_used_instead_of_looking():
    photo = photo_of(10)
    corners = tuple((float(x), float(y)) for x, y in photo.corners)
    reading = _read(photo, corners=corners, turned=photo.turned, reader=OnlySevens())
    assert reading.page.turned == photo.turned
    assert np.abs(np.array(reading.page.corners) - np.array(photo.corners)).max() < 10
