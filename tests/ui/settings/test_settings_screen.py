"""Settings take effect at once and are remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.desk import Desk
from desktop.ui.preferences import Preferences
from desktop.ui.settings import SettingsScreen
from desktop.workspace.constituency_rules import Rules, get_rules
from desktop.workspace.workspace import Workspace
from tests.builders.keys import type_text


@pytest.fixture
def screen(qtbot, filled: Workspace, desk: Desk) -> SettingsScreen:
    screen = SettingsScreen(filled, desk)
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


def test_a_known_persons_role_is_not_changed_by_choosing_them(screen):
    assert not screen.person_card.role.isEnabled()
    screen.person_card.name.setEditText("someone new")
    assert screen.person_card.role.isEnabled()


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


def test_a_kind_of_copy_is_moved_up_by_keys_and_counts_first(qtbot, screen, filled: Workspace):
    kinds = screen.rule_card.kinds
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    with qtbot.wait_signal(screen.facts_changed):
        QTest.keyClick(kinds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert get_rules(filled).copy_kinds[:2] == ("posted", "agent")
    assert kinds.currentItem().text().startswith("1")
    QTest.keyClick(screen.rule_card.usual_button, Qt.Key.Key_Space)
    assert get_rules(filled) == Rules()


def test_the_first_kind_cannot_be_moved_further(screen, filled: Workspace):
    assert not screen.rule_card.up_button.isEnabled()
    QTest.keyClick(screen.rule_card.kinds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert get_rules(filled) == Rules()


def test_reading_twice_by_one_person_is_allowed_with_a_warning_in_sight(screen, filled: Workspace):
    card = screen.rule_card
    assert card.warning.isHidden()
    QTest.keyClick(card.allows_same_reader, Qt.Key.Key_Space)
    assert get_rules(filled).allows_same_reader
    assert card.warning.isVisible()
    QTest.keyClick(card.allows_same_reader, Qt.Key.Key_Space)
    assert not get_rules(filled).allows_same_reader
    assert card.warning.isHidden()
