"""The first page: workspaces known here beside the making of a new one."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.spreadsheet.seat_values import ListedSeat
from desktop.ui.desk import Desk
from desktop.ui.start.known_workspaces import KnownWorkspaces
from desktop.ui.start.new_workspace import ELECTION, NewWorkspace
from desktop.ui.theme.style import set_role


class StartPage(QWidget):
    """Signals: `wanted(Request)`: see requests.py."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, sign: QIcon) -> None:
        super().__init__()
        self._desk = desk
        self._sign = QLabel()
        self._sign.setPixmap(sign.pixmap(QSize(44, 44)))
        self._title = QLabel()
        set_role(self._title, "title")
        self._line = QLabel()
        set_role(self._line, "muted")
        self.known = KnownWorkspaces(desk)
        self.new = NewWorkspace(desk)
        self.known.wanted.connect(self.wanted)
        self.new.wanted.connect(self.wanted)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self._sign)
        top.addLayout(words, 1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.known, 2)
        columns.addWidget(self.new, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addLayout(columns, 1)

    def load_seats(self) -> None:
        """Read the list of constituencies in the background."""
        self._desk.run_in_background(
            self, lambda _progress, _cancelled: _list_seats(), self.new.seats.put_seats
        )

    def retranslate(self) -> None:
        self._title.setText(self.tr("Ginti, the count"))
        self._line.setText(
            self.tr("Enter the polling agents' Form 45s and set them beside the published Form 47.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _list_seats() -> tuple[ListedSeat, ...]:
    from desktop.spreadsheet.reference import list_seats

    return list_seats(ELECTION)
