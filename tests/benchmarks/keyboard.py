"""Real key events for the program's own window, counted and timed: what pytest-qt does, without pytest.

In: keys. Out: `KeyTimes`: from the key until everything it changed is on disk and painted.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LONGEST_WAIT_MS = 100_000
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class KeyTimes:
    """Milliseconds a key."""

    taken: list[float] = field(default_factory=list)


class Keyboard:
    """Stands in for `qtbot` in `tests.builders.window.Person`."""

    def __init__(self) -> None:
        self.times = KeyTimes()

    def keyClick(self, widget: QWidget, key: Qt.Key | str, modifier: Qt.KeyboardModifier = PLAIN) -> None:  # noqa: N802 (as in pytest-qt)
        started = time.perf_counter()
        QTest.keyClick(widget, key, modifier)
        QApplication.processEvents()
        self.times.taken.append(1000 * (time.perf_counter() - started))

    def keyClicks(self, widget: QWidget, text: str) -> None:  # noqa: N802 (as in pytest-qt)
        for character in text:
            self.keyClick(widget, character)

    def mouseClick(self, widget: QWidget, button: Qt.MouseButton) -> None:  # noqa: N802 (as in pytest-qt)
        QTest.mouseClick(widget, button)

    def waitUntil(self, is_so: Callable[[], bool], timeout: int = LONGEST_WAIT_MS) -> None:  # noqa: N802
        ends = time.monotonic() + timeout / 1000
        while not is_so():
            if time.monotonic() > ends:
                message = "the window did not come so far"
                raise TimeoutError(message)
            QTest.qWait(2)
