"""Retract something with a reason: a strip beneath it instead of a dialog. Out: the reason.

Each screen's own strip says what is retracted; how the reason is asked stands here once.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from desktop.ui.theme.style import set_role

Direction = QBoxLayout.Direction


class WithdrawStrip(QFrame):
    """Qt view of the question why. A subclass sets its words in `retranslate`.

    Signals: `reason_given(str)`, `reasonless` when Enter finds none, `left` when it is kept.
    """

    reason_given = Signal(str)
    reasonless = Signal()
    left = Signal()

    def __init__(self, direction: Direction = Direction.LeftToRight) -> None:
        super().__init__()
        set_role(self, "card")
        self.question = QLabel()
        self.reason = QLineEdit()
        self.withdraw_button = QPushButton()
        self.cancel_button = QPushButton()
        set_role(self.withdraw_button, "danger")
        set_role(self.cancel_button, "quiet")
        self._build(direction)
        self.reason.textChanged.connect(self._handle_text_changed)
        self.reason.returnPressed.connect(self._handle_confirmed)
        self.withdraw_button.clicked.connect(self._handle_confirmed)
        self.cancel_button.clicked.connect(self.keep)
        self.retranslate()
        self.hide()

    def _build(self, direction: Direction) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.withdraw_button)
        buttons.addWidget(self.cancel_button)
        layout = QBoxLayout(direction, self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self.question)
        layout.addWidget(self.reason, 1)
        layout.addLayout(buttons)
        if direction is Direction.TopToBottom:
            self.question.setWordWrap(True)
            buttons.addStretch(1)

    def ask_why(self) -> None:
        """Shows the question with an empty reason and puts the cursor there."""
        self.reason.clear()
        self._handle_text_changed()
        self.retranslate()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Nothing is retracted; nothing is asked any more."""
        self.hide()
        self.left.emit()

    def retranslate(self) -> None:
        self.reason.setAccessibleName(self.tr("Reason for withdrawing"))
        self.withdraw_button.setText(self.tr("Withdraw"))
        self.withdraw_button.setAccessibleName(self.withdraw_button.text())

    def put_words(self, question: str, example: str, keep: str) -> None:
        """What is asked, an example of a reason, and the word for leaving it as it is."""
        self.question.setText(question)
        self.reason.setPlaceholderText(example)
        self.cancel_button.setText(keep)
        self.cancel_button.setAccessibleName(keep)

    def _handle_text_changed(self) -> None:
        self.withdraw_button.setEnabled(bool(self.reason.text().strip()))

    def _handle_confirmed(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.hide()
            self.reason_given.emit(reason)
        else:
            self.reasonless.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
