"""For what forms are entered and how, kept on this computer: a second reader stays one after a restart.

In: what the person chooses in the line above the form. Out: a note in the preferences, written at once.
"""

import json

from PySide6.QtCore import QObject

from desktop.ui.entry.top_bar import MODES, PURPOSES, TopBar
from desktop.ui.preferences import Preferences

NOTE = "entry/work"


class WorkChoice(QObject):
    """Restores the choice of this person when it is made; another person begins with the usual one."""

    def __init__(self, top: TopBar, settings: Preferences, parent: QObject, *, person: str) -> None:
        super().__init__(parent)
        self._top = top
        self._settings = settings
        self._person = person
        self._restore()
        top.work_changed.connect(self._keep)

    def _restore(self) -> None:
        purpose, mode = read_choice(self._settings.note(NOTE), self._person)
        self._top.put_work(
            next((each for each in PURPOSES if each == purpose), PURPOSES[0]),
            next((each for each in MODES if each == mode), MODES[0]),
        )

    def _keep(self) -> None:
        choice = {"person": self._person, "purpose": self._top.purpose, "mode": self._top.wanted_mode}
        self._settings.remember_note(NOTE, json.dumps(choice))


def read_choice(written: str, person: str) -> tuple[str, str]:
    """Purpose and mode as they were written for `person`; "" where nothing or nonsense stands."""
    try:
        values = json.loads(written or "{}")
        if values.get("person") != person:
            return "", ""
        return str(values.get("purpose", "")), str(values.get("mode", ""))
    except (ValueError, AttributeError):
        return "", ""
