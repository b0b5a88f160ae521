"""The condition sheet: one key an answer, beside the page, kept as a fact when the sheet is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop.app import make_window
from desktop.entry.condition_sheet import QUESTIONS
from desktop.ui.condition import ConditionScreen
from desktop.ui.condition.boxes_row import list_boxes_meant
from desktop.ui.condition.choice_row import ChoiceRow
from desktop.ui.condition.question_words import say_choice, say_question
from desktop.ui.desk import Desk
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.workspace.conditions import get_condition, save_condition
from desktop.workspace.entries import start_entry
from desktop.workspace.paper_words import save_words
from desktop.workspace.photos import list_copies
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.keys import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def copy_id(filled: Workspace) -> str:
    return list_copies(filled)[0].id


@pytest.fixture
def screen(qtbot, filled: Workspace, desk: Desk, copy_id: str) -> ConditionScreen:
    return open_screen(qtbot, filled, desk, copy_id)


def open_screen(qtbot, workspace: Workspace, desk: Desk, copy_id: str) -> ConditionScreen:
    screen = ConditionScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    screen.open_copy(copy_id)
    wait_until_idle(desk)
    return screen


def cursor() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(cursor(), key, modifier)


def type_keys(text: str) -> None:
    for letter in text:
        if letter.isascii():
            QTest.keyClick(cursor(), letter)
        else:
            type_text(cursor(), letter)


def has_cursor(screen: ConditionScreen, key: str) -> bool:
    row = screen.sheet.rows[key]
    return cursor() is (row.focusProxy() or row)


def test_a_whole_sheet_is_answered_by_one_key_a_question(screen, filled: Workspace, copy_id: str):
    type_keys("yyny" + "ynnn")
    type_keys("s" + "n" + "n")
    type_keys("8.2.24")
    press(Qt.Key.Key_Return)
    type_keys("-")
    type_keys("-")
    type_keys("nnnnn")
    assert has_cursor(screen, "remarks")
    assert screen.sheet.counts == (19, 19)
    press(Qt.Key.Key_Escape)
    assert get_condition(filled, copy_id) == {
        "officer_signature": True,
        "officer_thumb": True,
        "officer_stamp": False,
        "officer_nic": True,
        "assistant_signature": True,
        "assistant_thumb": False,
        "assistant_stamp": False,
        "assistant_nic": False,
        "agents_signatures": "some",
        "agents_on_back": False,
        "refusal_noted": False,
        "written_date": "2024-02-08",
        "written_time": "",
        "overwritten": (),
        "correction_fluid": False,
        "several_hands": False,
        "several_inks": False,
        "pages_missing": False,
        "header_differs": False,
    }


def test_the_space_bar_goes_through_the_answers_and_back_to_none(screen):
    given = []
    for _ in range(3):
        press(Qt.Key.Key_Space)
        given.append(screen.sheet.answers.get("officer_signature"))
    assert given == [True, False, None]
    assert has_cursor(screen, "officer_signature")


def test_the_keys_of_an_urdu_keyboard_and_the_number_pad_answer_too(screen):
    type_keys("ہن12")
    answers = [screen.sheet.answers[question.key] for question in QUESTIONS[:4]]
    assert answers == [True, False, True, False]


def test_an_answer_is_taken_back(screen):
    type_keys("y")
    press(Qt.Key.Key_Return, SHIFT)
    assert has_cursor(screen, "officer_signature")
    press(Qt.Key.Key_Backspace)
    assert "officer_signature" not in screen.sheet.answers


def test_the_reason_of_a_refusal_is_asked_only_where_one_is_noted(screen):
    screen.sheet.go_to("refusal_noted")
    type_keys("n")
    assert has_cursor(screen, "written_date")
    assert not screen.sheet.rows["refusal_reason"].isEnabled()
    screen.sheet.go_to("refusal_noted")
    type_keys("y")
    assert has_cursor(screen, "refusal_reason")
    type_keys("left early")
    press(Qt.Key.Key_Return)
    assert screen.sheet.answers["refusal_reason"] == "left early"


def test_what_is_no_date_keeps_the_cursor_and_is_said(screen, desk: Desk):
    screen.sheet.go_to("written_date")
    type_keys("31.2.2024")
    press(Qt.Key.Key_Return)
    assert has_cursor(screen, "written_date")
    assert cursor().property("role") == "error"
    assert "written_date" not in screen.sheet.answers
    assert "31.2.2024" in desk.notices.latest.text


def test_boxes_that_are_written_over_are_typed_by_serial_and_marked_on_the_page(screen):
    screen.sheet.go_to("overwritten")
    type_keys("۲")
    press(Qt.Key.Key_Return)
    type_keys("exclud")
    press(Qt.Key.Key_Return)
    assert screen.sheet.answers["overwritten"] == ("candidate.2.total", "excluded")
    assert screen.pages._marked == {"candidate.2.total", "excluded"}
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Return)
    assert screen.sheet.answers["overwritten"] == ("candidate.2.total",)
    assert has_cursor(screen, "overwriting_initialled")


def test_a_double_click_on_a_cell_of_the_page_chooses_and_frees_it(screen):
    screen.pages.box_pointed.emit("candidate.1.total")
    assert screen.sheet.answers["overwritten"] == ("candidate.1.total",)
    screen.pages.box_pointed.emit("candidate.1.total")
    assert screen.sheet.answers["overwritten"] == ()


def test_of_several_boxes_that_fit_the_arrow_chooses(screen):
    screen.sheet.go_to("overwritten")
    type_keys("polled")
    assert screen.sheet.boxes_row.chosen.text().startswith("▸ Votes polled, male")
    for _ in range(2):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert screen.sheet.answers["overwritten"] == ("polled.total",)


def test_words_that_fit_no_box_keep_the_cursor(screen):
    screen.sheet.go_to("overwritten")
    type_keys("99")
    press(Qt.Key.Key_Return)
    assert has_cursor(screen, "overwritten")
    assert cursor().property("role") == "error"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("7", ["candidate.7.total", "candidate.7.valid"]),
        ("12", ["candidate.12.valid"]),
        ("FEM", ["polled.female"]),
        ("polled", ["polled.male", "polled.female"]),
        ("", []),
        ("99", []),
    ],
)
def test_a_box_is_found_by_serial_its_total_first_or_by_words(text, fields):
    names = {
        "polled.male": "Votes polled, male",
        "polled.female": "Votes polled, female",
        "candidate.7.valid": "7 · Candidate G · Valid",
        "candidate.7.total": "7 · Candidate G · Total",
        "candidate.12.valid": "12 · Candidate L · Valid",
    }
    assert list_boxes_meant(text, names) == fields


def test_control_enter_saves_and_goes_to_the_next_copy_without_a_sheet(
    qtbot, screen, filled: Workspace, copy_id: str
):
    copies = list_copies(filled)
    save_condition(filled, copies[1].id, {"officer_stamp": True})
    type_keys("y")
    with qtbot.wait_signal(screen.facts_changed):
        press(Qt.Key.Key_Return, CONTROL)
    assert get_condition(filled, copy_id) == {"officer_signature": True}
    assert screen.paper.copy_id == copies[2].id


def test_a_date_that_cannot_be_read_keeps_the_sheet_in_front_and_is_not_lost(
    qtbot, screen, filled: Workspace, desk: Desk, copy_id: str
):
    screen.sheet.go_to("officer_signature")
    type_keys("y")
    screen.sheet.go_to("written_date")
    type_keys("32.13.24")
    press(Qt.Key.Key_Return, CONTROL)
    wait_until_idle(desk)
    assert screen.paper.copy_id == copy_id
    assert has_cursor(screen, "written_date")
    assert cursor().text() == "32.13.24"
    assert get_condition(filled, copy_id)["officer_signature"] is True
    type_keys("8.2.24")
    press(Qt.Key.Key_Return, CONTROL)
    wait_until_idle(desk)
    assert screen.paper.copy_id != copy_id
    assert desk.notices.latest is None
    assert get_condition(filled, copy_id)["written_date"] == "2024-02-08"


def test_words_that_are_no_box_are_said_and_never_reach_the_next_copy(
    qtbot, screen, filled: Workspace, desk: Desk, copy_id: str
):
    screen.sheet.go_to("overwritten")
    type_keys("nnnnn")
    with qtbot.waitSignal(screen.sheet.box_unknown):
        press(Qt.Key.Key_Return, CONTROL)
    assert screen.paper.copy_id == copy_id
    assert has_cursor(screen, "overwritten")
    cursor().clear()
    press(Qt.Key.Key_Return, CONTROL)
    wait_until_idle(desk)
    assert screen.paper.copy_id != copy_id


def test_with_the_last_copy_done_the_sheet_leads_back(qtbot, screen, filled: Workspace):
    for copy in list_copies(filled)[1:]:
        save_condition(filled, copy.id, {"officer_stamp": True})
    type_keys("y")
    with qtbot.wait_signal(screen.way_back_wanted):
        press(Qt.Key.Key_Return, CONTROL)


def test_a_sheet_that_was_only_looked_at_writes_nothing(qtbot, screen):
    with qtbot.assert_not_emitted(screen.facts_changed):
        press(Qt.Key.Key_Escape)


def test_date_and_time_typed_at_entry_are_not_asked_again(qtbot, filled: Workspace, desk: Desk):
    copy_id = list_copies(filled, 3)[0].id
    start_entry(filled, copy_id)
    save_words(filled, copy_id, "written_date", "1.1.2025")
    save_words(filled, copy_id, "written_time", "-")
    screen = open_screen(qtbot, filled, desk, copy_id)
    assert screen.sheet.answers == {"written_date": "2025-01-01", "written_time": ""}
    with qtbot.assert_not_emitted(screen.facts_changed):
        press(Qt.Key.Key_Escape)


def test_another_readers_date_stays_out_of_sight(qtbot, filled: Workspace, desk: Desk):
    copy_id = list_copies(filled, 3)[0].id
    other = choose_person(filled, "reader 2")
    start_entry(other, copy_id)
    save_words(other, copy_id, "written_date", "1.1.2025")
    assert open_screen(qtbot, filled, desk, copy_id).sheet.answers == {}


def test_f8_at_entry_opens_the_sheet_and_escape_leads_back_to_the_form(qtbot, filled: Workspace, desk: Desk):
    window, _door = make_window(desk)
    qtbot.addWidget(window)
    window.show()
    window.put_workspace(filled)
    copy_id = list_copies(filled, 3)[0].id
    window.open_copy(copy_id)
    wait_until_idle(desk)
    QTest.keyClick(window.stack.current_screen(), Qt.Key.Key_F8)
    sheet = window.stack.current_screen()
    assert isinstance(sheet, ConditionScreen)
    assert sheet.paper.copy_id == copy_id
    type_keys("y")
    press(Qt.Key.Key_Escape)
    wait_until_idle(desk)
    assert window.stack.current_name == "entry"
    assert get_condition(filled, copy_id) == {"officer_signature": True}
    assert window.stack.current_screen().parts.queue.currentData() == copy_id


def test_answers_outlive_a_kill(qtbot, screen, filled: Workspace, desk: Desk, copy_id: str):
    type_keys("yn")
    again = open_screen(qtbot, filled, desk, copy_id)
    assert again.sheet.answers == {"officer_signature": True, "officer_thumb": False}
    assert has_cursor(again, "officer_stamp")
    assert get_condition(filled, copy_id) == {}


def test_what_was_saved_is_shown_again(qtbot, filled: Workspace, desk: Desk, copy_id: str):
    save_condition(filled, copy_id, {"agents_signatures": "all", "written_time": "17:45"})
    screen = open_screen(qtbot, filled, desk, copy_id)
    assert screen.sheet.rows["agents_signatures"].chips["all"].isChecked()
    assert screen.sheet.rows["written_time"].edit.text() == "17:45"


def test_the_key_line_tells_the_keys_of_the_question_under_the_cursor(screen):
    assert ("Y", "yes") in screen.keys.pairs
    screen.sheet.go_to("agents_signatures")
    assert ("S", "some") in screen.keys.pairs
    screen.sheet.go_to("written_date")
    assert ("–", "not on the paper") in screen.keys.pairs


def test_every_question_has_words(qapp):
    assert all(say_question(question.key) != question.key for question in QUESTIONS)
    assert all(say_choice(word) for word in ("yes", "not_on_paper", "not_answered"))


def test_a_change_of_language_keeps_answers_and_mirrors(screen, desk: Desk):
    type_keys("yy")
    desk.language.choose("ur")
    wait_until_idle(desk)
    assert screen.sheet.answers == {"officer_signature": True, "officer_thumb": True}
    row = screen.sheet.rows["officer_signature"]
    assert row.chips["yes"].x() < row.label.x()


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_sheet_fits_the_smallest_window_and_every_control_is_named(screen, desk: Desk, language: str):
    desk.language.choose(language)
    wait_until_idle(desk)
    assert screen.minimumSizeHint().width() <= 960
    controls = [*screen.findChildren(QAbstractButton), *screen.findChildren(QLineEdit)]
    assert all(control.accessibleName() or control.text() for control in controls)
    assert all(row.accessibleName() for row in screen.sheet.findChildren(ChoiceRow))
