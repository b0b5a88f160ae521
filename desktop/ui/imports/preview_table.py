"""The rows as they would be written, with what is wrong with each; filters, decisions on rows of zeros."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.ui.desk import Desk
from desktop.ui.imports.subject import Shown, ShownRow, Subject
from desktop.ui.language.numbers import write_number
from desktop.ui.parts.table import ROW_ROLE, Column, RowsModel, RowsTable
from desktop.ui.theme.style import set_role

_FAULT_COLUMN = 3
_WIDEST, _WIDEST_FAULT = 220, 420
_FILTERS = ("all", "faults", "undecided")


class PreviewTable(QFrame):
    """Signals: `decided(list, str)` with lines of the file and the decision's code."""

    decided = Signal(object, str)

    def __init__(self, subject: Subject, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._subject = subject
        self._shown: Shown | None = None
        self._model = RowsModel(self._columns(), desk)
        self.table = RowsTable(self._model, desk)
        self.filters = {name: QPushButton() for name in _FILTERS}
        self._group = QButtonGroup(self)
        self._decide_label = QLabel()
        self.decide_buttons = {choice.code: QPushButton() for choice in subject.decisions()}
        self._build()
        self.retranslate()

    def _build(self) -> None:
        chips = QHBoxLayout()
        for button in self.filters.values():
            button.setCheckable(True)
            set_role(button, "chip")
            self._group.addButton(button)
            chips.addWidget(button)
            button.clicked.connect(self._show_rows)
        self.filters["all"].setChecked(True)
        chips.addStretch(1)
        set_role(self._decide_label, "doubt")
        chips.addWidget(self._decide_label)
        for code, button in self.decide_buttons.items():
            button.clicked.connect(lambda _checked=False, code=code: self._handle_decide_clicked(code))
            chips.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addLayout(chips)
        layout.addWidget(self.table, 1)

    def put_shown(self, shown: Shown) -> None:
        """Show a new preview; the filter stays unless its rows are gone."""
        self._shown = shown
        counts = {"all": shown.rows, "faults": shown.faulty, "undecided": shown.undecided}
        for name, button in self.filters.items():
            button.setVisible(name == "all" or bool(counts[name]))
            if button.isChecked() and not counts[name]:
                self.filters["all"].setChecked(True)
        for widget in (self._decide_label, *self.decide_buttons.values()):
            widget.setVisible(bool(shown.undecided))
        self._count()
        self._show_rows()

    def _show_rows(self) -> None:
        if self._shown is None:
            return
        rows: Sequence[ShownRow] = self._shown.rows
        if self.filters["faults"].isChecked():
            rows = self._shown.faulty
        elif self.filters["undecided"].isChecked():
            rows = self._shown.undecided
        self._model.put_rows(rows)
        self._size_columns()

    def _size_columns(self) -> None:
        metrics = self.table.fontMetrics()
        for index, column in enumerate(self._model.columns):
            texts = [column.heading(), *(column.show(row) for row in self._model.rows[:60])]
            width = max(metrics.horizontalAdvance(text) for text in texts) + 28
            widest = _WIDEST_FAULT if index == _FAULT_COLUMN else _WIDEST
            self.table.setColumnWidth(index, min(max(width, 52), widest))
        rows = self._shown.rows if self._shown else ()
        for index, column in enumerate(self._model.columns):
            # an empty column would push the others out of sight
            self.table.setColumnHidden(index, bool(rows) and not any(column.show(row) for row in rows))

    def _columns(self) -> list[Column]:
        line = Column(
            lambda: self.tr("Line"), lambda row: str(row.line), is_number=True, sort=lambda row: row.line
        )
        wrong = Column(
            lambda: self.tr("What is wrong"),
            lambda row: row.faults,
            ink=lambda _row: "error",
            tip=lambda row: row.faults,
        )
        columns = list(self._subject.columns())
        return [line, *columns[:2], wrong, *columns[2:]]

    def _handle_decide_clicked(self, code: str) -> None:
        """The selected undecided rows, or all of them when none is selected."""
        if self._shown is None:
            return
        undecided = {row.line for row in self._shown.undecided}
        picked = {index.data(ROW_ROLE).line for index in self.table.selectedIndexes()} & undecided
        self.decided.emit(sorted(picked or undecided), code)

    def _count(self) -> None:
        shown = self._shown
        counts = (len(shown.rows), len(shown.faulty), len(shown.undecided)) if shown else (0, 0, 0)
        words = (self.tr("All rows"), self.tr("Only faults"), self.tr("To decide"))
        for button, word, count in zip(self.filters.values(), words, counts, strict=True):
            button.setText(f"{word}  {write_number(count)}")
            button.setAccessibleName(button.text())

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Preview of the rows"))
        self._decide_label.setText(self.tr("Zeros, or missing?"))
        for choice in self._subject.decisions():
            button = self.decide_buttons[choice.code]
            button.setText(choice.label)
            button.setAccessibleName(choice.label)
            button.setToolTip(self.tr("For the selected rows; for all of them when none is selected"))
        self._count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
