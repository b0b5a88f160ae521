"""A serial that stands several times in the shipped list: one question at a time, whose it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.spreadsheet.seat_values import ReferenceCandidate, RepeatedSerial
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency import CandidateRow


class RepeatedSerials(QFrame):
    """Hidden where there is nothing to settle. Signals: `settled(CandidateRow)`, to be saved by hand."""

    settled = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._desk = desk
        self._repeats: tuple[RepeatedSerial, ...] = ()
        self._words = QLabel()
        self._words.setWordWrap(True)
        set_role(self._words, "doubt")
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._words)
        layout.addLayout(self._row)
        self.hide()

    def put_repeats(self, repeats: Sequence[RepeatedSerial]) -> None:
        """Ask for the first of these; the next one is asked when they are put again without it."""
        self._repeats = tuple(repeats)
        self._ask()

    def _ask(self) -> None:
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        self.setVisible(bool(self._repeats))
        if not self._repeats:
            return
        first = self._repeats[0]
        words = self.tr(
            "{count} ballot serials stand twice in the shipped list of candidates. "
            "Who has No. {serial} on the ballot paper?"
        )
        self._words.setText(words.format(count=write_number(len(self._repeats)), serial=first.ballot_serial))
        for candidate in (first.taken, *first.others):
            self._add_button(candidate)

    def _add_button(self, candidate: ReferenceCandidate) -> None:
        name = self._desk.language.pick(candidate.name_en, candidate.name_ur)
        button = QPushButton(f"{name}  ({candidate.symbol}, {candidate.party})")
        button.setAccessibleName(button.text())
        button.clicked.connect(lambda: self.settled.emit(_make_row(candidate)))
        self._row.insertWidget(len(self.buttons), button)
        self.buttons.append(button)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._ask()
        super().changeEvent(event)


def _make_row(candidate: ReferenceCandidate) -> CandidateRow:
    return CandidateRow(
        candidate.ballot_serial, candidate.name_en, candidate.name_ur, candidate.symbol, candidate.party
    )
