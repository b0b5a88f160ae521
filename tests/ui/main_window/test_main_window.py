"""The window as a whole, built as desktop/app.py builds it, with a real workspace."""

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QWidget,
)

from desktop.app import make_window
from desktop.ui.desk import Desk
from desktop.ui.main_window.door import Door
from desktop.ui.main_window.screens import SCREEN_PLACES
from desktop.ui.main_window.screenshots import take_screenshots, wait_until_idle
from desktop.ui.main_window.window import MainWindow
from desktop.ui.start.requests import OpenRequest, SpecimenRequest
from desktop.workspace.workspace import Workspace
from tests.builders.desk import make_desk
from tests.builders.workspace import add_photo

NAMES = [place.name for place in SCREEN_PLACES]
ROOT = Path(__file__).parents[3]
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


@pytest.fixture
def window(qtbot, desk: Desk, filled: Workspace) -> MainWindow:
    """The window on the filled workspace."""
    window, _door = make_window(desk)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.put_workspace(filled)
    wait_until_idle(desk)
    return window


@pytest.fixture
def empty(qtbot, desk: Desk) -> tuple[MainWindow, Door]:
    """The window on its start page, and its door."""
    window, door = make_window(desk)
    qtbot.addWidget(window)
    window.show()
    yield window, door
    window.close()
    door.close()


def is_nameless(control: QWidget) -> bool:
    """Has it nothing that a screen reader could say? Parts of Qt's own controls speak for themselves."""
    is_inner = isinstance(control.parent(), QComboBox | QAbstractSpinBox | QLineEdit)
    is_inner = is_inner or isinstance(control, QHeaderView) or control.objectName().startswith("qt_")
    said = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    return control.isVisible() and not is_inner and not said.strip()


def test_the_window_stands_before_the_stores_libraries_are_imported():
    code = "import sys, desktop.app; sys.exit(bool({'sqlmodel', 'sqlalchemy', 'cv2'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_without_a_workspace_only_the_start_page_can_be_used(empty):
    window, _door = empty
    assert window.stack.currentWidget() is window.start_page
    assert not any(button.isEnabled() for button in window.navigation.buttons.values())
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is window.start_page


@pytest.mark.parametrize(("position", "name"), list(enumerate(NAMES, start=1)))
def test_ctrl_and_a_digit_bring_a_screen_to_the_front(window: MainWindow, desk: Desk, position, name):
    key = Qt.Key(Qt.Key.Key_0 + position)
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    wait_until_idle(desk)
    assert window.stack.current_name == name
    assert window.navigation.buttons[name].isChecked()


@pytest.mark.parametrize("name", NAMES)
def test_every_control_of_every_screen_has_an_accessible_name(window: MainWindow, desk: Desk, name):
    window.show_screen(name)
    wait_until_idle(desk)
    controls = [control for kind in CONTROLS for control in window.findChildren(kind)]
    assert len(controls) > 10
    nameless = [control for control in controls if is_nameless(control)]
    assert not [f"{type(control).__name__} in {type(control.parent()).__name__}" for control in nameless]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_every_screen_fits_a_window_of_1280_by_720(window: MainWindow, desk: Desk, language):
    desk.language.choose(language)
    for name in NAMES:
        window.show_screen(name)
        wait_until_idle(desk)
        needed = window.stack.current_screen().minimumSizeHint().width()
        assert needed <= window.stack.currentWidget().width(), name


@pytest.mark.parametrize("name", NAMES)
def test_the_tab_key_reaches_the_screen_and_leaves_it_again(window: MainWindow, desk: Desk, name):
    window.show_screen(name)
    wait_until_idle(desk)
    seen = {window.focusWidget()}
    for _step in range(120):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        seen.add(focused)
        if isinstance(focused, QWidget) and window.navigation.isAncestorOf(focused):
            break
    screen = window.stack.current_screen()
    assert any(isinstance(widget, QWidget) and screen.isAncestorOf(widget) for widget in seen)


def test_the_title_line_says_offline_who_and_when_saved(window: MainWindow, filled: Workspace):
    line = window.title_line
    assert line.offline.text() == "offline"
    assert filled.constituency_code in line.constituency.text()
    assert line.who.text() == f"reader 1 (device {filled.device.id})"
    window.stack.facts_changed.emit()
    assert line.saved.text().startswith("saved")


def test_a_screen_reads_again_when_another_has_written(window: MainWindow, desk: Desk, qtbot):
    window.show_screen("comparison")
    wait_until_idle(desk)
    comparison = window.stack.current_screen()
    window.show_screen("constituency")
    wait_until_idle(desk)
    window.stack.current_screen().facts_changed.emit()
    with qtbot.wait_signal(comparison.loaded):
        window.show_screen("comparison")


def test_a_copy_chosen_on_the_board_opens_in_entry(window: MainWindow, desk: Desk):
    board = window.stack.current_screen()
    board.show_station(3)
    QTest.keyClick(board.page.board, Qt.Key.Key_Return)
    wait_until_idle(desk)
    assert window.stack.current_name == "entry"


