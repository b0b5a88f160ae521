"""One import: choose a file, name its columns, look at every row, decide what is open, write.

The table is read and checked in the background each time an answer changes; nothing is written before the
button at the foot is pressed.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.spreadsheet.table_file import Table, read_table
from desktop.ui.desk import Desk
from desktop.ui.imports.column_list import ColumnList
from desktop.ui.imports.foot import ImportFoot
from desktop.ui.imports.options import OptionsBox
from desktop.ui.imports.preview_table import PreviewTable
from desktop.ui.imports.source_line import SourceLine
from desktop.ui.imports.subject import Answers, Shown, Subject
from desktop.ui.parts.empty_place import EmptyPlace
from desktop.ui.parts.head import ScreenHead


class ImportPanel(QWidget):
    """Signals: `shown(Shown)` after each check, `written` after writing."""

    shown = Signal(object)
    written = Signal()

    def __init__(self, subject: Subject, options: OptionsBox, desk: Desk) -> None:
        super().__init__()
        self._subject = subject
        self._desk = desk
        self._table: Table | None = None
        self._answers = Answers()
        self._current: Shown | None = None
        self._round = 0
        self.head = ScreenHead()
        self.source = SourceLine()
        self.columns = ColumnList()
        self.preview = PreviewTable(subject, desk)
        self.options = options
        self.foot = ImportFoot(options)
        self.empty = EmptyPlace("import")
        self._stack = QStackedWidget()
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        splitter = QSplitter()
        splitter.addWidget(self.columns)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([360, 860])
        splitter.setChildrenCollapsible(False)
        work = QWidget()
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.source)
        inside.addWidget(splitter, 1)
        inside.addWidget(self.foot)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.empty.button.clicked.connect(self._handle_file_wanted)
        self.source.file_wanted.connect(self._handle_file_wanted)
        self.source.sheet_chosen.connect(self._handle_sheet_chosen)
        self.source.header_line_chosen.connect(self._handle_header_line_chosen)
        self.source.constituency_chosen.connect(self._handle_constituency_chosen)
        self.columns.chosen.connect(self._handle_use_chosen)
        self.preview.decided.connect(self._handle_decided)
        self.foot.write_wanted.connect(self._handle_write_wanted)

    def open_file(self, path: Path, sheet: str | None = None) -> None:
        """Read `path` and show its preview; `shown` follows, or the notice bar says why not."""
        self._desk.settings.remember_folder(self._subject.purpose, path.parent)
        subject = self._subject
        self._desk.run_in_background(
            self,
            lambda *_reporting: subject.prepare(read_table(path, sheet)),
            self._handle_table_read,
            title=self.tr("Reading {file}").format(file=path.name),
        )

    def _handle_table_read(self, table: Table) -> None:
        self._table = table
        self._answers = Answers(constituency=self._answers.constituency)
        self._current = None
        self.source.put_table(table)
        self._stack.setCurrentIndex(1)
        self._check()

    def _check(self) -> None:
        """Check the table again with the answers as they are; an older round that comes late is dropped."""
        if self._table is None:
            return
        self._round += 1
        number, subject, table, answers = self._round, self._subject, self._table, self._answers
        self._desk.run_in_background(
            self,
            lambda *_reporting: (number, subject.show(table, answers)),
            lambda outcome: self._handle_checked(*outcome),
        )

    def _handle_checked(self, number: int, shown: Shown) -> None:
        if number != self._round:
            return
        is_new_table = self._current is None
        self._current = shown
        self.columns.put_columns(shown.columns, is_new_table=is_new_table)
        self.source.put_constituencies(shown.constituencies, shown.constituency)
        self.preview.put_shown(shown)
        self.foot.put_shown(shown, self._subject.ask_to_write)
        self.shown.emit(shown)

    def _handle_use_chosen(self, column: int, use: str) -> None:
        self._answers = replace(self._answers, uses={**self._answers.uses, column: use})
        self._check()

    def _handle_decided(self, lines: Sequence[int], decision: str) -> None:
        decisions = {**self._answers.decisions, **dict.fromkeys(lines, decision)}
        self._answers = replace(self._answers, decisions=decisions)
        self._check()

    def _handle_constituency_chosen(self, code: str) -> None:
        self._answers = replace(self._answers, constituency=code)
        self._check()

    def _handle_header_line_chosen(self, number: int) -> None:
        if self._table is not None and number != self._table.header_line:
            self._handle_table_read(self._table.with_header_line(number))

    def _handle_sheet_chosen(self, sheet: str) -> None:
        if self._table is not None:
            self.open_file(self._table.path, sheet)

    def _handle_write_wanted(self) -> None:
        if self._table is None or self._current is None:
            return
        subject, shown, path, options = self._subject, self._current, self._table.path, self.options.values()
        self.foot.put_busy()
        self._desk.run_in_background(
            self,
            lambda *_reporting: subject.write(shown, path, options),
            self._handle_written,
            lambda _error: self._check(),
            title=self.tr("Writing"),
        )

    def _handle_written(self, sentence: str) -> None:
        self._desk.notices.succeed(sentence)
        self.written.emit()
        self._check()

    def _handle_file_wanted(self) -> None:
        start = self._desk.settings.last_folder(self._subject.purpose)
        kinds = self.tr("Tables (*.csv *.csv.gz *.tsv *.txt *.xlsx *.xlsm);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self, self._subject.title(), start, kinds)
        if chosen:
            self.open_file(Path(chosen))

    def retranslate(self) -> None:
        self.head.put_words(self._subject.title(), self._subject.explain() if self._table else "")
        self.empty.put_words(self._subject.title(), self._subject.explain(), self.tr("Choose a file…"))
        self.columns.put_choices(self._subject.uses())
        self._check()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.open_file(Path(files[0]))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
