"""Settling through the screen with real keys: what is on record, what comes next, what is undone."""

import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db.figures import ILLEGIBLE, Figure
from desktop.ui.differences import DifferencesScreen
from desktop.ui.differences.reasons import COMMON_REASONS
from desktop.workspace.comparing import compare
from desktop.workspace.differences import list_differences, list_settled
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import choose_person, close_workspace, open_workspace
from tests.builders.workspace import CLOSING, add_copy, make_device, open_made_workspace, type_form

ENTER = Qt.Key.Key_Return
C1, C2, EXCLUDED = "candidate.1.total", "candidate.2.total", "excluded"


def list_open(workspace) -> list[tuple[int, str]]:
    return [(each.station_serial, each.field) for each in list_differences(workspace)]


def test_the_first_difference_is_on_the_desk_with_both_readings_and_the_cursor(screen):
    assert (screen.current.station_serial, screen.current.field) == (1, C1)
    assert screen.parts.work.figures.hasFocus()
    rows = screen.parts.work.figures.rows
    assert [row.accessibleName() for row in rows] == ["1: 70", "2: 71"]
    assert "reader 1. assisted" in rows[0].accessibleDescription()
    assert "reader 2. blind" in rows[1].accessibleDescription()
    assert screen.parts.work.position.text().endswith("1 / 3")


def test_three_keys_settle_a_box_and_the_next_one_is_there(screen, workspace, press):
    press("1", "c", ENTER)
    assert list_open(workspace) == [(1, C2), (2, EXCLUDED)]
    (settled,) = list_settled(workspace)
    assert settled.settled.figure == Figure.of(70)
    assert settled.settled.reason == COMMON_REASONS[0]
    assert settled.settled.by == "coordinator"
    assert screen.current.field == C2
    assert screen.parts.work.figures.hasFocus()
    assert screen.parts.work.figures.chosen is None
    assert screen.parts.work.reasons.reason == ""


def test_settling_every_box_with_nothing_but_keys_makes_the_comparison_whole(screen, workspace, press):
    press("1", "c", ENTER, "1", "c", ENTER, "t", "7", ENTER, "another copy", ENTER, ENTER)
    assert list_open(workspace) == []
    figures = {each.field: each.settled.figure.number for each in list_settled(workspace)}
    assert figures == {C1: 70, C2: 20, EXCLUDED: 7}
    assert [row.status for row in list_stations(workspace)][:2] == ["settled", "settled"]
    sums = {row.field: row.known_sum for row in compare(workspace).rows}
    assert (sums[C1], sums[C2]) == (2 * CLOSING[C1], 2 * CLOSING[C2])
    assert sums[EXCLUDED] == CLOSING[EXCLUDED] + 7
    assert screen.current is None
    assert screen.parts.done.isVisible()
    assert not screen.parts.keys.isVisible()


def test_what_nobody_can_read_is_settled_as_illegible(screen, workspace, press):
    press("i", "n", ENTER)
    assert list_settled(workspace)[0].settled.figure == ILLEGIBLE


def test_without_a_reason_nothing_is_settled(screen, workspace, desk, press):
    press("1", ENTER)
    assert len(list_open(workspace)) == 3
    assert "Say why" in desk.notices.latest.text
    assert screen.parts.work.reasons.edit.hasFocus()


def test_a_reason_without_a_figure_settles_nothing(screen, workspace, desk, press, qtbot):
    screen.parts.work.reasons.choose(COMMON_REASONS[0])
    press(ENTER)
    assert len(list_open(workspace)) == 3
    assert "Choose a figure first" in desk.notices.latest.text
    assert screen.parts.work.figures.hasFocus()


def test_ctrl_z_takes_the_last_settlement_back_and_brings_its_box_to_the_desk(screen, workspace, press):
    press("1", "c", ENTER, "2", "c", ENTER, ENTER)
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert list_open(workspace) == [(1, C2), (2, EXCLUDED)]
    assert screen.current.field == C2
    assert "70" in screen.parts.side.last.text()
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert len(list_open(workspace)) == 3
    assert screen.current.field == C1
    assert not screen.parts.side.undo_button.isVisible()
    assert [each.figure.number for each in screen.current.taken_back] == [70]
    assert "Taken back: 70" in screen.parts.work.history.before.text()


def test_the_very_last_settlement_can_be_taken_back_too(screen, workspace, press, desk):
    press("1", "c", ENTER, "1", "c", ENTER, "1", "c", ENTER)
    assert screen.current is None
    desk.language.choose("ur")
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert list_open(workspace) == [(2, EXCLUDED)]
    assert screen.current.field == EXCLUDED


def test_ctrl_z_without_a_settlement_changes_nothing(screen, workspace, press):
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert len(list_open(workspace)) == 3


