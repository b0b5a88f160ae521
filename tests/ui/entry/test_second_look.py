"""The second look with real keys: the boxes are marked, the other figure is nowhere to be seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from db.fields import candidate_field
from db.figures import Figure
from desktop.ui.entry import EntryScreen
from desktop.workspace.differences import list_differences
from desktop.workspace.second_entry import list_disagreements
from desktop.workspace.workspace import choose_person
from tests.builders.entry_desk import EntryDesk
from tests.builders.workspace import CLOSING, add_copy, type_form

C1, C2 = candidate_field(1), candidate_field(2)
OTHERS = {**CLOSING, C1: 61, C2: 29}
"""What the other reader read: the sums close as well."""


@pytest.fixture
def copy_id(workspace) -> str:
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id, OTHERS, mode="blind")
    return copy_id


@pytest.fixture
def second(qtbot, workspace, desk, copy_id) -> EntryDesk:
    """Another person at the same workspace."""
    return EntryDesk(qtbot, choose_person(workspace, "reader 2"), desk)


@pytest.fixture
def looking_again(second, copy_id) -> EntryScreen:
    """The second reader typed every figure blind and finished."""
    screen = second.open()
    screen.parts.top.choose_purpose("second")
    screen.open_copy(copy_id)
    second.confirm_station(screen)
    screen.parts.grid.move_to("voters_assigned")
    second.enter(*CLOSING.values())
    second.finish()
    assert screen.form is not None
    assert screen.form.form.is_second_look
    return screen


def test_the_boxes_that_differ_are_marked_and_the_cursor_is_in_the_first(looking_again, second):
    marked = [field for field in CLOSING if looking_again.parts.grid.edit_of(field).look == "again"]
    assert marked == [C1, C2]
    assert second.cursor is looking_again.parts.grid.edit_of(C1)
    assert "2" in second.desk.notices.latest.text


def test_what_the_other_read_is_nowhere_on_the_screen(looking_again):
    said = [label.text() for label in looking_again.findChildren(QLabel)]
    said += [edit.text() for edit in looking_again.findChildren(QLineEdit)]
    said.append(looking_again.parts.snippet.accessibleDescription())
    assert not any("61" in text or "29" in text for text in said)


def test_enter_keeps_the_figure_and_counts_as_a_look(looking_again, second, workspace, copy_id):
    second.press(Qt.Key.Key_Return)
    assert looking_again.form.form.to_look_at == {C2}
    assert looking_again.form.form.figures[C1] == Figure.of(70)


def test_it_is_not_finished_before_every_box_was_looked_at(looking_again, second):
    second.finish()
    assert "look at once more" in second.desk.notices.latest.text
    assert looking_again.form.form.is_second_look


def test_what_still_differs_goes_to_differences_and_is_not_asked_again(looking_again, second, copy_id):
    second.press(Qt.Key.Key_Return)
    second.press(Qt.Key.Key_Return)
    second.finish()
    assert looking_again.form is None or looking_again.form.copy_id != copy_id
    assert list_disagreements(second.workspace, copy_id) == frozenset()
    assert [each.field for each in list_differences(second.workspace)] == [C1, C2]
