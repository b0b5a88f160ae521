"""Choosing the figure by keys: a reading, a third figure in any script, illegible, blank, a dash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.figures import BLANK, DASH, ILLEGIBLE, Figure
from desktop.ui.differences.figure_choice import FigureChoice
from tests.builders.differences import make_difference, make_reading, make_settled
from tests.builders.keys import type_text


@pytest.fixture
def choice(qtbot, desk) -> FigureChoice:
    """Two readings, 179 and 119, and the cursor on them."""
    choice = FigureChoice()
    qtbot.addWidget(choice)
    choice.resize(520, 260)
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    choice.show_difference(make_difference())
    choice.ask()
    return choice


def press(qtbot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize(("key", "number"), [("1", 179), ("2", 119), ("۲", 119), ("١", 179)])
def test_the_key_of_a_reading_chooses_it_and_goes_on_to_the_reason(qtbot, choice, key, number):
    with qtbot.waitSignal(choice.went_on):
        type_text(choice, key)
    assert choice.chosen == Figure.of(number)
    assert [row.isChecked() for row in choice.rows] == [number == 179, number == 119]


@pytest.mark.parametrize("keys", ["t189", "T189", "ت۱۸۹", "+189"])
def test_t_and_digits_make_a_third_figure(qtbot, choice, keys):
    type_text(choice, keys[0])
    assert choice.other.hasFocus()
    type_text(choice.other, keys[1:])
    with qtbot.waitSignal(choice.went_on):
        press(qtbot, Qt.Key.Key_Return)
    assert choice.chosen == Figure.of(189)
    assert not any(row.isChecked() for row in choice.rows)


def test_a_digit_that_is_no_readings_key_begins_a_third_figure(qtbot, choice):
    qtbot.keyClicks(choice, "7")
    qtbot.keyClicks(choice.other, "9")
    press(qtbot, Qt.Key.Key_Return)
    assert choice.chosen == Figure.of(79)


def test_a_third_figure_that_is_one_of_the_readings_chooses_that_reading(qtbot, choice):
    qtbot.keyClicks(choice, "t")
    qtbot.keyClicks(choice.other, "119")
    press(qtbot, Qt.Key.Key_Return)
    assert [row.isChecked() for row in choice.rows] == [False, True]
    assert choice.other.text() == ""


@pytest.mark.parametrize(("key", "figure"), [("i", ILLEGIBLE), ("ی", ILLEGIBLE), ("b", BLANK), ("-", DASH)])
def test_a_letter_or_sign_says_that_there_is_no_number(qtbot, choice, key, figure):
    with qtbot.waitSignal(choice.went_on):
        type_text(choice, key)
    assert choice.chosen == figure
    assert choice.illegible.isChecked() == (figure == ILLEGIBLE)


def test_a_rewritten_number_is_said_with_s(qtbot, choice):
    qtbot.keyClicks(choice, "t")
    qtbot.keyClicks(choice.other, "189s")
    press(qtbot, Qt.Key.Key_Return)
    assert choice.chosen == Figure.rewritten(189)


def test_six_digits_are_refused_with_a_word(qtbot, choice):
    qtbot.keyClicks(choice, "t")
    with qtbot.waitSignal(choice.figure_refused):
        qtbot.keyClicks(choice.other, "123456")
    assert choice.other.selectedText() == "123456"


def test_escape_leaves_the_third_figure_without_choosing_it(qtbot, choice):
    qtbot.keyClicks(choice, "t")
    qtbot.keyClicks(choice.other, "55")
    press(qtbot, Qt.Key.Key_Escape)
    assert choice.hasFocus()
    assert choice.chosen is None
    assert choice.other.text() == ""


def test_not_captured_is_no_figure_that_stands_on_a_paper(qtbot, choice):
    qtbot.keyClicks(choice, "t")
    qtbot.keyClicks(choice.other, "n")
    press(qtbot, Qt.Key.Key_Return)
    assert choice.chosen is None
    assert choice.hasFocus()


def test_enter_without_a_choice_stays(qtbot, choice):
    with qtbot.assertNotEmitted(choice.went_on):
        press(qtbot, Qt.Key.Key_Return)


def test_the_arrows_go_through_the_readings_and_enter_takes_the_one_marked(qtbot, choice):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(qtbot, key)
    with qtbot.waitSignal(choice.went_on):
        press(qtbot, Qt.Key.Key_Return)
    assert choice.chosen == Figure.of(119)


def test_a_click_on_a_reading_is_its_key(qtbot, choice):
    with qtbot.waitSignal(choice.went_on):
        qtbot.mouseClick(choice.rows[1], Qt.MouseButton.LeftButton)
    assert choice.chosen == Figure.of(119)


def test_three_readings_have_three_keys(qtbot, choice):
    readings = (make_reading(1, "one"), make_reading(2, "two"), make_reading(3, "machine", is_machine=True))
    choice.show_difference(make_difference(*readings))
    qtbot.keyClicks(choice, "3")
    assert choice.chosen == Figure.of(3)


def test_another_difference_forgets_the_choice_and_a_settled_one_shows_its_figure(qtbot, choice):
    qtbot.keyClicks(choice, "1")
    choice.show_difference(make_difference(station=6))
    assert choice.chosen is None
    choice.show_difference(make_difference(settled=make_settled(641)))
    assert choice.chosen == Figure.of(641)
    assert choice.other.text() == "641"
