"""What a user says about an import as a whole, under the preview. In: the preview. Out: `values()`."""

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.imports.subject import Shown


class OptionsBox(QWidget):
    """Base of the three. Signals: `changed` when `is_complete` or `count_rows` may have changed."""

    changed = Signal()

    def values(self) -> dict[str, Any]:
        """The options by the names that the subject's `write` knows."""
        return {}

    @property
    def is_complete(self) -> bool:
        return True

    def count_rows(self, shown: Shown) -> int:
        """How many rows would be written with the options as they are."""
        return shown.writable

    def show_preview(self, shown: Shown) -> None:
        """A new preview stands above."""

    def retranslate(self) -> None:
        """Set every word again."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
