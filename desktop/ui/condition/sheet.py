"""All questions about one copy's paper under one another; answering one goes to the next.

In: answers by key. Out: the answers as they are given, and where the cursor is.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.entry.condition_sheet import QUESTIONS, Answer, AnswerKind, Question
from desktop.ui.condition.boxes_row import BoxesRow
from desktop.ui.condition.choice_row import ChoiceRow
from desktop.ui.condition.question_row import QuestionRow
from desktop.ui.condition.question_words import say_group
from desktop.ui.condition.typed_row import TypedRow
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme

Answers = Mapping[str, Answer]


def _make_row(question: Question, theme: Theme) -> QuestionRow:
    if question.kind in {AnswerKind.YES_NO, AnswerKind.AGENTS}:
        return ChoiceRow(question, theme)
    if question.kind is AnswerKind.BOXES:
        return BoxesRow(question, theme)
    return TypedRow(question, theme)


def is_asked(key: str, answers: Answers) -> bool:
    """Does the question arise? The reason of a refusal only where one is noted, and so on."""
    if key == "refusal_reason":
        return answers.get("refusal_noted") is True
    if key == "overwriting_initialled":
        return bool(answers.get("overwritten"))
    return True


class ConditionSheet(QScrollArea):
    """Qt view of the questions.

    Attributes: `rows` by key; `boxes_row`, the one for written-over boxes; `answers` that were given.

    Signals:
        answered(): an answer was given or taken back.
        reached(str): the question that has the cursor now.
        refused(object): the KnownError that says why what was typed is no answer.
        box_unknown(str): what was typed in place of a box that the form does not have.
        end_reached(): the cursor went on from the last question.
    """

    answered = Signal()
    reached = Signal(str)
    refused = Signal(object)
    box_unknown = Signal(str)
    end_reached = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.answers: dict[str, Answer] = {}
        self.rows = {question.key: _make_row(question, theme) for question in QUESTIONS}
        self.boxes_row = next(row for row in self.rows.values() if isinstance(row, BoxesRow))
        self._headings: dict[str, QLabel] = {}
        self._inner = QWidget()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(1)
        for key, row in self.rows.items():
            if say_group(key):
                self._headings[key] = QLabel()
                self._headings[key].setContentsMargins(0, 6, 0, 1)
                set_role(self._headings[key], "heading")
                column.addWidget(self._headings[key])
            column.addWidget(row)
            row.answered.connect(self._handle_answered)
            row.moved.connect(lambda step, key=key: self._move(key, step))
            row.reached.connect(self._handle_reached)
            row.refused.connect(self.refused)
        self.boxes_row.unknown.connect(self.box_unknown)
        column.addStretch(1)
        self.setWidget(self._inner)
        # a scroll area fills what it is given
        for widget in (self._inner, self.viewport()):
            widget.setAutoFillBackground(False)

    @property
    def counts(self) -> tuple[int, int]:
        """(questions answered, questions that arise); remarks need no answer."""
        asked = [key for key in self.rows if key != "remarks" and is_asked(key, self.answers)]
        return sum(self.answers.get(key) is not None for key in asked), len(asked)

    def put_answers(self, answers: Answers) -> None:
        """Show what is known of a copy; nothing is emitted."""
        self.answers = dict(answers)
        for key, row in self.rows.items():
            row.put_answer(self.answers.get(key))
        self._enable_rows()

    def go_to_first_open(self) -> None:
        """The cursor on the first question without an answer."""
        keys = [key for key in self.rows if is_asked(key, self.answers)]
        self.go_to(next((key for key in keys if self.answers.get(key) is None), keys[0]))

    def go_to(self, key: str) -> None:
        self.rows[key].setFocus(Qt.FocusReason.TabFocusReason)

    def keep_typed(self) -> str | None:
        """Takes what stands half typed in a line, if it can be read; returns the first question where not."""
        lines = [(key, row) for key, row in self.rows.items() if isinstance(row, TypedRow | BoxesRow)]
        refused = [key for key, row in lines if not row.keep_typed()]
        return refused[0] if refused else None

    def retranslate(self) -> None:
        for row in self.rows.values():
            row.retranslate()
        for key, heading in self._headings.items():
            heading.setText(say_group(key))

    def _enable_rows(self) -> None:
        for key, row in self.rows.items():
            row.setEnabled(is_asked(key, self.answers))

    def _handle_answered(self, key: str, answer: Answer | None) -> None:
        if answer is None:
            self.answers.pop(key, None)
        else:
            self.answers[key] = answer
        self._enable_rows()
        self.answered.emit()

    def _handle_reached(self, key: str) -> None:
        self.ensureWidgetVisible(self.rows[key], 0, 90)
        self.reached.emit(key)

    def _move(self, key: str, step: int) -> None:
        keys = [one for one in self.rows if is_asked(one, self.answers)]
        place = keys.index(key) + step
        if place >= len(keys):
            self.end_reached.emit()
        elif place >= 0:
            self.go_to(keys[place])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
