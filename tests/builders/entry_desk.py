"""A person at the entry screen: the screen as the window makes it, the keyboard, the station's serial."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.desk import Desk
from desktop.ui.entry import EntryScreen
from desktop.workspace.workspace import Workspace
from tests.builders.keys import type_text

PLAIN = Qt.KeyboardModifier.NoModifier


class EntryDesk:
    """Keys go to whatever has the cursor; every step waits until the background is idle."""

    def __init__(self, qtbot: Any, workspace: Workspace, desk: Desk) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.desk = desk
        self.screens: list[EntryScreen] = []  # Qt does not keep them

    def open(self, *, width: int = 1100, height: int = 660) -> EntryScreen:
        """The screen as the window makes it, with its pictures made."""
        screen = EntryScreen(self.workspace, self.desk)
        self.screens.append(screen)
        self.qtbot.addWidget(screen)
        screen.resize(width, height)
        with self.qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.refresh()
        self.wait()
        return screen

    def open_at_figures(self) -> EntryScreen:
        """The same, after the station's serial was typed from the paper."""
        screen = self.open()
        self.confirm_station(screen)
        return screen

    def confirm_station(self, screen: EntryScreen) -> None:
        """Types the serial of the form on the desk, where it is asked for."""
        form = screen.form
        if form is not None and screen.parts.grid.station_box.edit is QApplication.focusWidget():
            self.type(str(form.form.station.serial))
            self.press(Qt.Key.Key_Return)

    def wait(self, is_so: Callable[[], bool] = lambda: True) -> None:
        """Until nothing is under way and what is expected has come about."""
        self.qtbot.waitUntil(lambda: not self.desk.background.is_busy and is_so())

    @property
    def cursor(self) -> Any:
        """Where the keys go."""
        widget = QApplication.focusWidget()
        assert widget is not None, "no widget has the keyboard"
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.cursor, key, modifier)
        self.wait()

    def type(self, text: str) -> None:
        """Any script."""
        if text.isascii():
            self.qtbot.keyClicks(self.cursor, text)
        else:
            type_text(self.cursor, text)

    def enter(self, *texts: object) -> None:
        """Each text, and Enter after it."""
        for text in texts:
            self.type(str(text))
            self.press(Qt.Key.Key_Return)

    def visit_what_is_asked(self, screen: EntryScreen, numbers: Mapping[str, int]) -> None:
        """Types into every box without which the form cannot be finished, from one to the next with Tab."""
        assert screen.form is not None
        while screen.form.form.left_to_visit:
            if getattr(self.cursor, "field", "") not in screen.form.form.left_to_visit:
                self.press(Qt.Key.Key_Tab)
            self.type(str(numbers[self.cursor.field]))
            self.press(Qt.Key.Key_Tab)

    def finish(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
