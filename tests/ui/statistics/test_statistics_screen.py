"""Statistics: one's own numbers, everyone's, and gold forms that only a coordinator sees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.figures import BLANK, Figure
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import plain_text
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.ui.statistics import StatisticsScreen
from desktop.ui.statistics.number_words import write_percent, write_rate, write_whole
from desktop.workspace.effort import Effort, save_effort
from desktop.workspace.gold_forms import list_gold, seed_gold
from desktop.workspace.photos import list_copies
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.keys import type_text
from tests.builders.window import read_table
from tests.builders.workspace import CLOSING, type_form


def open_screen(qtbot, workspace: Workspace, desk: Desk) -> StatisticsScreen:
    screen = StatisticsScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    screen.refresh()
    wait_until_idle(desk)
    return screen


@pytest.fixture
def coordinator(filled: Workspace) -> Workspace:
    return choose_person(filled, "Sana", "coordinator")


@pytest.fixture
def screen(qtbot, coordinator: Workspace, desk: Desk) -> StatisticsScreen:
    return open_screen(qtbot, coordinator, desk)


def test_ones_own_work_stands_in_large_numbers(qtbot, filled: Workspace, desk: Desk):
    copy_id = list_copies(filled, 3)[0].id
    entry_id = type_form(filled, copy_id, CLOSING)
    save_effort(filled, entry_id, copy_id, Effort(active_ms=45_000, keystrokes=61, changed_after_check=2))
    screen = open_screen(qtbot, filled, desk)
    numbers = [part.number.text() for part in screen.own.numbers]
    assert numbers == ["3", "45", "61", "2", "—"]


def test_every_reader_has_a_row_oneself_first(qtbot, filled: Workspace, desk: Desk):
    other = choose_person(filled, "reader 2")
    type_form(other, list_copies(filled, 3)[0].id, CLOSING)
    screen = open_screen(qtbot, filled, desk)
    assert [row[:2] for row in read_table(screen.readers)] == [["reader 1 (you)", "2"], ["reader 2", "1"]]


def test_a_reader_sees_nothing_of_gold_forms(qtbot, filled: Workspace, coordinator: Workspace, desk: Desk):
    seed_gold(coordinator, list_copies(filled, 1)[0].id, {"excluded": Figure.of(5)})
    screen = open_screen(qtbot, filled, desk)
    assert screen.gold.isHidden()
    assert "Settings" in screen.gold_note.text()
    assert screen.gold.table.model().rowCount() == 0
    headings = [column.heading() for column in screen.readers.rows_model.columns]
    assert "Gold errors" not in headings


def test_a_coordinator_seeds_a_gold_form_by_keys(qtbot, screen, coordinator: Workspace):
    QTest.keyClick(screen.gold.seed_button, Qt.Key.Key_Space)
    assert screen.is_seeding
    grid = screen.gold_page.grid
    qtbot.waitUntil(grid.edits[0].isVisible)
    grid.edits[0].setFocus()
    for text in ("900", "60"):
        type_text(QApplication.focusWidget(), text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_B)
    with qtbot.wait_signal(screen.loaded):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (gold,) = list_gold(coordinator)
    fields = [edit.field for edit in grid.edits[:3]]
    assert gold.figures == dict(zip(fields, (Figure.of(900), Figure.of(60), BLANK), strict=True))
    assert not screen.is_seeding
    assert read_table(screen.gold.table)[0][0] == "001"


def test_what_was_typed_for_a_gold_form_is_there_again_after_escape(qtbot, screen, coordinator: Workspace):
    QTest.keyClick(screen.gold.seed_button, Qt.Key.Key_Space)
    grid = screen.gold_page.grid
    qtbot.waitUntil(grid.edits[0].isVisible)
    grid.edits[0].setFocus()
    type_text(QApplication.focusWidget(), "900")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    type_text(QApplication.focusWidget(), "60")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not screen.is_seeding
    QTest.keyClick(screen.gold.seed_button, Qt.Key.Key_Space)
    assert list(grid.figures().values()) == [Figure.of(900), Figure.of(60)]
    assert list_gold(coordinator) == ()


def test_six_digits_are_refused_in_a_box_of_a_stations_form(qtbot, screen, desk: Desk):
    QTest.keyClick(screen.gold.seed_button, Qt.Key.Key_Space)
    edit = screen.gold_page.grid.edits[0]
    qtbot.waitUntil(edit.isVisible)
    edit.setFocus()
    type_text(edit, "123456")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.figure is None
    assert "99,999" in desk.notices.latest.text


def test_a_gold_form_without_a_figure_is_refused_with_the_reason(screen, coordinator: Workspace, desk: Desk):
    QTest.keyClick(screen.gold.seed_button, Qt.Key.Key_Space)
    QTest.keyClick(screen.gold_page.keep_button, Qt.Key.Key_Space)
    assert screen.is_seeding
    assert "at least one figure" in desk.notices.latest.text
    assert list_gold(coordinator) == ()


def test_a_gold_form_is_withdrawn_with_a_reason(qtbot, screen, coordinator: Workspace, desk: Desk):
    seed_gold(coordinator, list_copies(coordinator, 1)[0].id, {"excluded": Figure.of(5)})
    screen.refresh()
    wait_until_idle(desk)
    QTest.keyClick(screen.gold.withdraw_button, Qt.Key.Key_Space)
    type_text(screen.gold.strip.reason, "wrong figure")
    with qtbot.wait_signal(screen.loaded):
        QTest.keyClick(screen.gold.strip.reason, Qt.Key.Key_Return)
    assert list_gold(coordinator) == ()


def test_errors_on_gold_forms_are_shown_to_the_coordinator(qtbot, coordinator: Workspace, desk: Desk):
    known = {field: Figure.of(number) for field, number in CLOSING.items()}
    seed_gold(coordinator, list_copies(coordinator, 1)[0].id, {**known, "excluded": Figure.of(6)})
    screen = open_screen(qtbot, coordinator, desk)
    (row,) = [row for row in read_table(screen.readers) if row[0] == "reader 1"]
    assert row[-1] == "11.11 %"


def test_numbers_that_nobody_knows_are_a_dash():
    assert (write_whole(None), write_percent(None), write_rate(0, 0)) == ("—", "—", "—")
    assert plain_text(write_rate(1, 400)) == "0.25 %"
