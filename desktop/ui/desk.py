"""What every screen is handed besides its workspace: `XScreen(workspace, desk)`.

    desk.run_in_background(self, work, on_done)   see background.py
    desk.notices.succeed(text) / .warn / .tell / .fail(error)
    desk.settings.language / .theme / .keeps_position / .last_folder("photos") / .note("entry/zoom")
    desk.language.code / .is_right_to_left / .pick(name_en, name_ur)
    desk.theme.colours.accent, .changed           for widgets that paint themselves

A screen has `refresh()`; it may have the signals `facts_changed()`, `station_chosen(int)`,
`copy_chosen(str)`, `photo_chosen(str)` and the methods `show_station(int)`, `open_copy(str)`,
`show_photo(str)`, `leave()`: see main_window/screens.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from desktop.ui.background import Background, Callbacks, Job, Work
from desktop.ui.language.language import Language
from desktop.ui.notices import Notices
from desktop.ui.preferences import Preferences
from desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Desk:
    """The window's services; built in desktop/app.py, in tests by tests/builders/desk.py."""

    background: Background
    notices: Notices
    settings: Preferences
    language: Language
    theme: Theme

    def run_in_background(
        self,
        owner: QObject,
        work: Work[Any],
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int, str], object] | None = None,
        *,
        title: str = "",
    ) -> Job:
        """Run `work(progress, is_cancelled)` in a thread; see background.py for who is called when."""
        return self.background.run(owner, work, Callbacks(on_done, on_error, on_progress), title)
