"""Seeding a gold form: which copy it is, and its figures as the coordinator knows them, typed box by box.

In: the copies and stations. Out: a copy, its known figures and a note; a box left alone is not known.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.fields import largest_of
from db.figures import Figure
from desktop.ui.desk import Desk
from desktop.ui.entry.figure_words import name_box
from desktop.ui.language.language import Language
from desktop.ui.language.numbers import write_number, write_serial
from desktop.ui.official.boxes import BoxGrid
from desktop.ui.parts.key_line import KeyLine
from desktop.ui.parts.words import say_copy_kind, say_form
from desktop.ui.theme.style import set_role
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.copy_papers import CopyPaper
from desktop.workspace.photos import CopyRow
from desktop.workspace.stations import StationRow


def _say_box(field: str, candidate: CandidateRow | None, language: Language) -> str:
    return name_box([candidate] if candidate is not None else [], field, language)


class GoldPage(QWidget):
    """Signals: `copy_chosen(str)`: its boxes are wanted; `seeded(str, object, str)`: copy id, figures by box,
    note; `left()`: nothing is seeded.
    """

    copy_chosen = Signal(str)
    seeded = Signal(str, object, str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._copies: Sequence[CopyRow] = ()
        self._stations: Mapping[int, StationRow] = {}
        self.heading, self._copy_label, self._note_label = QLabel(), QLabel(), QLabel()
        self.copies = QComboBox()
        self.note = QLineEdit()
        self.grid = BoxGrid(desk, _say_box, largest_of)
        self.counts = QLabel()
        self.keep_button, self.back_button = QPushButton(), QPushButton()
        self.keys = KeyLine()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self.counts, "muted")
        set_role(self.keep_button, "primary")
        top = QHBoxLayout()
        for label, field in ((self._copy_label, self.copies), (self._note_label, self.note)):
            label.setBuddy(field)
            top.addWidget(label)
            top.addWidget(field, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.grid)
        for widget in (self.grid, area.viewport()):
            widget.setAutoFillBackground(False)
        self.grid.area = area
        card = QFrame()
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.addWidget(area)
        foot = QHBoxLayout()
        foot.addWidget(self.back_button)
        foot.addWidget(self.counts, 1)
        foot.addWidget(self.keep_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addLayout(top)
        layout.addWidget(card, 1)
        layout.addLayout(foot)
        layout.addWidget(self.keys)

    def _connect(self) -> None:
        self.copies.currentIndexChanged.connect(self._handle_copy_chosen)
        self.grid.figures_changed.connect(self._describe)
        self.grid.refused.connect(self._desk.notices.fail)
        self.keep_button.clicked.connect(self._keep)
        self.back_button.clicked.connect(self._leave)
        for key, deed in (("Ctrl+Return", self._keep), ("Ctrl+Enter", self._keep), ("Esc", self._leave)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def put_copies(self, copies: Sequence[CopyRow], stations: Sequence[StationRow]) -> None:
        """What can be seeded, by station; typing a serial in the list goes there."""
        self._copies = sorted(copies, key=lambda copy: copy.station_serial)
        self._stations = {station.serial: station for station in stations}
        self._fill()

    def put_paper(self, paper: CopyPaper, known: Mapping[str, Figure]) -> None:
        """The boxes of the chosen copy, with the figures that are known already."""
        candidates = {candidate.ballot_serial: candidate for candidate in paper.candidates}
        self.grid.put_boxes(paper.boxes, candidates)
        self.grid.put_figures(known)
        self._describe()

    @property
    def copy_id(self) -> str:
        return self.copies.currentData() or ""

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Seed a gold form"))
        self._copy_label.setText(self.tr("Copy"))
        self._note_label.setText(self.tr("Note"))
        self.copies.setAccessibleName(self.tr("The copy whose figures you know"))
        self.note.setAccessibleName(self.tr("Note: how the figures are known"))
        self.note.setPlaceholderText(self.tr("how you know them (may stay empty)"))
        self.keep_button.setText(self.tr("Keep as gold form"))
        self.back_button.setText(self.tr("Back"))
        for button in (self.keep_button, self.back_button):
            button.setAccessibleName(button.text())
        self.keys.put_keys(
            [
                ("Enter", self.tr("next")),
                ("⇧Enter", self.tr("back")),
                ("B", self.tr("blank")),
                ("–", self.tr("dash")),
                ("I", self.tr("illegible")),
                ("Ctrl+Enter", self.tr("keep")),
                ("Esc", self.tr("leave")),
            ]
        )
        self._fill()
        self._describe()

    def _fill(self) -> None:
        kept = self.copy_id
        self.copies.blockSignals(True)  # the words are others, not the choice
        self.copies.clear()
        for copy in self._copies:
            self.copies.addItem(self._name(copy), copy.id)
        self.copies.setCurrentIndex(max(0, self.copies.findData(kept)))
        self.copies.blockSignals(False)

    def _name(self, copy: CopyRow) -> str:
        station = self._stations.get(copy.station_serial)
        name = self._desk.language.pick(station.name_en, station.name_ur) if station else ""
        parts = [write_serial(copy.station_serial), name, say_form(copy.form), say_copy_kind(copy.copy_kind)]
        return " · ".join(part for part in parts if part)

    def _describe(self) -> None:
        count = len(self.grid.figures())
        self.counts.setText(self.tr("known figures: {count}").format(count=write_number(count)))
        self.keep_button.setEnabled(bool(self.copy_id))

    def _handle_copy_chosen(self) -> None:
        if self.copy_id:
            self.copy_chosen.emit(self.copy_id)

    def _keep(self) -> None:
        if self.copy_id and self.grid.commit():
            self.seeded.emit(self.copy_id, self.grid.figures(), self.note.text().strip())

    def _leave(self) -> None:
        """What stands in the line is entered first, so that it is there the next time."""
        self.grid.commit()
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
