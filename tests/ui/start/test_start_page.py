"""The first page: finding a constituency among more than eight hundred, and making its workspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.desk import Desk
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.ui.start import StartPage
from desktop.ui.start.requests import CreateRequest, OpenRequest, SpecimenRequest
from desktop.ui.theme.icons import icon
from tests.builders.keys import type_text


@pytest.fixture
def page(qtbot, desk: Desk) -> StartPage:
    page = StartPage(desk, icon("constituency"))
    qtbot.addWidget(page)
    page.resize(1080, 640)
    page.show()
    page.load_seats()
    wait_until_idle(desk)
    return page


def test_a_workspace_for_na_46_is_asked_for_by_keyboard(qtbot, page, tmp_path):
    type_text(page.new.seats.search, "na46")
    assert page.new.seats.table.current_row().code == "NA-46"
    type_text(page.new.person, "reader 1")
    page.new.folder.setText(str(tmp_path / "seat"))
    with qtbot.wait_signal(page.wanted) as asked:
        QTest.keyClick(page.new.create_button, Qt.Key.Key_Space)
    assert asked.args == [CreateRequest(tmp_path / "seat", "ge2024", "NA-46", "reader 1")]


@pytest.mark.parametrize("field", ["person", "folder"])
def test_enter_makes_the_workspace_once_all_is_filled_in(qtbot, page, tmp_path, field):
    asked = []
    page.wanted.connect(asked.append)
    line = getattr(page.new, field)
    type_text(page.new.seats.search, "NA-46")
    page.new.folder.setText(str(tmp_path / "seat"))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked == []
    type_text(page.new.person, "reader 1")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked == [CreateRequest(tmp_path / "seat", "ge2024", "NA-46", "reader 1")]


def test_nothing_can_be_made_without_a_name_or_a_constituency(page):
    type_text(page.new.seats.search, "NA-46")
    assert not page.new.create_button.isEnabled()
    type_text(page.new.person, "reader 1")
    assert page.new.create_button.isEnabled()
    type_text(page.new.seats.search, " no such place")
    assert not page.new.create_button.isEnabled()


def test_a_district_finds_its_constituencies(page):
    type_text(page.new.seats.search, "swat")
    rows = page.new.seats._model.rows
    assert rows
    assert all("Swat" in row.district or "Swat" in row.name_en for row in rows)


def test_a_list_with_gaps_is_marked_and_explained(page):
    marked = next(row for row in page.new.seats._model.rows if row.has_gaps)
    column = page.new.seats._model.columns[4]
    assert column.show(marked).endswith("*")
    assert "gaps" in column.tip(marked)


def test_the_specimen_is_one_key_away(qtbot, page):
    with qtbot.wait_signal(page.wanted) as asked:
        QTest.keyClick(page.known.specimen_button, Qt.Key.Key_Space)
    assert isinstance(asked.args[0], SpecimenRequest)


def test_a_recent_workspace_is_opened_with_enter(qtbot, desk: Desk, page, tmp_path):
    desk.settings.remember_workspace(tmp_path)
    page.known.refresh()
    with qtbot.wait_signal(page.wanted) as asked:
        QTest.keyClick(page.known.recent, Qt.Key.Key_Return)
    assert asked.args == [OpenRequest(tmp_path)]
