"""Which figure stands on the paper: a reading by its key, or a third figure. Out: the figure chosen."""

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED, Figure
from desktop.ui.differences.difference_words import say_how, say_reader, show_state
from desktop.ui.differences.reading_row import ReadingRow, make_key_cap
from desktop.ui.entry.figure_edit import CONTROL_OR_ALT, FigureEdit, Way
from desktop.ui.theme.style import set_role
from desktop.workspace.differences import Difference, ReaderFigure

# the letters of the English keyboard, the same places of the Urdu phonetic one, and the numeric pad's signs
OTHER_KEYS = frozenset("tTتٹ+")
REPEAT_KEYS = frozenset("rRرڑ")
STATE_KEYS = {
    **dict.fromkeys("iIیي.", ILLEGIBLE),
    **dict.fromkeys("bBب*", BLANK),
    **dict.fromkeys("-–−", DASH),
}

BACKWARDS = frozenset({Way.BACK, Way.LAST_DOUBTFUL})
"""The ways out of the third figure that lead to the readings again."""


class FigureChoice(QFrame):
    """Qt view of the first step. It has the keyboard itself; in `other` the third figure is typed.

    Signals:
        figure_chosen(object): the Figure, or None when a typed one was taken back.
        went_on(): a figure is chosen and the reason is next.
        arrived(): the cursor came here or into the third figure.
        figure_refused(object): the NotAFigure that says why.
        repeat_wanted(): as the last one was decided.
    """

    figure_chosen = Signal(object)
    went_on = Signal()
    arrived = Signal()
    figure_refused = Signal(object)
    repeat_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chosen: Figure | None = None
        self._readings: tuple[ReaderFigure, ...] = ()
        self._key = ""
        self._say_sums: Callable[[Figure], str] = _say_nothing
        self.rows: list[ReadingRow] = []
        self.question = QLabel()
        set_role(self.question, "heading")
        self.other_label, self.other_sums, self.other_copies = QLabel(), QLabel(), QLabel()
        self.illegible = QPushButton()
        self._rows, self._line = QVBoxLayout(), QHBoxLayout()
        self.other = self._make_other("")
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._rows.setSpacing(4)
        self.illegible.setCheckable(True)
        self.illegible.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = self._line
        line.setContentsMargins(10, 0, 0, 0)
        line.addWidget(make_key_cap("T"))
        line.addWidget(self.other_label)
        line.addWidget(self.other)
        line.addStretch(1)
        line.addWidget(self.illegible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(4)
        layout.addWidget(self.question)
        layout.addLayout(self._rows)
        for label in (self.other_sums, self.other_copies):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.hide()
        layout.addWidget(self.other_copies)
        layout.addLayout(line)
        layout.addWidget(self.other_sums)

    def _connect(self) -> None:
        self.illegible.clicked.connect(lambda: self._decide(ILLEGIBLE))

    def _make_other(self, field: str) -> FigureEdit:
        """Where a third figure is typed; how long it may be depends on the box."""
        other = FigureEdit(field)
        other.setFixedWidth(110)
        other.setAccessibleName(self.tr("another figure"))
        other.figure_entered.connect(self._handle_other_entered)
        other.cursor_moved.connect(self._handle_other_left)
        other.cursor_arrived.connect(lambda _field: self.arrived.emit())
        other.figure_refused.connect(self.figure_refused)
        return other

    def _renew_other(self, field: str) -> None:
        before, self.other = self.other, self._make_other(field)
        self._line.replaceWidget(before, self.other)
        self.other.show()  # at once: a hidden field cannot take the cursor
        QWidget.setTabOrder(before, self.other)
        before.hide()
        before.deleteLater()

    def show_difference(
        self, difference: Difference, say_sums: Callable[[Figure], str] | None = None, other_copies: str = ""
    ) -> None:
        """Its readings, and nothing chosen yet; a settled one shows what it was settled as.

        `say_sums`: what the sums of the form say of a figure; `other_copies`: what stands on those.
        """
        self._say_sums = say_sums or _say_nothing
        self.other_copies.setText(other_copies)
        self.other_copies.setVisible(bool(other_copies))
        self._readings = difference.readings
        if self.other.field != difference.field:
            self._renew_other(difference.field)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._make_row(place, reading) for place, reading in enumerate(difference.readings, 1)]
        self.put_chosen(difference.settled.figure if difference.settled else None)

    def _make_row(self, place: int, reading: ReaderFigure) -> ReadingRow:
        row = ReadingRow(
            str(place),
            show_state(reading.figure),
            say_reader(reading),
            say_how(reading),
            sums=self._say_sums(reading.figure),
            is_urdu=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        row.clicked.connect(lambda: self.choose(place))
        self._rows.addWidget(row)
        return row

    def put_chosen(self, figure: Figure | None) -> None:
        """Marks what is chosen; nothing is emitted."""
        self.chosen, self._key = figure, ""
        is_third = figure is not None and figure != ILLEGIBLE and figure not in _figures_of(self._readings)
        for row, reading in zip(self.rows, self._readings, strict=True):
            row.setChecked(reading.figure == figure)
        self.illegible.setChecked(figure == ILLEGIBLE)
        self.other.show_box(figure if is_third else None, None, is_doubtful=False)
        sums = self._say_sums(figure) if figure is not None and is_third else ""
        self.other_sums.setText(sums)
        self.other_sums.setVisible(bool(sums))

    def ask(self) -> None:
        """Puts the cursor here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, place: int) -> None:
        """Takes the reading at this place from 1."""
        self._decide(self._readings[place - 1].figure)

    def _decide(self, figure: Figure) -> None:
        self.put_chosen(figure)
        self.figure_chosen.emit(figure)
        self.went_on.emit()

    def _handle_other_entered(self, _field: str, figure: Figure | None) -> None:
        """`figure` None: it was taken back. “Not captured” is no figure that stands on a paper."""
        self.put_chosen(None if figure == NOT_CAPTURED else figure)
        self.figure_chosen.emit(self.chosen)

    def _handle_other_left(self, _field: str, way: str) -> None:
        """Tab goes on through the screen whatever was typed; Enter only with a figure."""
        if way not in BACKWARDS and (self.chosen is not None or way == Way.NEXT_DOUBTFUL):
            self.went_on.emit()
        else:
            self.ask()

    def _type_other(self, digits: str = "") -> None:
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        if digits:
            self.other.insert(digits)
            self.other.setModified(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.modifiers() & CONTROL_OR_ALT:
            super().keyPressEvent(event)
        elif len(text) == 1 and text.isdecimal():
            self._type_digit(unicodedata.digit(text))
        elif text and text in OTHER_KEYS:
            self._type_other()
        elif text and text in REPEAT_KEYS:
            self.repeat_wanted.emit()
        elif text in STATE_KEYS:
            self._decide(STATE_KEYS[text])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen is not None:
            self.went_on.emit()
        elif event.key() == Qt.Key.Key_Escape and self.other.hasFocus():
            self.other.show_box(None, None, is_doubtful=False)
            self.ask()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._readings:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _type_digit(self, digit: int) -> None:
        """The key of a reading chooses it; any other digit begins a third figure."""
        if 1 <= digit <= len(self._readings):
            self.choose(digit)
            self._key = str(digit)
        else:
            self._type_other(str(digit))

    def type_on(self, digit: str) -> bool:
        """A digit straight after the key of a reading: somebody types a figure, which that key began.

        False where no such key came before.
        """
        if not self._key:
            return False
        typed = self._key + digit
        self.put_chosen(None)
        self.figure_chosen.emit(None)
        self._type_other(typed)
        return True

    def _step(self, step: int) -> None:
        figures = [reading.figure for reading in self._readings]
        place = figures.index(self.chosen) + step if self.chosen in figures else 0 if step > 0 else -1
        self.put_chosen(figures[place % len(figures)])
        self.figure_chosen.emit(self.chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._key = ""
        self.update()
        self.arrived.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """An accent around the card says that the keys go here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def retranslate(self) -> None:
        self.question.setText(self.tr("Which figure stands on the paper?"))
        self.other_label.setText(self.tr("another figure"))
        self.other.setAccessibleName(self.tr("another figure"))
        self.illegible.setText("I  " + self.tr("illegible"))
        self.illegible.setAccessibleName(self.tr("illegible"))
        self.setAccessibleName(self.question.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _say_nothing(_figure: Figure) -> str:
    return ""


def _figures_of(readings: Sequence[ReaderFigure]) -> set[Figure]:
    return {reading.figure for reading in readings}
