"""English and Urdu: words, direction, and how numbers are written."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from desktop.ui.language.language import translate_error
from desktop.ui.language.numbers import (
    plain_text,
    write_clock,
    write_difference,
    write_number,
    write_serial,
    write_time,
)
from desktop.workspace.errors import NoSuchStation


def test_urdu_turns_the_window_round(qapp, desk):
    desk.language.choose("ur")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert desk.language.is_right_to_left
    desk.language.choose("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_language_that_does_not_exist_is_english(desk):
    desk.language.choose("xx")
    assert desk.language.code == "en"


def test_the_change_is_told(qtbot, desk):
    with qtbot.wait_signal(desk.language.changed) as told:
        desk.language.choose("ur")
    assert told.args == ["ur"]


def test_a_name_is_picked_in_the_windows_language_or_the_other(desk):
    assert desk.language.pick("Valley", "وادی") == "Valley"
    assert desk.language.pick("", "وادی") == "وادی"
    desk.language.choose("ur")
    assert desk.language.pick("Valley", "وادی") == "وادی"
    assert desk.language.pick("Valley", None) == "Valley"


def test_a_known_error_is_said_in_the_windows_language(desk):
    error = NoSuchStation(serial=99, constituency="NA-999")
    assert translate_error(error) == str(error)
    desk.language.choose("ur")
    assert translate_error(error) != str(error)
    assert "99" in translate_error(error)


def test_qts_own_buttons_speak_urdu(qtbot, desk):
    from PySide6.QtWidgets import QDialogButtonBox

    desk.language.choose("ur")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "منسوخ"


@given(st.integers(-99_999_999, 99_999_999))
def test_a_written_number_can_be_read_back(number):
    for text in (write_number(number), write_difference(number)):
        assert int(plain_text(text).replace(",", "")) == number


@given(st.integers(1, 99_999))
def test_a_difference_always_shows_its_sign(number):
    assert "+" in write_difference(number)
    assert "−" in write_difference(-number)


def test_no_difference_has_no_sign():
    assert write_difference(0) == "0"


def test_a_serial_has_at_least_three_digits():
    assert (write_serial(7), write_serial(1204)) == ("007", "1204")


@pytest.mark.parametrize("write", [write_time, write_clock])
def test_a_moment_is_written_in_local_time(write):
    moment = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert moment.astimezone().strftime("%H:%M") in write(moment)
