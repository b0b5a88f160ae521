"""Options of a station list: write rows with faults too, take stations off that the list no longer has."""

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
        self._faulty = 0
        self.with_faulty = QCheckBox()
        self.with_faulty.toggled.connect(lambda _is_on: self.changed.emit())
        self.removes = QCheckBox()
        self.removes.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.with_faulty)
        layout.addWidget(self.removes)
        self.retranslate()

    def values(self) -> dict[str, Any]:
        return {"with_faulty": self.with_faulty.isChecked(), "removes": self.removes.isChecked()}

    def count_rows(self, shown: Shown) -> int:
        return shown.writable - (0 if self.with_faulty.isChecked() else shown.writable_faulty)

    def show_preview(self, shown: Shown) -> None:
        self._removed = shown.removed
        self.removes.setVisible(bool(shown.removed))
        if not shown.removed:
            self.removes.setChecked(False)
        self._faulty = shown.writable_faulty
        self.with_faulty.setVisible(bool(shown.writable_faulty))
        self.retranslate()

    def retranslate(self) -> None:
        words = self.tr("Write the rows with a fault too, as they stand in the file: {count}")
        self.with_faulty.setText(words.format(count=write_number(self._faulty)))
        self.with_faulty.setToolTip(
            self.tr("Otherwise they are left out. A row without a clear serial is never written.")
        )
        words = self.tr("Take {count} stations that are not in the file off the list: {serials}")
        serials = ", ".join(str(serial) for serial in self._removed[:8])
        if len(self._removed) > 8:
            serials += " …"
        self.removes.setText(words.format(count=write_number(len(self._removed)), serials=serials))
        for box in (self.with_faulty, self.removes):
            box.setAccessibleName(box.text())
