"""The boxes that are written over: chosen by ballot serial, by name, or by a double click on the page.

While one types, the boxes that fit stand below; ↓ and ↑ go through them, Enter takes the marked one. A dash
says that no box is written over; Backspace on the empty line takes the last one away again.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from db.fields import split_candidate_field
from desktop.entry.condition_sheet import Answer, Question
from desktop.spreadsheet.normal_form import normalise_words
from desktop.ui.condition.question_row import QuestionRow
from desktop.ui.condition.question_words import say_choice
from desktop.ui.condition.typed_row import DASHES
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme

_WIDTH = 230
_MOST_SHOWN = 4


def list_boxes_meant(text: str, names: Mapping[str, str]) -> list[str]:
    """The boxes that `text` may mean: those of a ballot serial, its total first, or by words of the name."""
    wanted = normalise_words(text)
    if wanted.isdecimal():
        own = [field for field in names if (split_candidate_field(field) or (0, ""))[0] == int(wanted)]
        return sorted(own, key=lambda field: not field.endswith(".total"))
    return [field for field, name in names.items() if wanted and wanted in normalise_words(name)]


class BoxesRow(QuestionRow):
    """`answer` is a tuple of fields, empty when the person says that no box is written over.

    Signals: `unknown(str)` with what was typed and is none of the boxes.
    """

    unknown = Signal(str)

    def __init__(self, question: Question, theme: Theme) -> None:
        super().__init__(question, theme)
        self.names: Mapping[str, str] = {}
        self._offered: list[str] = []
        self._place = 0
        self.edit = QLineEdit()
        self.edit.setFixedWidth(_WIDTH)
        self.chosen = QLabel()
        self.chosen.setWordWrap(True)
        self.chosen.setFixedWidth(_WIDTH)
        set_role(self.chosen, "muted")
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.edit)
        column.addWidget(self.chosen)
        self.line.addLayout(column)
        self.follow_cursor(self.edit)
        self.edit.returnPressed.connect(self._handle_return)
        self.edit.textEdited.connect(self._handle_typed)
        self.retranslate()

    def put_boxes(self, names: Mapping[str, str]) -> None:
        """The boxes of the form in the paper's order, each with its name in the window's language."""
        self.names = names
        self.show_answer()

    def toggle_box(self, field: str) -> None:
        """Add the box, or take it away again."""
        if field in self.names:
            fields = self._fields
            kept = tuple(one for one in fields if one != field)
            self.give(kept if len(kept) < len(fields) else (*fields, field))

    @property
    def _fields(self) -> tuple[str, ...]:
        return self.answer if isinstance(self.answer, tuple) else ()

    def put_answer(self, answer: Answer | None) -> None:
        """Nothing half typed stays from the copy before."""
        self.edit.clear()
        set_role(self.edit, "")
        self._offered = []
        super().put_answer(answer)

    def show_answer(self) -> None:
        if self.answer is None:
            words = ""
        else:
            words = "\n".join(self.names.get(field, field) for field in self._fields) or say_choice("none")
        self.chosen.setText(words)
        self.chosen.setVisible(bool(words))
        self.edit.setAccessibleDescription(words)

    def retranslate(self) -> None:
        super().retranslate()
        self.edit.setAccessibleName(self.label.text())
        self.edit.setPlaceholderText(self.tr("serial or name · – none"))
        self.show_answer()

    def _handle_typed(self, text: str) -> None:
        set_role(self.edit, "")
        self._offered, self._place = list_boxes_meant(text, self.names)[:_MOST_SHOWN], 0
        self._show_offered()

    def _show_offered(self) -> None:
        """In the place of the chosen ones, while one types."""
        if not self._offered:
            self.show_answer()
            return
        lines = [
            f"{'▸' if place == self._place else '  '} {self.names[field]}"
            for place, field in enumerate(self._offered)
        ]
        self.chosen.setText("\n".join(lines))
        self.chosen.show()
        self.edit.setAccessibleDescription(self.names[self._offered[self._place]])

    def _handle_return(self) -> None:
        if not self._offered:
            self._refuse()
            return
        field = self._offered[self._place]
        self._offered = []
        self.edit.clear()
        if field in self._fields:
            self.show_answer()
        else:
            self.give((*self._fields, field))

    def keep_typed(self) -> bool:
        """False while something stands in the line that is no box."""
        if not self.edit.text().strip():
            return True
        self._refuse()
        return False

    def _refuse(self) -> None:
        set_role(self.edit, "error")
        self.edit.selectAll()
        self.unknown.emit(self.edit.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._handle_key(event)
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        if self.edit.text():
            return self._handle_key_while_typing(event)
        if event.text() in DASHES and event.text():
            self.give(())
            self.moved.emit(1)
            return True
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.give(self._fields[:-1] if len(self._fields) > 1 else None)
            return True
        return self.move_by(event)

    def _handle_key_while_typing(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._offered:
            return False
        self._place = (self._place + step) % len(self._offered)
        self._show_offered()
        return True
