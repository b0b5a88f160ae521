"""The board: every station at a glance, found by serial or name, entered with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.constituency import ConstituencyScreen
from desktop.ui.desk import Desk
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.workspace.constituency import list_candidates, remove_candidate
from desktop.workspace.workspace import Workspace
from tests.builders.keys import type_text


@pytest.fixture
def screen(qtbot, filled: Workspace, desk: Desk) -> ConstituencyScreen:
    screen = ConstituencyScreen(filled, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.refresh()
    wait_until_idle(desk)
    return screen


def shown(screen: ConstituencyScreen) -> list[int]:
    return [row.serial for row in screen.board.model().rows]


def test_every_station_has_a_tile_with_its_status(screen):
    assert {row.serial: row.status for row in screen.board.model().rows} == {
        1: "entered", 2: "entered", 3: "photo", 4: "no_photo",
    }  # fmt: skip


def test_the_chips_count_and_filter(screen):
    assert "entered" in screen.filter.chips["entered"].text()
    assert "2" in screen.filter.chips["entered"].text()
    QTest.keyClick(screen.filter.chips["entered"], Qt.Key.Key_Space)
    assert shown(screen) == [1, 2]
    QTest.keyClick(screen.filter.chips[""], Qt.Key.Key_Space)
    assert shown(screen) == [1, 2, 3, 4]


def test_a_slash_goes_to_the_search_and_a_serial_finds_its_station(screen):
    screen.board.setFocus()
    QTest.keyClick(screen.board, Qt.Key.Key_Slash)
    assert screen.search.hasFocus()
    type_text(screen.search, "۳")
    assert shown(screen) == [3]


def test_a_name_in_urdu_is_found(screen):
    type_text(screen.search, "اسکول 4")
    assert shown(screen) == [4]


def test_the_arrows_move_and_the_panel_follows(screen):
    screen.board.setFocus()
    screen.show_station(1)
    QTest.keyClick(screen.board, Qt.Key.Key_Right)
    assert screen.board.current_station().serial == 2
    assert screen.panel._serial.text() == "002"
    assert screen.panel._name.text() == "Govt School 2"


def test_enter_on_a_station_asks_for_its_form(qtbot, screen):
    screen.show_station(3)
    with qtbot.wait_signal(screen.copy_chosen) as asked:
        QTest.keyClick(screen.board, Qt.Key.Key_Return)
    assert asked.args[0] == screen.panel._copies[0].id


def test_enter_on_a_station_without_a_photo_leads_to_the_photos(qtbot, screen):
    screen.show_station(4)
    with qtbot.wait_signal(screen.screen_wanted) as asked:
        QTest.keyClick(screen.board, Qt.Key.Key_Return)
    assert asked.args == ["photos"]


def test_a_station_behind_the_filter_is_shown_when_it_is_asked_for(screen):
    screen.filter.choose("entered")
    screen.show_station(4)
    assert screen.board.current_station().serial == 4
    assert shown(screen) == [1, 2, 3, 4]


def test_the_status_is_told_without_colour(screen):
    model = screen.board.model()
    words = [model.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(4)]
    assert [text.rsplit(" · ", 1)[1] for text in words] == ["entered", "entered", "photo", "no photo"]


def test_every_status_has_a_shape_of_its_own(qapp, desk):
    """Painted in one and the same colour the five signs still differ."""
    from dataclasses import replace

    from desktop.ui.parts.status_mark import STATUSES, status_icon
    from desktop.ui.theme.colours import LIGHT

    grey = replace(LIGHT, **{f"status_{status}": "#555555" for status in STATUSES})
    pictures = [status_icon(status, grey, 16).pixmap(16, 16).toImage() for status in STATUSES]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[place + 1 :])


def test_a_gap_in_the_candidates_is_warned_of_and_repaired(qtbot, screen, desk: Desk, filled: Workspace):
    assert screen.gaps.isHidden()
    remove_candidate(filled, 2)
    screen.refresh()
    wait_until_idle(desk)
    assert "2" in screen.gaps.label.text()
    QTest.keyClick(screen.gaps.button, Qt.Key.Key_Space)
    assert screen.candidates.serial.value() == 2
    type_text(screen.candidates.name_en, "Candidate B")
    with qtbot.wait_signal(screen.facts_changed):
        QTest.keyClick(screen.candidates.save_button, Qt.Key.Key_Space)
    wait_until_idle(desk)
    assert [row.name_en for row in list_candidates(filled)] == ["Candidate 1", "Candidate B", "Candidate 3"]
    assert screen.gaps.isHidden()


def test_a_candidate_is_taken_off_the_list(qtbot, screen, desk: Desk, filled: Workspace):
    screen.candidates_button.click()
    screen.candidates.table.selectRow(2)
    with qtbot.wait_signal(screen.facts_changed):
        QTest.keyClick(screen.candidates.remove_button, Qt.Key.Key_Space)
    wait_until_idle(desk)
    assert [row.ballot_serial for row in list_candidates(filled)] == [1, 2]


def test_what_was_taken_off_the_list_comes_back_with_undo(screen, desk: Desk, filled: Workspace):
    screen.candidates_button.click()
    screen.candidates.table.selectRow(2)
    screen.candidates.serial.setValue(1)
    screen.candidates.remove_button.click()
    wait_until_idle(desk)
    notice = desk.notices.latest
    assert (notice.action_text, [row.ballot_serial for row in list_candidates(filled)]) == ("Undo", [1, 2])
    notice.action()
    wait_until_idle(desk)
    assert [row.name_en for row in list_candidates(filled)] == ["Candidate 1", "Candidate 2", "Candidate 3"]


def test_a_serial_of_another_candidate_replaces_nobody(screen, desk: Desk, filled: Workspace):
    screen.candidates_button.click()
    screen.candidates.table.selectRow(1)
    screen.candidates.serial.setValue(3)
    screen.candidates.save_button.click()
    wait_until_idle(desk)
    assert "No. 3 is taken by Candidate 3" in desk.notices.latest.text
    assert [row.name_en for row in list_candidates(filled)] == ["Candidate 1", "Candidate 2", "Candidate 3"]


def test_enter_saves_says_so_and_stays_on_the_candidate(screen, desk: Desk, filled: Workspace):
    screen.candidates_button.click()
    screen.candidates.table.selectRow(1)
    screen.candidates.serial.setValue(9)
    QTest.keyClick(screen.candidates.party, Qt.Key.Key_Return)
    wait_until_idle(desk)
    assert [row.ballot_serial for row in list_candidates(filled)] == [1, 3, 9]
    assert desk.notices.latest.text == "Candidate 2 is saved as No. 9; No. 2 is free."
    assert screen.candidates.table.current_row().ballot_serial == 9


def test_a_new_candidate_is_added_behind_the_last(screen, desk: Desk, filled: Workspace):
    screen.candidates_button.click()
    screen.candidates.new_button.click()
    assert not screen.candidates.remove_button.isEnabled()
    type_text(screen.candidates.name_en, "Candidate D")
    QTest.keyClick(screen.candidates.name_en, Qt.Key.Key_Return)
    wait_until_idle(desk)
    assert [row.ballot_serial for row in list_candidates(filled)] == [1, 2, 3, 4]


def test_tiles_with_names_fill_the_row(screen):
    screen.names_button.setChecked(False)
    small = screen.board.gridSize()
    screen.names_button.setChecked(True)
    assert screen.board.gridSize().width() > small.width()


def test_the_board_reads_from_the_right_in_urdu(screen, desk: Desk):
    first, second = (screen.board.visualRect(screen.board.model().index(place)) for place in (0, 1))
    assert first.left() < second.left()
    desk.language.choose("ur")
    wait_until_idle(desk)
    first, second = (screen.board.visualRect(screen.board.model().index(place)) for place in (0, 1))
    assert first.left() > second.left()
    assert screen.panel._name.text() == "سرکاری اسکول 1"
