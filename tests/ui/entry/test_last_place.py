"""Where a person was in a form: found again by them, by nobody else, and not once it is finished."""

import pytest

from desktop.ui.entry.last_place import NOTE, LastPlace, read_spot
from desktop.workspace.effort import Effort

WORK = Effort(active_ms=9_000, keystrokes=40)


@pytest.fixture
def sit_down(qapp, desk):
    """The place as a program just started finds it."""
    owners = []

    def sit_down(person: str) -> LastPlace:
        place = LastPlace(desk.settings, lambda: WORK, qapp, person=person)
        owners.append(place)
        return place

    yield sit_down
    for place in owners:
        place.deleteLater()


@pytest.fixture
def left(sit_down) -> LastPlace:
    """The reader was in one box and the program ended."""
    place = sit_down("reader 1")
    place.note("copy", "excluded")
    place.keep()
    return place


def test_a_person_finds_the_box_and_the_work_again(left, sit_down):
    again = sit_down("reader 1")
    assert (again.field_in("copy"), again.effort_in("copy")) == ("excluded", WORK)
    assert again.field_in("another copy") is None


def test_another_person_on_the_same_computer_takes_over_neither(left, sit_down):
    other = sit_down("reader 2")
    assert (other.field_in("copy"), other.effort_in("copy")) == (None, None)
    assert other.before.copy_id == ""


def test_a_finished_form_is_begun_at_its_first_box_when_it_is_opened_again(left, sit_down):
    left.forget()
    assert left.field_in("copy") is None
    assert sit_down("reader 1").effort_in("copy") is None


def test_another_form_is_written_at_once_and_a_fast_hand_never_keeps_the_note_waiting(qtbot, sit_down, desk):
    place = sit_down("reader 1")
    place.note("copy", "")
    assert read_spot(desk.settings.note(NOTE)).copy_id == "copy"
    place.note("copy", "excluded")
    is_written = []
    qtbot.waitUntil(
        lambda: (
            is_written.append(place.note("copy", "excluded"))
            or read_spot(desk.settings.note(NOTE)).box == "excluded"
        )
    )


@pytest.mark.parametrize("written", ["", "{", "[]", '{"effort": 3}', '{"effort": {"seconds": 1}}'])
def test_what_was_not_written_by_this_program_is_passed_over(desk, written):
    desk.settings.remember_note(NOTE, written)
    assert read_spot(desk.settings.note(NOTE)).copy_id == ""
