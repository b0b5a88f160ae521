"""Why the figure is settled so: one key for a common reason, or words. Out: the reason."""

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from desktop.ui.differences.reasons import COMMON_REASONS, say_reason
from desktop.ui.theme.style import set_role

COLUMNS = 2


class ReasonEdit(QLineEdit):
    """A line for the reason; digits in an untouched line choose a common one.

    Signals: `digit_typed(int)`, `left` towards the figures, `arrived` with the cursor.
    """

    digit_typed = Signal(int)
    left = Signal()
    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_common = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, is_bare = event.text(), not self.text() or self.is_common
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Up} or (
            event.key() == Qt.Key.Key_Backspace and not self.text()
        ):
            self.left.emit()
        elif is_bare and len(text) == 1 and text.isdecimal():
            self.digit_typed.emit(unicodedata.digit(text))
        else:
            super().keyPressEvent(event)

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

    Signals: `reason_given(str)`, `reasonless` when Enter finds none, `left` back to the figures,
    `arrived` when the cursor comes here.
    """

    reason_given = Signal(str)
    reasonless = Signal()
    left = Signal()
    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self.question = QLabel()
        set_role(self.question, "heading")
        self.edit = ReasonEdit()
        self.chips = [QPushButton() for _ in COMMON_REASONS]
        self.settle_button = QPushButton()
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
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, chip in enumerate(self.chips):
            grid.addWidget(chip, *divmod(place, COLUMNS))
        layout.addLayout(grid)

    def _connect(self) -> None:
        for place, chip in enumerate(self.chips, start=1):
            chip.clicked.connect(lambda _checked, chosen=place: self.choose(chosen))
        self.edit.digit_typed.connect(self.choose)
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
        self._put("", is_common=False)

    def ask(self) -> None:
        """Puts the cursor here."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, place: int) -> None:
        """Takes the common reason at this place from 1; nothing where there is none."""
        if 1 <= place <= len(COMMON_REASONS):
            self._put(COMMON_REASONS[place - 1], is_common=True)
            self.ask()

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

    def _handle_confirmed(self) -> None:
        if self.reason:
            self.reason_given.emit(self.reason)
        else:
            self.reasonless.emit()
            self.ask()

    def retranslate(self) -> None:
        self.question.setText(self.tr("Why?"))
        self.edit.setAccessibleName(self.tr("Reason for settling"))
        self.edit.setPlaceholderText(self.tr("a digit, or your own words"))
        self.settle_button.setText(self.tr("Settle"))
        self.settle_button.setAccessibleName(self.settle_button.text())
        for place, (chip, reason) in enumerate(zip(self.chips, COMMON_REASONS, strict=True), start=1):
            chip.setText(f"{place}  {say_reason(reason)}")
            chip.setAccessibleName(say_reason(reason))
        if self.edit.is_common:
            self.edit.setText(say_reason(self._reason))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
