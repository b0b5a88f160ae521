"""Importing a polling station list through its window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.imports import choose_station_list
from desktop.ui.imports.panel import ImportPanel
from desktop.ui.imports.window import ImportWindow
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.workspace.stations import list_station_values
from desktop.workspace.workspace import Workspace
from tests.builders.tables import write_csv, write_xlsx

LIST = (
    "Sr. No.,Name of Polling Station,Male Voters,Female Voters,Total Voters\n"
    "1,Govt. Boys School Namunabad,1412,0,1412\n"
    "30,New Centre,500,400,900\n"
    "31,Old Centre,5,4,10\n"
    "x,Nowhere,1,1,2\n"
)


@pytest.fixture
def window(owner: QWidget, workspace: Workspace, desk: Desk) -> ImportWindow:
    return choose_station_list(owner, workspace, desk, lambda: None)


def open_file(qtbot, panel: ImportPanel, path: Path):
    with qtbot.wait_signal(panel.shown) as heard:
        panel.open_file(path)
    return heard.args[0]


def shown_rows(panel: ImportPanel) -> list[int]:
    model = panel.preview.table.model()
    return [int(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_row_is_shown_with_its_fault_before_anything_is_written(
    qtbot, window: ImportWindow, workspace: Workspace, tmp_path: Path
) -> None:
    before = list_station_values(workspace)
    shown = open_file(qtbot, window.panel, write_csv(tmp_path, LIST))
    assert [row.faults for row in shown.rows] == [
        "",
        "",
        "Male 5 and female 4 make 9, but the total says 10.",
        "The serial “x” is not a whole number from 1.",
    ]
    assert (
        window.panel.foot.summary.text() == "2 new · 0 changed · 1 as they are · 1 left out · 2 with a fault"
    )
    assert list_station_values(workspace) == before


def test_the_filter_shows_only_faults(qtbot, window: ImportWindow, tmp_path: Path) -> None:
    open_file(qtbot, window.panel, write_csv(tmp_path, LIST))
    chip = window.panel.preview.filters["faults"]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert shown_rows(window.panel) == [4, 5]
    assert chip.text() == "Only faults  2"


def test_writing_adds_what_is_new_and_the_same_list_again_changes_nothing(
    qtbot, window: ImportWindow, workspace: Workspace, tmp_path: Path
) -> None:
    panel = window.panel
    open_file(qtbot, panel, write_csv(tmp_path, LIST))
    panel.foot.write_button.setFocus()
    with qtbot.wait_signals([panel.written, panel.shown]):
        QTest.keyClick(panel.foot.write_button, Qt.Key.Key_Space)
    stations = {station.serial: station for station in list_station_values(workspace)}
    assert stations[30].name_en == "New Centre"
    assert 31 not in stations
    assert len(stations) == 25
    assert not panel.foot.write_button.isEnabled()


def test_rows_with_a_fault_are_marked_and_written_only_when_the_person_includes_them(
    qtbot, window: ImportWindow, workspace: Workspace, tmp_path: Path
) -> None:
    panel = window.panel
    open_file(qtbot, panel, write_csv(tmp_path, LIST))
    model = panel.preview.table.model()
    changes = [model.index(row, 2) for row in range(model.rowCount())]
    assert [index.data() for index in changes] == ["as it is", "new", "new, with a fault", "left out"]
    good, doubt = (index.data(Qt.ItemDataRole.ForegroundRole).name() for index in changes[1:3])
    assert good != doubt
    assert panel.foot.write_button.text() == "Write 1 polling stations"
    assert panel.options.with_faulty.text().endswith(": 1")
    QTest.keyClick(panel.options.with_faulty, Qt.Key.Key_Space)
    assert panel.foot.write_button.text() == "Write 2 polling stations"
    with qtbot.wait_signals([panel.written, panel.shown]):
        QTest.mouseClick(panel.foot.write_button, Qt.MouseButton.LeftButton)
    stations = {station.serial: station for station in list_station_values(workspace)}
    assert stations[31].voters_total == 10


def test_a_list_of_nothing_but_faulty_rows_waits_for_the_person(
    qtbot, window: ImportWindow, tmp_path: Path
) -> None:
    panel = window.panel
    text = "Sr. No.,Name,Male Voters,Female Voters,Total Voters\n31,,5,5,10\n32,Old Centre,many,4,10\n"
    open_file(qtbot, panel, write_csv(tmp_path, text))
    assert not panel.foot.write_button.isEnabled()
    QTest.keyClick(panel.options.with_faulty, Qt.Key.Key_Space)
    assert panel.foot.write_button.isEnabled()


def test_an_empty_column_takes_no_room_from_the_urdu_names(
    qtbot, window: ImportWindow, tmp_path: Path
) -> None:
    panel = window.panel
    open_file(qtbot, panel, write_csv(tmp_path, "serial,name_en,name_ur\n40,,نمونہ سکول\n"))
    headings = [column.heading() for column in panel.preview._model.columns]
    is_hidden = panel.preview.table.isColumnHidden
    assert is_hidden(headings.index("Name in English"))
    assert not is_hidden(headings.index("Name in Urdu"))


def test_rows_with_a_fault_stay_out_and_missing_stations_are_taken_off(
    qtbot, window: ImportWindow, workspace: Workspace, tmp_path: Path
) -> None:
    panel = window.panel
    open_file(qtbot, panel, write_csv(tmp_path, LIST))
    assert panel.options.removes.isVisibleTo(panel)
    QTest.keyClick(panel.options.removes, Qt.Key.Key_Space)
    with qtbot.wait_signals([panel.written, panel.shown]):
        QTest.mouseClick(panel.foot.write_button, Qt.MouseButton.LeftButton)
    assert [station.serial for station in list_station_values(workspace)] == [1, 30]


def test_columns_that_are_not_recognised_are_chosen_by_hand(
    qtbot, window: ImportWindow, tmp_path: Path
) -> None:
    panel = window.panel
    shown = open_file(qtbot, panel, write_csv(tmp_path, "code,what,who\n40,x,New Centre\n"))
    assert shown.problem is not None
    assert "serial" in panel.foot.open_points.text()
    with qtbot.wait_signal(panel.shown):
        choose(panel, 0, "serial")
    with qtbot.wait_signal(panel.shown) as heard:
        choose(panel, 2, "name")
    (row,) = heard.args[0].rows
    assert (row.raw.values.serial, row.raw.values.name_en) == (40, "New Centre")
    assert panel.foot.write_button.isEnabled()


def choose(panel: ImportPanel, column: int, use: str) -> None:
    """Chooses in the column's box with the keyboard: arrows move, and each step is a choice."""
    box = panel.columns.rows[column].box
    box.setFocus()
    wanted = box.findData(use)
    box.setCurrentIndex(wanted - 1)
    QTest.keyClick(box, Qt.Key.Key_Down)


