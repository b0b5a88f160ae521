"""Options of typed figures: who typed them, and from which kind of copy."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit

from desktop.ui.imports.options import OptionsBox
from desktop.ui.parts.words import say_copy_kind

COPY_KINDS = ("agent", "posted", "observer", "po_snapshot", "ro", "ecp_scan", "certified", "corrected")


class FiguresOptions(OptionsBox):
    """Nothing can be written before a reader is named."""

    def __init__(self) -> None:
        super().__init__()
        self._reader_label = QLabel()
        self.reader_name = QLineEdit()
        self.reader_name.setMinimumWidth(180)
        self._kind_label = QLabel()
        self.copy_kind = QComboBox()
        for kind in COPY_KINDS:
            self.copy_kind.addItem("", kind)
        self._reader_label.setBuddy(self.reader_name)
        self._kind_label.setBuddy(self.copy_kind)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._reader_label, self.reader_name, self._kind_label, self.copy_kind):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.reader_name.textChanged.connect(lambda _text: self.changed.emit())
        self.retranslate()

    def values(self) -> dict[str, Any]:
        return {"reader_name": self.reader_name.text().strip(), "copy_kind": self.copy_kind.currentData()}

    @property
    def is_complete(self) -> bool:
        return bool(self.reader_name.text().strip())

    def retranslate(self) -> None:
        self._reader_label.setText(self.tr("Typed by"))
        self.reader_name.setAccessibleName(self.tr("Who typed these figures"))
        self.reader_name.setPlaceholderText(self.tr("a name; any will do"))
        self._kind_label.setText(self.tr("from"))
        self.copy_kind.setAccessibleName(self.tr("From which kind of copy they were typed"))
        for index, kind in enumerate(COPY_KINDS):
            self.copy_kind.setItemText(index, say_copy_kind(kind))
