"""The window: title line, navigation, notice bar, screens and foot, joined by signals; no work of its own."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.desk import Desk
from desktop.ui.main_window.foot import Foot
from desktop.ui.main_window.navigation import Navigation
from desktop.ui.main_window.notice_place import NoticePlace
from desktop.ui.main_window.screen_stack import ScreenStack
from desktop.ui.main_window.screens import SCREEN_PLACES
from desktop.ui.main_window.title_line import TitleLine
from desktop.ui.main_window.waiting import count_waiting
from desktop.ui.notices import NoticeBar
from desktop.ui.start.page import StartPage

SMALLEST = QSize(1024, 640)
"""At this size nothing is cut; on a smaller screen the window fits and its screens scroll."""
USUAL = QSize(1280, 720)
LEAST = QSize(800, 480)
"""1366 × 768 pixels at 1.5 times the size are 910 × 512 of ours, less the task bar."""
NARROW_BELOW = 1150
"""Pixels of the window's width; with less the navigation shows its icons only."""
_NO_WORKSPACE: tuple[str, ...] = ()
_ALL = tuple(place.name for place in SCREEN_PLACES)


class MainWindow(QMainWindow):
    """The frame around the screens. Signals: `closing` before the window goes."""

    closing = Signal()

    def __init__(self, desk: Desk, start_page: StartPage, sign: QIcon) -> None:
        super().__init__()
        self.start_page = start_page
        self._desk = desk
        self.workspace: Any = None
        self._way_back = "constituency"
        self.title_line = TitleLine()
        self.navigation = Navigation(SCREEN_PLACES, desk.theme)
        self.stack = ScreenStack(desk, start_page)
        self.setWindowIcon(sign)
        self.setMinimumSize(LEAST)
        self._build()
        self._connect()
        self._restore()
        self.put_workspace(None)

    def _build(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(_Line(is_upright=True))
        middle.addWidget(self.stack, 1)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title_line)
        layout.addWidget(_Line())
        layout.addLayout(middle, 1)
        layout.addWidget(Foot(self._desk.background))
        bar = NoticeBar(self._desk.notices, self._desk.theme)
        bar.setParent(body)
        NoticePlace(bar, self.title_line)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        for position, place in enumerate(SCREEN_PLACES, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{position}"), self)
            shortcut.activated.connect(lambda name=place.name: self.show_screen(name))
        self.navigation.chosen.connect(self.show_screen)
        self.stack.facts_changed.connect(self._handle_facts_changed)
        self.stack.counted.connect(self.navigation.put_waiting)
        self.stack.screen_wanted.connect(self.show_screen)
        self.stack.station_chosen.connect(lambda serial: self._show("constituency", "show_station", serial))
        self.stack.copy_chosen.connect(self.open_copy)
        self.stack.photo_chosen.connect(self.show_photo)
        self.stack.condition_wanted.connect(self.open_condition)
        self.stack.differences_wanted.connect(self.show_differences)
        self.stack.way_back_wanted.connect(lambda: self.show_screen(self._way_back))
        self.stack.workspace_changed.connect(self.put_workspace)
        # a sentence that stands there is in the language before
        self._desk.language.changed.connect(lambda _code: self._desk.notices.clear())
        self.title_line.workspace_wanted.connect(self.show_start_page)
        self.title_line.person_wanted.connect(lambda: self.show_screen("settings"))

    def put_workspace(self, workspace: Any) -> None:  # noqa: ANN401 - the store is not imported here
        """Work on `workspace` from now on; None shows the start page. Stays on the screen in front."""
        front = self.stack.current_name
        name = front if front in self.navigation.buttons else "constituency"
        self._desk.notices.clear()
        self.workspace = workspace
        self.stack.put_workspace(workspace)
        self.navigation.put_enabled(_ALL if workspace is not None else _NO_WORKSPACE)
        self.title_line.workspace_button.setVisible(workspace is not None)
        self.title_line.who.setEnabled(workspace is not None)
        self._describe()
        if workspace is not None:
            self.show_screen(name)
            self._count_waiting()

    def show_screen(self, name: str) -> None:
        """Bring a screen to the front; without a workspace nothing happens."""
        if self.workspace is None:
            return
        if name != self.stack.current_name:
            # before the screen in front is left: what it says on leaving stays
            self._desk.notices.clear_passing()
        self.stack.show_screen(name)
        if name in self.navigation.buttons:
            self.navigation.put_current(name)

    def show_start_page(self) -> None:
        """Back to the choice of workspaces; the open one stays open until another is chosen."""
        self._desk.notices.clear_passing()
        self.stack.leave_current()
        self.stack.setCurrentIndex(0)

    def open_copy(self, copy_id: str) -> None:
        """Bring a copy's form to the front, to enter it or to look at it."""
        self._show("entry", "open_copy", copy_id)

    def show_photo(self, photo_id: str) -> None:
        """Bring a photo to the front, in the tray."""
        self._show("photos", "show_photo", photo_id)

    def show_differences(self, serial: int) -> None:
        """Bring to the front what readers differ on at this polling station."""
        self._show("differences", "show_station", serial)

    def open_condition(self, copy_id: str) -> None:
        """Bring a copy's condition sheet to the front; Esc there leads back to the screen of now."""
        self._way_back = self.stack.current_name or self._way_back
        self._show("condition", "open_copy", copy_id)

    def _show(self, name: str, method: str, argument: object) -> None:
        self.show_screen(name)
        self.stack.call(name, method, argument)

    def _describe(self) -> None:
        workspace = self.workspace
        if workspace is None:
            self.setWindowTitle("Ginti")
            self.title_line.put_constituency("Ginti")
            self.title_line.put_person("", "")
            return
        code = workspace.constituency_code
        self.setWindowTitle(f"{code} – Ginti")
        self.title_line.put_constituency(f"{code}  ·  {workspace.folder.name}")
        self.title_line.put_person(workspace.person.name, workspace.device.id)

    def _handle_facts_changed(self) -> None:
        self.title_line.put_saved(datetime.now(UTC))
        self._count_waiting()

    def _count_waiting(self) -> None:
        workspace = self.workspace
        if workspace is None:
            return

        def show(counts: dict[str, int]) -> None:
            if workspace is self.workspace:
                for name, count in counts.items():
                    self.navigation.put_waiting(name, count)

        self._desk.run_in_background(self, lambda *_reporting: count_waiting(workspace), show)

    def _restore(self) -> None:
        self.resize(USUAL.boundedTo(self.screen().availableSize()))
        self.restoreGeometry(self._desk.settings.state("window"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.navigation.put_narrow(is_narrow=event.size().width() < NARROW_BELOW)
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stack.leave_current()
        self._desk.settings.remember_state("window", self.saveGeometry())
        self._desk.background.stop()
        self.closing.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
            QTimer.singleShot(0, self, partial(self._keep_cursor, self.focusWidget()))
        super().changeEvent(event)

    def _keep_cursor(self, before: QWidget | None) -> None:
        """A screen that is not in sight and says its words anew takes no keys from the one that is."""
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)


class _Line(QFrame):
    """A hairline between two parts of the window."""

    def __init__(self, *, is_upright: bool = False) -> None:
        super().__init__()
        if is_upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
