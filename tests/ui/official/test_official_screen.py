"""Official results: typed in with the keyboard, imported, kept in versions, compared."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from db.figures import BLANK, DASH, NOT_CAPTURED, Figure
from desktop.ui.desk import Desk
from desktop.ui.imports import choose_official_file
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.ui.official import OfficialScreen
from desktop.workspace.officials import add_official_result, list_official_results, official_file_path
from desktop.workspace.specimen import specimen_form47_path
from desktop.workspace.workspace import Workspace
from tests.builders.keys import type_text


@pytest.fixture
def screen(qtbot, workspace: Workspace, desk: Desk) -> OfficialScreen:
    screen = OfficialScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.show()
    with qtbot.wait_signal(screen.loaded):
        screen.refresh()
    return screen


def cursor(screen: OfficialScreen):
    return screen.focusWidget()


def enter(screen: OfficialScreen, text: str, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    type_text(cursor(screen), text)
    QTest.keyClick(cursor(screen), Qt.Key.Key_Return, modifier)


def import_file(qtbot, screen: OfficialScreen, workspace: Workspace, desk: Desk, path: Path) -> None:
    window = choose_official_file(screen, workspace, desk, screen.refresh)
    with qtbot.wait_signal(window.panel.shown):
        window.panel.open_file(path)
    with qtbot.wait_signals([window.panel.written, screen.loaded, window.panel.shown]):
        QTest.keyClick(window.panel.foot.write_button, Qt.Key.Key_Space)
    window.close()


def test_a_form_is_typed_in_box_by_box_and_kept(qtbot, screen: OfficialScreen, workspace: Workspace) -> None:
    QTest.keyClick(screen.type_button, Qt.Key.Key_Space)
    assert cursor(screen).field == "stations"
    for text in ("23", "17575", "۱۵۹۶۲", "33,537"):
        enter(screen, text)
    assert cursor(screen).field == "polled.male"
    QTest.keyClick(cursor(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert cursor(screen).field == "registered.total"
    enter(screen, "")
    enter(screen, "b")
    enter(screen, "-")
    assert cursor(screen).field == "polled.total"
    with qtbot.wait_signals([screen.facts_changed, screen.loaded]):
        QTest.keyClick(cursor(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (version,) = list_official_results(workspace)
    figures = {field: figure for (_station, field), figure in version.figures.items()}
    assert figures["stations"] == Figure.of(23)
    assert figures["registered.female"] == Figure.of(15_962)
    assert figures["registered.total"] == Figure.of(33_537)
    assert figures["polled.male"] == BLANK
    assert figures["polled.female"] == DASH
    assert figures["candidate.1.total"] == NOT_CAPTURED
    assert version.sha256 is None


@pytest.mark.parametrize("text", ["+", "x", "q"])
def test_a_key_that_is_no_figure_is_refused_and_the_cursor_stays(
    qtbot, screen: OfficialScreen, desk: Desk, text: str
) -> None:
    screen.start_typing()
    with qtbot.wait_signal(desk.notices.shown):
        type_text(cursor(screen), text)
    assert (cursor(screen).field, cursor(screen).text()) == ("stations", "")


def test_more_than_seven_digits_are_refused(qtbot, screen: OfficialScreen, desk: Desk) -> None:
    screen.start_typing()
    with qtbot.wait_signal(desk.notices.shown):
        enter(screen, "12345678")
    assert cursor(screen).field == "stations"
    assert not screen.typing.grid.figures()


def test_what_was_typed_is_there_again_after_the_program_ended(
    qtbot, screen: OfficialScreen, workspace: Workspace, desk: Desk
) -> None:
    screen.start_typing()
    enter(screen, "23")
    another = OfficialScreen(workspace, desk)
    qtbot.addWidget(another)
    another.show()
    with qtbot.wait_signal(another.loaded):
        another.refresh()
    another.start_typing()
    assert another.typing.grid.figures() == {"stations": Figure.of(23)}
    assert cursor(another).field == "registered.male"


def test_sums_that_do_not_close_are_said(screen: OfficialScreen) -> None:
    screen.start_typing()
    for text in ("23", "10", "20", "31"):
        enter(screen, text)
    texts = [label.text() for label in screen.typing.sums.labels]
    assert texts[0] == "Candidates = valid: not yet known"
    assert "adds up to 30, the form says 31" in texts[3]


def test_a_file_is_imported_and_kept_with_its_bytes(
    qtbot, screen: OfficialScreen, workspace: Workspace, desk: Desk
) -> None:
    import_file(qtbot, screen, workspace, desk, specimen_form47_path())
    (version,) = list_official_results(workspace)
    stored = official_file_path(workspace, version.id)
    assert stored is not None
    assert stored.read_bytes() == specimen_form47_path().read_bytes()
    assert version.figures[None, "candidate.2.total"] == Figure.of(5_143)
    assert screen.versions.list.model().rowCount() == 1


def test_two_versions_stand_side_by_side_with_their_differences_marked(
    qtbot, screen: OfficialScreen, workspace: Workspace, desk: Desk, tmp_path: Path
) -> None:
    import_file(qtbot, screen, workspace, desk, specimen_form47_path())
    second = tmp_path / "second.csv"
    text = specimen_form47_path().read_text(encoding="utf-8")
    second.write_text(text.replace("candidate.2.total,5143", "candidate.2.total,5413"), encoding="utf-8")
    import_file(qtbot, screen, workspace, desk, second)
    assert [row.version for row in list_official_results(workspace)] == [1, 2]

    assert screen.versions.outcome.text() == "≠ figures that differ: 1"
    QTest.keyClick(screen.versions.only_differing, Qt.Key.Key_Space)
    model = screen.versions.boxes.model()
    assert model.rowCount() == 1
    texts = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert texts[0] == "≠"
    assert texts[1].endswith("Bahar Namuna")
    assert texts[2:4] == ["5,413", "5,143"]
    assert "+270" in texts[4]


def test_a_version_entered_by_mistake_is_withdrawn(
    qtbot, screen: OfficialScreen, workspace: Workspace, desk: Desk
) -> None:
    import_file(qtbot, screen, workspace, desk, specimen_form47_path())
    with qtbot.wait_signals([screen.facts_changed, screen.loaded]):
        screen.withdraw(list_official_results(workspace)[0], "wrong constituency")
    assert list_official_results(workspace) == ()


def test_every_control_has_a_name_in_both_languages(qtbot, screen: OfficialScreen, desk: Desk) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateTimeEdit, QLineEdit, QTableView

    screen.start_typing()
    for code in ("ur", "en"):
        desk.language.choose(code)
        QGuiApplication.processEvents()
        for kind in (QAbstractButton, QComboBox, QDateTimeEdit, QLineEdit, QTableView):
            for control in screen.findChildren(kind):
                if control.isVisibleTo(screen) and not control.objectName().startswith("qt_"):
                    assert control.accessibleName(), control


def test_the_newest_version_is_chosen_in_a_right_to_left_window_too(
    qtbot, screen: OfficialScreen, workspace: Workspace, desk: Desk
) -> None:
    desk.language.choose("ur")
    screen.resize(1280, 720)
    import_file(qtbot, screen, workspace, desk, specimen_form47_path())
    assert screen.versions.list.current_row().version == 1
    assert screen.versions.boxes.model().rowCount() == 21


def test_a_withdrawal_says_that_it_is_done_and_what_it_lacks(
    qtbot, screen: OfficialScreen, workspace: Workspace, desk: Desk
) -> None:
    import_file(qtbot, screen, workspace, desk, specimen_form47_path())
    strip = screen.versions.withdraw_strip
    screen.versions.withdraw_button.click()
    for reason, said in (("  ", "Say why"), ("entered twice", "The version is withdrawn")):
        type_text(strip.reason, reason)
        QTest.keyClick(strip.reason, Qt.Key.Key_Return)
        wait_until_idle(desk)
        assert desk.notices.latest.text.startswith(said)
    assert list_official_results(workspace) == ()


def test_escape_goes_back_and_what_was_typed_is_kept(
    qtbot, screen: OfficialScreen, workspace: Workspace
) -> None:
    screen.start_typing()
    type_text(cursor(screen), "23")
    with qtbot.wait_signals([screen.typing.left, screen.loaded]):
        QTest.keyClick(cursor(screen), Qt.Key.Key_Escape)
    screen.start_typing()
    assert screen.typing.grid.figures() == {"stations": Figure.of(23)}


def test_a_click_into_a_box_selects_what_stands_there(screen: OfficialScreen) -> None:
    screen.start_typing()
    enter(screen, "23")
    box = screen.typing.grid.edits[0]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    type_text(box, "7")
    assert box.text() == "7"


def test_two_versions_and_their_difference_stand_inside_a_small_window(
    screen: OfficialScreen, workspace: Workspace, desk: Desk
) -> None:
    for number in (40, 41):
        figures = {"candidate.1.total": Figure.of(number)}
        add_official_result(workspace, "form47", figures, obtained_on=dt.datetime.now(dt.UTC))
    screen.resize(1055, 600)
    screen.refresh()
    wait_until_idle(desk)
    boxes = screen.versions.boxes
    assert boxes.columnViewportPosition(4) + boxes.columnWidth(4) <= boxes.viewport().width()
    assert boxes.model().index(0, 4).data().endswith("1")
