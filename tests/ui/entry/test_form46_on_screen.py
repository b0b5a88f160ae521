"""A ballot paper account (Form 46) at the entry screen: its boxes by name, long serials, finished by keys."""

import pytest
from PySide6.QtWidgets import QLabel

from db.fields import BALLOTS_RECEIVED, BALLOTS_SERIAL_FROM, BALLOTS_UNISSUED, FORM46_FIELDS
from db.figures import Figure
from desktop.workspace.entries import start_entry
from tests.builders.workspace import add_copy

ACCOUNT = dict(
    zip(FORM46_FIELDS, (1000, 1234501, 1235500, 600, 3, 2, 5, 1, 4, 385, 1235116, 1235500), strict=True)
)


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace, station=1, form="form46", form_definition="")


def test_every_box_of_the_account_is_named_in_words(copy_id, person):
    screen = person.open()
    assert screen.form.form.fields == FORM46_FIELDS
    words = [label.text() for label in screen.parts.grid.findChildren(QLabel)]
    assert "Ballot papers received" in words
    assert not [word for word in words if word.startswith("ballots.")]


def test_a_printed_serial_of_seven_digits_is_a_figure_there(workspace, copy_id, person):
    screen = person.open_at_figures()
    screen.parts.grid.move_to(BALLOTS_SERIAL_FROM)
    person.enter("1234501")
    assert start_entry(workspace, copy_id).figures[BALLOTS_SERIAL_FROM] == Figure.of(1234501)


def test_an_account_is_typed_and_finished_by_keys(qtbot, copy_id, person):
    screen = person.open_at_figures()
    person.enter(*ACCOUNT.values())
    with qtbot.wait_signal(screen.facts_changed):
        person.finish()


def test_the_foot_of_an_account_says_whether_the_ballot_papers_add_up(copy_id, person):
    screen = person.open_at_figures()
    summary = screen.parts.findings.summary
    assert summary.text() == "No sum can be tested yet"
    person.enter(*ACCOUNT.values())
    person.wait(lambda: summary.text() == "The ballot papers add up")
    screen.parts.grid.move_to(BALLOTS_UNISSUED)
    person.enter("300")
    person.wait(lambda: summary.text() == "Sums that do not add up: 2")


def test_a_box_for_a_printed_serial_has_room_for_all_its_digits(copy_id, person):
    screen = person.open_at_figures()
    person.enter(*ACCOUNT.values())
    for field in (BALLOTS_RECEIVED, BALLOTS_SERIAL_FROM):
        edit = screen.parts.grid.edit_of(field)
        needed = edit.fontMetrics().horizontalAdvance(edit.text()) + edit.textMargins().left()
        assert needed + 16 <= edit.width()


def test_where_nobody_knows_a_boxs_place_the_way_to_see_it_is_said(copy_id, person):
    screen = person.open_at_figures()
    assert "F6" in screen.parts.snippet.say_no_cell()


@pytest.mark.parametrize("language", ["en", "ur"])
def test_all_boxes_of_the_account_are_in_sight_in_a_window_of_720_pixels(person, copy_id, desk, language):
    desk.language.choose(language)
    screen = person.open(width=1095, height=655)
    person.confirm_station(screen)
    person.wait()
    grid = screen.parts.grid
    screen.parts.grid.move_to(FORM46_FIELDS[0])
    for field in FORM46_FIELDS:
        edit = grid.edit_of(field)
        assert edit.visibleRegion().boundingRect() == edit.rect(), field
