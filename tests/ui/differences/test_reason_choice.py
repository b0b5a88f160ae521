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


@pytest.mark.parametrize(
    ("letter", "place"), [("c", 1), ("C", 1), ("w", 2), ("S", 3), ("a", 4), ("ہ", 5), ("ن", 6)]
)
def test_a_letter_takes_a_common_reason(qtbot, choice, letter, place):
    type_text(choice.edit, letter)
    assert [chip.isChecked() for chip in choice.chips].index(True) == place - 1
    with qtbot.waitSignal(choice.reason_given) as given:
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)
    assert given.args == [COMMON_REASONS[place - 1]]


def test_a_common_reason_is_kept_in_the_same_words_in_either_language(qtbot, desk, choice):
    qtbot.keyClicks(choice.edit, "w")
    desk.language.choose("ur")
    with qtbot.waitSignal(choice.reason_given) as given:
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)
    assert given.args == [COMMON_REASONS[1]]


@pytest.mark.parametrize("words", ["another copy", "checked at the count", "a clearer photo", "سب ایجنٹ"])
def test_own_words_may_begin_with_the_letter_of_a_common_reason(qtbot, choice, words):
    type_text(choice.edit, words)
    assert not any(chip.isChecked() for chip in choice.chips)
    with qtbot.waitSignal(choice.reason_given) as given:
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)
    assert given.args == [words]


def test_backspace_takes_a_common_reason_off_as_a_whole(qtbot, choice):
    qtbot.keyClicks(choice.edit, "c")
    qtbot.keyClick(choice.edit, Qt.Key.Key_Backspace)
    assert (choice.reason, choice.edit.text()) == ("", "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Plus])
def test_without_letters_the_common_reasons_are_gone_through(qtbot, choice, key):
    for _ in range(3):
        qtbot.keyClick(choice.edit, key)
    assert choice.reason == COMMON_REASONS[2]


def test_own_words_may_hold_digits(qtbot, choice):
    qtbot.keyClicks(choice.edit, "all 3 agents agree ")
    with qtbot.waitSignal(choice.reason_given) as given:
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)
    assert given.args == ["all 3 agents agree"]


def test_words_added_to_a_common_reason_make_it_ones_own(qtbot, choice):
    qtbot.keyClicks(choice.edit, "c")
    qtbot.keyClicks(choice.edit, ", row 7")
    assert choice.reason == f"{COMMON_REASONS[0]}, row 7"
    assert not any(chip.isChecked() for chip in choice.chips)


def test_enter_without_a_reason_asks_for_one(qtbot, choice):
    with qtbot.waitSignal(choice.reasonless), qtbot.assertNotEmitted(choice.reason_given):
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("digit", ["1", "6", "۴"])
def test_a_digit_is_never_a_reason(qtbot, choice, digit):
    with qtbot.waitSignal(choice.digit_typed):
        type_text(choice.edit, digit)
    assert (choice.reason, choice.edit.text()) == ("", "")


@pytest.mark.parametrize("text", ["(64)", "x", ".5"])
def test_what_holds_no_words_is_no_reason(qtbot, choice, text):
    qtbot.keyClicks(choice.edit, text)
    with qtbot.waitSignal(choice.reasonless), qtbot.assertNotEmitted(choice.reason_given):
        qtbot.keyClick(choice.edit, Qt.Key.Key_Return)


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
