"""A window of its own around an import: it blocks nothing, and shows the notices too."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.imports.panel import ImportPanel
from desktop.ui.notices import NoticeBar


class ImportWindow(QWidget):
    """Closed with Escape or by the window's own button; nothing is lost, because nothing is half written."""

    def __init__(self, panel: ImportPanel, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel = panel
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(NoticeBar(desk.notices, desk.theme))
        layout.addWidget(panel, 1)
        self.resize(1180, 700)
        close = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        close.activated.connect(self.close)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.panel.head.title.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