def test_a_list_of_other_constituencies_asks_which_one_it_is(
    qtbot, window: ImportWindow, tmp_path: Path
) -> None:
    panel = window.panel
    text = "constituency_code,ps_no,ps_name\nNA-1,40,A\nNA-1,41,B\nNA-2,40,C\n"
    shown = open_file(qtbot, panel, write_csv(tmp_path, text, name="many.csv.gz"))
    assert shown.problem is not None
    box = panel.source.constituencies
    assert [box.itemText(index) for index in range(box.count())] == ["NA-1  (2)", "NA-2  (1)"]
    box.setFocus()
    with qtbot.wait_signal(panel.shown) as heard:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert [row.raw.values.name_en for row in heard.args[0].rows] == ["A", "B"]


def test_another_sheet_and_another_header_line_can_be_chosen(
    qtbot, window: ImportWindow, tmp_path: Path
) -> None:
    panel = window.panel
    sheets = {
        "Notes": [["serial", "name"], [99, "a note"]],
        "List": [["Form 28"], ["serial", "name"], [40, "New Centre"]],
    }
    open_file(qtbot, panel, write_xlsx(tmp_path, sheets))
    with qtbot.wait_signal(panel.shown) as heard:
        panel.source.sheets.setFocus()
        QTest.keyClick(panel.source.sheets, Qt.Key.Key_Down)
    assert [row.raw.values.serial for row in heard.args[0].rows] == [40]
    line = panel.source.header_line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "3")
    with qtbot.wait_signal(panel.shown) as heard:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard.args[0].rows == ()


def test_a_file_that_is_no_table_is_refused_in_the_bar(
    qtbot, window: ImportWindow, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    with qtbot.wait_signal(desk.notices.shown) as heard:
        window.panel.open_file(path)
    assert "photo.csv" in heard.args[0].text
    assert heard.args[0].kind == "error"


def test_every_control_has_a_name_in_both_languages(
    qtbot, window: ImportWindow, desk: Desk, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QSpinBox, QTableView

    panel = window.panel
    open_file(qtbot, panel, write_csv(tmp_path, LIST))
    for code in ("ur", "en"):
        desk.language.choose(code)
        wait_until_idle(desk)
        for kind in (QAbstractButton, QComboBox, QSpinBox, QTableView):
            for control in panel.findChildren(kind):
                if control.isVisibleTo(panel) and not control.objectName().startswith("qt_"):
                    assert control.accessibleName(), control
    wait_until_idle(desk)
