"""The board: every station at a glance, found by serial or name, entered with Enter."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from db.choices import EntryMode
from db.figures import Figure
from db.models import Entry, EntryFigure
from desktop.entry.checks.catalogue import load_catalogue
from desktop.entry.copy_life import Stage
from desktop.ui.constituency import ConstituencyScreen
from desktop.ui.constituency.projector import Projector
from desktop.ui.constituency.station_wall import arrange
from desktop.ui.desk import Desk
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.ui.parts.stage_words import say_stage
from desktop.workspace.conditions import save_condition
from desktop.workspace.constituency import list_candidates, remove_candidate
from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.entries import discard_draft, save_figure, start_entry
from desktop.workspace.facts import append
from desktop.workspace.photos import list_copies
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.keys import type_text
from tests.builders.window import read_table
from tests.builders.workspace import CLOSING, add_copy, type_form


@pytest.fixture
def screen(qtbot, filled: Workspace, desk: Desk) -> ConstituencyScreen:
    screen = ConstituencyScreen(filled, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    screen.refresh()
    wait_until_idle(desk)
    return screen


def shown(screen: ConstituencyScreen) -> list[int]:
    return [row.serial for row in screen.page.board.model().rows]


def test_every_station_has_a_tile_with_its_status(screen):
    assert {row.serial: row.status for row in screen.page.board.model().rows} == {
        1: "entered", 2: "entered", 3: "photo", 4: "no_photo",
    }  # fmt: skip


def test_the_chips_count_and_filter(screen):
    assert "entered" in screen.page.filter.chips["entered"].text()
    assert "2" in screen.page.filter.chips["entered"].text()
    QTest.keyClick(screen.page.filter.chips["entered"], Qt.Key.Key_Space)
    assert shown(screen) == [1, 2]
    QTest.keyClick(screen.page.filter.chips[""], Qt.Key.Key_Space)
    assert shown(screen) == [1, 2, 3, 4]


def test_a_slash_goes_to_the_search_and_a_serial_finds_its_station(screen):
    screen.page.board.setFocus()
    QTest.keyClick(screen.page.board, Qt.Key.Key_Slash)
    assert screen.page.search.hasFocus()
    type_text(screen.page.search, "۳")
    assert shown(screen) == [3]


def test_a_name_in_urdu_is_found(screen):
    type_text(screen.page.search, "اسکول 4")
    assert shown(screen) == [4]


def test_the_arrows_move_and_the_panel_follows(screen):
    screen.page.board.setFocus()
    screen.show_station(1)
    QTest.keyClick(screen.page.board, Qt.Key.Key_Right)
    assert screen.page.board.current_station().serial == 2
    assert screen.page.panel._serial.text() == "002"
    assert screen.page.panel._name.text() == "Govt School 2"


def test_enter_on_a_station_asks_for_its_form(qtbot, screen):
    screen.show_station(3)
    with qtbot.wait_signal(screen.copy_chosen) as asked:
        QTest.keyClick(screen.page.board, Qt.Key.Key_Return)
    assert asked.args[0] == screen.page.panel._copies[0].id


def test_enter_on_a_station_without_a_photo_leads_to_the_photos(qtbot, screen):
    screen.show_station(4)
    with qtbot.wait_signal(screen.screen_wanted) as asked:
        QTest.keyClick(screen.page.board, Qt.Key.Key_Return)
    assert asked.args == ["photos"]


def test_a_station_behind_the_filter_is_shown_when_it_is_asked_for(screen):
    screen.page.filter.choose("entered")
    screen.show_station(4)
    assert screen.page.board.current_station().serial == 4
    assert shown(screen) == [1, 2, 3, 4]


def test_the_status_is_told_without_colour(screen):
    model = screen.page.board.model()
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
    screen.page.names_button.setChecked(False)
    small = screen.page.board.gridSize()
    screen.page.names_button.setChecked(True)
    assert screen.page.board.gridSize().width() > small.width()


def test_the_board_reads_from_the_right_in_urdu(screen, desk: Desk):
    first, second = (screen.page.board.visualRect(screen.page.board.model().index(place)) for place in (0, 1))
    assert first.left() < second.left()
    desk.language.choose("ur")
    wait_until_idle(desk)
    first, second = (screen.page.board.visualRect(screen.page.board.model().index(place)) for place in (0, 1))
    assert first.left() > second.left()
    assert screen.page.panel._name.text() == "سرکاری اسکول 1"


def enter(workspace: Workspace, copy_id: str, numbers: dict[str, int]) -> None:
    """An entry as it comes in a bundle: nobody asked this reader for reasons."""
    now = dt.datetime.now(dt.UTC)
    figures = [EntryFigure(field=field, state="number", number=number) for field, number in numbers.items()]
    entry = Entry(
        copy_id=copy_id,
        mode=EntryMode.BLIND,
        started_at=now,
        finished_at=now,
        reader_name=workspace.person.name,
        figures=figures,
    )
    with workspace.store.transaction() as session:
        append(session, workspace, entry)


def choose(box, words: str) -> None:
    """By the keyboard, as in the closed list: down until the choice is the one."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText().startswith(words):
            return
        QTest.keyClick(box, Qt.Key.Key_Down)
    pytest.fail(f"{words} is not offered")


