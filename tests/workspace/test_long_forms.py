"""Forms of two pages: every figure is read as a figure of its own page's candidates, or not at all."""

import pytest

from desktop.workspace.entries import start_entry
from desktop.workspace.photos import CopyValues, add_photos, assign_photo, list_photos, unassign_photo
from desktop.workspace.readings import has_misread_pages, latest_reading, read_photos, straight_page
from tests.builders.long_forms import photograph_page_as_jpeg
from tests.builders.readings import OnlySevens
from tests.builders.workspace import open_made_workspace

FIRST, LAST = set(range(1, 25)), set(range(25, 45))


@pytest.fixture(scope="module")
def pages() -> list[bytes]:
    """Photos of both pages of a form of 44 candidates."""
    return [photograph_page_as_jpeg(44, page_number) for page_number in (1, 2)]


@pytest.fixture
def workspace(tmp_path):
    with open_made_workspace(tmp_path / "workspace", candidates=44) as workspace:
        yield workspace


def read(workspace, **what):
    return read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "", **what)


def serials_of(cells):
    return {int(cell.field.split(".")[1]) for cell in cells if cell.field.startswith("candidate.")}


def serials_read(workspace, photo_id):
    return serials_of(latest_reading(workspace, photo_id, 1).cells)


def test_pages_of_no_copy_are_read_as_the_pages_they_are(workspace, pages):
    first, last = add_photos(workspace, pages).added
    read(workspace)
    assert (serials_read(workspace, first), serials_read(workspace, last)) == (FIRST, LAST)
    assert latest_reading(workspace, last, 1).form_page == 2
    assert serials_of(straight_page(workspace, last, 1).cells) == LAST


def test_both_pages_of_a_copy_are_suggested_when_typing(workspace, pages):
    first, last = add_photos(workspace, pages).added
    read(workspace)
    copy_id = assign_photo(workspace, first, 1, CopyValues(1))
    copy_id = assign_photo(workspace, last, 1, CopyValues(1, join_copy=copy_id))
    assert not has_misread_pages(workspace)
    form = start_entry(workspace, copy_id)
    assert len(form.suggestions) == len(form.fields)
    assert form.field_pages["candidate.24.total"] != form.field_pages["candidate.25.total"]


def test_a_page_that_becomes_another_page_of_the_form_is_unread_and_suggests_nothing_wrong(workspace, pages):
    first, last = add_photos(workspace, pages).added
    copy_id = assign_photo(workspace, last, 1, CopyValues(1))
    copy_id = assign_photo(workspace, first, 1, CopyValues(1, join_copy=copy_id))
    read(workspace)
    assert start_entry(workspace, copy_id).suggestions == {}, "the pages were joined in the wrong order"

    unassign_photo(workspace, last, 1)
    (copy_id,) = {row.copy_id for row in list_photos(workspace)} - {None}
    copy_id = assign_photo(workspace, last, 1, CopyValues(1, join_copy=copy_id))
    assert has_misread_pages(workspace)
    assert {key[0] for key in read(workspace).read} == {first, last}
    assert not has_misread_pages(workspace)
    assert serials_read(workspace, last) == LAST
    assert len(start_entry(workspace, copy_id).suggestions) == len(start_entry(workspace, copy_id).fields)


def test_a_reading_of_another_page_is_not_suggested_and_only_it_is_read_anew(workspace, pages):
    _, last = add_photos(workspace, pages).added
    read(workspace)
    copy_id = assign_photo(workspace, last, 1, CopyValues(1))
    assert start_entry(workspace, copy_id).suggestions == {}, "page 2 alone is said to be page 1"
    assert has_misread_pages(workspace)
    assert read(workspace, only_misread=True).not_found == ((last, 1),)
    assert not has_misread_pages(workspace)
