"""Settings take effect at once and are remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.desk import Desk
from desktop.ui.preferences import Preferences
from desktop.ui.settings import SettingsScreen
from desktop.workspace.constituency_rules import Rules, get_rules
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.keys import type_text


@pytest.fixture
def screen(qtbot, filled: Workspace, desk: Desk) -> SettingsScreen:
    return open_screen(qtbot, filled, desk)


@pytest.fixture
def coordinated(qtbot, filled: Workspace, desk: Desk) -> SettingsScreen:
    return open_screen(qtbot, choose_person(filled, "reader 1", "coordinator"), desk)


def open_screen(qtbot, workspace: Workspace, desk: Desk) -> SettingsScreen:
    screen = SettingsScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    return screen


def test_the_language_changes_at_once_and_is_remembered(qapp, screen, desk: Desk):
    QTest.keyClick(screen.look_card.languages["ur"], Qt.Key.Key_Space)
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert Preferences(desk.settings.file).language == "ur"


def test_the_theme_changes_at_once_and_is_remembered(screen, desk: Desk):
    QTest.keyClick(screen.look_card.themes["dark"], Qt.Key.Key_Space)
    assert desk.theme.is_dark
    assert Preferences(desk.settings.file).theme == "dark"


def test_gps_is_kept_only_when_it_is_asked_for(screen, desk: Desk):
    assert not screen.look_card.keeps_position.isChecked()
    QTest.keyClick(screen.look_card.keeps_position, Qt.Key.Key_Space)
    assert Preferences(desk.settings.file).keeps_position


def test_another_person_takes_the_keyboard(qtbot, screen, desk: Desk, filled: Workspace):
    card = screen.person_card
    assert not card.button.isEnabled()
    card.name.lineEdit().selectAll()
    type_text(card.name.lineEdit(), "ثنا")
    card.role.setCurrentIndex(card.role.findData("second_reader"))
    with qtbot.wait_signal(screen.workspace_changed) as changed:
        QTest.keyClick(card.button, Qt.Key.Key_Space)
    person = changed.args[0].person
    assert (person.name, person.role) == ("ثنا", "second_reader")
    assert desk.settings.person_name == "ثنا"


def test_choosing_a_known_person_shows_their_role_and_does_not_change_it(qtbot, filled, desk: Desk):
    choose_person(filled, "Sana", "coordinator")
    screen = open_screen(qtbot, filled, desk)
    screen.person_card.name.setCurrentText("Sana")
    with qtbot.wait_signal(screen.workspace_changed) as changed:
        QTest.keyClick(screen.person_card.button, Qt.Key.Key_Space)
    assert (changed.args[0].person.name, changed.args[0].person.role) == ("Sana", "coordinator")


def test_whoever_works_here_takes_another_role_and_stays_the_same_person(qtbot, screen, desk: Desk, filled):
    card = screen.person_card
    card.role.setCurrentIndex(card.role.findData("coordinator"))
    assert card.button.text() == "Take this role"
    with qtbot.wait_signal(screen.workspace_changed) as changed:
        QTest.keyClick(card.button, Qt.Key.Key_Space)
    person = changed.args[0].person
    assert (person.id, person.role) == (filled.person.id, "coordinator")
    assert desk.notices.latest.text == "reader 1 works as coordinator from now on."


def test_only_a_coordinator_changes_the_rules_and_the_way_to_become_one_is_said(screen, filled: Workspace):
    card = screen.rule_card
    assert card.note.isVisible()
    assert "role" in card.note.text()
    assert not card.allows_same_reader.isEnabled()
    card.kinds.setCurrentRow(1)
    assert not card.up_button.isEnabled()
    QTest.keyClick(card.kinds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(card.allows_same_reader, Qt.Key.Key_Space)
    assert get_rules(filled) == Rules()


def test_device_and_version_are_shown(screen, filled: Workspace):
    assert filled.device.id in screen.person_card._device.text()
    assert "Ginti" in screen.about_card._versions.text()


def test_the_words_under_gps_say_how_the_switch_stands(screen):
    card = screen.look_card
    assert card._position_words.text().startswith("Off:")
    QTest.keyClick(card.keeps_position, Qt.Key.Key_Space)
    assert card._position_words.text().startswith("On:")


def test_who_enters_from_now_on_is_said(qtbot, screen, desk: Desk):
    screen.person_card.name.setEditText("Sana")
    with qtbot.wait_signal(screen.workspace_changed):
        screen.person_card.button.click()
    assert desk.notices.latest.text == "Sana enters from now on."


def test_nothing_is_kept_to_learn_from_until_somebody_agrees(qtbot, screen, desk: Desk):
    card = screen.learning_card
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert not card.keeps_confirmed.isChecked()
    assert not card.improve_button.isEnabled()
    QTest.keyClick(card.keeps_confirmed, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert Preferences(desk.settings.file).keeps_confirmed


def test_a_kind_of_copy_is_moved_up_by_keys_and_counts_first(qtbot, coordinated, filled: Workspace):
    kinds = coordinated.rule_card.kinds
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    with qtbot.wait_signal(coordinated.facts_changed):
        QTest.keyClick(kinds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert get_rules(filled).copy_kinds[:2] == ("posted", "agent")
    assert kinds.currentItem().text().startswith("1")
    QTest.keyClick(coordinated.rule_card.usual_button, Qt.Key.Key_Space)
    assert get_rules(filled) == Rules()


def test_the_first_kind_cannot_be_moved_further(coordinated, filled: Workspace):
    assert not coordinated.rule_card.up_button.isEnabled()
    QTest.keyClick(coordinated.rule_card.kinds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert get_rules(filled) == Rules()


def test_reading_twice_by_one_person_is_allowed_with_a_warning_in_sight(coordinated, filled: Workspace):
    card = coordinated.rule_card
    assert card.warning.isHidden()
    QTest.keyClick(card.allows_same_reader, Qt.Key.Key_Space)
    assert get_rules(filled).allows_same_reader
    assert card.warning.isVisible()
    QTest.keyClick(card.allows_same_reader, Qt.Key.Key_Space)
    assert not get_rules(filled).allows_same_reader
    assert card.warning.isHidden()
