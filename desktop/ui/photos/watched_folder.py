"""A folder that is looked at every two seconds; complete photos in it are handed over to be taken in.

In: a folder. Out: the signal `arrived`; all looking is done away from the window's thread.
"""

import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.photo import FolderWatch
from desktop.ui.desk import Desk

LOOK_EVERY_MS = 2_000


class WatchedFolder(QObject):
    """Signals: `arrived(object)` with a list of paths; `changed()` when watching begins or ends."""

    arrived = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._watch: FolderWatch | None = None
        self._is_looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        """The folder being watched."""
        return self._watch.folder if self._watch else None

    def start(self, folder: Path) -> None:
        """Watch `folder` from now on; what lies in it already is handed over too."""
        self._watch = FolderWatch(folder)
        self._timer.start()
        self.changed.emit()
        self.look()

    def stop(self) -> None:
        self._watch = None
        self._timer.stop()
        self.changed.emit()

    def look(self) -> None:
        """Look once; nothing happens while the last look is still under way."""
        watch = self._watch
        if watch is None or self._is_looking:
            return
        self._is_looking = True

        def poll(_progress: object, _is_cancelled: object) -> tuple[FolderWatch, list[Path]]:
            return watch, watch.poll(time.monotonic())

        self._desk.run_in_background(self, poll, self._handle_looked, self._handle_failed)

    def _handle_looked(self, found: tuple[FolderWatch, list[Path]]) -> None:
        self._is_looking = False
        watch, paths = found
        if paths and watch is self._watch:
            self.arrived.emit(paths)

    def _handle_failed(self, _error: Exception) -> None:
        """The folder is gone or locked: the notice bar has said so; watching ends."""
        self._is_looking = False
        self.stop()
