"""At a Form 46 the image follows the cursor: the box framed on its page, and large in the strip."""

import pytest
from PySide6.QtCore import QRectF, Qt

from db.fields import BALLOTS_RECEIVED, BALLOTS_SERIAL_FROM, BALLOTS_SERIAL_TO, FORM46_FIELDS
from desktop.workspace.photos import CopyValues, add_photos, assign_photo
from desktop.workspace.readings import read_photos, straight_page
from tests.builders.account_photos import photograph_account
from tests.builders.readings import OnlySevens
from tests.builders.workspace import add_copy

UP = Qt.Key.Key_Up
STATION_LINE_MM = (36.0, 41.0)
"""Where the specimen's Form 46 names its station."""


@pytest.fixture
def photo_id(workspace) -> str:
    (added,) = add_photos(workspace, [photograph_account()]).added
    assign_photo(workspace, added, 1, CopyValues(1, form="form46"))
    return added


@pytest.fixture
def places(workspace, photo_id) -> dict[str, QRectF]:
    """Where each box stands on the straight page, once it was read."""
    read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")
    cells = straight_page(workspace, photo_id, 1).cells
    return {
        cell.field: QRectF(cell.left, cell.top, cell.right - cell.left, cell.bottom - cell.top)
        for cell in cells
    }


def shown_at(screen, place: QRectF) -> tuple[bool, bool]:
    """(the frame on the page is there and in sight, the strip shows that very place)."""
    view = screen.parts.page_view
    in_sight = view.mapToScene(view.viewport().rect()).boundingRect()
    framed = view.box_of(view._marked) == place and in_sight.intersects(place)
    return framed, screen.parts.snippet._box == place


def test_frame_and_strip_follow_the_cursor_through_an_account(places, person):
    screen = person.open_at_figures()
    screen.parts.grid.move_to(BALLOTS_RECEIVED)
    for field in FORM46_FIELDS[:-1]:
        assert person.cursor.field == field
        assert shown_at(screen, places[field]) == (True, True), field
        person.enter("12")
    for field in reversed(FORM46_FIELDS[:-1]):
        person.press(UP)
        assert person.cursor.field == field
        assert shown_at(screen, places[field]) == (True, True), field


def test_a_serial_of_the_account_is_shown_large_and_suggested_as_nothing(places, person):
    screen = person.open_at_figures()
    screen.parts.grid.move_to(BALLOTS_SERIAL_FROM)
    assert screen.form.known_figure(BALLOTS_SERIAL_FROM) is None
    assert person.cursor.text() == ""
    assert "are not read" in screen.parts.snippet.words.detail
    assert screen.parts.snippet.height() > 100


def test_in_a_blind_entry_the_picture_follows_without_a_suggestion(places, person):
    screen = person.open()
    screen.parts.mode_box.setCurrentIndex(1)
    screen.parts.mode_box.activated.emit(1)
    person.wait()
    person.confirm_station(screen)
    screen.parts.grid.move_to(BALLOTS_SERIAL_TO)
    assert screen.form.form.suggestions == {}
    assert shown_at(screen, places[BALLOTS_SERIAL_TO]) == (True, True)
    assert screen.parts.snippet.sizeHint().height() > 100


def test_where_no_account_was_found_the_whole_page_stands_beside_the_boxes(workspace, person):
    add_copy(workspace, station=1, form="form46", form_definition="")
    screen = person.open_at_figures()
    screen.parts.grid.move_to(BALLOTS_RECEIVED)
    assert not screen.parts.page_view.pixmap.isNull()
    assert screen.parts.snippet._box is None
    assert screen.parts.snippet.sizeHint().height() < 100
    person.enter("900")
    assert screen.form.form.figures[BALLOTS_RECEIVED].number == 900


def test_while_its_station_is_typed_the_line_that_names_it_is_enlarged(places, person):
    screen = person.open()
    page = screen.parts.page_view
    strip = screen.parts.snippet._box
    millimetre = page.sceneRect().width() / 210
    top, bottom = STATION_LINE_MM
    assert strip.top() < top * millimetre
    assert strip.bottom() > bottom * millimetre
