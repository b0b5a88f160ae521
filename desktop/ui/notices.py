"""What the program has to say to its user, in one bar at the top of the window; never modal.

`Notices` is told by everybody, `NoticeBar` shows the latest. Kinds: info, good, warning, error.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from db.errors import KnownError
from desktop.ui.language.language import translate_error
from desktop.ui.theme.colours import Colours
from desktop.ui.theme.icons import icon, paint_icon
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme

SHOWN_MS = 8_000
_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_MODIFIER_KEYS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """One message. Infos and good news leave by themselves, the others wait to be closed.

    `goes_at_key`: it says what has just happened or what comes next; whoever presses a key has read it.
    """

    kind: str
    text: str
    action_text: str = ""
    action: Callable[[], object] | None = None
    goes_at_key: bool = False

    @property
    def is_passing(self) -> bool:
        return self.kind in {"info", "good"} or self.goes_at_key

    @property
    def leaves_by_itself(self) -> bool:
        return self.kind in {"info", "good"} and self.action is None


class Notices(QObject):
    """Everybody tells it. Signals: `shown(Notice)`, `cleared`."""

    shown = Signal(object)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.latest: Notice | None = None

    def tell(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        self._show(Notice("info", text, action_text, action))

    def succeed(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        self._show(Notice("good", text, action_text, action))

    def warn(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        self._show(Notice("warning", text, action_text, action))

    def mention(self, text: str) -> None:
        """Good news in the middle of typing: gone with the next key."""
        self._show(Notice("good", text, goes_at_key=True))

    def prompt(self, text: str) -> None:
        """What has to be typed next: gone with the next key."""
        self._show(Notice("warning", text, goes_at_key=True))

    def refuse(self, error: KnownError) -> None:
        """Why what was just typed is not taken; what stays typed is in sight: gone with the next key."""
        self._show(Notice("error", f"{translate_error(error)}  ({error.code})", goes_at_key=True))

    def fail(self, error: Exception) -> None:
        """A KnownError's sentence with its code; anything else is logged with its traceback first."""
        if isinstance(error, KnownError):
            self._show(Notice("error", f"{translate_error(error)}  ({error.code})"))
            return
        _log.error("a fault of the program", exc_info=error)
        sentence = self.tr(
            "The program made a mistake ({name}). What was saved is safe; the log file has the details."
        )
        self._show(Notice("error", sentence.format(name=type(error).__name__)))

    def clear(self) -> None:
        self.latest = None
        self.cleared.emit()

    def clear_passing(self) -> None:
        """Another screen comes: good news and infos go, a warning or an error stays until it is closed."""
        if self.latest is not None and self.latest.is_passing:
            self.clear()

    def _show(self, notice: Notice) -> None:
        self.latest = notice
        self.shown.emit(notice)


_LOOKS = {"info": "info", "good": "check", "warning": "warning", "error": "error"}


def _colours_of(kind: str, colours: Colours) -> tuple[str, str]:
    """(ground, ink) of a notice."""
    return {
        "info": (colours.accent_soft, colours.accent),
        "good": (colours.good_soft, colours.good),
        "warning": (colours.doubt_soft, colours.doubt),
        "error": (colours.error_soft, colours.error),
    }[kind]


class _Mark(QWidget):
    """The notice's sign: its shape says the kind, the colour repeats it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.kind = "info"
        self.setFixedSize(QSize(20, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _ground, ink = _colours_of(self.kind, self._theme.colours)
        paint_icon(painter, _LOOKS[self.kind], QRectF(self.rect()), ink)


class NoticeBar(QFrame):
    """Shows the latest notice; Escape or × closes it."""

    def __init__(self, notices: Notices, theme: Theme) -> None:
        super().__init__()
        self._notices = notices
        self._theme = theme
        self._notice: Notice | None = None
        self.is_watching = False
        self._mark = _Mark(theme)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton()
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        set_role(self._close, "quiet")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 8, 4)
        layout.setSpacing(10)
        layout.addWidget(self._mark)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)

    def _connect(self) -> None:
        self._notices.shown.connect(self._handle_shown)
        self._notices.cleared.connect(self._handle_cleared)
        self._close.clicked.connect(self._notices.clear)
        self._action.clicked.connect(self._handle_action_clicked)
        self._timer.timeout.connect(self._notices.clear)

    def _retranslate(self) -> None:
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._text.setAccessibleName(self.tr("Message"))

    def _handle_shown(self, notice: Notice) -> None:
        self._notice = notice
        self._mark.kind = notice.kind
        self._mark.update()
        self._text.setText(notice.text)
        self._text.setAccessibleName(notice.text)
        self._action.setVisible(notice.action is not None)
        self._action.setText(notice.action_text)
        self._action.setAccessibleName(notice.action_text)
        self.show()
        self.update()
        self._timer.stop()
        if notice.leaves_by_itself:
            self._timer.start()
        self._stop_watching()
        if notice.goes_at_key:
            # the key that brought the notice may still be on its way
            QTimer.singleShot(0, self, partial(self._watch_keys, notice))

    def _watch_keys(self, notice: Notice) -> None:
        application = QApplication.instance()
        if self._notices.latest is notice and application is not None:
            application.installEventFilter(self)
            self.is_watching = True

    def _stop_watching(self) -> None:
        application = QApplication.instance()
        if self.is_watching and application is not None:
            application.removeEventFilter(self)
        self.is_watching = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The notice goes first: the key may bring another. A shortcut is told as ShortcutOverride only."""
        if event.type() in _KEY_EVENTS and isinstance(event, QKeyEvent) and event.key() not in _MODIFIER_KEYS:
            self._notices.clear()
        return super().eventFilter(watched, event)

    def _handle_cleared(self) -> None:
        self._timer.stop()
        self._stop_watching()
        self.hide()

    def _handle_action_clicked(self) -> None:
        action = self._notice.action if self._notice else None
        self._notices.clear()
        if action is not None:
            action()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, ink = _colours_of(self._mark.kind, self._theme.colours)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(ink))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
