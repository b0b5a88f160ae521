"""The form's sums under one another: each closes, or by how much it does not. In: `OfficialSum`s."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db import fields
from desktop.ui.language.numbers import write_difference, write_number
from desktop.ui.official.sums import OfficialSum
from desktop.ui.theme.style import set_role


class SumsList(QWidget):
    """One label a sum; a sum that cannot be tested is quiet."""

    def __init__(self) -> None:
        super().__init__()
        self._sums: tuple[OfficialSum, ...] = ()
        self.labels: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 8, 8)
        self._layout.setSpacing(8)
        self.setFixedWidth(330)
        self._layout.addStretch(1)

    def put_sums(self, sums: Sequence[OfficialSum]) -> None:
        self._sums = tuple(sums)
        while len(self.labels) < len(self._sums):
            label = QLabel()
            label.setWordWrap(True)
            label.setMargin(5)
            self._layout.insertWidget(len(self.labels), label)
            self.labels.append(label)
        for label, line in zip(self.labels, self._sums, strict=True):
            set_role(
                label, "muted" if line.difference is None else "good" if line.difference == 0 else "doubt"
            )
            label.setText(self._say(line))
            label.setAccessibleName(label.text())

    def _say(self, line: OfficialSum) -> str:
        name = self._name(line)
        if line.difference is None or line.computed is None or line.stated is None:
            return self.tr("{sum}: not yet known").format(sum=name)
        if line.difference == 0:
            return self.tr("{sum} ✓ {number}").format(sum=name, number=write_number(line.stated))
        words = self.tr("{sum}: adds up to {computed}, the form says {stated} ({difference})")
        return words.format(
            sum=name,
            computed=write_number(line.computed),
            stated=write_number(line.stated),
            difference=write_difference(line.difference),
        )

    def _name(self, line: OfficialSum) -> str:
        if line.total == fields.VALID_TOTAL:
            return self.tr("Candidates = valid")
        if line.total == fields.REGISTERED_TOTAL:
            return self.tr("Registered, male + female")
        if fields.EXCLUDED in line.parts:
            return self.tr("Valid + rejected = polled")
        return self.tr("Polled, male + female")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.put_sums(self._sums)
        super().changeEvent(event)
