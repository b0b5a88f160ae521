"""The first confirmed form becomes the template; it can be looked at, replaced, withdrawn and shared."""

import shutil
from dataclasses import replace

import pytest
from PIL import Image

from db.figures import BLANK
from desktop.bundle.export import export_bundle
from desktop.bundle.merge import import_bundle
from desktop.page.form_definition import load_form
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.errors import NoPageForTemplate, NoSuchTemplate
from desktop.workspace.facts import append
from desktop.workspace.first_templates import adopt_confirmed_pages
from desktop.workspace.layouts import save_layout
from desktop.workspace.photos import CopyValues, add_photos, assign_photo, list_photos
from desktop.workspace.readings import latest_reading, read_photos, straight_page
from desktop.workspace.templates import (
    current_template,
    list_templates,
    set_template,
    withdraw_template,
)
from desktop.workspace.workspace import close_workspace, open_workspace
from tests.builders.facts import a_reading
from tests.builders.honest_reader import finish_honestly
from tests.builders.readings import OnlySevens
from tests.builders.workspace import add_photo, make_device, open_made_workspace

FORM = "form45-table-1"


@pytest.fixture(scope="module")
def read_folder(tmp_path_factory, form_photos):
    """Two photos of one form with three candidates, both read, and a third that was found to be no form."""
    folder = tmp_path_factory.mktemp("read") / "workspace"
    with open_made_workspace(folder) as made:
        add_photos(made, form_photos[:2])
        read_photos(made, reader=OnlySevens(), printed=lambda _block: "")
        no_form = a_reading(add_photo(made, 9))
        with made.store.transaction() as session:
            append(session, made, no_form)
    return folder


@pytest.fixture
def workspace(tmp_path, read_folder):
    shutil.copytree(read_folder, tmp_path / "workspace")
    opened = open_workspace(tmp_path / "workspace", device=make_device(), person_name="reader 1")
    yield opened
    close_workspace(opened)


@pytest.fixture
def photos(workspace):
    """Without a time of their own the two forms stand after the photo that is no form."""
    no_form, first, second = list_photos(workspace)
    return [first.id, second.id, no_form.id]


def confirm(workspace, photo_id: str, station: int = 1) -> None:
    """Enters the form in the photo, every box as blank."""
    copy_id = assign_photo(workspace, photo_id, 1, CopyValues(station))
    for field in start_entry(workspace, copy_id).fields:
        save_figure(workspace, copy_id, field, BLANK)
    finish_honestly(workspace, copy_id)


def test_nothing_is_a_template_before_a_person_confirmed_a_form(workspace):
    assert adopt_confirmed_pages(workspace) == ()
    assert list_templates(workspace) == ()


def test_the_form_confirmed_first_becomes_the_template_by_itself_and_once(workspace, photos):
    confirm(workspace, photos[1], station=2)
    confirm(workspace, photos[0], station=1)
    (made,) = adopt_confirmed_pages(workspace)
    assert adopt_confirmed_pages(workspace) == ()
    (row,) = list_templates(workspace)
    assert (row.id, row.photo_id, row.person, row.is_current) == (made, photos[1], "reader 1", True)
    assert (row.form_definition, row.candidates, row.form_page) == (FORM, 3, 1)
    assert current_template(workspace, FORM, 3, 1) == row
    assert current_template(workspace, FORM, 4, 1) is None
    assert workspace.store.check() == []


def test_its_picture_is_the_straight_page_in_grey(workspace, photos):
    set_template(workspace, photos[0])
    (row,) = list_templates(workspace)
    with Image.open(row.picture) as picture:
        assert picture.mode == "L"
        assert picture.height / picture.width == pytest.approx(297 / 210, abs=0.01)


def test_a_form_that_was_not_recognised_becomes_no_template(workspace, photos):
    confirm(workspace, photos[2])
    assert adopt_confirmed_pages(workspace) == ()
    with pytest.raises(NoPageForTemplate):
        set_template(workspace, photos[2])


def test_a_template_may_be_replaced_and_the_one_before_it_comes_back_when_it_is_withdrawn(workspace, photos):
    first, second = set_template(workspace, photos[0]), set_template(workspace, photos[1])
    assert [(row.id, row.is_current) for row in list_templates(workspace)] == [(second, True), (first, False)]
    withdraw_template(workspace, second, "the wrong form")
    assert [(row.id, row.is_current) for row in list_templates(workspace)] == [(first, True)]
    with pytest.raises(NoSuchTemplate):
        withdraw_template(workspace, second, "again")


def test_a_withdrawn_template_does_not_come_back_by_itself(workspace, photos):
    confirm(workspace, photos[0])
    (made,) = adopt_confirmed_pages(workspace)
    withdraw_template(workspace, made, "folded")
    assert adopt_confirmed_pages(workspace) == ()
    confirm(workspace, photos[1], station=2)
    assert len(adopt_confirmed_pages(workspace)) == 1


def test_a_template_of_a_layout_that_was_drawn_anew_is_not_used(workspace, photos):
    layout = replace(load_form(FORM), name="na-999-drawn")
    save_layout(workspace, layout)
    set_template(workspace, photos[0])
    assert current_template(workspace, layout.name, 3, 1) is not None
    save_layout(workspace, layout, note="a line moved")
    (row,) = list_templates(workspace)
    assert (row.is_current, row.is_outdated) == (False, True)


def test_a_photo_that_is_not_here_leaves_its_place_to_the_next(workspace, photos):
    confirm(workspace, photos[0])
    confirm(workspace, photos[1], station=2)
    for path in (workspace.folder / "photos").rglob(f"{list_photos(workspace)[1].sha256}.*"):
        path.unlink()
    adopt_confirmed_pages(workspace)
    assert [row.photo_id for row in list_templates(workspace)] == [photos[1]]


def test_a_template_goes_with_the_bundle(workspace, photos, tmp_path):
    set_template(workspace, photos[0])
    bundle = export_bundle(workspace.store, tmp_path / "out.zip").path
    with open_made_workspace(tmp_path / "other", device="BBB-33") as other:
        import_bundle(other.store, bundle)
        (row,) = list_templates(other)
        assert row.is_current
        assert row.picture.read_bytes() == list_templates(workspace)[0].picture.read_bytes()


def test_photos_are_found_by_the_template(workspace, photos, form_photos):
    set_template(workspace, photos[0])
    (third,) = add_photos(workspace, form_photos[2:]).added
    assert straight_page(workspace, third, 1) is not None
    read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")
    view = latest_reading(workspace, third, 1)
    assert (view.page_found, view.found_by) == (True, "template")


def test_a_page_that_was_not_found_is_read_again_once_there_is_a_template(workspace, photos):
    report = read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")
    assert report.not_found == ()
    set_template(workspace, photos[0])
    report = read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")
    assert report.not_found == ((photos[2], 1),)
    assert read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "").not_found == ()
