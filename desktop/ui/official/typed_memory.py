"""What was typed into boxes and not yet kept: on disk after every figure, so that nothing typed is lost.

In: the boxes of one workspace. Out: the same boxes the next time. No facts: they never leave this computer.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from db.fields import is_field
from db.figures import Figure, FigureState
from desktop.ui.preferences import Preferences


class TypedMemory:
    """Remembers one set of boxes for each workspace folder."""

    def __init__(self, settings: Preferences, folder: Path) -> None:
        self._settings = settings
        self._name = f"official-typed/{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"

    def recall(self) -> dict[str, Figure]:
        """The boxes that were typed; what cannot be understood is passed over."""
        try:
            plain = json.loads(self._settings.note(self._name, "{}"))
            return {
                field: Figure(FigureState(state), number)
                for field, (state, number) in plain.items()
                if is_field(field)
            }
        except (ValueError, TypeError, AttributeError):
            return {}

    def remember(self, figures: Mapping[str, Figure]) -> None:
        plain = {field: [figure.state.value, figure.number] for field, figure in figures.items()}
        self._settings.remember_note(self._name, json.dumps(plain))

    def forget(self) -> None:
        self._settings.remember_note(self._name, "{}")
