"""The list of contesting candidates, to be repaired by hand: add, correct, take off."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from desktop.ui.desk import Desk
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.theme.fonts import urdu_font
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency import LARGEST_SERIAL, CandidateRow


class CandidateList(QFrame):
    """Signals: `saved(CandidateRow, object)` with the serial the candidate had (None: a new candidate),
    `removed(CandidateRow)` as it stood on the list.
    """

    saved = Signal(object, object)
    removed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._desk = desk
        self._model = RowsModel(self._columns(), desk)
        self.table = RowsTable(self._model, desk)
        self.serial = QSpinBox()
        self.serial.setRange(1, LARGEST_SERIAL)
        self.name_en = QLineEdit()
        self.name_ur = QLineEdit()
        self.name_ur.setFont(urdu_font())
        self.symbol = QLineEdit()
        self.party = QLineEdit()
        self.save_button = QPushButton(icon("save", QPalette.ColorRole.HighlightedText), "")
        set_role(self.save_button, "primary")
        self.remove_button = QPushButton(icon("withdraw"), "")
        self.new_button = QPushButton()
        self._shown: CandidateRow | None = None
        self._labels = [QLabel() for _field in range(5)]
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for label, field in zip(self._labels, self._fields(), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.new_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addLayout(buttons)
        side.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(16)
        layout.addWidget(self.table, 3)
        layout.addLayout(side, 2)

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._handle_row_chosen)
        self.save_button.clicked.connect(self._handle_save_clicked)
        self.remove_button.clicked.connect(self._handle_remove_clicked)
        self.new_button.clicked.connect(self._handle_new_clicked)
        for line in (self.serial.lineEdit(), self.name_en, self.name_ur, self.symbol, self.party):
            line.returnPressed.connect(self._handle_save_clicked)

    def put_candidates(self, rows: Sequence[CandidateRow]) -> None:
        """Show these; the cursor stays on the candidate it was on."""
        kept = self.serial.value()
        self._model.put_rows(rows)
        for column, width in enumerate((48, 160, 150, 90)):
            self.table.setColumnWidth(column, width)
        if rows:
            self.point_at(kept)

    def point_at(self, ballot_serial: int) -> None:
        """Put the cursor on this candidate, or on the first of the list."""
        shown = self.table.model()
        texts = [shown.index(place, 0).data() for place in range(shown.rowCount())]
        wanted = str(ballot_serial)
        self.table.selectRow(texts.index(wanted) if wanted in texts else 0)

    def start_new(self, ballot_serial: int) -> None:
        """Empty fields for a candidate who is not on the list."""
        self.table.clearSelection()
        self._put_row(CandidateRow(ballot_serial, "", "", "", ""))
        self._put_shown(None)
        self.name_en.setFocus()

    def retranslate(self) -> None:
        words = (
            self.tr("Ballot serial"),
            self.tr("Name in English"),
            self.tr("Name in Urdu"),
            self.tr("Symbol"),
            self.tr("Party"),
        )
        for label, field, word in zip(self._labels, self._fields(), words, strict=True):
            label.setText(word)
            field.setAccessibleName(word)
        self.save_button.setText(self.tr("Save this candidate"))
        self.save_button.setAccessibleName(self.tr("Save this candidate"))
        self.remove_button.setText(self.tr("Take off the list"))
        self.remove_button.setAccessibleName(self.tr("Take this candidate off the list"))
        self.new_button.setText(self.tr("New"))
        self.new_button.setAccessibleName(self.tr("Add a candidate to the list"))
        self.new_button.setToolTip(self.tr("Add a candidate to the list"))
        self.serial.lineEdit().setAccessibleName(words[0])
        self.table.setAccessibleName(self.tr("Contesting candidates"))

    def _columns(self) -> list[Column]:
        return [
            Column(
                lambda: self.tr("No."),
                lambda row: str(row.ballot_serial),
                is_number=True,
                sort=lambda row: row.ballot_serial,
            ),
            Column(lambda: self.tr("Name in English"), lambda row: row.name_en),
            Column(lambda: self.tr("Name in Urdu"), lambda row: row.name_ur),
            Column(lambda: self.tr("Symbol"), lambda row: row.symbol),
            Column(lambda: self.tr("Party"), lambda row: row.party),
        ]

    def _fields(self) -> tuple[QSpinBox | QLineEdit, ...]:
        return self.serial, self.name_en, self.name_ur, self.symbol, self.party

    def _handle_row_chosen(self, row: CandidateRow) -> None:
        self._put_row(row)
        self._put_shown(row)

    def _put_shown(self, row: CandidateRow | None) -> None:
        self._shown = row
        self.remove_button.setEnabled(row is not None)

    def _put_row(self, row: CandidateRow) -> None:
        self.serial.setValue(row.ballot_serial)
        for field, text in (
            (self.name_en, row.name_en),
            (self.name_ur, row.name_ur),
            (self.symbol, row.symbol),
            (self.party, row.party),
        ):
            field.setText(text)
            field.setCursorPosition(0)

    def _handle_save_clicked(self) -> None:
        texts = (field.text().strip() for field in (self.name_en, self.name_ur, self.symbol, self.party))
        old_serial = self._shown.ballot_serial if self._shown else None
        self.saved.emit(CandidateRow(self.serial.value(), *texts), old_serial)

    def _handle_remove_clicked(self) -> None:
        if self._shown is not None:
            self.removed.emit(self._shown)

    def _handle_new_clicked(self) -> None:
        serials = [row.ballot_serial for row in self._model.rows]
        self.start_new(min(max(serials, default=0) + 1, LARGEST_SERIAL))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
