"""For what forms are entered: a first entry, or a second one by another person, blind."""

import pytest

from db.fields import candidate_field
from desktop.workspace.entries import list_entry_queue
from desktop.workspace.photos import list_photos
from desktop.workspace.workspace import choose_person
from tests.builders.entry_desk import EntryDesk
from tests.builders.workspace import CLOSING, add_copy, add_reading, type_form


@pytest.fixture
def entered_copy(workspace) -> str:
    """Entered once by reader 1; a second copy waits for its first entry."""
    copy_id = add_copy(workspace, station=1)
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING)
    type_form(workspace, copy_id, CLOSING)
    add_copy(workspace, station=2)
    return copy_id


@pytest.fixture
def second(qtbot, workspace, desk, entered_copy) -> EntryDesk:
    return EntryDesk(qtbot, choose_person(workspace, "reader 2"), desk)


def choose_second(person: EntryDesk, screen) -> None:
    screen.parts.top.purpose_box.setCurrentIndex(1)
    screen.parts.top.purpose_box.activated.emit(1)
    person.wait()


def test_for_a_second_entry_only_what_another_person_entered_once_waits(second, entered_copy):
    screen = second.open()
    choose_second(second, screen)
    assert screen.parts.queue.count() == 1
    assert screen.form.copy_id == entered_copy


def test_a_second_entry_is_blind_and_shows_nothing_of_the_first(second):
    screen = second.open()
    choose_second(second, screen)
    assert screen.form.form.mode == "blind"
    assert not screen.parts.mode_box.isEnabled()
    assert {screen.parts.grid.edit_of(field).text() for field in CLOSING} == {""}
    assert screen.parts.choices.is_choice is False


def test_who_entered_a_form_is_not_offered_it_a_second_time(person, entered_copy):
    screen = person.open()
    choose_second(person, screen)
    assert screen.parts.is_nothing_shown
    assert "second entry by you" in screen.parts.nothing.text()


def test_the_rows_above_and_below_are_named_beside_the_cell(person, entered_copy):
    screen = person.open_at_figures()
    screen.parts.grid.move_to(candidate_field(2))
    words = screen.parts.snippet.words
    assert (words.above, words.below) == ("1 · Candidate 1", "3 · Candidate 3")
    assert "Candidate 2" in words.title


def test_purpose_and_mode_are_the_same_after_a_restart(second, qtbot, workspace, desk):
    choose_second(second, second.open())
    again = EntryDesk(qtbot, choose_person(workspace, "reader 2"), desk).open()
    assert (again.parts.top.purpose, again.form.form.mode) == ("second", "blind")
    assert not again.parts.mode_box.isEnabled()
    other = EntryDesk(qtbot, choose_person(workspace, "reader 3"), desk).open()
    assert (other.parts.top.purpose, other.parts.mode) == ("first", "assisted")


def test_a_first_entry_stays_blind_after_a_restart(person, qtbot, workspace, desk, entered_copy):
    person.open().parts.mode_box.setCurrentIndex(1)
    again = EntryDesk(qtbot, workspace, desk).open()
    assert (again.parts.top.purpose, again.parts.mode) == ("first", "blind")


def test_a_form_begun_in_one_mode_does_not_change_what_the_person_chose_for_the_next(person, entered_copy):
    screen = person.open()
    screen.parts.mode_box.setCurrentIndex(1)
    screen.open_copy(entered_copy)
    screen.parts.top.show_mode("assisted")
    assert screen.parts.mode == "blind"


def test_who_finds_every_form_entered_is_led_to_the_second_entries(second, workspace, entered_copy):
    other = next(row.copy_id for row in list_entry_queue(workspace) if row.copy_id != entered_copy)
    type_form(workspace, other, CLOSING)
    screen = second.open()
    assert screen.parts.is_nothing_shown
    assert "2" in screen.parts.nothing.text()
    screen.parts.second_button.click()
    second.wait()
    assert screen.form.form.mode == "blind"
