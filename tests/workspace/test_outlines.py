"""Where the corner editor begins: a person's word first, then what the reading found."""

import pytest

from desktop.workspace.outlines import PageOutlineView, find_outline
from desktop.workspace.photos import add_photos, list_photos, set_outline
from tests.builders.photo_files import make_jpeg
from tests.builders.photo_rows import add_bare_reading, add_sideways_reading
from tests.builders.workspace import CLOSING, add_reading, open_made_workspace

FOUND = ((0.0, 0.0), (300.0, 0.0), (300.0, 200.0), (0.0, 200.0))
SAID = ((5.0, 6.0), (290.0, 8.0), (295.0, 190.0), (4.0, 195.0))


@pytest.fixture
def workspace(tmp_path):
    with open_made_workspace(tmp_path / "workspace") as workspace:
        yield workspace


@pytest.fixture
def photo_id(workspace) -> str:
    return add_photos(workspace, [make_jpeg()]).added[0]


def test_nothing_is_known_of_a_fresh_page(workspace, photo_id):
    assert find_outline(workspace, photo_id, 1) == PageOutlineView()


def test_what_the_reading_found_is_known(workspace, photo_id):
    add_reading(workspace, photo_id, CLOSING)
    assert find_outline(workspace, photo_id, 1) == PageOutlineView(0, FOUND)


def test_a_reading_without_a_page_adds_nothing(workspace, photo_id):
    add_bare_reading(workspace, photo_id)
    assert find_outline(workspace, photo_id, 1) == PageOutlineView()


def test_a_persons_corners_go_before_what_was_found(workspace, photo_id):
    add_reading(workspace, photo_id, CLOSING)
    set_outline(workspace, photo_id, 1, 0, SAID)
    assert find_outline(workspace, photo_id, 1) == PageOutlineView(0, SAID, is_by_hand=True)


def test_found_corners_do_not_survive_a_turn_by_hand(workspace, photo_id):
    add_reading(workspace, photo_id, CLOSING)
    set_outline(workspace, photo_id, 1, 2, None)
    assert find_outline(workspace, photo_id, 1) == PageOutlineView(2, None, is_by_hand=True)


def test_the_tray_shows_a_page_as_the_reading_found_it_until_a_person_turns_it(workspace, photo_id):
    add_sideways_reading(workspace, photo_id)
    assert list_photos(workspace)[0].turned == 3
    assert find_outline(workspace, photo_id, 1).turned == 3
    set_outline(workspace, photo_id, 1, 0, None)
    assert list_photos(workspace)[0].turned == 0
