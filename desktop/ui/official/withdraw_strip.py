"""Retract a version with a reason: a strip under the list instead of a dialog. Out: version and reason."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from desktop.ui.theme.style import set_role
from desktop.workspace.officials import OfficialRow


class WithdrawVersionStrip(QFrame):
    """Signals: `withdrawn(OfficialRow, str)`, `reasonless` when Enter finds none, `left` when it is kept."""

    withdrawn = Signal(object, str)
    reasonless = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._version: OfficialRow | None = None
        self._question = QLabel()
        self._question.setWordWrap(True)
        self.reason = QLineEdit()
        self.withdraw_button = QPushButton()
        self.cancel_button = QPushButton()
        set_role(self.withdraw_button, "danger")
        set_role(self.cancel_button, "quiet")
        buttons = QHBoxLayout()
        buttons.addWidget(self.withdraw_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self._question)
        layout.addWidget(self.reason)
        layout.addLayout(buttons)
        self.reason.textChanged.connect(self._handle_text_changed)
        self.reason.returnPressed.connect(self._handle_confirmed)
        self.withdraw_button.clicked.connect(self._handle_confirmed)
        self.cancel_button.clicked.connect(self.keep)
        self.retranslate()
        self.hide()

    def ask(self, version: OfficialRow) -> None:
        """Ask why this version is withdrawn."""
        self._version = version
        self.reason.clear()
        self._handle_text_changed()
        self.retranslate()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """The version stays; nothing is asked any more."""
        self._version = None
        self.hide()
        self.left.emit()

    def retranslate(self) -> None:
        words = self.tr("Withdraw version {version}. Why? It stays readable and no longer counts.")
        self._question.setText(words.format(version=self._version.version if self._version else ""))
        self.reason.setPlaceholderText(self.tr("for example: typed into the wrong constituency"))
        self.reason.setAccessibleName(self.tr("Reason for withdrawing"))
        self.withdraw_button.setText(self.tr("Withdraw"))
        self.cancel_button.setText(self.tr("Keep it"))
        for button in (self.withdraw_button, self.cancel_button):
            button.setAccessibleName(button.text())

    def _handle_text_changed(self) -> None:
        self.withdraw_button.setEnabled(bool(self.reason.text().strip()))

    def _handle_confirmed(self) -> None:
        version, reason = self._version, self.reason.text().strip()
        if version is None or not reason:
            self.reasonless.emit()
            return
        self._version = None
        self.hide()
        self.withdrawn.emit(version, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
