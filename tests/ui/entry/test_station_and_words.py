"""What is typed from the paper besides figures: the station's serial, date and time, a figure in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.entry.figure_edit import FigureEdit
from desktop.workspace.entries import list_entry_queue, start_entry
from desktop.workspace.paper_words import COMMENT, IN_WORDS, STATION_SERIAL, WRITTEN_DATE, WRITTEN_TIME
from tests.builders.workspace import add_copy

CONTROL = Qt.KeyboardModifier.ControlModifier


def words_of(workspace, copy_id):
    return start_entry(workspace, copy_id).words


def test_a_new_form_asks_for_its_station_and_does_not_name_it_before(workspace, person):
    add_copy(workspace, station=3)
    screen = person.open()
    assert person.cursor is screen.parts.grid.station_box.edit
    assert "003" not in screen.parts.queue.currentText()
    assert "Govt School 3" not in screen.parts.queue.currentText()


def test_the_serial_typed_is_shown_with_name_and_voters_and_the_figures_follow(workspace, person):
    copy_id = add_copy(workspace, station=3)
    screen = person.open()
    person.enter("3")
    answer = screen.parts.grid.station_box.answer.text()
    assert "Govt School 3" in answer
    assert "900 voters" in answer
    assert isinstance(person.cursor, FigureEdit)
    assert screen.parts.queue.currentText().startswith("003")
    assert words_of(workspace, copy_id)[STATION_SERIAL, ""] == "3"


def test_another_stations_serial_keeps_the_cursor_and_the_form_cannot_be_finished(workspace, person):
    add_copy(workspace, station=3)
    screen = person.open()
    person.enter("2")
    station_box = screen.parts.grid.station_box
    assert person.cursor is station_box.edit
    assert "Govt School 2" in station_box.answer.text()
    assert station_box.move_button.isVisible()
    person.press(Qt.Key.Key_Return)
    assert person.cursor is station_box.edit, "Enter once more is not a way past it"


def test_the_right_serial_typed_over_a_wrong_one_is_taken(workspace, person):
    add_copy(workspace, station=3)
    screen = person.open()
    person.enter("2", "3")
    assert screen.parts.grid.station_box.is_confirmed
    assert not screen.parts.grid.station_box.move_button.isVisible()


def test_a_serial_of_no_station_is_refused_in_words(workspace, person):
    add_copy(workspace, station=3)
    screen = person.open()
    person.enter("999")
    assert not screen.parts.grid.station_box.is_confirmed
    assert "999" in screen.parts.grid.station_box.answer.text()


def test_the_copy_moves_to_the_station_typed_by_one_key(qtbot, workspace, person):
    add_copy(workspace, station=3)
    screen = person.open()
    person.enter("2")
    with qtbot.wait_signal(screen.facts_changed):
        person.type("m")
    assert [row.station_serial for row in list_entry_queue(workspace)] == [2]
    assert screen.form is not None
    assert screen.form.form.station.serial == 2
    assert not screen.work.paper.is_station_open, "what was typed before goes with the copy"


def test_digits_of_an_urdu_keyboard_name_the_station_too(workspace, person):
    add_copy(workspace, station=3)
    screen = person.open()
    person.enter("۳")
    assert screen.parts.grid.station_box.is_confirmed


def test_date_and_time_stand_under_the_last_figure_and_are_kept_as_typed(workspace, person):
    copy_id = add_copy(workspace, station=1)
    screen = person.open_at_figures()
    screen.parts.grid.move_to("excluded")
    person.press(Qt.Key.Key_Return)
    assert person.cursor is screen.parts.grid.words_box.edits[WRITTEN_DATE]
    person.enter("8-2-24", "2130", "torn at the fold")
    words = words_of(workspace, copy_id)
    assert words[WRITTEN_DATE, ""] == "2024-02-08"
    assert words[WRITTEN_TIME, ""] == "21:30"
    assert words[COMMENT, ""] == "torn at the fold"
    assert person.cursor is screen.parts.finish_button


def test_a_date_that_is_none_is_said_and_stays_as_it_was_typed(workspace, person, desk):
    add_copy(workspace, station=1)
    screen = person.open_at_figures()
    screen.parts.grid.words_box.move_to(WRITTEN_DATE)
    person.enter("31-31-24")
    assert desk.notices.latest.kind == "error"
    assert screen.parts.grid.words_box.edits[WRITTEN_DATE].text() == "31-31-24"


def test_a_figure_is_written_out_in_words_by_one_key_and_the_cursor_comes_back(workspace, person):
    copy_id = add_copy(workspace, station=1)
    person.open_at_figures()
    person.enter("900")
    person.type("w")
    person.enter("sixty")
    assert words_of(workspace, copy_id)[IN_WORDS, "polled.male"] == "sixty"
    assert person.cursor.field == "polled.male"


def test_a_time_that_is_none_keeps_the_cursor_until_it_is_right(workspace, person):
    copy_id = add_copy(workspace, station=1)
    screen = person.open_at_figures()
    screen.parts.grid.words_box.move_to(WRITTEN_TIME)
    person.enter("25.99")
    assert person.cursor is screen.parts.grid.words_box.edits[WRITTEN_TIME]
    person.enter("21.30")
    assert person.cursor is screen.parts.grid.words_box.edits[COMMENT]
    assert words_of(workspace, copy_id)[WRITTEN_TIME, ""] == "21:30"


def test_words_that_say_another_number_than_the_figure_are_pointed_out(workspace, person):
    add_copy(workspace, station=1)
    screen = person.open_at_figures()
    person.enter("900")
    person.type("w")
    person.enter("seventy")
    person.enter("60")
    person.wait(lambda: "W111" in {row.key[0] for row in screen.parts.findings.list.rows if row.key})


def test_the_comment_is_reached_by_one_key(workspace, person):
    add_copy(workspace, station=1)
    screen = person.open_at_figures()
    person.type("c")
    assert QApplication.focusWidget() is screen.parts.grid.words_box.edits[COMMENT]


def test_words_half_typed_are_kept_when_the_screen_is_left(workspace, person):
    copy_id = add_copy(workspace, station=1)
    screen = person.open_at_figures()
    person.type("c")
    person.type("second sheet is missing")
    screen.leave()
    assert words_of(workspace, copy_id)[COMMENT, ""] == "second sheet is missing"


def test_why_a_time_was_refused_is_said_until_the_next_key(workspace, person, desk):
    add_copy(workspace, station=1)
    screen = person.open_at_figures()
    screen.parts.grid.words_box.move_to(WRITTEN_TIME)
    person.enter("b")
    assert "E017" in desk.notices.latest.text
    assert desk.notices.latest.goes_at_key
    person.enter("-")
    assert person.cursor is screen.parts.grid.words_box.edits[COMMENT]
