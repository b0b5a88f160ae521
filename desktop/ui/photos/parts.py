"""How the photos screen is laid out: bar and tray, or one of the editors; the chosen page at the side.

Holds the widgets; what happens is decided in screen.py.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.photos.corner_editor import CornerEditor
from desktop.ui.photos.layout.editor import LayoutEditor
from desktop.ui.photos.outcome_panel import OutcomePanel
from desktop.ui.photos.page_pane import PagePane
from desktop.ui.photos.templates.page import TemplatesPage
from desktop.ui.photos.thumbnails import Thumbnails
from desktop.ui.photos.tray_bar import TrayBar
from desktop.ui.photos.tray_model import TrayModel
from desktop.ui.photos.tray_view import TrayView
from desktop.ui.photos.withdraw_strip import WithdrawPhotosStrip
from desktop.ui.theme.style import set_role
from desktop.workspace.photos import PhotoRow

_TRAY, _CORNERS, _LAYOUT, _TEMPLATES = 0, 1, 2, 3


class PhotoParts(QStackedWidget):
    """The photos screen's widgets. `rows` are all pages of the workspace, shown or not."""

    def __init__(self, desk: Desk, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.rows: Sequence[PhotoRow] = ()
        self.bar = TrayBar()
        self.model = TrayModel(thumbnails, self)
        self.tray = TrayView(self.model, desk.theme)
        self.nothing = QLabel(self.tray.viewport())
        self.outcomes = OutcomePanel()
        self.withdraw_strip = WithdrawPhotosStrip()
        self.pane = PagePane(desk)
        self.editor = CornerEditor(desk.theme)
        self.layout_editor = LayoutEditor(desk.theme)
        self.templates = TemplatesPage()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        page = QWidget()
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.bar)
        left.addWidget(self.tray, 1)
        left.addWidget(self.withdraw_strip)
        left.addWidget(self.outcomes)
        layout = QHBoxLayout(page)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(12)
        layout.addLayout(left, 1)
        layout.addWidget(self.pane)
        self.addWidget(page)
        for editor in (self.editor, self.layout_editor, self.templates):
            holder = QWidget()
            frame = QVBoxLayout(holder)
            frame.setContentsMargins(14, 10, 14, 12)
            frame.addWidget(editor)
            self.addWidget(holder)
        set_role(self.nothing, "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.tray.viewport().installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        """The tray and the pane give way to wrapped lines themselves; the screen need not be scrolled."""
        return False

    @property
    def is_editing(self) -> bool:
        """Tells whether one of the editors is in front."""
        return self.currentIndex() in {_CORNERS, _LAYOUT}

    def show_editor(self) -> None:
        self.setCurrentIndex(_CORNERS)

    def show_layout_editor(self) -> None:
        self.setCurrentIndex(_LAYOUT)

    def show_templates(self) -> None:
        self.setCurrentIndex(_TEMPLATES)

    def show_tray(self) -> None:
        self.setCurrentIndex(_TRAY)
        self.tray.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_emptiness(self, *, has_photos: bool) -> None:
        """Say why the tray is empty, if it is."""
        self.nothing.setText(self._no_match if has_photos else self._no_photos)
        self.nothing.setVisible(self.model.rowCount() == 0)

    def retranslate(self) -> None:
        self.tray.setAccessibleName(self.tr("Photos"))
        self._no_match = self.tr("No photo fits this choice.")
        self._no_photos = self.tr(
            "No photos yet. Drop photos or a whole folder here, paste a picture, or press “Add photos…”. "
            "JPEG, PNG, TIFF, HEIC, WebP and PDF are taken; the originals are kept unchanged."
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.tray.viewport() and event.type() == QEvent.Type.Resize:
            self.nothing.setGeometry(self.tray.viewport().rect().adjusted(60, 20, -60, -20))
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
