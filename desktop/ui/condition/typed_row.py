"""A question whose answer is typed: a date, a time, or words of one's own.

A date or time that is not on the paper is said with a dash; an empty line is no answer.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from db.errors import KnownError
from desktop.entry.condition_sheet import NOT_ON_PAPER, AnswerKind, Question
from desktop.entry.paper_dates import read_date, read_time
from desktop.ui.condition.question_row import QuestionRow
from desktop.ui.condition.question_words import say_choice
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme
from desktop.workspace.finishing_errors import NotADate, NotATime

DASHES = frozenset("-–—/−")
_WIDTHS = {AnswerKind.DATE: 190, AnswerKind.TIME: 190}


def _read_date(text: str) -> str:
    return read_date(text).isoformat()


def _read_time(text: str) -> str:
    return f"{read_time(text):%H:%M}"


_READERS: Mapping[AnswerKind, Callable[[str], str]] = {
    AnswerKind.DATE: _read_date,
    AnswerKind.TIME: _read_time,
}


class TypedRow(QuestionRow):
    """Attributes: `edit`, the line. What is no date or time stays in the line, and the cursor with it."""

    def __init__(self, question: Question, theme: Theme) -> None:
        super().__init__(question, theme)
        self.edit = QLineEdit()
        self.edit.setFixedWidth(_WIDTHS.get(question.kind, 230))
        if question.kind in _READERS:
            self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.addWidget(self.edit)
        self.follow_cursor(self.edit)
        self.edit.textEdited.connect(lambda _text: set_role(self.edit, ""))
        self.retranslate()

    def show_answer(self) -> None:
        set_role(self.edit, "")
        is_absent = self.question.kind in _READERS and self.answer == NOT_ON_PAPER
        self.edit.setText(say_choice("not_on_paper") if is_absent else str(self.answer or ""))
        self.edit.setModified(False)

    def retranslate(self) -> None:
        super().retranslate()
        self.edit.setAccessibleName(self.label.text())
        hints = {
            AnswerKind.DATE: self.tr("8.2.2024 · – not there"),
            AnswerKind.TIME: self.tr("17:45 · – not there"),
        }
        self.edit.setPlaceholderText(hints.get(self.question.kind, ""))
        if not self.edit.isModified():
            self.show_answer()

    def keep_typed(self) -> bool:
        """Take what stands in the line as the answer; False when it is no date or time."""
        if not self.edit.isModified():
            return True
        text = self.edit.text().strip()
        try:
            self.give(self._read(text))
        except (ValueError, KnownError):
            is_date = self.question.kind is AnswerKind.DATE
            self.refused.emit(NotADate(text=text) if is_date else NotATime(text=text))
            set_role(self.edit, "error")
            self.edit.selectAll()
            return False
        return True

    def _read(self, text: str) -> str | None:
        reader = _READERS.get(self.question.kind)
        if not text or reader is None:
            return text or None
        return NOT_ON_PAPER if text in DASHES else reader(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._handle_key(event)
        if watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self.keep_typed()
        if watched is self.edit and event.type() == QEvent.Type.FocusIn:
            self.edit.selectAll()
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        """A dash is a whole answer; the cursor goes on only from what could be read."""
        is_moment = self.question.kind in _READERS
        if is_moment and event.text() in DASHES and (not self.edit.text() or self.edit.hasSelectedText()):
            self.give(NOT_ON_PAPER)
            self.moved.emit(1)
            return True
        is_leaving = event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        }
        if is_leaving and not self.keep_typed():
            return True
        return self.move_by(event)
