"""Options of a station list: leave rows with faults out, take stations off that the list no longer has."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from desktop.ui.imports.options import OptionsBox
from desktop.ui.imports.subject import Shown
from desktop.ui.language.numbers import write_number


class StationOptions(OptionsBox):
    """Both are off until the user ticks them; the second shows only where stations would be removed."""

    def __init__(self) -> None:
        super().__init__()
        self._removed: tuple[int, ...] = ()
        self.without_faulty = QCheckBox()
        self.removes = QCheckBox()
        self.removes.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.without_faulty)
        layout.addWidget(self.removes)
        self.retranslate()

    def values(self) -> dict[str, Any]:
        return {"without_faulty": self.without_faulty.isChecked(), "removes": self.removes.isChecked()}

    def show_preview(self, shown: Shown) -> None:
        self._removed = shown.removed
        self.removes.setVisible(bool(shown.removed))
        if not shown.removed:
            self.removes.setChecked(False)
        self.without_faulty.setVisible(bool(shown.faulty))
        self.retranslate()

    def retranslate(self) -> None:
        self.without_faulty.setText(self.tr("Leave out every row with a fault"))
        self.without_faulty.setToolTip(
            self.tr("Otherwise a row whose serial is clear is written as it stands in the file.")
        )
        words = self.tr("Take {count} stations that are not in the file off the list: {serials}")
        serials = ", ".join(str(serial) for serial in self._removed[:8])
        if len(self._removed) > 8:
            serials += " …"
        self.removes.setText(words.format(count=write_number(len(self._removed)), serials=serials))
        for box in (self.without_faulty, self.removes):
            box.setAccessibleName(box.text())
