"""The board for a projector: the whole screen, large type, nothing that can be changed.

In: the stations, again whenever they were read. Out: the wish to read them anew, every so often.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.constituency.station_wall import StationWall
from desktop.ui.constituency.status_filter import ProgressPicture
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_clock, write_number, write_share
from desktop.ui.parts.flow import FlowRow
from desktop.ui.parts.status_mark import STATUSES, StatusMark
from desktop.ui.parts.words import say_status
from desktop.ui.theme.style import set_role
from desktop.workspace.board import StationRow, count_statuses

_READ_AGAIN_MS = 20_000
_LINES_ON_A_SCREEN = 38
"""So many lines of the usual type fill the height, so that the last row of a hall can read it."""
_RESTYLING = {
    QEvent.Type.LanguageChange,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.PaletteChange,
}
_CLOSING = {Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_Q}


class _Count(QWidget):
    """A status: its sign, its word, how many."""

    def __init__(self, status: str, desk: Desk) -> None:
        super().__init__()
        self.status = status
        self.mark = StatusMark(desk.theme, 28)
        self.mark.put_status(status)
        self.words = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 18, 0)
        layout.setSpacing(10)
        layout.addWidget(self.mark)
        layout.addWidget(self.words)


class Projector(QWidget):
    """A window of its own; Esc closes it.

    Signals:
        wanted(): the stations are to be read again.
        closed(): the window is gone.
    """

    wanted = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        # the program ends with its own window
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._desk = desk
        self._name = ""
        self._rows: Sequence[StationRow] = ()
        self.title, self.line, self.foot = QLabel(), QLabel(), QLabel()
        self.bar = ProgressPicture(desk)
        self.counts = [_Count(status, desk) for status in reversed(STATUSES)]
        self.wall = StationWall(desk)
        self._clock = QTimer(self)
        self._clock.setInterval(_READ_AGAIN_MS)
        self._clock.timeout.connect(self.wanted)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        for label in (self.line, self.foot):
            set_role(label, "muted")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 20, 32, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(FlowRow(*self.counts, spacing=8))
        layout.addWidget(self.wall, 1)
        layout.addWidget(self.foot)

    def open(self) -> None:
        """Fill the other screen where there is one, such as a projector, else that of the program."""
        owner = self.parentWidget() or self
        others = [screen for screen in QGuiApplication.screens() if screen is not owner.screen()]
        if others:
            self.setGeometry(others[0].geometry())
        self._clock.start()
        self.showFullScreen()
        self.activateWindow()

    def put_stations(self, name: str, rows: Sequence[StationRow]) -> None:
        """The constituency's name and all its stations."""
        self._name, self._rows = name, rows
        self.wall.put_rows(rows)
        self.bar.put_counts(count_statuses(rows))
        self.retranslate()

    def retranslate(self) -> None:
        rows = self._rows
        self.setWindowTitle(self.tr("Board"))
        self.wall.setAccessibleName(self.tr("All polling stations"))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        # a label would go by the direction of its first letter
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.title.setText(self._name)
        read = sum(row.status in {"entered", "differs", "settled"} for row in rows)
        words = self.tr("forms entered: {share}")
        self.line.setText(words.format(share=write_share(read, len(rows))))
        counts = count_statuses(rows)
        for count in self.counts:
            count.words.setText(f"{say_status(count.status)}  {write_number(counts[count.status])}")
        foot = self.tr("As of {time} · outlined: figures in doubt · Esc closes")
        self.foot.setText(foot.format(time=write_clock(datetime.now(UTC))))

    def _put_type(self) -> None:
        """Type that grows with the screen; a style sheet's points would hold against a font."""
        unit = max(12, self.height() // _LINES_ON_A_SCREEN)
        sizes = (
            (self.title, 1.5),
            (self.line, 1.1),
            (self.foot, 0.7),
            *((c.words, 1.1) for c in self.counts),
        )
        for label, factor in sizes:
            font = label.font()
            font.setPixelSize(int(unit * factor))
            font.setBold(label is self.title)
            label.setFont(font)
        self.bar.setFixedHeight(max(8, unit // 2))
        for count in self.counts:
            count.mark.setFixedSize(QSize(int(unit * 1.1), int(unit * 1.1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._put_type()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLOSING:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        self.closed.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() in _RESTYLING:
            # the usual size came back with the new font or style sheet
            QTimer.singleShot(0, self, self._put_type)
