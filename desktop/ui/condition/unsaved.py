"""Answers that are not a fact yet, on disk from the moment they are given: a kill loses none of them.

In: answers of the sheet in front. Out: the same, when its copy is opened again.
"""

import json
from collections.abc import Mapping

from desktop.entry.condition_sheet import KEYS, Answer
from desktop.ui.preferences import Preferences

_NOTE = "condition/unsaved"


class UnsavedAnswers:
    """The answers of sheets, by copy, kept until they are saved as facts."""

    def __init__(self, settings: Preferences) -> None:
        self._settings = settings

    def keep(self, copy_id: str, answers: Mapping[str, Answer]) -> None:
        self._write({**self._read(), copy_id: dict(answers)})

    def find(self, copy_id: str) -> dict[str, Answer] | None:
        """What was answered about this copy and never saved; None when nothing was."""
        answers = self._read().get(copy_id)
        if not isinstance(answers, dict):
            return None
        return {
            key: tuple(answer) if isinstance(answer, list) else answer
            for key, answer in answers.items()
            if key in KEYS
        }

    def forget(self, copy_id: str) -> None:
        kept = self._read()
        if kept.pop(copy_id, None) is not None:
            self._write(kept)

    def _read(self) -> dict[str, object]:
        try:
            kept = json.loads(self._settings.note(_NOTE) or "{}")
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, kept: Mapping[str, object]) -> None:
        self._settings.remember_note(_NOTE, json.dumps(kept))