@pytest.fixture
def doubtful(screen: ConstituencyScreen, filled: Workspace, desk: Desk) -> ConstituencyScreen:
    """Station 3 is entered by another reader, from a posted copy, with ten votes too many in the total."""
    other = choose_person(filled, "reader 2")
    copy_id = add_copy(other, 3, seed=33, copy_kind="posted")
    with_wrong_sum = {**CLOSING, "valid_total": 110}
    enter(other, copy_id, with_wrong_sum)
    screen.refresh()
    wait_until_idle(desk)
    return screen


def test_stations_in_doubt_are_found_by_their_chip(doubtful: ConstituencyScreen):
    chip = doubtful.page.filters.doubtful
    assert chip.text().endswith("1")
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert shown(doubtful) == [3]
    assert doubtful.page.filters.shown.text().endswith("1 / 4")
    QTest.keyClick(doubtful.page.filters.clear_button, Qt.Key.Key_Space)
    assert shown(doubtful) == [1, 2, 3, 4]


def test_stations_are_found_by_a_code_a_kind_of_copy_and_a_person(doubtful: ConstituencyScreen):
    filters = doubtful.page.filters
    choose(filters.code, "any error")
    assert shown(doubtful) == [3]
    filters.clear()
    choose(filters.copy_kind, "copy posted")
    assert shown(doubtful) == [3]
    filters.clear()
    choose(filters.person, "reader 1")
    assert shown(doubtful) == [1, 2]


def test_the_board_is_ordered_by_what_was_entered_last_and_the_other_way(doubtful: ConstituencyScreen):
    filters = doubtful.page.filters
    choose(filters.sort, "entered last")
    assert shown(doubtful)[0] == 3
    choose(filters.sort, "by serial")
    QTest.keyClick(filters.turned, Qt.Key.Key_Space)
    assert shown(doubtful) == [4, 3, 2, 1]


def test_the_panel_says_what_the_checks_found_with_its_arithmetic(doubtful: ConstituencyScreen):
    doubtful.show_station(3)
    words = [label.text() for label in doubtful.page.panel.findings.findChildren(QLabel) if label.isVisible()]
    assert any("110" in text and "100" in text for text in words)
    doubtful.show_station(4)
    assert doubtful.page.panel.findings.isHidden()


