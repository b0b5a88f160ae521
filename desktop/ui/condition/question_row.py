"""One question of the sheet: its words, the place for its answer, and the bar that shows the cursor.

What all kinds of answers have in common; each kind is a row of its own.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.entry.condition_sheet import Answer, Question
from desktop.ui.condition.question_words import say_question
from desktop.ui.theme.theme import Theme

_BAR = 3


class QuestionRow(QFrame):
    """Qt view of one question.

    Attributes: `question`; `answer`, None until it is answered.

    Signals:
        answered(str, object): key and answer, None when it was taken back.
        moved(int): +1 or −1: the cursor goes on or back.
        reached(str): the row has the cursor now.
        refused(object): the KnownError that says why what was typed is no answer.
    """

    answered = Signal(str, object)
    moved = Signal(int)
    reached = Signal(str)
    refused = Signal(object)

    def __init__(self, question: Question, theme: Theme) -> None:
        super().__init__()
        self.question = question
        self.answer: Answer | None = None
        self._theme = theme
        self._has_cursor = False
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(12, 3, 8, 3)
        self.line.setSpacing(8)
        self.line.addWidget(self.label, 1)

    def put_answer(self, answer: Answer | None) -> None:
        """Show an answer that is known; nothing is emitted."""
        self.answer = answer
        self.show_answer()

    def show_answer(self) -> None:
        """Each kind of row shows `answer` in its own way."""

    def give(self, answer: Answer | None) -> None:
        """The person answered."""
        self.put_answer(answer)
        self.answered.emit(self.question.key, answer)

    def retranslate(self) -> None:
        self.label.setText(say_question(self.question.key))

    def follow_cursor(self, widget: QWidget) -> None:
        """`widget` takes this row's keys: the bar shows when it has the cursor."""
        self.setFocusProxy(widget)
        widget.installEventFilter(self)

    def put_cursor(self, *, is_here: bool) -> None:
        self._has_cursor = is_here
        self.update()
        if is_here:
            self.reached.emit(self.question.key)

    def move_by(self, event: QKeyEvent) -> bool:
        """Enter and ↓ go on, Shift+Enter and ↑ back; False for any other key."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.moved.emit(-1 if is_back else 1)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.focusProxy() and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.put_cursor(is_here=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_cursor:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._theme.colours.accent_soft))
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = self.width() - _BAR if is_mirrored else 0
            painter.fillRect(QRect(left, 0, _BAR, self.height()), QColor(self._theme.colours.accent))
        super().paintEvent(event)
