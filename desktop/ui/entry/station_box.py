"""The serial of the polling station as the person reads it on the paper, and what the list says of it.

In: keys. Out: the serial typed, and the wish to move the copy where the paper says another station. A serial
that is not the copy's own stands in the error's colour until it is typed again or the copy is moved.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from db.figures import NotAFigure, parse_number
from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.figure_keys import WISH_KEYS, Way, Wish
from desktop.ui.theme.fonts import interface_font
from desktop.ui.theme.style import set_role
from desktop.workspace.paper_words import StationMatch

FIELD_WIDTH = 78
LONGEST_SERIAL = 4
MOVE_KEYS = frozenset("mMم")


class SerialEdit(QLineEdit):
    """Digits of any script; every other key is a wish of the box around it.

    Signals:
        confirmed(str): Enter, or the numeric pad's +.
        left(str): the Way without confirming.
        move_wanted(), help_wanted(), arrived().
    """

    confirmed = Signal(str)
    left = Signal(str)
    move_wanted = Signal()
    help_wanted = Signal()
    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("station-serial")
        self.setFixedWidth(FIELD_WIDTH)
        self.setFont(interface_font("en"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMaxLength(LONGEST_SERIAL)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, key = event.text(), event.key()
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not is_control:
            self.confirmed.emit(self.text())
        elif key == Qt.Key.Key_Down or text == "+":
            self.left.emit(Way.NEXT)
        elif is_control or not text or not text.isprintable():
            super().keyPressEvent(event)
        elif text.isdecimal():
            self._type(text)
        elif text in MOVE_KEYS:
            self.move_wanted.emit()
        elif WISH_KEYS.get(text) is Wish.HELP:
            self.help_wanted.emit()

    def _type(self, text: str) -> None:
        try:
            self.insert("".join(str(parse_number(digit)) for digit in text))
        except NotAFigure:
            return
        self.setModified(True)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and not event.modifiers()
        ):
            self.left.emit(Way.NEXT_DOUBTFUL)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.arrived.emit()


class StationBox(QWidget):
    """Qt view of the station at the head of the form.

    Signals:
        typed(str): a serial, to be looked up.
        answered(): what the list says of the serial is shown.
        left(str): the Way the cursor wants to go.
        move_wanted(int): the copy belongs to this station, says the person.
        help_wanted(), arrived().
    """

    typed = Signal(str)
    answered = Signal()
    left = Signal(str)
    move_wanted = Signal(int)
    help_wanted = Signal()
    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = SerialEdit()
        self.label, self.answer = QLabel(), QLabel()
        self.move_button = QPushButton()
        self._match: StationMatch | None = None
        self._build()
        self.retranslate()
        self.show_open()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.label.setBuddy(self.edit)
        self.answer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.answer.setWordWrap(True)
        for widget, stretch in ((self.label, 0), (self.edit, 0), (self.answer, 1), (self.move_button, 0)):
            layout.addWidget(widget, stretch)
        self.edit.confirmed.connect(self._handle_confirmed)
        self.edit.left.connect(self.left)
        self.edit.move_wanted.connect(self._handle_move_wanted)
        self.edit.help_wanted.connect(self.help_wanted)
        self.edit.arrived.connect(self.arrived)
        self.move_button.clicked.connect(self._handle_move_wanted)

    def take_cursor(self) -> None:
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def is_confirmed(self) -> bool:
        """True when the serial typed is the copy's own."""
        return self._match is not None and self._match.is_same

    def show_open(self) -> None:
        """Nothing was typed yet."""
        self._match = None
        self.edit.setText("")
        self._show("unsure", self.tr("Type it from the paper, then Enter."), "muted", Place.STATION)

    def show_match(self, match: StationMatch, words: str) -> None:
        """The station of the serial typed; `words` are its name and its voters."""
        self._match = match
        self.edit.setText(str(match.serial))
        if match.is_same:
            self._show("entered", words, "good", Place.STATION)
            return
        sentence = self.tr("{station}. The copy was taken in as another.").format(station=words)
        self._show("refused", sentence, "error", Place.OTHER_STATION)
        self.move_button.setText(self.tr("Move to {serial}  (M)").format(serial=match.serial))
        self.edit.selectAll()

    def show_refused(self, sentence: str) -> None:
        """What was typed is no station of the list."""
        self._match = None
        self._show("refused", sentence, "error", Place.STATION)
        self.edit.selectAll()

    def _show(self, look: str, words: str, role: str, place: Place) -> None:
        self.edit.setProperty("look", look)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self.edit.setModified(False)
        self.edit.setProperty("key_place", place.value)
        self.answer.setText(words)
        self.answer.setToolTip(words)
        set_role(self.answer, role)
        self.move_button.setVisible(place is Place.OTHER_STATION)
        self.answered.emit()

    def _handle_confirmed(self, text: str) -> None:
        if not text:
            return
        if self.is_confirmed and not self.edit.isModified():
            self.left.emit(Way.NEXT_DOUBTFUL)
        else:
            self.typed.emit(text)

    def _handle_move_wanted(self) -> None:
        if self._match is not None and not self._match.is_same and not self.edit.isModified():
            self.move_wanted.emit(self._match.serial)

    def retranslate(self) -> None:
        self.label.setText(self.tr("Station serial"))
        self.move_button.setAccessibleName(self.tr("Move the copy to the station typed"))
        self.edit.setAccessibleName(self.tr("Station serial on the paper"))
