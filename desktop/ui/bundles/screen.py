"""Bundles out and in, check and backup, and what was done of these before."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.bundle.export import ExportOptions, ExportReport, export_bundle
from desktop.bundle.merge import BundlePreview, MergeReport, import_bundle, preview_import
from desktop.ui.bundles.care_card import CareCard, Finding
from desktop.ui.bundles.export_card import ExportCard
from desktop.ui.bundles.history import HistoryLine, note_in_history, read_history
from desktop.ui.bundles.import_card import ImportCard
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number, write_path, write_time
from desktop.ui.parts.head import ScreenHead
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.theme.style import set_role
from desktop.workspace.workspace import (
    Person,
    Workspace,
    back_up_workspace,
    check_workspace,
    list_people,
)

ZIP = "ZIP (*.zip)"


class BundlesScreen(QWidget):
    """Signals: `facts_changed`; `finished` after each piece of work in the background."""

    facts_changed = Signal()
    finished = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._file: Path | None = None
        self.head = ScreenHead()
        self.export_card = ExportCard()
        self.import_card = ImportCard(desk)
        self.care_card = CareCard()
        self._history_heading = QLabel()
        set_role(self._history_heading, "heading")
        self.history = RowsTable(RowsModel(self._columns(), desk), desk, is_sortable=False)
        self.history.setMinimumHeight(110)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.export_card)
        left.addWidget(self.care_card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.import_card, 3)
        right.addWidget(self._history_heading)
        right.addWidget(self.history, 2)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addLayout(columns, 1)

    def _size_columns(self) -> None:
        """The moment and the file are whole in either language's font."""
        metrics = self.history.fontMetrics()
        moment = metrics.horizontalAdvance(write_time(datetime(2028, 12, 28, 20, 28).astimezone()))
        for column, width in enumerate((moment + 28, 84, 140, 66)):
            self.history.setColumnWidth(column, width)

    def _connect(self) -> None:
        self.export_card.wanted.connect(self._handle_export_wanted)
        self.import_card.file_wanted.connect(self._handle_file_wanted)
        self.import_card.import_wanted.connect(self._handle_import_wanted)
        self.care_card.check_wanted.connect(self._handle_check_wanted)
        self.care_card.backup_wanted.connect(self._handle_backup_wanted)

    def refresh(self) -> None:
        """Read people and history again."""
        self.export_card.put_people(list_people(self._workspace))
        self.history.rows_model.put_rows(read_history(self._workspace.folder))

    def retranslate(self) -> None:
        self.head.put_words(
            self.tr("Bundles"),
            self.tr("Hand work over and take it in; their order does not matter."),
        )
        self._history_heading.setText(self.tr("What was done before"))
        self.history.setAccessibleName(self.tr("What was done before"))
        self._size_columns()

    def export_to(self, target: Path, person: Person | None) -> None:
        """Write a bundle to `target` in the background; the dialog has asked whether a file there may go."""
        workspace = self._workspace
        options = ExportOptions(person.id if person else None, workspace.person.id, overwrites=True)
        self._desk.settings.remember_folder("bundles", target.parent)
        self._desk.run_in_background(
            self,
            lambda progress, is_cancelled: export_bundle(
                workspace.store,
                target,
                options,
                progress=progress,
                is_cancelled=is_cancelled,
            ),
            self._handle_exported,
            title=self.tr("Writing the bundle"),
        )

    def preview(self, file: Path) -> None:
        """Show what the bundle `file` would do."""
        self._file = file
        workspace = self._workspace
        self._desk.settings.remember_folder("bundles", file.parent)
        self._desk.run_in_background(
            self,
            lambda progress, is_cancelled: preview_import(
                workspace.store, file, progress=progress, is_cancelled=is_cancelled
            ),
            self._handle_previewed,
            self._handle_preview_failed,
            title=self.tr("Looking through the bundle"),
        )

    def back_up_to(self, target: Path) -> None:
        """Copy the workspace to `target` in the background."""
        workspace = self._workspace
        self._desk.settings.remember_folder("backups", target.parent)
        self._desk.run_in_background(
            self,
            lambda *_reporting: back_up_workspace(workspace, target),
            self._handle_backed_up,
            title=self.tr("Backing up"),
        )

    def _handle_export_wanted(self, person: Person | None) -> None:
        stem = self._workspace.constituency_code + (f"-{person.name}" if person else "")
        name = f"{stem}-{datetime.now().astimezone():%Y-%m-%d-%H%M}.ginti.zip"
        start = str(Path(self._desk.settings.last_folder("bundles")) / name)
        chosen, _filter = QFileDialog.getSaveFileName(self, self.tr("Export a bundle"), start, ZIP)
        if chosen:
            self.export_to(Path(chosen), person)

    def _handle_exported(self, report: ExportReport) -> None:
        count = sum(report.manifest.facts.values())
        self._note("export", report.path, count)
        words = self.tr("Written: {path} ({count} facts)").format(path=write_path(report.path), count=count)
        if report.missing:
            lacks = self.tr("{count} photos are not in it, because their files are missing here.")
            self._desk.notices.warn(f"{words}  {lacks.format(count=len(report.missing))}")
        else:
            self._desk.notices.succeed(words)
        self.finished.emit()

    def _handle_file_wanted(self) -> None:
        start = self._desk.settings.last_folder("bundles")
        chosen, _filter = QFileDialog.getOpenFileName(self, self.tr("Choose a bundle"), start, ZIP)
        if chosen:
            self.preview(Path(chosen))

    def _handle_previewed(self, preview: BundlePreview) -> None:
        self.import_card.put_preview(preview)
        self.finished.emit()

    def _handle_preview_failed(self, _error: Exception) -> None:
        self.import_card.put_preview(None)
        self.finished.emit()

    def _handle_import_wanted(self) -> None:
        workspace, file = self._workspace, self._file
        if file is None:
            return
        self._desk.run_in_background(
            self,
            lambda progress, is_cancelled: import_bundle(
                workspace.store, file, progress=progress, is_cancelled=is_cancelled
            ),
            self._handle_imported,
            title=self.tr("Taking the bundle in"),
        )

    def _handle_imported(self, report: MergeReport) -> None:
        count = sum(report.new.values())
        self._note("import", self._file or Path(report.name), count)
        words = self.tr("{name} is taken in: {count} new facts.")
        self._desk.notices.succeed(words.format(name=report.name, count=count))
        self.import_card.put_preview(None)
        self.facts_changed.emit()
        self.refresh()
        self.finished.emit()

    def _handle_check_wanted(self) -> None:
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda progress, _is_cancelled: check_workspace(workspace, progress),
            self._handle_checked,
            title=self.tr("Checking the workspace"),
        )

    def _handle_checked(self, findings: tuple[Finding, ...]) -> None:
        self.care_card.put_findings(findings)
        self.finished.emit()

    def _handle_backup_wanted(self) -> None:
        name = f"{self._workspace.constituency_code}-{datetime.now().astimezone():%Y-%m-%d-%H%M}-backup.zip"
        start = str(Path(self._desk.settings.last_folder("backups")) / name)
        chosen, _filter = QFileDialog.getSaveFileName(self, self.tr("Back up the workspace"), start, ZIP)
        if chosen:
            self.back_up_to(Path(chosen))

    def _handle_backed_up(self, target: Path) -> None:
        self._note("backup", target, 0)
        words = self.tr(
            "Backed up: {path}. To open the copy, unpack it into a new folder and open that folder."
        )
        self._desk.notices.succeed(words.format(path=write_path(target)))
        self.finished.emit()

    def _note(self, what: str, file: Path, count: int) -> None:
        note_in_history(self._workspace.folder, what, file, self._workspace.person.name, count)
        self.history.rows_model.put_rows(read_history(self._workspace.folder))

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("when"), lambda line: write_time(line.when)),
            Column(lambda: self.tr("what"), self._say_what),
            Column(lambda: self.tr("file"), lambda line: Path(line.file).name, tip=lambda line: line.file),
            Column(
                lambda: self.tr("facts"),
                lambda line: write_number(line.count) if line.count else "–",
                is_number=True,
            ),
            Column(lambda: self.tr("by"), lambda line: line.person),
        ]

    def _say_what(self, line: HistoryLine) -> str:
        words = {"export": self.tr("exported"), "import": self.tr("taken in"), "backup": self.tr("backed up")}
        return words.get(line.what, line.what)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
