"""The reason by one key or in words, in either language; without one nothing is settled."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.differences.reason_choice import ReasonChoice
from desktop.ui.differences.reasons import COMMON_REASONS
from tests.builders.keys import type_text


@pytest.fixture
def choice(qtbot, desk) -> ReasonChoice:
    choice = ReasonChoice()
    qtbot.addWidget(choice)
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    choice.ask()
    return choice


@pytest.mark.parametrize(("keys", "place"), [("1", 1), ("13", 3), ("۴", 4)])
def test_a_digit_takes_a_common_reason_and_the_last_digit_counts(qtbot, choice, keys, place):
    type_text(choice.edit, keys)
    assert [chip.isChecked() for chip in choice.chips].index(True) == place - 1
    with qtbot.waitSignal(choice.reason_given) as given:
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)
    assert given.args == [COMMON_REASONS[place - 1]]


def test_a_common_reason_is_kept_in_the_same_words_in_either_language(qtbot, desk, choice):
    qtbot.keyClicks(choice.edit, "2")
    desk.language.choose("ur")
    with qtbot.waitSignal(choice.reason_given) as given:
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)
    assert given.args == [COMMON_REASONS[1]]


def test_own_words_may_hold_digits(qtbot, choice):
    qtbot.keyClicks(choice.edit, "all 3 agents agree ")
    with qtbot.waitSignal(choice.reason_given) as given:
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)
    assert given.args == ["all 3 agents agree"]


def test_words_added_to_a_common_reason_make_it_ones_own(qtbot, choice):
    qtbot.keyClicks(choice.edit, "1")
    qtbot.keyClicks(choice.edit, ", row 7")
    assert choice.reason == f"{COMMON_REASONS[0]}, row 7"
    assert not any(chip.isChecked() for chip in choice.chips)


def test_enter_without_a_reason_asks_for_one(qtbot, choice):
    with qtbot.waitSignal(choice.reasonless), qtbot.assertNotEmitted(choice.reason_given):
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)


def test_a_digit_without_a_reason_behind_it_changes_nothing(qtbot, choice):
    qtbot.keyClicks(choice.edit, "9")
    assert choice.reason == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Backspace])
def test_back_to_the_figures(qtbot, choice, key):
    with qtbot.waitSignal(choice.left):
        qtbot.keyClick(choice.edit, key)


def test_backspace_rubs_out_what_was_typed_first(qtbot, choice):
    qtbot.keyClicks(choice.edit, "a")
    with qtbot.assertNotEmitted(choice.left):
        qtbot.keyClick(choice.edit, Qt.Key.Key_Backspace)


def test_a_click_on_a_common_reason_is_its_digit(qtbot, choice):
    qtbot.mouseClick(choice.chips[4], Qt.MouseButton.LeftButton)
    assert choice.reason == COMMON_REASONS[4]
