"""What this program is, its version, and where it keeps its own files."""

import platform

import PySide6
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.bundle.program import program_version
from desktop.ui.errors import log_file
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role


class AboutCard(QFrame):
    """Words, and a button that opens the folder of the log file."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._versions = QLabel()
        self._versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self._versions, "muted")
        self.log_button = QPushButton(icon("folder"), "")
        self.log_button.clicked.connect(self._handle_log_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self._versions, 1)
        foot.addWidget(self.log_button)
        layout.addWidget(self._heading)
        layout.addWidget(self._words)
        layout.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("About Ginti"))
        self._words.setText(
            self.tr("Ginti uses no network. It says where figures differ, never why. Free software (MIT).")
        )
        python = platform.python_version()
        self._versions.setText(f"Ginti {program_version()} · Qt {PySide6.__version__} · Python {python}")
        self.log_button.setText(self.tr("Log file…"))
        self.log_button.setAccessibleName(self.tr("Open the folder of the log file"))

    def _handle_log_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file().parent)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
