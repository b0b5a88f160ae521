"""Floors that reading must not fall through, on photos that never change. Measured values stand beside them.

The photos are hard on purpose and few: the honest table is `python -m tests.benchmarks.reading`.
"""

from functools import cache

import numpy as np
import pytest

from desktop.entry.doubt import SURE_TO_PREFILL
from desktop.page.form_definition import load_form
from desktop.reading.photo_reading import read_photo
from desktop.reading.values import CellState, Mark, PhotoReading
from tests.reading.fixed_set import FixedForm, list_fixed_foreign, list_fixed_forms
from tests.reading.placement import measure_beside
from tests.specimen.generated import load_layout

FORMS = {form.name: form for form in list_fixed_forms()}


@cache
def read(name: str) -> PhotoReading:
    form = FORMS[name]
    layout = load_layout(form.layout)
    return read_photo(form.path, layout, form.candidates, printed=lambda _: "")


def list_numbers(form: FixedForm) -> list[tuple[int | None, int, float]]:
    """(likeliest number, written number, its probability) of each box that holds a number."""
    numbers = []
    for cell in read(form.name).cells:
        number = form.fields.get(cell.field, ("", None))[1]
        if number is not None:
            is_nothing = cell.state is CellState.BLANK or cell.mark is Mark.DASH
            best, share = cell.alternatives[0] if cell.alternatives and not is_nothing else (None, 0.0)
            numbers.append((best, number, share))
    return numbers


@pytest.mark.parametrize("name", FORMS)
def test_the_page_is_found_with_every_box_in_its_place(name):
    form, reading = FORMS[name], read(name)
    assert reading.page is not None, reading.refusal
    beside = measure_beside(form.cells, load_layout(form.layout), reading.page, reading.cells)
    assert set(beside) >= set(form.fields)
    assert max(beside.values()) < 1.5


@pytest.mark.parametrize("name", FORMS)
def test_the_script_is_recognised(name):
    assert read(name).script.value == FORMS[name].script


@pytest.mark.parametrize(("script", "floor"), [("western", 0.94), ("urdu", 0.88)])
def test_most_numbers_are_read_exactly(script, floor):
    """On 2026-11-22: 238 of 241 in Western digits, 40 of 42 in Urdu ones (whose lone zeros are only dots).

    Another processor adds in another order, and one grey level more or less in each pixel gives 237: the
    floors leave room for more than that.
    """
    numbers = [one for form in FORMS.values() if form.script == script for one in list_numbers(form)]
    assert len(numbers) > 40
    assert np.mean([best == number for best, number, _ in numbers]) >= floor


@pytest.mark.parametrize(("script", "floor"), [("western", 0.83), ("urdu", 0.8)])
def test_most_figures_are_offered_as_sure(script, floor):
    """On 2026-11-22: 93 % of those in Western digits, 93 % of those in Urdu ones."""
    sure = [
        cell.confidence >= SURE_TO_PREFILL
        for form in FORMS.values()
        if form.script == script
        for cell in read(form.name).cells
        if form.fields.get(cell.field, ("", None))[1] is not None
    ]
    assert np.mean(sure) >= floor


def test_what_is_offered_as_sure_is_right():
    """On 2026-11-22: all of them; with one grey level more or less in each pixel one of 240 is wrong."""
    wrong = [
        (name, cell.field, cell.value)
        for name, form in FORMS.items()
        for cell in read(name).cells
        if cell.field in form.fields and cell.state is CellState.READ
        if cell.confidence >= SURE_TO_PREFILL and not cell.changed_by_arithmetic
        if cell.value != form.fields[cell.field][1]
    ]
    assert len(wrong) <= 2, wrong


def test_no_suggestion_is_false():
    for name, form in FORMS.items():
        for cell in read(name).cells:
            if cell.changed_by_arithmetic:
                assert (cell.value or 0) == (form.fields[cell.field][1] or 0), (name, cell.field)


def test_nothing_is_suggested_into_a_form_that_is_written_with_a_slip():
    assert not [cell.field for cell in read("slip").cells if cell.changed_by_arithmetic]


@pytest.mark.parametrize("path", list_fixed_foreign(), ids=lambda path: path.stem)
def test_what_is_no_form_is_refused_without_figures(path):
    for layout, candidates in (("form45-table-1", 12), ("form45-totals-1", 20)):
        reading = read_photo(path, load_form(layout), candidates, printed=lambda _: "")
        assert reading.page is None
        assert reading.refusal is not None
        assert reading.cells == ()
