"""The workspaces opened lately, a folder to open, and the specimen constituency."""

from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from desktop.ui.desk import Desk
from desktop.ui.start.requests import OpenRequest, SpecimenRequest
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role


class KnownWorkspaces(QFrame):
    """Signals: `wanted(OpenRequest | SpecimenRequest)`."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._desk = desk
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self._none = QLabel()
        self._none.setWordWrap(True)
        set_role(self._none, "muted")
        self.recent = QListWidget()
        self.open_button = QPushButton(icon("open"), "")
        self.specimen_button = QPushButton(icon("eye"), "")
        self._specimen_words = QLabel()
        self._specimen_words.setWordWrap(True)
        set_role(self._specimen_words, "muted")
        self._build()
        self._connect()
        self.retranslate()
        self.refresh()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._none)
        layout.addWidget(self.recent, 1)
        layout.addStretch(0)
        layout.addWidget(self.open_button)
        layout.addSpacing(12)
        layout.addWidget(self._specimen_words)
        layout.addWidget(self.specimen_button)

    def _connect(self) -> None:
        self.recent.itemActivated.connect(self._handle_item_activated)
        self.open_button.clicked.connect(self._handle_open_clicked)
        self.specimen_button.clicked.connect(lambda: self.wanted.emit(SpecimenRequest(specimen_folder())))

    def refresh(self) -> None:
        """Read the list of recent workspaces again."""
        self.recent.clear()
        for folder in self._desk.settings.recent_workspaces:
            item = QListWidgetItem(icon("folder"), f"{folder.name}\n{folder.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(folder))
            self.recent.addItem(item)
        has_any = self.recent.count() > 0
        self.recent.setVisible(has_any)
        self._none.setVisible(not has_any)
        if has_any:
            self.recent.setCurrentRow(0)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Open"))
        self._none.setText(
            self.tr("A workspace is a folder with one constituency's forms. None was opened so far.")
        )
        self.open_button.setText(self.tr("Open a workspace folder…"))
        self._specimen_words.setText(
            self.tr("To practise: a fictional constituency with 24 polling stations and photographed forms.")
        )
        self.specimen_button.setText(self.tr("Open the specimen constituency"))
        for widget, name in (
            (self.recent, self.tr("Recent workspaces")),
            (self.open_button, self.tr("Open a workspace folder")),
            (self.specimen_button, self.tr("Open the specimen constituency")),
        ):
            widget.setAccessibleName(name)

    def _handle_item_activated(self, item: QListWidgetItem) -> None:
        self.wanted.emit(OpenRequest(Path(item.data(Qt.ItemDataRole.UserRole))))

    def _handle_open_clicked(self) -> None:
        start = self._desk.settings.last_folder("workspaces")
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open a workspace folder"), start)
        if chosen:
            self._desk.settings.remember_folder("workspaces", Path(chosen).parent)
            self.wanted.emit(OpenRequest(Path(chosen)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def specimen_folder() -> Path:
    """Where the specimen workspace of this user stands."""
    return user_data_path("ginti", appauthor=False) / "specimen.ginti"