def test_page_down_leaves_a_difference_open_and_page_up_comes_back(screen, workspace, press):
    press(Qt.Key.Key_PageDown)
    assert screen.current.field == C2
    press(Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert screen.current.field == EXCLUDED
    assert len(list_open(workspace)) == 3


def test_escape_goes_back_from_the_reason_to_another_figure(screen, workspace, press):
    press("1", Qt.Key.Key_Escape, "2", "c", ENTER)
    assert list_settled(workspace)[0].settled.figure == Figure.of(71)


def test_a_settled_box_shows_its_history_and_is_opened_again_with_a_reason(screen, workspace, press, qtbot):
    press("1", "c", ENTER)
    qtbot.mouseClick(screen.parts.side.settled_chip, Qt.MouseButton.LeftButton)
    history = screen.parts.work.history
    assert "Settled as 70 by coordinator" in history.now.text()
    qtbot.mouseClick(history.reopen_button, Qt.MouseButton.LeftButton)
    press("a clearer photo came in", ENTER)
    assert len(list_open(workspace)) == 3
    assert screen.parts.side.open_chip.isChecked()
    assert screen.current.field == C1


def test_a_settled_box_can_be_settled_anew_and_the_earlier_settlement_stays_on_record(
    screen, workspace, press, qtbot
):
    press("1", "c", ENTER)
    qtbot.mouseClick(screen.parts.side.settled_chip, Qt.MouseButton.LeftButton)
    screen.parts.work.figures.ask()
    press("2", "a", ENTER)
    (settled,) = list_settled(workspace)
    assert settled.settled.figure == Figure.of(71)
    assert [each.figure for each in settled.settled.earlier] == [Figure.of(70)]
    assert "Before: 70 by coordinator" in screen.parts.work.history.before.text()


def test_search_narrows_the_list_to_a_station_and_enter_goes_to_its_figures(screen, press):
    press("/")
    assert screen.parts.side.search.hasFocus()
    press("2")
    assert screen.current.station_serial == 2
    assert screen.parts.side.search.hasFocus()
    press(ENTER)
    assert screen.parts.work.figures.hasFocus()
    press("/", "99")
    assert screen.current is None
    assert screen.parts.done.isVisible()


def test_the_list_is_gone_through_with_the_arrows(screen, press):
    screen.parts.side.list.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert screen.current.field == EXCLUDED
    press(ENTER)
    assert screen.parts.work.figures.hasFocus()


def test_how_many_are_open_is_told_to_the_navigation(screen, workspace, press, qtbot):
    with qtbot.waitSignal(screen.counted) as counted:
        press("1", "c", ENTER)
    assert counted.args == [2]


def test_a_half_decided_difference_stays_when_the_workspace_is_read_again(screen, press, desk, qtbot):
    press("2")
    screen.refresh()
    qtbot.waitUntil(lambda: not desk.background.is_busy)
    assert screen.parts.work.figures.chosen == Figure.of(71)
    press("c", ENTER)
    assert screen.current.field == C2


def test_the_language_changes_without_forgetting_the_choice(screen, press, desk):
    press("2")
    desk.language.choose("ur")
    assert screen.parts.work.figures.chosen == Figure.of(71)


def test_the_keys_in_the_strip_are_those_that_work_where_the_cursor_is(screen, press):
    def keys() -> list[str]:
        return [key for key, _meaning in screen.parts.keys.pairs]

    assert keys()[:3] == ["1…2", "T", "I"]
    press("t")
    assert keys()[:2] == ["0…9", "S"]
    press(Qt.Key.Key_Escape, "1")
    assert keys()[:3] == ["C…N", "Enter", "Esc"]


def test_the_page_is_shown_as_taken_where_no_sheet_was_found(screen, qtbot):
    assert not screen.parts.work.page_view.pixmap.isNull()
    assert screen.parts.work.outline_button.isVisible()
    with qtbot.waitSignal(screen.photo_chosen):
        screen.parts.work.outline_button.click()


@pytest.mark.parametrize("serial", [1, 2])
def test_a_stations_first_difference_can_be_asked_for(screen, serial):
    screen.show_station(serial)
    assert screen.current.station_serial == serial


def test_a_station_asked_for_before_the_list_came_is_there_when_it_comes(workspace, desk, qtbot):
    screen = DifferencesScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.refresh()
    screen.show_station(2)
    with qtbot.waitSignal(screen.loaded):
        pass
    assert screen.current.station_serial == 2


def test_where_nothing_ever_differed_the_screen_says_what_will_come_here(make_screen, tmp_path, qtbot):
    with open_made_workspace(tmp_path / "nothing") as workspace:
        screen = make_screen(workspace)
        assert screen.parts.is_empty_shown
        with qtbot.waitSignal(screen.screen_wanted) as wanted:
            screen.parts.empty.button.click()
    assert wanted.args == ["entry"]


def test_beside_each_reading_stands_which_sums_it_closes(screen):
    screen.show_station(2)
    first, second = screen.parts.work.figures.rows
    assert first.sums.text() == "✓ closes: valid + rejected = polled"
    assert second.sums.text() == "≠ does not close: valid + rejected = polled \u2066(106 ≠ 105)\u2069"
    assert first.sums.text() in first.accessibleDescription()


def test_a_third_figure_is_told_which_sums_it_leaves_open(screen, press):
    screen.show_station(2)
    press("t", "8", Qt.Key.Key_Return)
    words = screen.parts.work.figures.other_sums
    assert words.isVisible()
    assert "108 ≠ 105" in words.text()


def test_where_several_boxes_of_a_sum_differ_the_sums_say_nothing(screen):
    assert [row.sums.isHidden() for row in screen.parts.work.figures.rows] == [True, True]


def test_what_another_kind_of_copy_has_in_the_box_stands_beside_the_readings(make_screen, workspace):
    type_form(workspace, add_copy(workspace, 1, seed=5, copy_kind="certified"))
    screen = make_screen(workspace)
    assert screen.parts.work.figures.other_copies.text() == "certified copy: 70"


def test_a_reason_that_was_begun_is_there_after_a_kill_and_gone_once_it_is_given(
    make_screen, workspace, press
):
    screen = make_screen(workspace)
    first = screen.current
    press("1", *"seen on")
    press(Qt.Key.Key_PageDown)
    assert screen.parts.work.reasons.reason == ""
    again = make_screen(workspace)  # nothing was said to the first one
    assert again.current.field == first.field
    assert again.parts.work.reasons.reason == "seen on"
    press("1", *" paper", ENTER)
    assert again.current.field != first.field
    assert again.parts.work.reasons.reason == ""
    assert not json.loads(again._desk.settings.note("differences/begun"))["texts"]


def test_who_made_one_of_the_readings_is_told_so_and_the_record_keeps_it(
    make_screen, read_twice, tmp_path, press, qtbot
):
    shutil.copytree(read_twice, tmp_path / "workspace")
    workspace = open_workspace(tmp_path / "workspace", device=make_device(), person_name="reader 1")
    screen = make_screen(workspace)
    assert screen.parts.work.own_hint.isVisible()
    press("1", "c", ENTER)
    qtbot.mouseClick(screen.parts.side.settled_chip, Qt.MouseButton.LeftButton)
    assert "Settled as 70 by reader 1 (one of the readers)" in screen.parts.work.history.now.text()
    close_workspace(workspace)


def test_whoever_read_nothing_of_it_is_told_nothing(screen):
    assert screen.parts.work.own_hint.isHidden()


def test_a_second_look_that_is_not_finished_holds_its_differences_back_and_the_screen_says_how_many(
    make_screen, tmp_path
):
    with open_made_workspace(tmp_path / "looking") as workspace:
        copy_id = add_copy(workspace, 1)
        type_form(workspace, copy_id)
        other = choose_person(workspace, "reader 2")
        type_form(other, copy_id, {**CLOSING, EXCLUDED: 6}, mode="blind")
        screen = make_screen(choose_person(workspace, "coordinator"))
        assert screen.current is None
        shown = [label.text() for label in screen.parts.done.findChildren(QLabel) if label.isVisible()]
        assert any("Waiting for a second look: 1" in text for text in shown)


@pytest.fixture
def owed(tmp_path):
    """Reader 2 left a second look at station 1."""
    with open_made_workspace(tmp_path / "looking") as workspace:
        copy_id = add_copy(workspace, 1)
        type_form(workspace, copy_id)
        other = choose_person(workspace, "reader 2")
        type_form(other, copy_id, {**CLOSING, EXCLUDED: 6}, mode="blind")
        yield other


def test_whoever_owes_a_second_look_takes_it_with_one_key(make_screen, owed, press, qtbot):
    screen = make_screen(owed)
    assert "You owe a second look" in screen.parts.side.owed.words.text()
    with qtbot.waitSignal(screen.copy_chosen) as asked:
        press(Qt.Key.Key_F7)
    assert start_entry(owed, asked.args[0]).is_second_look


def test_a_coordinator_goes_on_without_a_second_look_by_keys_and_the_reason_stands_beside_the_reading(
    make_screen, owed, press
):
    screen = make_screen(choose_person(owed, "Sana", "coordinator"))
    assert "reader 2 owes a second look: 1 boxes, stations 001" in screen.parts.side.owed.words.text()
    press(Qt.Key.Key_F9, *"went home", ENTER)
    assert screen.current is not None
    assert screen.parts.side.owed.isHidden()
    hows = [row.accessibleDescription() for row in screen.parts.work.figures.rows]
    assert ["not looked at a second time: went home (Sana)" in how for how in hows] == [False, True]


def test_who_does_not_coordinate_is_told_who_could(make_screen, owed, press):
    screen = make_screen(choose_person(owed, "reader 3"))
    assert "A coordinator can settle" in screen.parts.side.owed.words.text()
    press(Qt.Key.Key_F9)
    assert screen.parts.side.owed.strip.isHidden()


def test_what_was_on_the_desk_goes_when_its_form_is_begun_blind(screen, workspace, press):
    assert screen.current.station_serial == 1
    screen.hide()
    start_entry(workspace, screen.current.copy_id, "blind")
    save_figure(workspace, screen.current.copy_id, C1, Figure.of(7))
    screen.show()
    assert screen.current.station_serial == 2
    assert screen.parts.side.waiting.isVisible()
    assert "2" in screen.parts.side.waiting.text()