@pytest.fixture
def blind_reader(qtbot, doubtful: ConstituencyScreen, filled: Workspace, desk: Desk) -> ConstituencyScreen:
    """A third person saw station 3 on the board, began its form blind, and comes back to the board."""
    third = choose_person(filled, "reader 3")
    screen = ConstituencyScreen(third, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.refresh()
    wait_until_idle(desk)
    screen.show_station(3)
    assert screen.page.panel.findings.isVisible()
    screen.hide()
    copy_id = next(copy.id for copy in list_copies(third, 3) if copy.entered_by)
    start_entry(third, copy_id, "blind")
    save_figure(third, copy_id, "candidate.1.total", Figure.of(7))
    screen.show()
    return screen


def test_the_board_says_nothing_of_a_form_to_who_reads_it_blind(blind_reader: ConstituencyScreen, desk: Desk):
    panel, board = blind_reader.page.panel, blind_reader.page.board
    for _ in range(2):
        assert board.current_station().serial == 3
        assert panel.findings.isHidden()
        assert panel.settle_button.isHidden()
        assert "once your entry" in panel.hidden_note.text()
        assert panel.hidden_note.isVisible()
        words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
        assert not any("110" in text for text in words)
        tip = board.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
        assert "E2" not in tip
        assert "doubt" not in tip
        assert not board.current_station().is_doubtful
        blind_reader.refresh()
        wait_until_idle(desk)
    blind_reader.show_station(1)
    assert panel.hidden_note.isHidden()


def test_the_board_says_everything_again_once_the_blind_entry_is_given_up(
    blind_reader: ConstituencyScreen, filled: Workspace
):
    third = choose_person(filled, "reader 3")
    copy_id = next(copy.id for copy in list_copies(third, 3) if copy.entered_by)
    blind_reader.hide()
    discard_draft(third, copy_id)
    blind_reader.show()
    assert blind_reader.page.panel.findings.isVisible()
    assert blind_reader.page.board.current_station().is_doubtful


def test_findings_come_with_what_a_coordinator_is_advised_to_do_each_advice_once(
    doubtful: ConstituencyScreen, desk: Desk
):
    doubtful.show_station(3)
    words = [label.text() for label in doubtful.page.panel.findings.findChildren(QLabel) if label.isVisible()]
    advice = load_catalogue()["E203"].advice[1]
    assert words.count(f"For the coordinator: {advice.en}") == 1
    desk.language.choose("ur")
    wait_until_idle(desk)
    words = [label.text() for label in doubtful.page.panel.findings.findChildren(QLabel) if label.isVisible()]
    assert any(advice.ur in text for text in words)


def test_the_board_says_which_stations_rest_on_one_person_who_read_twice(
    screen, filled: Workspace, desk: Desk
):
    save_rules(filled, Rules(allows_same_reader=True))
    copy_id = next(copy.id for copy in list_copies(filled, 2) if copy.entered_by)
    type_form(filled, copy_id, mode="blind")
    screen.refresh()
    wait_until_idle(desk)
    assert screen.same_reader.label.text().endswith("Read by one person only, twice: 002.")
    screen.show_station(2)
    assert [card.one_person.isVisibleTo(card) for card in screen.page.panel.cards] == [True]
    screen.show_station(1)
    assert [card.one_person.isVisibleTo(card) for card in screen.page.panel.cards] == [False]


def test_the_board_names_who_owes_a_second_look(screen, filled: Workspace, desk: Desk):
    copy_id = next(copy.id for copy in list_copies(filled, 2) if copy.entered_by)
    other = choose_person(filled, "reader 9")
    type_form(other, copy_id, {**CLOSING, "excluded": 6}, mode="blind")
    screen.refresh()
    wait_until_idle(desk)
    screen.show_station(2)
    assert [card.owed.text() for card in screen.page.panel.cards if card.owed.isVisibleTo(card)] == [
        "second look owed by reader 9"
    ]


def test_a_station_that_filters_hide_is_shown_when_it_is_asked_for(doubtful: ConstituencyScreen):
    choose(doubtful.page.filters.person, "reader 2")
    doubtful.show_station(1)
    assert doubtful.page.board.current_station().serial == 1


def test_f8_leads_to_the_condition_sheet_of_the_station(qtbot, screen):
    screen.show_station(2)
    screen.page.board.setFocus()
    with qtbot.wait_signal(screen.condition_wanted) as asked:
        QTest.keyClick(screen.page.board, Qt.Key.Key_F8)
    assert asked.args == [screen.page.panel._copies[0].id]


def test_the_condition_of_the_papers_is_counted(screen, filled: Workspace, desk: Desk):
    first, second = (copy.id for copy in list_copies(filled)[:2])
    save_condition(filled, first, {"officer_stamp": True, "agents_signatures": "some"})
    save_condition(filled, second, {"officer_stamp": False})
    screen.refresh()
    wait_until_idle(desk)
    QTest.keyClick(screen.conditions_button, Qt.Key.Key_Space)
    assert screen.conditions.isVisible()
    rows = {row[0]: row[1:] for row in read_table(screen.conditions.table)}
    assert rows["Presiding officer's stamp"] == ["1", "", "1", "1"]
    assert rows["Polling agents' signatures"] == ["0", "1", "0", "2"]


def test_escape_leads_from_the_counted_papers_back_to_the_board(screen):
    QTest.keyClick(screen.conditions_button, Qt.Key.Key_Space)
    assert screen.conditions.table.hasFocus()
    QTest.keyClick(screen.conditions.table, Qt.Key.Key_Escape)
    assert screen.page.isVisible()
    assert screen.page.board.hasFocus()


def test_one_person_who_may_read_twice_is_warned_of_on_the_board(
    qtbot, screen, filled: Workspace, desk: Desk
):
    assert screen.same_reader.isHidden()
    save_rules(filled, Rules(allows_same_reader=True))
    screen.refresh()
    wait_until_idle(desk)
    assert "twice" in screen.same_reader.label.text()
    with qtbot.wait_signal(screen.screen_wanted) as asked:
        QTest.keyClick(screen.same_reader.button, Qt.Key.Key_Space)
    assert asked.args == ["settings"]


@pytest.fixture
def projector(screen: ConstituencyScreen, desk: Desk) -> Projector:
    projector = Projector(desk)
    projector.resize(1920, 1080)
    projector.show()
    projector.put_stations("NA-999", screen.page.rows)
    yield projector
    projector.close()


def test_the_projector_counts_every_status_in_large_type(projector: Projector):
    words = {count.status: count.words.text() for count in projector.counts}
    assert words["entered"].endswith("2")
    assert words["no_photo"].endswith("1")
    assert projector.line.text().endswith("2 / 4")
    assert projector.title.font().pixelSize() >= 40


def test_the_projector_keeps_its_large_type_when_theme_and_language_change(qtbot, projector: Projector, desk):
    def measure() -> list[int]:
        return [each.fontInfo().pixelSize() for each in (projector.title, projector.line, projector.foot)]

    sizes = measure()
    desk.theme.choose("dark")
    desk.language.choose("ur")
    desk.language.choose("en")
    desk.theme.choose("light")
    qtbot.waitUntil(lambda: measure() == sizes)


def test_the_projector_is_closed_by_escape_and_stops_reading(qtbot, projector: Projector):
    projector._clock.start()
    with qtbot.wait_signal(projector.closed):
        QTest.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector._clock.isActive()


def test_the_board_button_opens_the_projector_and_new_facts_reach_it(screen, filled: Workspace, desk: Desk):
    QTest.keyClick(screen.projector_button, Qt.Key.Key_Space)
    assert screen.projector is not None
    assert screen.projector.isFullScreen()
    type_form(filled, list_copies(filled, 3)[0].id, CLOSING)
    screen.projector.wanted.emit()
    wait_until_idle(desk)
    assert screen.projector.line.text().endswith("3 / 4")
    screen.projector.close()


@given(
    count=st.integers(1, 700),
    width=st.floats(200, 4000, allow_nan=False),
    height=st.floats(200, 2200, allow_nan=False),
)
def test_every_station_has_its_place_on_the_wall(count, width, height):
    columns, lines = arrange(count, width, height)
    assert columns * lines >= count
    assert (lines - 1) * columns < count


def test_each_copy_says_at_which_stage_of_its_life_it_is(screen, filled: Workspace, desk: Desk):
    type_form(filled, add_copy(filled, 1, seed=41, poll_round=2), CLOSING)
    screen.refresh()
    wait_until_idle(desk)
    screen.show_station(1)
    assert {card.stage.text() for card in screen.page.panel.cards} == {
        "superseded by a re-poll",
        "entered once",
    }
    screen.show_station(3)
    assert [card.stage.text() for card in screen.page.panel.cards] == ["photo in"]
    assert len({say_stage(stage) for stage in Stage}) == len(Stage)
