"""Where the rows come from: file, sheet, the line of the headers, and whose rows of a list of many."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from desktop.spreadsheet.table_file import Table
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role


class SourceLine(QWidget):
    """Signals: `file_wanted`, `sheet_chosen(str)`, `header_line_chosen(int)`, `constituency_chosen(str)`."""

    file_wanted = Signal()
    sheet_chosen = Signal(str)
    header_line_chosen = Signal(int)
    constituency_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.file_button = QPushButton(icon("open"), "")
        self._file = QLabel()
        self._sheet_label = QLabel()
        self.sheets = QComboBox()
        self._line_label = QLabel()
        self.header_line = QSpinBox()
        self._constituency_label = QLabel()
        self.constituencies = QComboBox()
        set_role(self._file, "heading")
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.file_button)
        layout.addWidget(self._file)
        layout.addStretch(1)
        pairs = (
            (self._sheet_label, self.sheets),
            (self._line_label, self.header_line),
            (self._constituency_label, self.constituencies),
        )
        for label, widget in pairs:
            label.setBuddy(widget)
            set_role(label, "muted")
            layout.addWidget(label)
            layout.addWidget(widget)
            label.hide()
            widget.hide()

    def _connect(self) -> None:
        self.file_button.clicked.connect(self.file_wanted)
        self.sheets.textActivated.connect(self.sheet_chosen)
        self.header_line.editingFinished.connect(
            lambda: self.header_line_chosen.emit(self.header_line.value())
        )
        self.constituencies.activated.connect(
            lambda _index: self.constituency_chosen.emit(self.constituencies.currentData())
        )

    def put_table(self, table: Table) -> None:
        """Show the file; nothing is emitted."""
        self._file.setText(table.source_name)
        self._file.setToolTip(f"SHA-256 {table.sha256}")
        self.sheets.clear()
        self.sheets.addItems(table.sheet_names)
        self.sheets.setCurrentText(table.sheet)
        self._show(self._sheet_label, self.sheets, is_shown=len(table.sheet_names) > 1)
        self.header_line.setRange(0, min(len(table.lines), 99))
        self.header_line.setValue(table.header_line)
        self._show(self._line_label, self.header_line, is_shown=True)

    def put_constituencies(self, counts: Mapping[str, int], chosen: str | None) -> None:
        """Offer the constituencies of a list of many; `chosen` may be none of them."""
        self.constituencies.clear()
        for code, count in counts.items():
            self.constituencies.addItem(f"{code}  ({count})", code)
        self.constituencies.setCurrentIndex(self.constituencies.findData(chosen) if chosen in counts else -1)
        self._show(self._constituency_label, self.constituencies, is_shown=len(counts) > 1)

    def _show(self, label: QLabel, widget: QWidget, *, is_shown: bool) -> None:
        label.setVisible(is_shown)
        widget.setVisible(is_shown)

    def retranslate(self) -> None:
        self.file_button.setText(self.tr("Choose a file…"))
        self.file_button.setAccessibleName(self.tr("Choose the file to import"))
        self._sheet_label.setText(self.tr("Sheet"))
        self._line_label.setText(self.tr("Headers on line"))
        self._constituency_label.setText(self.tr("Rows of"))
        self.sheets.setAccessibleName(self.tr("Sheet of the workbook"))
        self.header_line.setAccessibleName(self.tr("The line that holds the headers; 0 when there are none"))
        self.header_line.lineEdit().setAccessibleName(self.header_line.accessibleName())
        self.constituencies.setAccessibleName(self.tr("The constituency whose rows are imported"))
        self.constituencies.setPlaceholderText(self.tr("choose…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
