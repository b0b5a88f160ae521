"""A person at the window of desktop/app.py: real keys and clicks, and questions about what is in sight.

The dialogs in which the operating system asks for a file are answered by `FileChooser`; nothing else is
replaced. Waiting is waiting for the background to be idle, never for time.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget

from desktop.app import make_window
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import plain_text
from desktop.ui.main_window.door import Door
from desktop.ui.main_window.screens import SCREEN_PLACES
from desktop.ui.main_window.window import MainWindow
from desktop.ui.parts.table import RowsTable
from tests.builders.keys import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PLACES = {place.name: position for position, place in enumerate(SCREEN_PLACES, start=1)}


class FileChooser:
    """Answers every question for a file or folder with `answer`, as if it were chosen in the dialog."""

    def __init__(self) -> None:
        self.answer: list[Path] = []

    def choose(self, *paths: Path) -> None:
        self.answer = list(paths)

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(p) for p in self.answer], ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(self.answer[0]), ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(self.answer[0]), ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(self.answer[0]))


@dataclass
class Person:
    """Somebody who works in the window. `window` and `door` are held here: Qt does not keep them."""

    qtbot: Any
    desk: Desk
    chooser: FileChooser
    window: MainWindow = field(init=False)
    door: Door = field(init=False)

    def open_window(self) -> None:
        """Starts the program, as `ginti open` without a workspace does."""
        self.window, self.door = make_window(self.desk)
        self.window.resize(1280, 720)
        self.window.show()
        self.turn_to(self.window)
        self.window.start_page.load_seats()
        self.wait()

    def close_window(self) -> None:
        """Ends the program; what is under way is stopped as it would be."""
        self.window.close()
        self.door.close()

    def open_workspace(self, folder: Path) -> None:
        """From the start page, by “Open a workspace folder…”."""
        self.chooser.choose(folder)
        self.push(self.window.start_page.known.open_button)

    @property
    def workspace(self) -> Any:
        return self.window.workspace

    @property
    def cursor(self) -> QWidget:
        """Where the keys go."""
        widget = QApplication.focusWidget()
        assert widget is not None, "no widget has the keyboard"
        return widget

    def wait(self) -> None:
        """Until nothing runs in the background any more."""
        self.qtbot.waitUntil(lambda: not self.desk.background.is_busy)

    def wait_for(self, is_so: Callable[[], object]) -> None:
        """Until what is expected has come about and nothing is under way: a button pressed by its shortcut
        answers only after the moment in which it is shown pressed.
        """
        self.qtbot.waitUntil(lambda: bool(is_so()))
        self.wait()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.cursor, key, modifier)

    def type(self, text: str) -> None:
        """Any script."""
        if text.isascii():
            self.qtbot.keyClicks(self.cursor, text)
        else:
            type_text(self.cursor, text)

    def turn_to(self, window: QWidget) -> None:
        """Another window of the program comes to the front."""
        window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)

    def push(self, button: QAbstractButton) -> None:
        """A button in sight, reached with the Tab key and pressed with the space bar."""
        assert button.isVisible(), f"{button.accessibleName()!r} is not in sight"
        assert button.isEnabled(), f"{button.accessibleName()!r} cannot be pressed"
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Qt.Key.Key_Space)
        self.wait()

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.wait()

    def go_to(self, name: str) -> Any:
        """Another screen, by Ctrl and its digit; returns it."""
        self.press(Qt.Key(Qt.Key.Key_0 + PLACES[name]), CONTROL)
        self.wait()
        assert self.window.stack.current_name == name
        return self.window.stack.current_screen()

    @property
    def notice(self) -> str:
        """What the bar says."""
        return self.desk.notices.latest.text if self.desk.notices.latest else ""


def read_table(table: RowsTable) -> list[list[str]]:
    """The words of a table as they are shown, row by row, without direction marks."""
    model = table.model()
    return [
        [plain_text(str(model.index(row, column).data())) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
