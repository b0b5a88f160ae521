"""Which form and which box had the cursor last, and the work spent on it, kept on this computer.

A form that was only looked at is found again too, after the program was killed at any point. In: the person's
moves. Out: a note in the preferences, written a moment after the last key.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace

from PySide6.QtCore import QObject, QTimer

from desktop.ui.preferences import Preferences
from desktop.workspace.effort import Effort

NOTE = "entry/place"
QUIET_MS = 250


@dataclass(frozen=True, slots=True)
class Spot:
    """A box of a form in the hands of a person (an id); `box` "" is the station's serial."""

    person: str = ""
    copy_id: str = ""
    box: str = ""
    effort: Effort = field(default_factory=Effort)


class LastPlace(QObject):
    """`before` is where this person was when the program ended; `keep` writes at once.

    Where another person was, on the same computer, is nothing to go by: neither the box nor the work.
    """

    def __init__(
        self, settings: Preferences, count_effort: Callable[[], Effort], parent: QObject, *, person: str = ""
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._count_effort = count_effort
        self._person = person
        written = read_spot(settings.note(NOTE))
        self._spot = self.before = written if written.person == person else Spot(person)
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
        """The cursor is here now. Another form is noted at once; a fast hand never keeps the note waiting."""
        is_another = copy_id != self._spot.copy_id
        self._spot = Spot(self._person, copy_id, field)
        if is_another:
            self.keep()
        elif not self._timer.isActive():
            self._timer.start()

    def forget(self) -> None:
        """The form is finished: whoever opens it again begins at its first box, with no work done yet."""
        self._timer.stop()
        self._spot = self.before = Spot(self._person)
        self._settings.remember_note(NOTE, json.dumps(asdict(self._spot)))

    def keep(self) -> None:
        self._timer.stop()
        if self._spot.copy_id:
            spot = replace(self._spot, effort=self._count_effort())
            self._settings.remember_note(NOTE, json.dumps(asdict(spot)))


def read_spot(written: str) -> Spot:
    """The spot as it was written; none where nothing or nonsense stands."""
    try:
        values = json.loads(written or "{}")
        effort = Effort(**{name: int(count) for name, count in values.get("effort", {}).items()})
        person, copy_id, box = (str(values.get(name, "")) for name in ("person", "copy_id", "box"))
        return Spot(person, copy_id, box, effort)
    except (ValueError, TypeError, AttributeError):
        return Spot()
