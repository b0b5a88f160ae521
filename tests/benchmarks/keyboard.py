"""Real key events for the program's own window, counted and timed: what pytest-qt does, without pytest.

In: keys. Out: `KeyTimes`: from the key until everything it changed is on disk and painted, and beside it how
much the window's own thread worked for it: on a busy machine the clock says little.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LONGEST_WAIT_MS = 100_000
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class KeyTimes:
    """Milliseconds a key, by the clock and of work."""

    taken: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    pressed_at: float = 0.0
    """When the last key was pressed, as `time.perf_counter` counts."""

    def clear(self) -> None:
        self.taken.clear()
        self.worked.clear()


class Keyboard:
    """Stands in for `qtbot` in `tests.builders.window.Person`."""

    def __init__(self, is_answered: Callable[[], bool] = lambda: True) -> None:
        """`is_answered`: what a key began in the background, such as a picture, is in sight as well."""
        self.times = KeyTimes()
        self.is_answered = is_answered

    def keyClick(self, widget: QWidget, key: Qt.Key | str, modifier: Qt.KeyboardModifier = PLAIN) -> None:  # noqa: N802 (as in pytest-qt)
        self.times.pressed_at, worked = time.perf_counter(), time.thread_time()
        QTest.keyClick(widget, key, modifier)
        QCoreApplication.sendPostedEvents()  # paints, and leaves alone what waits until that is done
        while not self.is_answered():
            QTest.qWait(1)
        self.times.taken.append(1000 * (time.perf_counter() - self.times.pressed_at))
        self.times.worked.append(1000 * (time.thread_time() - worked))
        QApplication.processEvents()
        # a running program does this by itself: without it every line of keys ever shown stays
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

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
