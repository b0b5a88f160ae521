"""The comparison: sums beside Form 47 with sign and colour, the stations behind them, copies and files."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from db.figures import Figure
from desktop.ui.comparison import ComparisonScreen
from desktop.ui.comparison.exporting import write_comparison
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import plain_text
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.officials import add_official_result
from desktop.workspace.photos import list_copies
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.filled_workspace import FORM47, OBTAINED
from tests.builders.workspace import CLOSING, open_made_workspace, type_form

NAME, SUM, COVERAGE, OFFICIAL, DIFFERENCE, FINDING, BARS = 1, 3, 4, 5, 6, 7, 8


@pytest.fixture
def screen(qtbot, filled: Workspace, desk: Desk) -> ComparisonScreen:
    screen = ComparisonScreen(filled, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.refresh()
    wait_until_idle(desk)
    return screen


def cell(screen: ComparisonScreen, row: int, column: int) -> str:
    return plain_text(screen.sums.model().index(row, column).data())


def test_each_candidate_has_sum_coverage_official_and_signed_difference(screen):
    rows = [
        [cell(screen, row, column) for column in (NAME, SUM, COVERAGE, OFFICIAL, DIFFERENCE)]
        for row in range(3)
    ]
    assert rows == [
        ["Candidate 1", "140", "2 / 4", "140", "0"],
        ["Candidate 2", "40", "2 / 4", "45", "+5"],
        ["Candidate 3", "20", "2 / 4", "15", "-5"],
    ]


def test_where_no_stations_figure_is_known_neither_sum_nor_difference_is_shown(qtbot, desk, tmp_path):
    with open_made_workspace(tmp_path / "bare") as workspace:
        figures = {field: Figure.of(number) for field, number in FORM47.items()}
        add_official_result(workspace, "form47", figures, obtained_on=OBTAINED)
        screen = ComparisonScreen(workspace, desk)
        qtbot.addWidget(screen)
        screen.refresh()
        wait_until_idle(desk)
        assert [cell(screen, 0, column) for column in (SUM, OFFICIAL, DIFFERENCE)] == ["–", "140", ""]


def test_the_sign_of_a_difference_is_repeated_by_its_colour(screen, desk: Desk):
    colours = [
        screen.sums.model().index(row, DIFFERENCE).data(Qt.ItemDataRole.ForegroundRole).name()
        for row in range(3)
    ]
    named = desk.theme.colours
    assert colours == [named.muted.lower(), named.more.lower(), named.less.lower()]


def test_the_line_says_how_many_stations_and_which_are_missing(screen):
    assert screen.head.line.text() == "Form 45: 2 of 4 polling stations"
    assert screen.hint.label.text() == "No figures from 2 of 4 polling stations: 003, 004"


def test_valid_excluded_and_polled_follow_the_candidates(screen):
    names = [cell(screen, row, NAME) for row in range(screen.sums.model().rowCount())]
    assert names[3:5] == ["Valid votes", "Rejected (excluded from the count)"]
    assert "Polling stations" in names


def test_missing_stations_are_listed_on_request(screen):
    QTest.keyClick(screen.hint.button, Qt.Key.Key_Space)
    assert screen.tabs.currentIndex() == 1
    table = screen.stations.table.model()
    assert [table.index(row, 0).data() for row in range(table.rowCount())] == ["3", "4"]


def test_enter_on_a_candidate_shows_the_stations_that_lack_a_figure(screen, filled: Workspace, desk: Desk):
    other = choose_person(filled, "reader 2")
    copy_id = list_copies(filled, 1)[0].id
    type_form(other, copy_id, {**CLOSING, "candidate.1.total": 71}, reason="as it is", mode="blind")
    screen.refresh()
    wait_until_idle(desk)
    screen.sums.selectRow(0)
    QTest.keyClick(screen.sums, Qt.Key.Key_Return)
    table = screen.stations.table.model()
    assert screen.tabs.currentIndex() == 1
    assert [table.index(row, 0).data() for row in range(table.rowCount())] == ["1", "3", "4"]
    assert screen.stations.chips["unknown"].text() == "not known for Candidate 1  3"
    assert screen.stations.table.current_row().serial == 1
    wait_until_idle(desk)


def test_each_station_names_the_copy_that_counts_and_the_rules_stand_below(screen, desk: Desk):
    screen.tabs.setCurrentIndex(1)
    model = screen.stations.table.model()
    at = [column.heading() for column in screen.stations.table.rows_model.columns].index("copy that counts")
    assert [model.index(row, at).data() for row in (0, 3)] == ["agent's copy", ""]
    assert "agent's copy counts first" in screen.stations.rules.text()
    screen.stations.table.point_at(1)
    assert screen.stations.view._heading.text().endswith("agent's copy")
    wait_until_idle(desk)


def test_the_bars_have_a_legend(screen):
    assert [label.text() for label in screen.legend.words.values()] == [
        "Σ Form 45",
        "as far as the stations not known could bring it",
        "Form 47",
    ]
    assert screen.legend.isVisible()


def test_a_station_shows_its_photo_beside_its_figures(screen, desk: Desk):
    screen.tabs.setCurrentIndex(1)
    screen.stations.table.point_at(1)
    wait_until_idle(desk)
    view = screen.stations.view
    assert "001" in view._heading.text()
    assert not view.page.pixmap.isNull()
    assert view.figures.model().rowCount() == 9
    figures = {row[0]: row[1] for row in view.figures.rows_model.rows}
    assert figures["candidate.1.total"] == Figure.of(70)


def test_a_station_without_a_photo_says_so(screen, desk: Desk):
    screen.tabs.setCurrentIndex(1)
    screen.stations.table.point_at(4)
    wait_until_idle(desk)
    assert screen.stations.view._place.currentWidget() is screen.stations.view._no_page


def test_from_a_station_one_gets_to_its_entry_and_to_the_board(qtbot, screen, desk: Desk):
    screen.tabs.setCurrentIndex(1)
    screen.stations.table.point_at(2)
    wait_until_idle(desk)
    with qtbot.wait_signal(screen.copy_chosen):
        QTest.keyClick(screen.stations.view.entry_button, Qt.Key.Key_Space)
    with qtbot.wait_signal(screen.station_chosen) as asked:
        QTest.keyClick(screen.stations.view.board_button, Qt.Key.Key_Space)
    assert asked.args == [2]


def test_the_copied_table_can_be_pasted_into_a_spreadsheet(screen):
    QTest.keyClick(screen.copy_button, Qt.Key.Key_Space)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][NAME] == "Contesting candidate"
    assert lines[3][:7] == ["3", "Candidate 3", "Independent", "20", "2 of 4", "15", "-5"]


def test_numbers_are_copied_without_marks_of_thousands(screen, filled: Workspace, desk: Desk):
    figures = {field: Figure.of(number) for field, number in {**FORM47, "candidate.1.total": 5143}.items()}
    add_official_result(filled, "form47", figures, obtained_on=OBTAINED.replace(day=5))
    screen.refresh()
    wait_until_idle(desk)
    QTest.keyClick(screen.copy_button, Qt.Key.Key_Space)
    first = QGuiApplication.clipboard().text().splitlines()[1].split("\t")
    assert first[OFFICIAL : DIFFERENCE + 1] == ["5143", "5003"]


def test_the_comparison_is_written_as_csv_and_as_a_workbook(screen, filled, desk: Desk, tmp_path: Path):
    for name in ("out.csv", "out.xlsx"):
        write_comparison(screen, desk, filled, screen.comparison, tmp_path / name)
        wait_until_idle(desk)
        assert name in desk.notices.latest.text
    assert "candidate.2.total" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert load_workbook(tmp_path / "out.xlsx").sheetnames


def test_an_earlier_version_can_be_chosen(screen, filled: Workspace, desk: Desk):
    figures = {field: Figure.of(number) for field, number in {**FORM47, "candidate.2.total": 40}.items()}
    add_official_result(filled, "form47", figures, obtained_on=OBTAINED.replace(day=5))
    screen.refresh()
    wait_until_idle(desk)
    assert screen.version.count() == 2
    assert cell(screen, 1, DIFFERENCE) == "0"
    screen.version.setCurrentIndex(0)
    screen.version.activated.emit(0)
    wait_until_idle(desk)
    assert cell(screen, 1, DIFFERENCE) == "+5"


def test_a_version_chosen_by_hand_stays_and_a_newer_one_is_told_of(screen, filled: Workspace, desk: Desk):
    screen.version.activated.emit(0)
    wait_until_idle(desk)
    figures = {field: Figure.of(number) for field, number in {**FORM47, "candidate.2.total": 40}.items()}
    add_official_result(filled, "form47", figures, obtained_on=OBTAINED.replace(day=5))
    screen.refresh()
    wait_until_idle(desk)
    assert cell(screen, 1, DIFFERENCE) == "+5"
    assert screen.hint.label.text().startswith("A newer version is here: Form 47 · version 2")
    screen.hint.button.click()
    wait_until_idle(desk)
    assert cell(screen, 1, DIFFERENCE) == "0"
    assert screen.hint.label.text() == "No figures from 2 of 4 polling stations: 003, 004"


def test_a_sum_that_does_not_add_up_is_marked_with_its_reason(screen, filled: Workspace, desk: Desk):
    copy_id = list_copies(filled, 3)[0].id
    reason = "added up wrongly at the station"
    type_form(filled, copy_id, {**CLOSING, "valid_total": 200}, reason=reason)
    screen.refresh()
    wait_until_idle(desk)
    screen.tabs.setCurrentIndex(1)
    screen.stations.chips["open_sums"].click()
    table = screen.stations.table
    assert [table.model().index(row, 3).data() for row in range(table.model().rowCount())] == [
        "≠ do not add up"
    ]
    table.selectRow(0)
    wait_until_idle(desk)
    assert screen.stations.view.open_sums.text().splitlines()[0] == (
        "≠ candidates' totals: adds up to 100, the form says 200: 100 more"
        " · as on the paper: added up wrongly at the station"
    )
    screen.stations.chips["all"].click()
    table.point_at(1)
    wait_until_idle(desk)
    assert screen.stations.view.open_sums.isHidden()


def test_the_figures_of_a_station_bear_the_candidates_names(screen, desk: Desk):
    screen.tabs.setCurrentIndex(1)
    screen.stations.table.point_at(1)
    wait_until_idle(desk)
    model = screen.stations.view.figures.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "2  Candidate 2" in names


def test_photo_and_figures_stand_side_by_side_in_a_small_window(screen, desk: Desk):
    screen.tabs.setCurrentIndex(1)
    screen.stations.table.point_at(1)
    wait_until_idle(desk)
    view = screen.stations.view
    assert view.page.height() > 350
    assert view.figures.height() > 350


def test_without_an_official_form_the_screen_leads_to_it(
    qtbot, desk: Desk, workspace_without_official: Workspace
):
    screen = ComparisonScreen(workspace_without_official, desk)
    qtbot.addWidget(screen)
    screen.refresh()
    wait_until_idle(desk)
    assert screen.version.isHidden()
    with qtbot.wait_signal(screen.screen_wanted) as asked:
        screen.hint.button.click()
    assert asked.args == ["official"]


@pytest.fixture
def workspace_without_official(tmp_path: Path):
    from tests.builders.workspace import open_made_workspace

    with open_made_workspace(tmp_path / "bare") as workspace:
        yield workspace


def test_units_stand_under_units_in_urdu_too(screen, desk: Desk):
    for language in ("en", "ur"):
        desk.language.choose(language)
        index = screen.sums.model().index(0, SUM)
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        assert alignment & Qt.AlignmentFlag.AlignRight
        assert alignment & Qt.AlignmentFlag.AlignAbsolute


def test_rows_are_tall_enough_for_nastaliq(screen, desk: Desk):
    low = screen.sums.rowHeight(0)
    desk.language.choose("ur")
    assert screen.sums.rowHeight(0) >= 44 > low


def test_the_bars_show_both_sums(screen, desk: Desk):
    rect = screen.sums.visualRect(screen.sums.model().index(0, BARS))
    picture = screen.sums.viewport().grab(rect).toImage()
    found = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert desk.theme.colours.accent.lower() in found
    assert desk.theme.colours.text.lower() in found


@pytest.mark.parametrize("which", ["sums", "stations"])
def test_the_models_hold_what_qt_expects(qtmodeltester, screen, which):
    table = screen.sums if which == "sums" else screen.stations.table
    qtmodeltester.check(table.rows_model, force_py=True)
    assert table.rows_model.rowCount() > 0


@pytest.fixture
def blind_reader(qtbot, filled: Workspace, desk: Desk) -> ComparisonScreen:
    """The second reader has begun station 1 blind after seeing this screen, and comes back to it."""
    other = choose_person(filled, "reader 2")
    screen = ComparisonScreen(other, desk)
    qtbot.addWidget(screen)
    screen.resize(1080, 640)
    screen.show()
    screen.refresh()
    wait_until_idle(desk)
    screen.tabs.setCurrentIndex(1)
    screen.stations.table.point_at(1)
    wait_until_idle(desk)
    screen.hide()
    copy_id = next(copy.id for copy in list_copies(other, 1))
    start_entry(other, copy_id, "blind")
    save_figure(other, copy_id, "candidate.1.total", Figure.of(7))
    screen.show()
    return screen


def test_what_another_person_read_is_not_in_sight_of_who_reads_the_form_blind(blind_reader, desk: Desk):
    screen, table = blind_reader, blind_reader.stations.table
    assert screen.stations.view.figures.model().rowCount() == 0
    table.point_at(2)
    table.point_at(1)
    wait_until_idle(desk)
    assert screen.stations.view.figures.model().rowCount() == 0
    assert screen.stations.view.hidden_note.isVisible()
    of_station = [table.model().index(0, column).data() for column in range(4, table.model().columnCount())]
    assert not any(of_station)
    table.point_at(2)
    assert screen.stations.view.figures.model().rowCount() > 0
    assert screen.stations.view.hidden_note.isHidden()


def test_who_begins_a_form_blind_sees_no_sums_until_they_are_added_up_without_it(blind_reader, desk: Desk):
    assert blind_reader.sums.model().rowCount() == 0
    assert "once your entry" in blind_reader.hint.label.text()
    wait_until_idle(desk)
    assert blind_reader.sums.model().rowCount() > 0
    assert blind_reader.comparison.left_out == (1,)
    first = blind_reader.comparison.row("candidate.1.total")
    assert (first.sum, first.unknown_serials) == (70, (1, 3, 4)), "station 2 alone"
    assert "left out" in blind_reader.head.line.text()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_is_written_while_a_station_is_read_blind_leaves_it_out_and_says_so(
    blind_reader, desk: Desk, tmp_path, monkeypatch, kind
):
    target = tmp_path / f"comparison.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    blind_reader.csv_button.click()
    assert not target.exists(), "the sums of before still hold the station"
    wait_until_idle(desk)
    getattr(blind_reader, f"{kind}_button").click()
    wait_until_idle(desk)
    assert "left out" in desk.notices.latest.text
    if kind == "csv":
        with target.open(encoding="utf-8-sig", newline="") as file:
            assert {row["left_out"] for row in csv.DictReader(file)} == {"1"}
    else:
        sums, stations = load_workbook(target).worksheets[:2]
        assert "Left out" in sums.cell(3, 1).value
        first = [cell.value for cell in stations[6]]
        assert first[0] == 1
        assert not any(isinstance(value, int) for value in first[1:])


def test_a_station_that_is_hidden_still_counts_as_one_with_figures(blind_reader, desk: Desk):
    wait_until_idle(desk)
    QTest.keyClick(blind_reader.stations.chips["missing"], Qt.Key.Key_Space)
    table = blind_reader.stations.table.model()
    assert [table.index(row, 0).data() for row in range(table.rowCount())] == ["3", "4"]
