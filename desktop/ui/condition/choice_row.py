"""A question with two or three answers: one key each, and the space bar goes through them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from desktop.entry.condition_sheet import Answer, AnswerKind, Question
from desktop.ui.condition.question_row import QuestionRow
from desktop.ui.condition.question_words import say_choice
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme

YES_NO: Mapping[str, Answer] = {"yes": True, "no": False}
AGENTS: Mapping[str, Answer] = {"none": "none", "some": "some", "all": "all"}
# the letters of the English keyboard, and the same words' letters on the Urdu phonetic one
LETTERS = {
    **dict.fromkeys("yYےہ", "yes"),
    **dict.fromkeys("nNن", "no"),
}
AGENT_LETTERS = {
    **dict.fromkeys("nNن", "none"),
    **dict.fromkeys("sSس", "some"),
    **dict.fromkeys("aAا", "all"),
}
_TAKES_BACK = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class ChoiceRow(QuestionRow):
    """Yes and no, or none, some and all. A digit takes the answer in that place, Backspace takes it back."""

    def __init__(self, question: Question, theme: Theme) -> None:
        super().__init__(question, theme)
        is_agents = question.kind is AnswerKind.AGENTS
        self._choices = AGENTS if is_agents else YES_NO
        self._letters = AGENT_LETTERS if is_agents else LETTERS
        self.chips = {choice: QPushButton() for choice in self._choices}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for choice, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            set_role(chip, "chip")
            chip.clicked.connect(lambda _checked=False, choice=choice: self._handle_clicked(choice))
            self.line.addWidget(chip)
        self.retranslate()

    def show_answer(self) -> None:
        for choice, chip in self.chips.items():
            chip.setChecked(self.answer is not None and self._choices[choice] == self.answer)
        self._describe()

    def retranslate(self) -> None:
        super().retranslate()
        for choice, chip in self.chips.items():
            chip.setText(say_choice(choice))
            chip.setAccessibleName(f"{self.label.text()}: {chip.text()}")
        self._describe()

    def _describe(self) -> None:
        chosen = [chip.text() for chip in self.chips.values() if chip.isChecked()]
        self.setAccessibleName(self.label.text())
        self.setAccessibleDescription(chosen[0] if chosen else self.tr("not answered"))

    def _find_choice(self, event: QKeyEvent) -> str | None:
        text = event.text()
        if text.isdecimal() and 1 <= int(text) <= len(self._choices):
            return list(self._choices)[int(text) - 1]
        return self._letters.get(text)

    def _step(self) -> None:
        """The next answer, and after the last one none."""
        answers: list[Answer | None] = [*self._choices.values(), None]
        place = answers.index(self.answer) if self.answer is not None else -1
        self.give(answers[(place + 1) % len(answers)])

    def _handle_clicked(self, choice: str) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        answer = self._choices[choice]
        self.give(None if answer == self.answer else answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        choice = self._find_choice(event)
        if self.move_by(event):
            return
        if event.key() == Qt.Key.Key_Space:
            self._step()
        elif event.key() in _TAKES_BACK:
            self.give(None)
        elif choice is not None:
            self.give(self._choices[choice])
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.put_cursor(is_here=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.put_cursor(is_here=False)
