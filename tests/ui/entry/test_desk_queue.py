"""Which form comes next, while another program works in the same workspace."""

import pytest
from PySide6.QtCore import Qt

from desktop.workspace.workspace import choose_person
from tests.builders.entry_desk import EntryDesk
from tests.builders.workspace import add_copy, type_form

PAGE_DOWN, CONTROL = Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def copies(workspace) -> list[str]:
    return [add_copy(workspace, station) for station in (1, 3)]


def test_a_form_that_another_program_took_in_is_chosen_in_the_list_once_it_lies_on_the_desk(
    person, workspace, copies
):
    screen = person.open()
    between = add_copy(workspace, 2)
    assert screen.queue.find_next(copies[0]) == between
    screen.open_copy(between)
    assert screen.parts.queue.currentData() is None
    screen.queue.read_station(1, between)
    assert screen.parts.queue.currentData() == between
    assert [screen.parts.queue.itemData(place) for place in range(3)] == [copies[0], between, copies[1]]
    assert "Govt School" not in screen.parts.queue.currentText(), "its serial was not read on the paper yet"


def test_at_the_end_of_the_list_a_second_reader_is_led_to_what_was_entered_meanwhile(
    qtbot, workspace, desk, copies
):
    type_form(workspace, copies[0])
    second = EntryDesk(qtbot, choose_person(workspace, "reader 2"), desk)
    screen = second.open()
    screen.parts.top.choose_purpose("second")
    assert screen.form.copy_id == copies[0]
    type_form(workspace, copies[1])
    second.press(PAGE_DOWN, CONTROL)
    assert screen.form.copy_id == copies[1]
    assert screen.parts.queue.currentData() == copies[1]
