"""The photo of a Form 46: read as what its copy is said to be; long serials are left to the person."""

from dataclasses import replace

import pytest

from db.choices import StationForm
from db.fields import BALLOTS_RECEIVED, FORM46_FIELDS, PAPER_SERIAL_FIELDS
from db.figures import Figure
from desktop.page.form_definition import load_form
from desktop.reading.learning.confirmed_cells import load_confirmed_cells
from desktop.reading.values import CellState, Doubt
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.layouts import current_layout, save_layout
from desktop.workspace.learning import keep_confirmed
from desktop.workspace.learning_folder import learning_folder
from desktop.workspace.photos import CopyValues, add_photos, assign_photo, list_photos
from desktop.workspace.readings import has_misread_pages, latest_reading, read_photos, straight_page
from desktop.workspace.templates import current_template, set_template
from tests.builders.account_photos import ACCOUNT_LAYOUT, photograph_account
from tests.builders.honest_reader import finish_honestly
from tests.builders.readings import OnlySevens
from tests.specimen.account import make_account


def read(workspace):
    return read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")


@pytest.fixture
def photo_id(workspace) -> str:
    (added,) = add_photos(workspace, [photograph_account()]).added
    return added


@pytest.fixture
def copy_id(workspace, photo_id) -> str:
    return assign_photo(workspace, photo_id, 1, CopyValues(1, form="form46"))


def test_a_photo_is_taken_for_a_form_46_once_its_copy_is_said_to_be_one(workspace, photo_id):
    assert read(workspace).not_found == ((photo_id, 1),)
    assign_photo(workspace, photo_id, 1, CopyValues(1, form="form46"))
    assert has_misread_pages(workspace)
    assert read(workspace).read == ((photo_id, 1),)
    assert list_photos(workspace)[0].page_found
    assert latest_reading(workspace, photo_id, 1).form_definition == ACCOUNT_LAYOUT


def test_counts_are_suggested_and_printed_serials_are_left_to_the_person(workspace, copy_id):
    read(workspace)
    form = start_entry(workspace, copy_id)
    assert form.suggestions[BALLOTS_RECEIVED].value == 7
    for field in PAPER_SERIAL_FIELDS:
        cell = form.suggestions[field]
        assert (cell.state, cell.value, cell.doubts) == (CellState.UNSURE, None, (Doubt.TOO_LONG,))
    assert form.doubtful >= PAPER_SERIAL_FIELDS


def test_the_reader_is_fitted_to_the_counts_of_an_account_and_never_to_its_serials(workspace, copy_id):
    read(workspace)
    start_entry(workspace, copy_id)
    for field, written in make_account().items():
        save_figure(workspace, copy_id, field, Figure.of(written.number))
    keep_confirmed(workspace, finish_honestly(workspace, copy_id))
    kept = {cell.field for cell in load_confirmed_cells(learning_folder(workspace))}
    assert kept == set(FORM46_FIELDS) - PAPER_SERIAL_FIELDS


def test_every_box_of_the_account_has_its_place_on_the_straight_page(workspace, photo_id, copy_id):
    read(workspace)
    view = straight_page(workspace, photo_id, 1)
    assert [cell.field for cell in view.cells] == list(FORM46_FIELDS)
    assert start_entry(workspace, copy_id).field_pages == dict.fromkeys(FORM46_FIELDS, 1)


def test_a_layout_of_a_form_45_said_of_a_form_46_says_nothing(workspace, photo_id):
    assign_photo(workspace, photo_id, 1, CopyValues(1, form="form46", form_definition="form45-totals-1"))
    assert read(workspace).read == ((photo_id, 1),)


def test_an_account_of_a_layout_that_is_not_here_is_typed_all_the_same(workspace, photo_id):
    values = CopyValues(1, form="form46", form_definition="of-another-bundle")
    form = start_entry(workspace, assign_photo(workspace, photo_id, 1, values))
    assert (form.fields, form.suggestions) == (FORM46_FIELDS, {})


def test_a_template_of_an_account_is_the_same_whoever_stands_for_election(workspace, photo_id, copy_id):
    read(workspace)
    set_template(workspace, photo_id)
    row = current_template(workspace, ACCOUNT_LAYOUT, 1, 1)
    assert (row.photo_id, row.has_candidates) == (photo_id, False)


def test_the_constituencys_own_layout_goes_before_the_programs(workspace, photo_id, copy_id):
    boxes = tuple(reversed(load_form(ACCOUNT_LAYOUT).boxes[:-1]))
    own = replace(load_form(ACCOUNT_LAYOUT), name="na-999-form46-1", boxes=boxes)
    save_layout(workspace, own)
    assert current_layout(workspace, StationForm.FORM46) == own
    assert current_layout(workspace) is None
    form = start_entry(workspace, copy_id)
    # in the order of its own print; what it has no box for is still asked
    assert form.fields == (*reversed(FORM46_FIELDS[:-1]), FORM46_FIELDS[-1])
    read(workspace)
    assert latest_reading(workspace, photo_id, 1).form_definition == own.name
