"""The gold forms, for a coordinator: copies whose figures are known, by which readers are measured."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number, write_serial, write_time
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.parts.withdraw_strip import WithdrawStrip
from desktop.ui.parts.words import say_copy_kind
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.gold_forms import GoldForm

_WIDTHS = (80, 250, 90, 170)


class WithdrawGoldStrip(WithdrawStrip):
    """Qt view of the question why a gold form becomes an ordinary one again."""

    def retranslate(self) -> None:
        super().retranslate()
        question = self.tr("The copy becomes an ordinary one again. Why?")
        self.put_words(question, self.tr("for example: a known figure was wrong"), self.tr("Keep it"))


class GoldCard(QFrame):
    """Signals: `seeding_wanted()`, `withdrawn(object, str)` with the GoldForm and the reason."""

    seeding_wanted = Signal()
    withdrawn = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self.heading, self.words = QLabel(), QLabel()
        self.table = RowsTable(RowsModel(self._columns(), desk), desk)
        self.seed_button = QPushButton(icon("plus", QPalette.ColorRole.ButtonText), "")
        self.withdraw_button = QPushButton()
        self.strip = WithdrawGoldStrip()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self.words, "muted")
        self.words.setWordWrap(True)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.setMinimumHeight(90)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.withdraw_button)
        head.addWidget(self.seed_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.strip)

    def _connect(self) -> None:
        self.seed_button.clicked.connect(self.seeding_wanted)
        self.withdraw_button.clicked.connect(self.strip.ask_why)
        self.strip.reason_given.connect(self._handle_reason_given)

    def put_gold(self, gold: Sequence[GoldForm]) -> None:
        self.table.rows_model.put_rows(gold)
        self.table.setVisible(bool(gold))
        self.withdraw_button.setEnabled(bool(gold))
        if gold:
            self.table.selectRow(0)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Gold forms"))
        self.words.setText(
            self.tr(
                "Copies whose figures you know for certain. Readers enter them like any other; only a "
                "coordinator sees which they are."
            )
        )
        self.table.setAccessibleName(self.heading.text())
        self.seed_button.setText(self.tr("Seed a gold form…"))
        self.withdraw_button.setText(self.tr("Withdraw…"))
        for button in (self.seed_button, self.withdraw_button):
            button.setAccessibleName(button.text())

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Station"), lambda row: write_serial(row.station_serial)),
            Column(lambda: self.tr("Kind of copy"), lambda row: say_copy_kind(row.copy_kind)),
            Column(
                lambda: self.tr("Figures"),
                lambda row: write_number(len(row.figures)),
                is_number=True,
                sort=lambda row: len(row.figures),
            ),
            Column(lambda: self.tr("Seeded"), lambda row: write_time(row.seeded_at)),
            Column(lambda: self.tr("Note"), lambda row: row.note),
        ]

    def _handle_reason_given(self, reason: str) -> None:
        row = self.table.current_row()
        if row is not None:
            self.withdrawn.emit(row, reason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