def test_the_condition_sheet_leads_back_to_where_it_was_opened(window: MainWindow, desk: Desk):
    screen = window.stack.current_screen()
    screen.condition_wanted.emit(screen.page.panel._copies[0].id)
    wait_until_idle(desk)
    assert window.stack.current_name == "condition"
    assert window.navigation.buttons["constituency"].isChecked()
    QTest.keyClick(window.stack.current_screen(), Qt.Key.Key_Escape)
    wait_until_idle(desk)
    assert window.stack.current_name == "constituency"


def test_changing_the_language_changes_every_word_at_once(window: MainWindow, desk: Desk):
    english = window.navigation.buttons["comparison"].text()
    desk.language.choose("ur")
    wait_until_idle(desk)
    assert window.navigation.buttons["comparison"].text() != english
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_another_language_leaves_the_keys_where_they_were_though_entry_says_its_words_anew(
    qtbot, window: MainWindow, desk: Desk
):
    window.stack.show_screen("entry")
    wait_until_idle(desk)
    cursor = window.stack.show_screen("settings").person_card.name
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    cursor.setFocus()
    desk.language.choose("ur")
    wait_until_idle(desk)
    qtbot.waitUntil(cursor.hasFocus)


def test_where_nothing_is_to_settle_the_keys_still_go_to_the_screen(qtbot, window: MainWindow, desk: Desk):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.title_line.workspace_button.setFocus()
    screen = window.stack.show_screen("differences")
    wait_until_idle(desk)
    assert screen.current is None
    assert screen.isAncestorOf(QApplication.focusWidget())


def test_the_windows_place_is_remembered(qtbot, qapp, desk: Desk, window: MainWindow, tmp_path: Path):
    window.resize(1100, 690)
    window.close()
    again, _door = make_window(desk)
    fresh, _door = make_window(make_desk(qapp, tmp_path / "other"))
    for opened in (again, fresh):
        qtbot.addWidget(opened)
    assert fresh.height() == 720
    assert again.height() < 720


def test_closing_leaves_no_work_behind(window: MainWindow, desk: Desk):
    desk.run_in_background(window, wait_until_cancelled, lambda _nothing: None)
    window.close()
    assert not desk.background.is_busy


def wait_until_cancelled(_progress, is_cancelled) -> None:
    while not is_cancelled():
        Event().wait(0.001)


def test_what_cannot_be_opened_is_said_and_the_start_page_stays(empty, desk: Desk, tmp_path: Path):
    window, door = empty
    (tmp_path / "nothing").mkdir()
    door.open(OpenRequest(tmp_path / "nothing"))
    wait_until_idle(desk)
    assert window.workspace is None
    assert "W002" in desk.notices.latest.text


def test_a_workspace_is_opened_and_remembered(empty, desk: Desk, filled_folder: Path):
    window, door = empty
    door.open(OpenRequest(filled_folder))
    wait_until_idle(desk)
    assert window.workspace.folder == filled_folder
    assert desk.settings.recent_workspaces == [filled_folder]


def test_the_foot_shows_work_under_way_and_stops_it(qtbot, window: MainWindow, desk: Desk):
    from desktop.ui.main_window.foot import Foot

    foot = window.findChild(Foot)
    with qtbot.wait_signal(desk.background.went_idle):
        desk.run_in_background(window, wait_until_cancelled, lambda _nothing: None, title="Reading")
        assert foot.isVisible()
        QTest.keyClick(foot._cancel, Qt.Key.Key_Space)
    assert not foot.isVisible()


def test_pictures_are_taken_of_every_screen(empty, desk: Desk, tmp_path: Path, filled_folder: Path):
    window, door = empty
    assert take_screenshots(desk, window, door, OpenRequest(filled_folder), tmp_path / "shots") == 0
    taken = {path.name for path in (tmp_path / "shots").glob("*.png")}
    looks = ("en-light", "en-dark", "ur-light", "ur-dark")
    wanted = {f"{name}-{look}.png" for name in [*NAMES, "start"] for look in looks}
    assert taken == wanted


def test_pictures_without_a_workspace_end_with_a_finding(empty, desk: Desk, tmp_path: Path):
    window, door = empty
    assert take_screenshots(desk, window, door, OpenRequest(tmp_path / "none"), tmp_path / "shots") == 1


def test_the_specimen_is_made_once_and_opened_again(empty, desk: Desk, tmp_path: Path):
    window, door = empty
    for _time in range(2):
        door.open(SpecimenRequest(tmp_path / "specimen"))
        wait_until_idle(desk)
        assert window.workspace.constituency_code == "NA-999"


def test_the_navigation_says_how_much_waits(window: MainWindow, desk: Desk, filled: Workspace):
    buttons = window.navigation.buttons
    assert (buttons["photos"].waiting, buttons["entry"].waiting) == (0, 1)
    assert buttons["entry"].accessibleDescription() == "1 waiting"
    add_photo(filled, seed=9)
    window.stack.facts_changed.emit()
    wait_until_idle(desk)
    assert buttons["photos"].waiting == 1


def test_what_was_said_stays_with_its_screen_workspace_and_language(window, desk, filled):
    notices = desk.notices
    notices.succeed("Written.")
    window.show_screen("settings")
    assert notices.latest is None
    notices.warn("Two photos were refused.")
    window.show_screen("photos")
    assert notices.latest.text == "Two photos were refused."
    desk.language.choose("ur")
    assert notices.latest is None
    notices.warn("Two photos were refused.")
    window.put_workspace(filled)
    assert notices.latest is None
    wait_until_idle(desk)
