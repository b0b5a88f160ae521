"""Counts the person's work on the form on the desk, and keeps it beside the entry when it is finished.

In: the keys that reach what has the cursor on the screen. Out: `entry_effort` facts; a quiet word to rest.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from db.figures import Figure
from desktop.entry.rest import should_rest
from desktop.ui.desk import Desk
from desktop.ui.entry.effort_tally import EffortTally
from desktop.workspace.effort import Effort, list_sitting, save_effort
from desktop.workspace.workspace import Workspace

_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class EffortWatch(QObject):
    """Watches the one widget of `screen` that has the cursor; no other event passes through it."""

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        screen: QWidget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._desk = desk
        self._screen = screen
        self._clock = clock
        self._watched: QWidget | None = None
        self._tally = EffortTally()
        self._has_advised_rest = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._handle_focus_changed)

    def begin(self, kept: Effort | None = None) -> None:
        """Another form is on the desk."""
        self._tally = EffortTally(kept)
        self._tally.note_shown(self._clock())

    @property
    def effort(self) -> Effort:
        return self._tally.effort

    def note_figure(self, before: Figure | None, after: Figure | None) -> None:
        self._tally.note_figure(before, after)

    def note_check(self) -> None:
        self._tally.note_check()

    def keep(self, entry_id: str, copy_id: str, effort: Effort) -> None:
        """The form is finished: its effort comes to stand beside the entry, while the next form is read."""
        workspace = self._workspace

        def work(*_reporting: object) -> bool:
            save_effort(workspace, entry_id, copy_id, effort)
            return should_rest(list_sitting(workspace, datetime.now(UTC)))

        self._desk.run_in_background(self, work, self._advise_rest)

    def _advise_rest(self, is_due: bool) -> None:
        if is_due and not self._has_advised_rest:
            self._has_advised_rest = True
            self._desk.notices.tell(self.tr("A long stretch. A few minutes of rest make fewer slips."))

    def _handle_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        if new is not None and self._screen.isAncestorOf(new):
            self._watched = new
            new.installEventFilter(self)
            new.destroyed.connect(self._handle_watched_destroyed)

    def _handle_watched_destroyed(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Each key announces itself to the cursor's widget once, also one that a shortcut takes."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() not in _MODIFIERS
            and not event.isAutoRepeat()
        ):
            self._tally.note_key(self._clock())
        return super().eventFilter(watched, event)
