"""A layout drawn once is the constituency's own: photos, copies and forms have it from then on."""

from dataclasses import replace

import pytest

from db.choices import StationForm
from db.models import FormLayout
from desktop.page.form_definition import load_form
from desktop.page.form_values import ContradictoryForm, DamagedFormFile, FormNotKnown
from desktop.workspace.entries import start_entry
from desktop.workspace.errors import LayoutNameTaken, NoSuchLayout
from desktop.workspace.facts import append
from desktop.workspace.layouts import (
    current_layout,
    find_form,
    list_form_names,
    list_layouts,
    save_layout,
    withdraw_layout,
)
from desktop.workspace.photos import CopyValues, assign_photo
from desktop.workspace.readings import latest_reading, read_photos
from tests.builders.readings import OnlySevens
from tests.builders.workspace import add_copy, add_photo

SHIPPED = "form45-table-1"
TOTALS = load_form("form45-totals-1")
DRAWN = replace(TOTALS, name="na-999-drawn", title="Form 45 as printed in NA-999")


def read(workspace):
    return read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")


def store_text(workspace, name: str, definition: str) -> None:
    fact = FormLayout(constituency_code=workspace.constituency_code, name=name, definition=definition)
    with workspace.store.transaction() as session:
        append(session, workspace, fact)


def test_without_a_layout_of_its_own_a_constituency_has_the_usual_one(workspace):
    assert current_layout(workspace) is None
    assert list_layouts(workspace) == ()
    assert find_form(workspace, "") == load_form(SHIPPED)


def test_a_saved_layout_comes_back_as_it_was_drawn(workspace):
    save_layout(workspace, DRAWN, note="drawn on IMG_1.jpg")
    assert current_layout(workspace) == find_form(workspace, DRAWN.name) == DRAWN
    (row,) = list_layouts(workspace)
    assert (row.name, row.form, row.note, row.person) == (DRAWN.name, DRAWN, "drawn on IMG_1.jpg", "reader 1")
    assert row.is_usual
    assert list_form_names(workspace)[0] == DRAWN.name


def test_the_layout_saved_last_is_the_usual_one_and_may_be_taken_back(workspace):
    save_layout(workspace, DRAWN)
    save_layout(workspace, replace(DRAWN, name="second"))
    assert current_layout(workspace).name == "second"
    withdraw_layout(workspace, "second", "drawn on another form")
    assert current_layout(workspace) == DRAWN
    with pytest.raises(NoSuchLayout):
        withdraw_layout(workspace, "second", "again")


def test_the_programs_own_layouts_stay_what_they_are(workspace):
    with pytest.raises(LayoutNameTaken):
        save_layout(workspace, load_form(SHIPPED))
    with pytest.raises(FormNotKnown, match="form45-totals-1"):
        find_form(workspace, "form45-unknown")


def test_a_layout_of_another_form_is_no_layout_of_a_station(workspace):
    with pytest.raises(ContradictoryForm):
        save_layout(workspace, replace(DRAWN, form="form47"))


def test_a_layout_of_a_form_46_is_not_taken_for_a_form_45(workspace):
    own = replace(load_form("form46-1"), name="na-999-form46-1")
    save_layout(workspace, own)
    assert current_layout(workspace) is None
    assert current_layout(workspace, StationForm.FORM46) == own


def test_a_layout_that_this_program_cannot_read_is_shown_as_such_and_not_used(workspace):
    save_layout(workspace, DRAWN)
    store_text(workspace, "of-tomorrow", 'schema = 3\nname = "of-tomorrow"\n')
    assert current_layout(workspace) == DRAWN
    newest, _ = list_layouts(workspace)
    assert (newest.form, newest.is_usual) == (None, False)
    assert isinstance(newest.problem, DamagedFormFile)


def test_a_copy_without_a_word_about_its_layout_has_the_boxes_of_the_one_drawn_later(workspace):
    copy_id = add_copy(workspace, form_definition="")
    many = len(start_entry(workspace, copy_id).fields)
    save_layout(workspace, DRAWN)
    assert len(start_entry(workspace, copy_id).fields) < many


def test_a_copy_of_a_layout_that_is_not_here_keeps_no_other_page_from_being_read(workspace):
    photo_id = add_photo(workspace)
    assign_photo(workspace, photo_id, 1, CopyValues(1, form_definition="of-another-bundle"))
    other = add_photo(workspace, 2)
    assert read(workspace).not_found == ((other, 1),)


def test_pages_are_read_anew_with_a_layout_drawn_since(workspace):
    photo_id = add_photo(workspace)
    read(workspace)
    save_layout(workspace, DRAWN)
    assert read(workspace).not_found == ((photo_id, 1),)
    assert latest_reading(workspace, photo_id, 1).form_definition == DRAWN.name
    assert read(workspace).not_found == ()
    save_layout(workspace, DRAWN, note="a line moved")
    assert read(workspace).not_found == ((photo_id, 1),)
