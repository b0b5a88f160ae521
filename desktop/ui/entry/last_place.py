"""Which form and which box had the cursor last, and the work spent on it, kept on this computer.

A form that was only looked at is found again too, after the program was killed at any point. In: the person's
moves. Out: a note in the preferences, written a moment after the last key.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from PySide6.QtCore import QObject, QTimer

from desktop.ui.preferences import Preferences
from desktop.workspace.effort import Effort

NOTE = "entry/place"
QUIET_MS = 250


@dataclass(frozen=True, slots=True)
class Spot:
    """A box of a form; `box` "" is the station's serial."""

    copy_id: str = ""
    box: str = ""
    effort: Effort = field(default_factory=Effort)


class LastPlace(QObject):
    """`before` is where the person was when the program ended; `keep` writes at once."""

    def __init__(self, settings: Preferences, count_effort: Callable[[], Effort], parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._count_effort = count_effort
        self._spot = self.before = read_spot(settings.note(NOTE))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self.keep)

    def field_in(self, copy_id: str) -> str | None:
        """The box of this copy that had the cursor last; None when it was another copy."""
        return self._spot.box if self._spot.copy_id == copy_id else None

    def effort_in(self, copy_id: str) -> Effort | None:
        """What was counted for this copy before the program ended."""
        return self._spot.effort if self._spot.copy_id == copy_id else None

    def note(self, copy_id: str, field: str) -> None:
        """The cursor is here now."""
        self._spot = Spot(copy_id, field)
        self._timer.start()

    def keep(self) -> None:
        self._timer.stop()
        if self._spot.copy_id:
            spot = Spot(self._spot.copy_id, self._spot.box, self._count_effort())
            self._settings.remember_note(NOTE, json.dumps(asdict(spot)))


def read_spot(written: str) -> Spot:
    """The spot as it was written; none where nothing or nonsense stands."""
    try:
        values = json.loads(written or "{}")
        effort = Effort(**{name: int(count) for name, count in values.get("effort", {}).items()})
        return Spot(str(values.get("copy_id", "")), str(values.get("box", "")), effort)
    except (ValueError, TypeError, AttributeError):
        return Spot()
