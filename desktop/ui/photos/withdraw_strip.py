"""Retract photos with a reason: a strip under the tray instead of a dialog. In: how many. Out: the reason."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from desktop.ui.theme.style import set_role


class WithdrawStrip(QFrame):
    """Qt view of the question why.

    Signals: `withdrawn(str)` with the reason, `reasonless` when there is none, `left` when they are kept.
    """

    withdrawn = Signal(str)
    reasonless = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._count = 0
        self.question = QLabel()
        self.reason = QLineEdit()
        self.withdraw_button = QPushButton()
        self.cancel_button = QPushButton()
        set_role(self.withdraw_button, "danger")
        set_role(self.cancel_button, "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self.question)
        layout.addWidget(self.reason, 1)
        layout.addWidget(self.withdraw_button)
        layout.addWidget(self.cancel_button)
        self.reason.textChanged.connect(self._handle_text_changed)
        self.reason.returnPressed.connect(self._handle_confirmed)
        self.withdraw_button.clicked.connect(self._handle_confirmed)
        self.cancel_button.clicked.connect(self._handle_kept)
        self.retranslate()
        self.hide()

    def ask(self, count: int) -> None:
        """Ask why `count` photos are withdrawn."""
        self._count = count
        self.reason.clear()
        self._handle_text_changed()
        self.retranslate()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.question.setText(self.tr("Withdraw photos ({count}). Why?").format(count=self._count))
        self.reason.setPlaceholderText(self.tr("for example: not a form of this constituency"))
        self.reason.setAccessibleName(self.tr("Reason for withdrawing"))
        self.withdraw_button.setText(self.tr("Withdraw"))
        self.cancel_button.setText(self.tr("Keep them"))

    def _handle_text_changed(self) -> None:
        self.withdraw_button.setEnabled(bool(self.reason.text().strip()))

    def _handle_confirmed(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.hide()
            self.withdrawn.emit(reason)
        else:
            self.reasonless.emit()

    def _handle_kept(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._handle_kept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
