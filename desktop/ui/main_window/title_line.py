"""The line on top: the constituency, and what a volunteer wants to be sure of: offline, saved, who, where."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.language.numbers import write_clock
from desktop.ui.theme.icons import icon, paint_icon
from desktop.ui.theme.style import set_role


class _Sign(QWidget):
    """A small icon in the muted colour."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(16, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        paint_icon(QPainter(self), self._name, QRectF(self.rect()), colour)


class TitleLine(QFrame):
    """Signals: `workspace_wanted` when the user asks for another workspace, `person_wanted`."""

    workspace_wanted = Signal()
    person_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "side")
        self._saved_at: datetime | None = None
        self._person = ""
        self._device = ""
        self.constituency = QLabel()
        set_role(self.constituency, "heading")
        self.constituency.setTextFormat(Qt.TextFormat.PlainText)
        self.offline = QLabel()
        self.saved = QLabel()
        self.who = QPushButton()
        set_role(self.who, "quiet")
        self.workspace_button = QPushButton()
        self.workspace_button.setIcon(icon("open"))
        set_role(self.workspace_button, "quiet")
        self.workspace_button.clicked.connect(self.workspace_wanted)
        self.who.clicked.connect(self.person_wanted)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 10, 4)
        layout.setSpacing(6)
        layout.addWidget(self.constituency)
        layout.addWidget(self.workspace_button)
        layout.addStretch(1)
        for sign, label in (("offline", self.offline), ("save", self.saved)):
            set_role(label, "muted")
            layout.addWidget(_Sign(sign))
            layout.addWidget(label)
            layout.addSpacing(14)
        layout.addWidget(_Sign("person"))
        layout.addWidget(self.who)

    def put_constituency(self, text: str) -> None:
        self.constituency.setText(text)
        self.constituency.setAccessibleName(text)

    def put_saved(self, moment: datetime | None) -> None:
        """When a figure or photo was last written to the disk; None: nothing yet."""
        self._saved_at = moment
        self.retranslate()

    def put_person(self, person: str, device: str) -> None:
        self._person, self._device = person, device
        self.retranslate()

    def retranslate(self) -> None:
        self.offline.setText(self.tr("offline"))
        self.offline.setToolTip(self.tr("Ginti never uses a network. Everything stays on this computer."))
        moment = self._saved_at
        self.saved.setText(
            self.tr("saved {time}").format(time=write_clock(moment)) if moment else self.tr("all saved")
        )
        self.who.setText(
            self.tr("{person} (device {device})").format(person=self._person, device=self._device)
            if self._person
            else self.tr("no name yet")
        )
        self.who.setToolTip(self.tr("Change the name under which you enter forms"))
        self.who.setAccessibleName(self.tr("Person and device"))
        self.workspace_button.setText(self.tr("Workspaces"))
        self.workspace_button.setToolTip(self.tr("Open another workspace or make a new one"))
        self.workspace_button.setAccessibleName(self.tr("Workspaces"))
        for label in (self.offline, self.saved):
            label.setAccessibleName(label.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
