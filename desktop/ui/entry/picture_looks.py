"""How the page was seen last, kept on this computer: from form to form and after the program was killed.

In: the page's view. Out: a note in the preferences, written a moment after the last change.
"""

import json
from dataclasses import asdict

from PySide6.QtCore import QObject, QTimer

from desktop.ui.entry.page_view import LARGEST_ZOOM, SMALLEST_ZOOM, Look, PageView
from desktop.ui.entry.picture_tone import STRONGEST, PictureTone
from desktop.ui.preferences import Preferences

NOTE = "entry/look"
QUIET_MS = 250
"""Longer than from one step of a slider to the next, shorter than it takes to pull a plug."""


class PictureLooks(QObject):
    """Restores the look when it is made; `keep` writes it at once."""

    def __init__(self, page_view: PageView, settings: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._page_view = page_view
        self._settings = settings
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self.keep)
        page_view.put_look(read_look(settings.note(NOTE)))
        page_view.look_changed.connect(self._timer.start)

    def keep(self) -> None:
        self._timer.stop()
        written = json.dumps(asdict(self._page_view.look))
        if written != self._settings.note(NOTE):
            self._settings.remember_note(NOTE, written)


def read_look(written: str) -> Look:
    """The look as it was written; the usual one where nothing or nonsense stands."""
    usual = Look()
    try:
        values = json.loads(written or "{}")
        zoom, tone = values.get("zoom"), values.get("tone", {})
        return Look(
            zoom=None if zoom is None else min(max(float(zoom), SMALLEST_ZOOM), LARGEST_ZOOM),
            x=float(values.get("x", usual.x)),
            y=float(values.get("y", usual.y)),
            tone=PictureTone(
                brightness=_bound(int(tone.get("brightness", 0))),
                contrast=_bound(int(tone.get("contrast", 0))),
                is_inverted=bool(tone.get("is_inverted", False)),
                turns=int(tone.get("turns", 0)) % 4,
            ),
        )
    except (ValueError, TypeError, AttributeError):
        return usual


def _bound(value: int) -> int:
    return min(max(value, -STRONGEST), STRONGEST)
