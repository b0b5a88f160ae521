"""Official results: every version that was typed in or imported, and two of them side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.official.typing_page import TypingPage
from desktop.ui.official.versions_page import VersionsPage
from desktop.ui.parts.empty_place import EmptyPlace
from desktop.ui.parts.head import ScreenHead
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency import CandidateRow, list_candidates
from desktop.workspace.officials import (
    OfficialRow,
    list_official_results,
    official_file_path,
    withdraw_official_result,
)
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Content:
    versions: tuple[OfficialRow, ...]
    candidates: tuple[CandidateRow, ...]


class OfficialScreen(QWidget):
    """Signals: `facts_changed`, `loaded` after each reading of the workspace, `counted(int)` versions."""

    facts_changed = Signal()
    loaded = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._candidates: Sequence[CandidateRow] = ()
        self._is_typing = False
        self.head = ScreenHead()
        self.type_button = QPushButton(icon("keyboard"), "")
        self.import_button = QPushButton(icon("import", QPalette.ColorRole.HighlightedText), "")
        self.empty = EmptyPlace("official")
        self.versions = VersionsPage(desk)
        self.typing = TypingPage(workspace, desk)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.import_button, "primary")
        self.head.add_action(self.type_button)
        self.head.add_action(self.import_button)
        for page in (self.empty, self.versions, self.typing):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.type_button.clicked.connect(self.start_typing)
        self.import_button.clicked.connect(self._handle_import_wanted)
        self.empty.button.clicked.connect(self._handle_import_wanted)
        self.typing.left.connect(self._stop_typing)
        self.typing.kept.connect(self._handle_kept)
        self.versions.withdraw_strip.withdrawn.connect(self.withdraw)
        self.versions.withdraw_strip.reasonless.connect(self._handle_reasonless)
        self.versions.file_wanted.connect(self._handle_file_wanted)

    def refresh(self) -> None:
        """Read the workspace again in the background; `loaded` follows."""
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda *_reporting: _Content(list_official_results(workspace), list_candidates(workspace)),
            self._handle_loaded,
        )

    def start_typing(self) -> None:
        """Show the form to be typed in, with the cursor in its first open box."""
        self._is_typing = True
        self.typing.start(self._candidates)
        self._show_page(has_versions=True)

    def leave(self) -> None:
        """Another screen is shown: a figure under the cursor counts."""
        self.typing.grid.commit()

    def _handle_loaded(self, content: _Content) -> None:
        self._candidates = content.candidates
        self.versions.put_versions(content.versions, content.candidates)
        self._show_page(has_versions=bool(content.versions))
        self.loaded.emit()

    def _show_page(self, *, has_versions: bool) -> None:
        page = self.typing if self._is_typing else self.versions if has_versions else self.empty
        self._stack.setCurrentWidget(page)
        for button in (self.type_button, self.import_button):
            button.setVisible(not self._is_typing)
        self._say_head()

    def _stop_typing(self) -> None:
        self._is_typing = False
        self.refresh()

    def _handle_kept(self) -> None:
        self.facts_changed.emit()
        self._stop_typing()

    def _handle_written(self) -> None:
        self.facts_changed.emit()
        self.refresh()

    def _handle_import_wanted(self) -> None:
        from desktop.ui.imports import choose_official_file

        choose_official_file(self, self._workspace, self._desk, self._handle_written)

    def _handle_file_wanted(self, version: OfficialRow) -> None:
        path = official_file_path(self._workspace, version.id)
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _handle_reasonless(self) -> None:
        self._desk.notices.warn(self.tr("Say why the version is withdrawn; without a reason it is kept."))

    def withdraw(self, version: OfficialRow, reason: str) -> None:
        """Retract a version that was entered by mistake."""
        workspace = self._workspace
        self._desk.run_in_background(
            self,
            lambda *_reporting: withdraw_official_result(workspace, version.id, reason),
            lambda _nothing: self._handle_withdrawn(),
        )

    def _handle_withdrawn(self) -> None:
        self._desk.notices.succeed(self.tr("The version is withdrawn and no longer counts."))
        self._handle_written()

    def _say_head(self) -> None:
        if self._is_typing:
            line = self.tr("Type the boxes as they stand on the form; what you leave alone is not captured.")
            self.head.put_words(self.tr("Type an official form in"), line)
        else:
            line = self.tr("Every version is kept with its file, its hash and the date it was obtained.")
            self.head.put_words(self.tr("Official results"), line)

    def retranslate(self) -> None:
        self.type_button.setText(self.tr("Type a form in…"))
        self.import_button.setText(self.tr("Import a file…"))
        for button in (self.type_button, self.import_button):
            button.setAccessibleName(button.text())
        self.empty.put_words(
            self.tr("No official result yet"),
            self.tr("Type a Form 47 in as it was published, or import it from CSV or XLSX."),
            self.tr("Import a file…"),
        )
        self._say_head()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
