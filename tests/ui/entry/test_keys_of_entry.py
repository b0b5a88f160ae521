"""Keys at a form: undo, the numeric pad, the sheet of keys, the strip that tells the truth, leaving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.fields import candidate_field
from db.figures import BLANK, DASH, ILLEGIBLE, Figure
from desktop.ui.entry.entry_keys import Place, list_all_keys, list_keys
from desktop.workspace.entries import start_entry
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
    person.press(Qt.Key.Key_Up)
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
    person.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is box


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
