"""Typing a Form 47 or 49 in, box by box: Enter goes on, Shift+Enter back, Ctrl+Enter keeps the version.

Every figure is on disk before the next box takes the cursor; a box left alone is "not captured".
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.fields import form47_fields
from db.figures import NOT_CAPTURED, Figure
from desktop.ui.desk import Desk
from desktop.ui.official.boxes import BoxGrid
from desktop.ui.official.key_hints import KeyHints
from desktop.ui.official.provenance import Provenance
from desktop.ui.official.sums import add_up_official
from desktop.ui.official.sums_list import SumsList
from desktop.ui.official.typed_memory import TypedMemory
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.officials import KeptOfficial, add_official_result
from desktop.workspace.workspace import Workspace


class TypingPage(QWidget):
    """Signals: `kept` when a version was written, `left` when the user goes back without."""

    kept = Signal()
    left = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._memory = TypedMemory(desk.settings, workspace.folder)
        self._serials: tuple[int, ...] = ()
        self._file: Path | None = None
        self.grid = BoxGrid(desk)
        self.provenance = Provenance()
        self.sums = SumsList()
        self.file_button = QPushButton(icon("open"), "")
        self.keep_button = QPushButton(icon("save", QPalette.ColorRole.HighlightedText), "")
        self.back_button = QPushButton()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.keep_button, "primary")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.grid)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self.grid, area.viewport()):
            widget.setAutoFillBackground(False)
        self.grid.area = area
        card = QFrame()
        set_role(card, "card")
        inside = QHBoxLayout(card)
        inside.addWidget(area, 1)
        inside.addWidget(self.sums)
        buttons = QHBoxLayout()
        for widget in (self.back_button, self.file_button):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self.keep_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.provenance)
        layout.addWidget(card, 1)
        layout.addLayout(buttons)
        layout.addWidget(KeyHints())

    def _connect(self) -> None:
        self.grid.figures_changed.connect(self._handle_figures_changed)
        self.grid.refused.connect(self._desk.notices.fail)
        self.keep_button.clicked.connect(self.keep)
        self.back_button.clicked.connect(self.left)
        self.file_button.clicked.connect(self._handle_file_wanted)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(self.keep)
        back = QShortcut(QKeySequence("Escape"), self, context=context)
        back.activated.connect(self._handle_escape_pressed)

    def start(self, candidates: Sequence[CandidateRow]) -> None:
        """Lay the boxes out for these candidates, with what was typed before."""
        self.provenance.renew_time()
        self._serials = tuple(row.ballot_serial for row in candidates)
        self.grid.put_boxes(form47_fields(self._serials), {row.ballot_serial: row for row in candidates})
        self.grid.put_figures(self._memory.recall())
        self._show_sums()
        self.grid.go_to_first_open()

    def keep(self) -> None:
        """Write the version; boxes that were left alone are not captured."""
        typed = self.grid.figures()
        if not self.grid.commit() or not typed:
            self._desk.notices.warn(self.tr("Type at least one figure of the form."))
            return
        order = form47_fields(self._serials)
        figures: dict[str, Figure] = {field: self.grid.figures().get(field, NOT_CAPTURED) for field in order}
        workspace, file, source = self._workspace, self._file, self.provenance
        form, obtained_on, note = source.form, source.obtained_on, source.note
        self.keep_button.setEnabled(False)
        self._desk.run_in_background(
            self,
            lambda *_reporting: add_official_result(
                workspace, form, figures, file_path=file, obtained_on=obtained_on, note=note
            ),
            self._handle_kept,
            lambda _error: self.keep_button.setEnabled(True),
        )

    def _handle_kept(self, kept: KeptOfficial) -> None:
        self.keep_button.setEnabled(True)
        self._memory.forget()
        self._file = None
        self.grid.put_figures({})
        self.retranslate()
        if kept.is_new:
            self._desk.notices.succeed(self.tr("The form is kept as a version of its own."))
        else:
            words = self.tr("This form is already here, as version {number}. Nothing was stored.")
            self._desk.notices.warn(words.format(number=kept.row.version))
        self.kept.emit()

    def _handle_escape_pressed(self) -> None:
        """What was typed stays kept; a box that holds no figure keeps the cursor."""
        if self.grid.commit():
            self.left.emit()

    def _handle_figures_changed(self) -> None:
        self._memory.remember(self.grid.figures())
        self._show_sums()

    def _show_sums(self) -> None:
        self.sums.put_sums(add_up_official(self.grid.figures(), self._serials))

    def _handle_file_wanted(self) -> None:
        start = self._desk.settings.last_folder("official")
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("The form's file"), start)
        if chosen:
            self.put_file(Path(chosen))

    def put_file(self, path: Path) -> None:
        """The photo, scan or PDF of the form, to be kept with the version."""
        self._file = path
        self._desk.settings.remember_folder("official", path.parent)
        self.retranslate()

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("Back to the versions"))
        self.keep_button.setText(self.tr("Keep this version"))
        self.file_button.setText(self._file.name if self._file else self.tr("Add the form's file…"))
        self.file_button.setToolTip(self.tr("A photo, scan or PDF of the form, kept with its hash"))
        for button in (self.back_button, self.keep_button, self.file_button):
            button.setAccessibleName(button.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
