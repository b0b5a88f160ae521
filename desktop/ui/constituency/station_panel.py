"""What is known of the polling station under the cursor: names, voters, photos, copies, differing boxes."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.entry.copy_life import Stage
from desktop.ui.constituency.copy_card import CopyCard
from desktop.ui.constituency.finding_lines import FindingLines
from desktop.ui.constituency.photo_strip import PhotoStrip
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_number, write_serial
from desktop.ui.parts.hidden_words import say_hidden
from desktop.ui.parts.status_mark import StatusMark
from desktop.ui.parts.words import say_box, say_station_kind, say_status
from desktop.ui.theme.fonts import figures_font, urdu_font
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.board import StationMarks, StationRow
from desktop.workspace.photos import CopyRow, PhotoRow
from desktop.workspace.workspace import Workspace

_WIDTH = 340


class StationPanel(QFrame):
    """Signals: `copy_chosen(str)`, `condition_wanted(str)`, `differences_wanted(int)`, `photo_chosen(str)`,
    `photos_wanted`.
    """

    copy_chosen = Signal(str)
    condition_wanted = Signal(str)
    differences_wanted = Signal(int)
    photo_chosen = Signal(str)
    photos_wanted = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self.setFixedWidth(_WIDTH)
        self._desk = desk
        self._station: StationRow | None = None
        self._copies: tuple[CopyRow, ...] = ()
        self._photos: tuple[PhotoRow, ...] = ()
        self._mark = StatusMark(desk.theme, 18)
        self._serial = _label("figure")
        self._status = _label("muted")
        self._name = _label("heading")
        self._other_name = _label("urdu")
        self._other_name.setFont(urdu_font(11.5))
        for label in (self._name, self._other_name):
            # Nastaliq reaches over its line, and selectable text is cut at the line's edge
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setContentsMargins(0, 5, 0, 0)
        self._kind = QLabel()
        set_role(self._kind, "muted")
        self._voters = QGridLayout()
        self._differing = _label("doubt")
        self.settle_button = QPushButton(icon("differences"), "")
        self.hidden_note = _label("muted")
        self.findings = FindingLines(desk)
        self._nothing = _label("muted")
        self._area = QScrollArea()
        self.photos_button = QPushButton(icon("photos"), "")
        self.strip = PhotoStrip(workspace, desk)
        self._cards = QVBoxLayout()
        self.cards: list[CopyCard] = []
        self._build()
        self._connect()
        self.put_station(None, (), ())

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._serial)
        head.addWidget(self._kind)
        head.addStretch(1)
        head.addWidget(self._status)
        head.addWidget(self._mark)
        self._voters.setHorizontalSpacing(6)
        self._voters.setVerticalSpacing(2)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._name)
        column.addWidget(self._other_name)
        column.addLayout(self._voters)
        column.addWidget(self._differing)
        column.addWidget(self.settle_button)
        column.addWidget(self.hidden_note)
        column.addLayout(self._cards)
        column.addWidget(self.findings)
        column.addWidget(self._nothing)
        column.addWidget(self.strip)
        column.addWidget(self.photos_button)
        column.addStretch(1)
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(area)

    def _connect(self) -> None:
        self.strip.photo_chosen.connect(self.photo_chosen)
        self.photos_button.clicked.connect(self.photos_wanted)
        self.settle_button.clicked.connect(self._handle_settle_clicked)

    def put_station(
        self, station: StationRow | None, copies: Sequence[CopyRow], photos: Sequence[PhotoRow]
    ) -> None:
        """Show this station; None: no station is chosen."""
        self._station, self._copies, self._photos = station, tuple(copies), tuple(photos)
        self.strip.put_rows(self._photos)
        self.findings.put_marks(StationMarks())
        self.hidden_note.hide()
        self._put_cards()
        self.retranslate()

    def put_findings(
        self,
        marks: StationMarks,
        stages: Mapping[str, Stage],
        one_person: Collection[str] = (),
        owed: Mapping[str, str] = MappingProxyType({}),
        *,
        is_hidden: bool = False,
    ) -> None:
        """What the checks say of this station, and at which stage each copy is, by id.

        `owed`: who is to look at a copy again. `one_person`: copies that one person read twice. `is_hidden`:
        this person reads the form on their own; why nothing of others is here is said.
        """
        self.findings.put_marks(marks)
        self.hidden_note.setVisible(is_hidden)
        for card in self.cards:
            is_twice, owed_by = card.copy_id in one_person, owed.get(card.copy_id, "")
            card.put_stage(stages.get(card.copy_id), rests_on_one_person=is_twice, owed_by=owed_by)

    def _handle_settle_clicked(self) -> None:
        if self._station is not None:
            self.differences_wanted.emit(self._station.serial)

    def choose_condition(self) -> None:
        """Go to the condition sheet of the first copy that has a photo."""
        copies = [copy for copy in self._copies if copy.pages]
        if copies:
            self.condition_wanted.emit(copies[0].id)

    def choose_first_copy(self) -> None:
        """Go and enter the first copy that nobody entered, else the first one."""
        forms = [copy for copy in self._copies if copy.form == "form45"]
        waiting = [copy for copy in forms if not copy.entered_by]
        if forms:
            self.copy_chosen.emit((waiting or forms)[0].id)
        elif self._station is not None:
            self.photos_wanted.emit()

    def retranslate(self) -> None:
        self._area.setAccessibleName(self.tr("The chosen polling station"))
        self.hidden_note.setText(say_hidden())
        self.strip.setAccessibleName(self.tr("Photos of this polling station"))
        self.photos_button.setText(self.tr("Assign a photo…"))
        self.photos_button.setAccessibleName(self.tr("Assign a photo to this polling station"))
        station = self._station
        for widget in (
            self._mark,
            self._serial,
            self._status,
            self._other_name,
            self._kind,
            self.photos_button,
        ):
            widget.setVisible(station is not None)
        self.strip.setVisible(bool(self._photos))
        if station is None:
            self._name.setText(self.tr("No polling station is chosen."))
            self._differing.hide()
            self.settle_button.hide()
            self._nothing.hide()
            self._put_voters(())
            return
        self._describe(station)

    def _describe(self, station: StationRow) -> None:
        self._mark.put_status(station.status)
        self._serial.setText(write_serial(station.serial))
        self._status.setText(say_status(station.status))
        own = self._desk.language.pick(station.name_en, station.name_ur)
        other = station.name_en if own == station.name_ur else station.name_ur
        self._name.setText(own or self.tr("(no name in the list)"))
        self._other_name.setText(other)
        self._other_name.setVisible(bool(other))
        self._kind.setText(say_station_kind(station.station_kind))
        self._put_voters(
            (
                (self.tr("Voters assigned"), station.voters_total),
                (self.tr("male"), station.voters_male),
                (self.tr("female"), station.voters_female),
            )
        )
        boxes = ", ".join(say_box(field) for field in station.differing)
        self._differing.setText(self.tr("Readers differ on: {boxes}").format(boxes=boxes))
        self._differing.setVisible(bool(boxes))
        self.settle_button.setText(self.tr("Settle the differences…"))
        self.settle_button.setAccessibleName(self.settle_button.text())
        self.settle_button.setVisible(bool(boxes))
        self._nothing.setText(self.tr("No photo of this station's form yet."))
        self._nothing.setVisible(not self._photos and not self._copies)

    def _put_voters(self, rows: Sequence[tuple[str, int | None]]) -> None:
        while (item := self._voters.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, (word, number) in enumerate(rows):
            label, figure = QLabel(word), QLabel("–" if number is None else write_number(number))
            set_role(label, "muted")
            figure.setFont(figures_font(is_bold=True))
            figure.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            self._voters.addWidget(label, 0, 2 * place)
            self._voters.addWidget(figure, 0, 2 * place + 1)
        self._voters.setColumnStretch(2 * len(rows), 1)

    def _put_cards(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.cards = [CopyCard(copy) for copy in self._copies]
        for card in self.cards:
            card.entry_wanted.connect(self.copy_chosen)
            card.condition_wanted.connect(self.condition_wanted)
            self._cards.addWidget(card)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(role in {"heading", "doubt", "muted", "urdu"})
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_role(label, role)
    return label
