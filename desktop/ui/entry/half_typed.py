"""Reasons that were begun and not yet given, kept on this computer: over a kill, over other forms.

In: each letter. Out: a note in the preferences, written at once; nothing of it is a fact.
"""

import json
from collections.abc import Mapping

from desktop.ui.preferences import Preferences
from desktop.workspace.remarks import FindingKey

NOTE = "entry/half_typed"
MOST_KEPT = 40
"""So many begun reasons wait at most; the oldest goes first."""


class HalfTyped:
    """The texts of one person, by copy and finding; `note` is the name under which they are kept.

    Under Differences, the place of a copy and the box stand for them.
    """

    def __init__(self, settings: Preferences, person: str, note: str = NOTE) -> None:
        self._settings = settings
        self._person = person
        self._note = note
        self._texts = read_texts(settings.note(note), person)

    def list_of(self, copy_id: str) -> dict[FindingKey, str]:
        return {key: text for (each, key), text in self._texts.items() if each == copy_id}

    def keep(self, copy_id: str, key: FindingKey, text: str) -> None:
        """No text: the reason was given, or nobody wants to give it."""
        place = (copy_id, key)
        if self._texts.pop(place, "") == text == "":
            return
        if text:
            self._texts[place] = text
        self._write(self._texts)

    def _write(self, texts: Mapping[tuple[str, FindingKey], str]) -> None:
        rows = [[copy_id, code, boxes, text] for (copy_id, (code, boxes)), text in texts.items()]
        self._settings.remember_note(
            self._note, json.dumps({"person": self._person, "texts": rows[-MOST_KEPT:]})
        )


def read_texts(written: str, person: str) -> dict[tuple[str, FindingKey], str]:
    """The texts as they were written for `person`; none where nothing or nonsense stands."""
    try:
        values = json.loads(written or "{}")
        rows = values.get("texts", []) if values.get("person") == person else []
        return {
            (str(copy), (str(code), tuple(map(str, boxes)))): str(text) for copy, code, boxes, text in rows
        }
    except (ValueError, TypeError, AttributeError):
        return {}
