"""At the smallest size of the window nothing is cut: no screen asks to be scrolled sideways."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.app import make_window
from desktop.ui.desk import Desk
from desktop.ui.main_window.screens import SCREEN_PLACES
from desktop.ui.main_window.screenshots import wait_until_idle
from desktop.ui.main_window.window import SMALLEST, MainWindow
from desktop.ui.notices import NoticeBar
from desktop.ui.parts.flow import FlowRow
from desktop.ui.photos.tray_bar import TrayBar
from desktop.ui.photos.tray_rows import TrayFilter
from desktop.workspace.workspace import Workspace

NAMES = [place.name for place in SCREEN_PLACES]


@pytest.fixture
def window(qtbot, desk: Desk, filled: Workspace) -> MainWindow:
    window, _door = make_window(desk)
    qtbot.addWidget(window)
    window.resize(SMALLEST)
    window.show()
    window.put_workspace(filled)
    wait_until_idle(desk)
    return window


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("name", NAMES)
def test_every_screen_fits_the_smallest_window(window, desk, language, name):
    desk.language.choose(language)
    window.show_screen(name)
    wait_until_idle(desk)
    screen = window.stack.current_screen()
    if name == "photos":
        screen.parts.bar.put_counts(dict.fromkeys(TrayFilter, 388))
        wait_until_idle(desk)
    area = window.stack.currentWidget()
    assert window.size() == SMALLEST
    assert screen.minimumSizeHint().width() <= area.viewport().width()
    assert not area.horizontalScrollBar().isVisible()


def test_the_lines_above_a_copy_that_is_looked_at_never_push_the_keys_out_of_sight(window, desk):
    desk.language.choose("ur")
    window.show_screen("entry")
    wait_until_idle(desk)
    screen = window.stack.current_screen()
    look_page = screen.parts.look_page
    look_page.page_view.show_page(QPixmap(1600, 2200), ())
    for label in (look_page.heading, look_page.why):
        label.setText("پولنگ سٹیشن " * 6)
    screen.parts.stack.setCurrentWidget(look_page)
    wait_until_idle(desk)
    area = window.stack.currentWidget()
    assert screen.height() <= area.viewport().height()


def test_the_window_fits_a_laptop_that_shows_everything_half_as_large_again(window):
    laptop = QSize(1366, 768) / 1.5
    task_bar = 32
    assert window.minimumWidth() <= laptop.width()
    assert window.minimumHeight() <= laptop.height() - task_bar
    window.resize(window.minimumSize())
    assert window.size() == window.minimumSize()


def test_at_first_the_window_is_no_larger_than_its_screen(window, desk):
    fresh, _door = make_window(desk)
    room = fresh.screen().availableSize()
    assert fresh.width() <= max(room.width(), fresh.minimumWidth())
    assert fresh.height() <= max(room.height(), fresh.minimumHeight())


@pytest.mark.parametrize("name", ["settings", "bundles"])
def test_wrapped_lines_are_whole_and_the_screen_scrolls_for_them_instead(window, desk, name):
    desk.language.choose("ur")
    window.show_screen(name)
    wait_until_idle(desk)
    for label in window.stack.current_screen().findChildren(QLabel):
        if label.wordWrap() and label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_tray_gives_way_before_assigning_is_scrolled_out_of_sight(window, desk):
    desk.language.choose("ur")
    window.show_screen("photos")
    window.stack.current_screen().parts.bar.put_counts(dict.fromkeys(TrayFilter, 388))
    wait_until_idle(desk)
    assert not window.stack.currentWidget().verticalScrollBar().isVisible()
    button = window.stack.current_screen().parts.pane.assign_box.assign_button
    assert button.visibleRegion().boundingRect() == button.rect()


@pytest.mark.parametrize(("width", "is_narrow"), [(1024, True), (1149, True), (1150, False), (1280, False)])
def test_the_navigation_shows_icons_only_where_the_window_is_narrow(window, desk, width, is_narrow):
    window.resize(width, 700)
    wait_until_idle(desk)
    assert (window.navigation.width() < 70) == is_narrow
    button = window.navigation.buttons["photos"]
    assert button.is_narrow == is_narrow
    assert button.toolTip().startswith("Photos")
    assert button.accessibleName() == "Photos"


@pytest.mark.parametrize("language", ["en", "ur"])
def test_all_chips_of_the_tray_are_whole_in_a_narrow_bar(qtbot, desk, language):
    desk.language.choose(language)
    bar = TrayBar()
    qtbot.addWidget(bar)
    bar.put_counts(dict.fromkeys(TrayFilter, 388))
    bar.resize(560, 400)
    with qtbot.waitExposed(bar):
        bar.show()
    for part in (*bar.chips.values(), bar.files, bar.watch, bar.read_all, bar.search):
        assert part.visibleRegion().boundingRect() == part.rect()
        assert part.width() >= part.minimumSizeHint().width()


def test_widgets_go_on_in_the_next_line_and_mirror(qtbot):
    buttons = [QPushButton(word) for word in ("one", "two", "three")]
    for button in buttons:
        button.setFixedSize(QSize(80, 20))
    holder = QWidget()
    row = FlowRow(*buttons)
    row.setParent(holder)
    qtbot.addWidget(holder)
    row.setGeometry(QRect(0, 0, 170, 60))
    with qtbot.waitExposed(holder):
        holder.show()
    assert [(button.x(), button.y()) for button in buttons] == [(0, 0), (86, 0), (0, 26)]
    assert row.heightForWidth(170) == 46
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.layout().setGeometry(row.rect())
    assert [(button.x(), button.y()) for button in buttons] == [(90, 0), (4, 0), (90, 26)]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_nothing_moves_when_a_notice_comes_and_goes(window, desk, language):
    desk.language.choose(language)
    window.show_screen("entry")
    wait_until_idle(desk)
    stack = window.stack
    place = QRect(stack.mapTo(window, stack.rect().topLeft()), stack.size())
    desk.notices.warn("Figures differ.")
    wait_until_idle(desk)
    bar = window.findChild(NoticeBar)
    assert bar.isVisible()
    assert bar.geometry().contains(window.title_line.geometry())
    assert QRect(stack.mapTo(window, stack.rect().topLeft()), stack.size()) == place
    assert bar.geometry().bottom() < place.top()
