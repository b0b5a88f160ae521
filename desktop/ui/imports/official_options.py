"""Options of an official form's file: which form, when it was obtained, a note."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.imports.options import OptionsBox
from desktop.ui.official.provenance import Provenance


class OfficialOptions(OptionsBox):
    """The same fields as for a form that is typed in."""

    def __init__(self) -> None:
        super().__init__()
        self.provenance = Provenance()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.provenance)

    def values(self) -> dict[str, Any]:
        return {
            "form": self.provenance.form,
            "obtained_on": self.provenance.obtained_on,
            "note": self.provenance.note,
        }
