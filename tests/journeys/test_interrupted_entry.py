"""What comes between a person and a form: the other language, the end of the evening. Nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db.figures import Figure
from desktop.ui.entry.figure_edit import FigureEdit
from desktop.workspace.entries import start_entry
from desktop.workspace.stations import list_stations
from tests.builders.entry_by_keys import confirm_station
from tests.builders.window import CONTROL, Person
from tests.builders.workspace import CLOSING, add_copy, open_made_workspace

SECOND_STATION = 2
HALF_TYPED = "polled.female"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three forms wait, none is read."""
    folder = tmp_path / "workspace"
    with open_made_workspace(folder) as workspace:
        for station in (1, SECOND_STATION, 3):
            add_copy(workspace, station)
    return folder


def begin_second_form(person: Person):
    """Goes on to the second form and stops in the middle of its third figure; returns the screen."""
    screen = person.go_to("entry")
    person.press(Qt.Key.Key_PageDown, CONTROL)
    person.wait()
    confirm_station(person, SECOND_STATION)
    for field in list(CLOSING)[:2]:
        assert person.cursor.field == field
        person.type(str(CLOSING[field]))
        person.press(Qt.Key.Key_Return)
    person.type("4")
    return screen


def assert_at_the_half_typed_figure(person: Person, screen) -> None:
    edit = person.cursor
    assert isinstance(edit, FigureEdit)
    assert screen.isAncestorOf(edit)
    assert (edit.field, edit.text()) == (HALF_TYPED, "4")
    assert screen.form.form.station.serial == SECOND_STATION


def type_the_rest(person: Person, digits: str = "0123456789") -> None:
    """From the half typed figure to the end, and Ctrl+Enter."""
    for field in list(CLOSING)[2:]:
        assert person.cursor.field == field
        person.type("".join(digits[int(digit)] for digit in str(CLOSING[field])))
        person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return, CONTROL)
    person.wait()


def status_of(person: Person, serial: int) -> str:
    return next(row.status for row in list_stations(person.workspace) if row.serial == serial)


def test_the_language_is_changed_in_the_middle_of_a_figure(sit_down, folder):
    person = sit_down()
    person.open_workspace(folder)
    screen = begin_second_form(person)
    copy_id = screen.parts.queue.currentData()
    settings = person.go_to("settings")
    person.push(settings.look_card.languages["ur"])
    assert person.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert person.go_to("entry") is screen
    assert_at_the_half_typed_figure(person, screen)
    type_the_rest(person, digits="۰۱۲۳۴۵۶۷۸۹")
    assert status_of(person, SECOND_STATION) == "entered"
    figures = {field: Figure.of(number) for field, number in CLOSING.items()}
    assert start_entry(person.workspace, copy_id).figures == figures


def test_the_window_is_closed_in_the_middle_of_a_figure_and_opened_again(sit_down, folder):
    evening = sit_down()
    evening.open_workspace(folder)
    begin_second_form(evening)
    evening.close_window()

    morning = sit_down()
    recent = morning.window.start_page.known.recent
    recent.setFocus(Qt.FocusReason.TabFocusReason)
    morning.press(Qt.Key.Key_Return)
    morning.wait()
    assert morning.workspace.folder == folder
    screen = morning.go_to("entry")
    assert_at_the_half_typed_figure(morning, screen)
    type_the_rest(morning)
    assert status_of(morning, SECOND_STATION) == "entered"
