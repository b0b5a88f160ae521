"""Keys at a form: undo, the numeric pad, the sheet of keys, the strip that tells the truth, leaving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from db.fields import candidate_field
from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED, Figure
from desktop.ui.entry.entry_keys import Place, list_all_keys, list_keys
from desktop.workspace.entries import start_entry
from desktop.workspace.paper_words import WRITTEN_DATE, WRITTEN_TIME
from desktop.workspace.photos import list_photos
from tests.builders.workspace import CLOSING, add_copy, add_reading

C1, C2 = candidate_field(1), candidate_field(2)
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def entered(workspace, copy_id):
    return start_entry(workspace, copy_id).figures


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace, station=1)


def test_undo_brings_back_what_stood_there_step_by_step_and_on_disk(workspace, copy_id, person):
    screen = person.open_at_figures()
    person.enter("900", "60")
    screen.parts.grid.move_to("voters_assigned")
    person.enter("901")
    person.press(Qt.Key.Key_Z, CONTROL)
    assert entered(workspace, copy_id)["voters_assigned"] == Figure.of(900)
    assert person.cursor.field == "voters_assigned"
    person.press(Qt.Key.Key_Z, CONTROL)
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.of(900)}
    person.press(Qt.Key.Key_Y, CONTROL)
    assert entered(workspace, copy_id)["polled.male"] == Figure.of(60)


def test_undo_of_digits_not_yet_entered_takes_back_only_them(workspace, copy_id, person):
    person.open_at_figures()
    person.enter("900")
    person.type("b")
    person.type("77")
    person.press(Qt.Key.Key_Z, CONTROL)
    assert entered(workspace, copy_id)["polled.male"] == BLANK
    assert person.cursor.field == "polled.male"
    assert not person.cursor.isModified()


def test_undo_without_a_step_says_so(copy_id, person, desk):
    person.open_at_figures()
    person.press(Qt.Key.Key_Z, CONTROL)
    assert "Nothing more to undo" in desk.notices.latest.text


def test_the_numeric_pad_alone_enters_a_whole_form(qtbot, workspace, copy_id, person):
    screen = person.open()

    def tap(*keys: Qt.Key) -> None:
        for key in keys:
            person.press(key, KEYPAD)

    def tap_number(number: int) -> None:
        tap(*(Qt.Key(Qt.Key.Key_0 + int(digit)) for digit in str(number)), Qt.Key.Key_Enter)

    tap_number(1)
    for number in CLOSING.values():
        tap_number(number)
    tap(Qt.Key.Key_Enter, Qt.Key.Key_Enter, Qt.Key.Key_Enter)
    assert person.cursor is screen.parts.finish_button
    with qtbot.wait_signal(screen.facts_changed):
        tap(Qt.Key.Key_Enter)


@pytest.mark.parametrize(
    ("key", "figure"),
    [
        (Qt.Key.Key_Asterisk, BLANK),
        (Qt.Key.Key_Minus, DASH),
        (Qt.Key.Key_Slash, DASH),
        (Qt.Key.Key_Period, ILLEGIBLE),
    ],
)
def test_the_pads_signs_are_states_of_a_figure(workspace, copy_id, person, key, figure):
    person.open_at_figures()
    person.press(key, KEYPAD)
    assert entered(workspace, copy_id) == {"voters_assigned": figure}


def tap(person, text: str) -> None:
    """The signs of the numeric pad, with NumLock on."""
    person.qtbot.keyClicks(person.cursor, text, KEYPAD)
    person.wait()


def test_a_dot_after_a_number_of_the_pad_says_that_it_was_rewritten(workspace, copy_id, person):
    person.open_at_figures()
    tap(person, "640.")
    person.press(Qt.Key.Key_Enter, KEYPAD)
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.rewritten(640)}


def test_two_noughts_and_the_star_of_the_pad_say_that_a_box_is_not_captured(workspace, copy_id, person):
    person.open_at_figures()
    tap(person, "00*")
    person.press(Qt.Key.Key_Enter, KEYPAD)
    tap(person, "0*")
    assert entered(workspace, copy_id) == {"voters_assigned": NOT_CAPTURED}


def test_the_pads_plus_finishes_at_the_end(qtbot, workspace, copy_id, person):
    screen = person.open_at_figures()
    person.enter(*CLOSING.values())
    screen.parts.finish_button.setFocus()
    with qtbot.wait_signal(screen.facts_changed):
        tap(person, "+")


def test_finishing_without_the_stations_serial_asks_for_it_first(workspace, copy_id, person, desk):
    screen = person.open()
    screen.parts.grid.move_to("voters_assigned")
    person.finish()
    assert person.cursor is screen.parts.grid.station_box.edit
    assert "serial" in desk.notices.latest.text
    assert "1" not in desk.notices.latest.text, "which serial is expected is read on the paper"


def test_two_noughts_and_minus_go_back_on_the_pad_and_enter_nothing(workspace, copy_id, person):
    screen = person.open_at_figures()
    person.enter("900")
    tap(person, "00-")
    assert person.cursor.field == "voters_assigned"
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.of(900)}
    screen.parts.finish_button.setFocus()
    tap(person, "/")
    assert person.cursor is not screen.parts.finish_button


def test_the_stroke_of_the_pad_goes_back_from_the_words_too_but_stands_in_a_date(copy_id, person):
    screen = person.open_at_figures()
    screen.parts.grid.words_box.move_to(WRITTEN_DATE)
    tap(person, "8/2/2024")
    assert person.cursor.text() == "8/2/2024"
    screen.parts.grid.words_box.move_to(WRITTEN_TIME)
    tap(person, "/")
    assert person.cursor.text() == "2024-02-08"


def test_the_sheet_of_keys_names_every_state_for_the_pad():
    pad = dict(dict(list_all_keys())["The numeric pad alone"])
    assert {"*", "-  /", ".", "00 *", "00 -", "+"} <= pad.keys()
    assert "rewritten" in pad["."]


@pytest.mark.parametrize("text", ["1,234", "1،234", "۱٬۲۳۴", "۱،۲۳۴"])
def test_a_pasted_number_may_have_the_comma_of_any_keyboard(workspace, copy_id, person, text):
    person.open_at_figures()
    QApplication.clipboard().setText(text)
    person.press(Qt.Key.Key_V, CONTROL)
    person.press(Qt.Key.Key_Return)
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.of(1234)}


def test_the_pads_plus_goes_to_the_next_doubtful_box_and_stands_in_no_number(workspace, copy_id, person):
    add_reading(workspace, list_photos(workspace)[0].id, {**CLOSING, C2: 21})
    screen = person.open_at_figures()
    screen.parts.grid.move_to("voters_assigned")
    person.type("900")
    person.press(Qt.Key.Key_Plus, KEYPAD)
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.of(900)}
    assert person.cursor.look == "unsure"


def test_where_nothing_is_in_doubt_any_more_tab_leads_to_the_end(workspace, copy_id, person):
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING)
    screen = person.open_at_figures()
    person.visit_what_is_asked(screen, CLOSING)
    assert person.cursor is screen.parts.finish_button


def test_a_stated_total_is_typed_whatever_was_read_there(workspace, copy_id, person, desk):
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING)
    screen = person.open_at_figures()
    screen.parts.grid.move_to("valid_total")
    assert person.cursor.text() == ""
    person.press(Qt.Key.Key_Return)
    assert "valid_total" not in entered(workspace, copy_id)
    screen.parts.grid.move_to("valid_total")
    person.enter("110")
    assert "read as 100" in desk.notices.latest.text
    assert entered(workspace, copy_id)["valid_total"] == Figure.of(110)


def test_a_question_mark_shows_all_keys_and_any_key_brings_the_cursor_back(copy_id, person):
    screen = person.open_at_figures()
    box = person.cursor
    person.type("?")
    sheet = screen.work.wishes.key_sheet
    assert sheet.isVisible()
    assert [key for key, _meaning in screen.parts.keys.shown] == ["Esc"]
    person.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is box


def test_in_a_small_window_in_urdu_the_sheet_of_keys_moves_and_cuts_no_letters(copy_id, person, desk):
    desk.language.choose("ur")
    screen = person.open(width=853, height=480)
    screen.work.wishes.key_sheet.open()
    sheet = screen.work.wishes.key_sheet
    lines = [label for label in sheet.findChildren(QLabel) if label.text()]
    person.wait(lambda: all(line.height() >= line.fontMetrics().height() for line in lines))
    place = lines[0].mapTo(sheet, lines[0].rect().topLeft())
    person.press(Qt.Key.Key_Down)
    assert sheet.isVisible()
    assert lines[0].mapTo(sheet, lines[0].rect().topLeft()) != place
    person.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_purpose_form_and_mode_are_reached_by_a_key_and_escape_comes_back(copy_id, person):
    screen = person.open_at_figures()
    person.press(Qt.Key.Key_F2)
    assert person.cursor is screen.parts.top.purpose_box
    person.press(Qt.Key.Key_Tab)
    assert person.cursor is screen.parts.queue
    person.press(Qt.Key.Key_Tab)
    assert person.cursor is screen.parts.mode_box
    person.press(Qt.Key.Key_Escape)
    assert person.cursor.field == "voters_assigned"


def test_every_key_of_the_strip_stands_on_the_sheet_too():
    listed = {key for _heading, lines in list_all_keys() for key, _meaning in lines}
    assert {key for key, _meaning in list_keys(Place.FIGURE)} - {"?", "Alt+1", "–"} <= listed


def test_the_strip_says_what_works_where_the_cursor_is(copy_id, person):
    screen = person.open()
    said = [key for key, _meaning in screen.parts.keys.shown]
    assert "0–9" in said
    assert "B" not in said
    person.confirm_station(screen)
    assert "B" in [key for key, _meaning in screen.parts.keys.shown]
    person.press(Qt.Key.Key_F6)
    assert "V" in [key for key, _meaning in screen.parts.keys.shown]
    person.press(Qt.Key.Key_F6)
    assert person.cursor.field == "voters_assigned"


def test_another_stations_serial_changes_the_keys_at_once(copy_id, person):
    screen = person.open()
    person.enter("2")
    assert "M" in [key for key, _meaning in screen.parts.keys.shown]


def test_escape_leaves_for_the_station_with_everything_kept(qtbot, workspace, copy_id, person):
    screen = person.open_at_figures()
    person.type("900")
    with qtbot.wait_signal(screen.station_chosen) as left:
        person.press(Qt.Key.Key_Escape)
    assert left.args == [1]
    assert entered(workspace, copy_id) == {"voters_assigned": Figure.of(900)}


def test_the_state_of_the_paper_is_asked_for_by_its_key(qtbot, copy_id, person):
    screen = person.open_at_figures()
    with qtbot.wait_signal(screen.condition_wanted) as asked:
        person.press(Qt.Key.Key_F8)
    assert asked.args == [copy_id]
