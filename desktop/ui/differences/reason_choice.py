"""Why the figure is settled so: one key for a common reason, or words. Out: the reason."""

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from desktop.ui.differences.reasons import (
    COMMON_REASONS,
    REASON_LETTERS,
    find_reason,
    say_reason,
    says_why,
)
from desktop.ui.entry.figure_edit import CONTROL_OR_ALT
from desktop.ui.theme.style import set_role

COLUMNS = 2


class ReasonEdit(QLineEdit):
    """A line for the reason; a letter in an untouched line chooses a common one.

    A second letter makes both of them the beginning of one's own words. Digits are figures, never a reason.

    Signals: `common_chosen(str)`, `stepped` to the next common one, `digit_typed(str)` where no words
    are yet, `left` towards the figures, `arrived` with the cursor.
    """

    common_chosen = Signal(str)
    stepped = Signal()
    digit_typed = Signal(str)
    left = Signal()
    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_common = False
        self._letter = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = event.key() == Qt.Key.Key_Backspace
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Up} or (is_back and not self.text()):
            self.left.emit()
        elif event.modifiers() & CONTROL_OR_ALT or not self._choose_common(event):
            if is_back and self.is_common:
                self.selectAll()
            super().keyPressEvent(event)

    def _choose_common(self, event: QKeyEvent) -> bool:
        """What a key does while the line holds no words of one's own; False: it is typed as it is."""
        text = event.text()
        if self.text() and not self.is_common:
            return False
        letter, self._letter = self._letter if self.is_common else "", ""
        reason = find_reason(text)
        if len(text) == 1 and text.isdecimal():
            self.digit_typed.emit(str(unicodedata.digit(text)))
        elif event.key() == Qt.Key.Key_Down or text == "+":
            self.stepped.emit()
        elif letter and (text.isalpha() or text == " "):
            self.setText(letter + text)
            self.textEdited.emit(self.text())
        elif reason is not None:
            self.common_chosen.emit(reason)
            self._letter = text
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the line's own only while it has something to undo; else it is the screen's."""
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if event.type() == QEvent.Type.ShortcutOverride and is_undo and not self.isUndoAvailable():
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.arrived.emit()


class ReasonChoice(QFrame):
    """Qt view of the second step.

    Signals: `reason_given(str)`, `reasonless` when Enter finds none, `digit_typed(str)` in a line without
    words, `left` back to the figures, `arrived` when the cursor comes here, `changed(str)` with each letter.
    """

    reason_given = Signal(str)
    digit_typed = Signal(str)
    reasonless = Signal()
    left = Signal()
    arrived = Signal()
    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self.question = QLabel()
        set_role(self.question, "heading")
        self.edit = ReasonEdit()
        self.chips = [QPushButton() for _ in COMMON_REASONS]
        self.settle_button = QPushButton()
        self.warning = QLabel()
        self._reason = ""
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        for chip in self.chips:
            set_role(chip, "chip")
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self.settle_button, "primary")
        line = QHBoxLayout()
        line.addWidget(self.question)
        line.addWidget(self.edit, 1)
        line.addWidget(self.settle_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(4)
        layout.addLayout(line)
        self.warning.setWordWrap(True)
        set_role(self.warning, "doubt")
        self.warning.hide()
        layout.addWidget(self.warning)
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, chip in enumerate(self.chips):
            grid.addWidget(chip, *divmod(place, COLUMNS))
        layout.addLayout(grid)

    def _connect(self) -> None:
        for reason, chip in zip(COMMON_REASONS, self.chips, strict=True):
            chip.clicked.connect(lambda _checked, chosen=reason: self.choose(chosen))
        self.edit.common_chosen.connect(self.choose)
        self.edit.stepped.connect(self._step)
        self.edit.digit_typed.connect(self.digit_typed)
        self.edit.left.connect(self.left)
        self.edit.arrived.connect(self.arrived)
        self.edit.textEdited.connect(self._handle_text_edited)
        self.edit.returnPressed.connect(self._handle_confirmed)
        self.settle_button.clicked.connect(self._handle_confirmed)

    @property
    def reason(self) -> str:
        """What will be kept: a common reason in its own words, else what was typed."""
        return self._reason.strip()

    def clear(self) -> None:
        """Another difference: nothing is said yet."""
        self.put("")
        self.warn("")

    def put(self, reason: str) -> None:
        """As if this was chosen or typed; nothing is emitted."""
        self._put(reason, is_common=reason in COMMON_REASONS)

    def warn(self, text: str) -> None:
        """What is to be thought of before settling; "" nothing."""
        self.warning.setText(text)
        self.warning.setVisible(bool(text))

    def ask(self) -> None:
        """Puts the cursor here."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, reason: str) -> None:
        """Takes this common reason."""
        self._put(reason, is_common=True)
        self.changed.emit(reason)
        self.ask()

    def _step(self) -> None:
        """The common reason after the one that is taken: for a keyboard without letters."""
        place = COMMON_REASONS.index(self._reason) + 1 if self.edit.is_common else 0
        self.choose(COMMON_REASONS[place % len(COMMON_REASONS)])

    def _put(self, reason: str, *, is_common: bool) -> None:
        self._reason, self.edit.is_common = reason, is_common
        self.edit.setText(say_reason(reason))
        self._check_chips()

    def _check_chips(self) -> None:
        for chip, reason in zip(self.chips, COMMON_REASONS, strict=True):
            chip.setChecked(self.edit.is_common and reason == self._reason)

    def _handle_text_edited(self, text: str) -> None:
        self._reason, self.edit.is_common = text, False
        self._check_chips()
        self.changed.emit(text)

    def _handle_confirmed(self) -> None:
        if says_why(self.reason):
            self.reason_given.emit(self.reason)
        else:
            self.reasonless.emit()
            self.ask()

    def retranslate(self) -> None:
        self.question.setText(self.tr("Why?"))
        self.edit.setAccessibleName(self.tr("Reason for settling"))
        self.edit.setPlaceholderText(self.tr("a letter, or your own words"))
        self.settle_button.setText(self.tr("Settle"))
        self.settle_button.setAccessibleName(self.settle_button.text())
        for chip, reason, letter in zip(self.chips, COMMON_REASONS, REASON_LETTERS, strict=True):
            chip.setText(f"{letter}  {say_reason(reason)}")
            chip.setAccessibleName(say_reason(reason))
        if self.edit.is_common:
            self.edit.setText(say_reason(self._reason))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
