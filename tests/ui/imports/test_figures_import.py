"""Importing figures typed elsewhere through the window: questions first, then writing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.figures import BLANK, NOT_CAPTURED, Figure
from desktop.ui.desk import Desk
from desktop.ui.imports import choose_typed_figures
from desktop.ui.imports.panel import ImportPanel
from desktop.ui.imports.window import ImportWindow
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import Workspace
from tests.builders.tables import write_csv

SHEET = (
    "Station,1,Bahar Namuna,PTI-IND,Total valid votes\n"
    "1,10,200,5,215\n"
    "2,0,0,0,0\n"
    "3,7,12.5,3,20\n"
    "4,,120,2,122\n"
)


@pytest.fixture
def window(owner: QWidget, workspace: Workspace, desk: Desk) -> ImportWindow:
    return choose_typed_figures(owner, workspace, desk, lambda: None)


def open_sheet(qtbot, panel: ImportPanel, folder: Path):
    with qtbot.wait_signal(panel.shown) as heard:
        panel.open_file(write_csv(folder, SHEET, "figures.csv"))
    return heard.args[0]


def test_questions_stand_first_and_nothing_can_be_written_before_they_are_answered(
    qtbot, window: ImportWindow, workspace: Workspace, tmp_path: Path
) -> None:
    panel = window.panel
    shown = open_sheet(qtbot, panel, tmp_path)
    assert [column.header for column in shown.open_questions] == ["PTI-IND"]
    assert next(iter(panel.columns.rows)) == 3, "the column to be named stands on top"
    assert not panel.foot.write_button.isEnabled()
    assert panel.foot.open_points.text() == (
        "Say what these columns hold: “PTI-IND”.  Rows of nothing but zeros to decide: 1.  "
        "Say who typed the figures."
    )

    box = panel.columns.rows[3].box
    box.setFocus()
    box.setCurrentIndex(box.findData("candidate.4.total") - 1)
    with qtbot.wait_signal(panel.shown):
        QTest.keyClick(box, Qt.Key.Key_Down)
    missing = panel.preview.decide_buttons["missing"]
    assert missing.isVisibleTo(panel)
    with qtbot.wait_signal(panel.shown):
        QTest.keyClick(missing, Qt.Key.Key_Space)
    QTest.keyClicks(panel.options.reader_name, "group A")
    assert panel.foot.write_button.isEnabled()

    with qtbot.wait_signals([panel.written, panel.shown]):
        QTest.keyClick(panel.foot.write_button, Qt.Key.Key_Space)
    entered = {row.serial: row.entered_by for row in list_stations(workspace) if row.entered_by}
    assert entered == {1: ("group A",), 4: ("group A",)}
    assert figures_of(workspace, 4)["candidate.1.total"] == BLANK
    assert figures_of(workspace, 4)["candidate.2.total"] == Figure.of(120)
    assert figures_of(workspace, 4)["candidate.4.total"] == Figure.of(2)
    assert figures_of(workspace, 4).get("candidate.3.total", NOT_CAPTURED) == NOT_CAPTURED


def test_sums_that_do_not_close_stand_in_the_preview_and_hinder_nothing(
    qtbot, window: ImportWindow, tmp_path: Path
) -> None:
    panel = window.panel
    totals = ",".join(str(serial) for serial in range(1, 13))
    text = f"station,{totals},valid_total\n1,10,20{',0' * 10},99\n2,10,20{',0' * 10},30\n"
    with qtbot.wait_signal(panel.shown) as heard:
        panel.open_file(write_csv(tmp_path, text, "sums.csv"))
    shown = heard.args[0]
    assert [row.faults for row in shown.rows] == ["The candidates add up to 30, the form says 99.", ""]
    assert shown.writable == 2
    assert "1 with sums that do not close" in panel.foot.summary.text()
    assert panel.preview.filters["faults"].isVisibleTo(panel)


def figures_of(workspace: Workspace, serial: int) -> dict[str, Figure]:
    from db.queries import accepted_figures

    with workspace.store.reading_session() as session:
        return dict(accepted_figures(session, workspace.constituency_code)[serial].figures)


def test_only_the_selected_rows_of_zeros_are_decided(qtbot, window: ImportWindow, tmp_path: Path) -> None:
    panel = window.panel
    with qtbot.wait_signal(panel.shown):
        panel.open_file(write_csv(tmp_path, "station,1\n1,0\n2,0\n3,4\n", "zeros.csv"))
    panel.preview.table.selectRow(1)
    zeros = panel.preview.decide_buttons["zeros"]
    with qtbot.wait_signal(panel.shown) as heard:
        QTest.keyClick(zeros, Qt.Key.Key_Space)
    assert [row.line for row in heard.args[0].undecided] == [2]
    assert heard.args[0].writable == 2
