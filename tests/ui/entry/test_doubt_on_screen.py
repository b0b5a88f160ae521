"""At the form: alternatives by one key, a suggestion of the sums said as one, digits that can be switched."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from db.fields import candidate_field
from db.figures import Figure
from desktop.reading.values import CellReading, Doubt, Script
from desktop.ui.entry import EntryScreen
from desktop.workspace.entries import start_entry
from desktop.workspace.photos import list_photos
from tests.builders.readings import make_reading
from tests.builders.workspace import CLOSING, add_cells, add_copy

C1 = candidate_field(1)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def suggested_copy(workspace) -> str:
    """Candidate 1 was read as 10 where the sums want 70."""
    copy_id = add_copy(workspace, station=1)
    cells = {field: make_reading(field, number) for field, number in CLOSING.items()}
    cells[C1] = replace(
        cells[C1],
        value=70,
        as_read=10,
        changed_by_arithmetic=True,
        confidence=0.4,
        alternatives=((10, 0.6), (70, 0.4)),
        doubts=(Doubt.SUGGESTED_BY_SUM, Doubt.OVERWRITTEN),
    )
    add_cells(workspace, list_photos(workspace)[0].id, list(cells.values()))
    return copy_id


@pytest.fixture
def screen(person, suggested_copy) -> EntryScreen:
    screen = person.open_at_figures()
    screen.parts.grid.move_to(C1)
    return screen


def press(qtbot, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def shown_choices(screen: EntryScreen) -> list[str]:
    return [button.text().split()[-1] for button in screen.parts.choices.buttons if button.isVisible()]


def test_a_suggestion_of_the_sums_is_shown_beside_what_was_read(screen):
    assert QApplication.focusWidget() is screen.parts.grid.edit_of(C1)
    assert screen.parts.grid.edit_of(C1).is_suggested_by_sums
    assert shown_choices(screen) == ["70", "10"]
    assert "Σ" in screen.parts.choices.buttons[0].text()
    assert screen.parts.choices.reasons.text() == "written over"
    assert "read as 10; the sums suggest 70" in screen.parts.snippet.accessibleDescription()


def test_as_read_the_sums_are_not_said_to_close(screen):
    assert screen.parts.findings.summary.text() == "As read the sums do not add up"


def test_what_was_read_is_taken_by_its_key_and_enter_confirms_nothing_else(
    qtbot, screen, workspace, suggested_copy
):
    press(qtbot, Qt.Key.Key_2, ALT)
    press(qtbot, Qt.Key.Key_Return)
    assert start_entry(workspace, suggested_copy).figures == {C1: Figure.of(10)}
    assert QApplication.focusWidget() is screen.parts.grid.edit_of(candidate_field(2))


@pytest.mark.parametrize("key", ["b", "-", "i", "n"])
def test_the_enter_of_habit_after_a_state_never_confirms_the_next_suggestion(
    qtbot, screen, workspace, suggested_copy, key
):
    qtbot.keyClicks(QApplication.focusWidget(), key)
    press(qtbot, Qt.Key.Key_Return)
    assert start_entry(workspace, suggested_copy).figures.keys() == {C1}


def test_a_key_without_a_choice_enters_nothing(qtbot, screen, workspace, suggested_copy):
    press(qtbot, Qt.Key.Key_4, ALT)
    assert start_entry(workspace, suggested_copy).figures == {}


def test_a_click_on_a_choice_takes_it_too(qtbot, screen, workspace, suggested_copy):
    qtbot.mouseClick(screen.parts.choices.buttons[0], Qt.MouseButton.LeftButton)
    assert start_entry(workspace, suggested_copy).figures == {C1: Figure.of(70)}


def test_once_entered_nothing_more_is_offered(qtbot, screen):
    press(qtbot, Qt.Key.Key_1, ALT)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Up)
    assert shown_choices(screen) == []


def test_in_blind_entry_nothing_is_offered(qtbot, desk, workspace, suggested_copy):
    screen = EntryScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.parts.mode_box.setCurrentIndex(1)
    screen.show()
    screen.refresh()
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert screen.form.form.mode == "blind"
    assert shown_choices(screen) == []
    assert screen.parts.choices.reasons.text() == ""


def test_the_digits_are_shown_and_can_be_switched(
    qtbot, desk, screen, workspace, monkeypatch, suggested_copy
):
    assert screen.parts.script_button.isVisible()
    assert "0–9" in screen.parts.script_button.text()
    asked = []
    monkeypatch.setattr(screen.reading_again, "read_with", lambda *how: asked.append(how))
    screen.parts.script_button.choices[Script.URDU].trigger()
    (copy_id, pages, script) = asked[0]
    assert (copy_id, script, len(pages)) == (suggested_copy, Script.URDU, 1)


def test_readings_that_come_meanwhile_leave_what_was_entered(qtbot, desk, screen, workspace, suggested_copy):
    press(qtbot, Qt.Key.Key_1, ALT)
    cells: list[CellReading] = [make_reading(field, number) for field, number in CLOSING.items()]
    add_cells(workspace, list_photos(workspace)[0].id, cells)
    screen.reading_again.read.emit(suggested_copy)
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert screen.parts.grid.edit_of(C1).figure == Figure.of(70)
    assert not screen.form.suggested_by_sums


def test_readings_that_come_while_another_screen_is_shown_leave_the_keyboard_there(
    qtbot, desk, screen, workspace, suggested_copy
):
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    screen.hide()
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is elsewhere)
    elsewhere.setFocus()
    opened = []
    screen.parts.queue.show_current = opened.append
    screen.reading_again.read.emit(suggested_copy)
    assert opened == []
    assert QApplication.focusWidget() is elsewhere
    screen.show()
    qtbot.waitUntil(lambda: opened == [suggested_copy])
