"""Looking after the workspace: is every fact and photo as it was written, and a copy in another place."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout

from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role


class Finding(Protocol):
    """What the check says of one thing; `kind` is "damage" or "notice"."""

    @property
    def code(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def sentence(self) -> str: ...


class CareCard(QFrame):
    """Signals: `check_wanted`, `backup_wanted`."""

    check_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self._words = QLabel()
        self._words.setWordWrap(True)
        set_role(self._words, "muted")
        self.check_button = QPushButton(icon("check"), "")
        self.backup_button = QPushButton(icon("backup"), "")
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.hide()
        self.findings = QListWidget()
        self.findings.setWordWrap(True)
        self.findings.hide()
        self.check_button.clicked.connect(self.check_wanted)
        self.backup_button.clicked.connect(self.backup_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self.check_button, 1)
        buttons.addWidget(self.backup_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._words)
        layout.addLayout(buttons)
        layout.addWidget(self.verdict)
        layout.addWidget(self.findings)
        self.retranslate()

    def put_findings(self, findings: Sequence[Finding]) -> None:
        """What the check found; damage and mere notices are told apart."""
        self.findings.clear()
        self.findings.addItems([f"{finding.code}  {finding.sentence}" for finding in findings])
        self.findings.setVisible(bool(findings))
        self.verdict.show()
        damaged = sum(finding.kind == "damage" for finding in findings)
        if damaged:
            words = self.tr("Damaged: {count}. Restore a backup or import the bundle that holds it.")
            self.verdict.setText(words.format(count=damaged))
            set_role(self.verdict, "error")
        else:
            self.verdict.setText(self.tr("Every fact and every photo is as it was written."))
            set_role(self.verdict, "good")

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Look after the workspace"))
        self._words.setText(
            self.tr(
                "The check compares every fact and every photo with its hash. A backup is a ZIP: to restore "
                "it, unpack it into a new folder and open that folder."
            )
        )
        self.check_button.setText(self.tr("Check"))
        self.check_button.setAccessibleName(self.tr("Check the workspace"))
        self.backup_button.setText(self.tr("Back up…"))
        self.backup_button.setAccessibleName(self.tr("Back up the workspace"))
        self.findings.setAccessibleName(self.tr("Findings of the check"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
