"""How much work a form is: time at the keys, keystrokes, figures changed. No Qt, no store.

In: the moments of the keys in seconds of any steady clock. Out: `Effort`.
"""

from db.figures import Figure
from desktop.workspace.effort import Effort

LONGEST_THOUGHT_S = 30.0
"""Who presses no key for longer is not at work on the form: the whole pause is left out."""


class EffortTally:
    """Counts one form; `kept` goes on from what was counted before the program was closed."""

    def __init__(self, kept: Effort | None = None) -> None:
        self._kept = kept or Effort()
        self._last: float | None = None
        self._active_s = 0.0
        self._keystrokes = 0
        self._changed = 0
        self._changed_after_check = 0
        self._is_checked = False

    def note_shown(self, now: float) -> None:
        """The form stands before the person: looking at it is work too."""
        self._last = now

    def note_key(self, now: float) -> None:
        if self._last is not None and now - self._last <= LONGEST_THOUGHT_S:
            self._active_s += now - self._last
        self._last = now
        self._keystrokes += 1

    def note_check(self) -> None:
        """The checks, or a second look, pointed at figures: what changes now changes after a check."""
        self._is_checked = True

    def note_figure(self, before: Figure | None, after: Figure | None) -> None:
        """A figure was entered where another stood, entered or read."""
        if before is None or before == after:
            return
        self._changed += 1
        self._changed_after_check += self._is_checked

    @property
    def effort(self) -> Effort:
        return Effort(
            active_ms=self._kept.active_ms + round(self._active_s * 1000),
            keystrokes=self._kept.keystrokes + self._keystrokes,
            figures_changed=self._kept.figures_changed + self._changed,
            changed_after_check=self._kept.changed_after_check + self._changed_after_check,
        )
