"""Making a workspace: which constituency, whose name, which folder."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.spreadsheet.seat_values import ListedSeat
from desktop.ui.desk import Desk
from desktop.ui.start.requests import CreateRequest
from desktop.ui.start.seat_list import SeatList
from desktop.ui.theme.style import set_role

ELECTION = "ge2024"


class NewWorkspace(QFrame):
    """Signals: `wanted(CreateRequest)`."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._desk = desk
        self._seat: ListedSeat | None = None
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self.seats = SeatList(desk)
        self.person = QLineEdit(desk.settings.person_name)
        self.folder = QLineEdit()
        self._browse = QPushButton()
        self.create_button = QPushButton()
        set_role(self.create_button, "primary")
        self._person_label = QLabel()
        self._folder_label = QLabel()
        self._build()
        self._connect()
        self.retranslate()
        self._handle_values_changed()

    def _build(self) -> None:
        folder_line = QHBoxLayout()
        folder_line.addWidget(self.folder, 1)
        folder_line.addWidget(self._browse)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self._person_label.setBuddy(self.person)
        self._folder_label.setBuddy(self.folder)
        form.addRow(self._person_label, self.person)
        form.addRow(self._folder_label, folder_line)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.create_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self.seats, 1)
        layout.addLayout(form)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.seats.chosen.connect(self._handle_seat_chosen)
        self.person.textChanged.connect(self._handle_values_changed)
        self.folder.textChanged.connect(self._handle_values_changed)
        self._browse.clicked.connect(self._handle_browse_clicked)
        self.create_button.clicked.connect(self._handle_create_clicked)
        for line in (self.person, self.folder):
            line.returnPressed.connect(self.create_button.click)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("New workspace"))
        self._person_label.setText(self.tr("Your name"))
        self.person.setPlaceholderText(self.tr("reader 1 (a pseudonym will do)"))
        self._folder_label.setText(self.tr("Folder"))
        self._browse.setText(self.tr("Choose…"))
        self.create_button.setText(self.tr("Make the workspace"))
        for widget, name in (
            (self.person, self.tr("Your name")),
            (self.folder, self.tr("Folder of the new workspace")),
            (self._browse, self.tr("Choose the folder of the new workspace")),
            (self.create_button, self.tr("Make the workspace")),
        ):
            widget.setAccessibleName(name)

    def _handle_seat_chosen(self, seat: ListedSeat | None) -> None:
        self._seat = seat
        if seat is not None:
            base = Path(self._desk.settings.last_folder("workspaces"))
            self.folder.setText(str(base / f"{seat.code}.ginti"))
        self._handle_values_changed()

    def _handle_values_changed(self) -> None:
        is_complete = bool(self._seat and self.person.text().strip() and self.folder.text().strip())
        self.create_button.setEnabled(is_complete)

    def _handle_browse_clicked(self) -> None:
        start = self._desk.settings.last_folder("workspaces")
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the new workspace"), start)
        if chosen:
            name = f"{self._seat.code}.ginti" if self._seat else "workspace.ginti"
            self._desk.settings.remember_folder("workspaces", Path(chosen))
            self.folder.setText(str(Path(chosen) / name))

    def _handle_create_clicked(self) -> None:
        if self._seat is None:
            return
        person = self.person.text().strip()
        self._desk.settings.person_name = person
        self.wanted.emit(CreateRequest(Path(self.folder.text().strip()), ELECTION, self._seat.code, person))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
