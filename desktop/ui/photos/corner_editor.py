"""Straighten a page by hand: the photo with four corners, the straight page beside it, turn, save.

In: a photo page and the outline known so far. Out: the outline a person wants, or nothing.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.photos.outline import Outline, make_outline
from desktop.ui.photos.sheet_view import SheetView
from desktop.ui.photos.straight_preview import StraightPreview
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import Theme


class CornerEditor(QWidget):
    """Qt view of an Outline that is being changed.

    Signals:
        saved(object): the Outline as it was when "Save" was pressed; it is a sheet.
        left(): nothing is to be changed.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, *, leads_on: bool = False) -> None:
        """`leads_on`: saving is not the end, the form's layout is drawn next."""
        super().__init__()
        self._leads_on = leads_on
        self.heading = QLabel()
        self.view = SheetView(theme, is_editable=True)
        self.preview = StraightPreview(theme)
        self._preview_label = QLabel()
        self.corner_label = QLabel()
        self.fault = QLabel()
        self._keys = QLabel()
        self.turn_left = QToolButton()
        self.turn_right = QToolButton()
        self.begin_again = QPushButton()
        self.save_button = QPushButton()
        self.cancel_button = QPushButton()
        self._file_name = ""
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        set_role(self.heading, "heading")
        set_role(self.save_button, "primary")
        set_role(self.fault, "error")
        for label in (self._keys, self.corner_label):
            set_role(label, "muted")
        for label in (self._keys, self.fault):
            label.setWordWrap(True)
        self.turn_left.setIcon(icon("rotate-left"))
        self.turn_right.setIcon(icon("rotate-right"))
        set_role(self._preview_label, "heading")
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        for part in (self.corner_label, self.turn_left, self.turn_right, self.begin_again):
            head.addWidget(part)
        side = QVBoxLayout()
        side.addWidget(self._preview_label)
        side.addWidget(self.preview, 1)
        for part in (self.fault, self._keys, self.save_button, self.cancel_button):
            side.addWidget(part)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view, 3)
        middle.addLayout(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addLayout(middle, 1)

    def _connect(self) -> None:
        self.view.outline_changed.connect(self._handle_outline_changed)
        self.view.corner_chosen.connect(lambda _place: self._describe())
        self.turn_left.clicked.connect(lambda: self._turn(-1))
        self.turn_right.clicked.connect(lambda: self._turn(1))
        self.begin_again.clicked.connect(self._handle_begin_again)
        self.save_button.clicked.connect(self._handle_save)
        self.cancel_button.clicked.connect(self.left)

    @property
    def outline(self) -> Outline | None:
        return self.view.outline

    def open_page(self, file_name: str, image: QImage, outline: Outline) -> None:
        """Begin with `outline` over `image` (the photo page, not turned, in any size)."""
        self._file_name = file_name
        self.view.show_photo(image, outline)
        self.view.choose_corner(0)
        self._handle_outline_changed(outline)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_outline(self, outline: Outline) -> None:
        """The same photo with better corners."""
        self.view.put_outline(outline)
        self._handle_outline_changed(outline)

    def retranslate(self) -> None:
        self.turn_left.setToolTip(self.tr("Turn left"))
        self.turn_right.setToolTip(self.tr("Turn right"))
        for button in (self.turn_left, self.turn_right):
            button.setAccessibleName(button.toolTip())
        self.begin_again.setText(self.tr("Begin again"))
        on = self.tr("Next: lines and boxes")
        self.save_button.setText(on if self._leads_on else self.tr("Save and read"))
        self.cancel_button.setText(self.tr("Leave as it was"))
        self._preview_label.setText(self.tr("The straightened page"))
        self._keys.setText(
            self.tr(
                "Drag the corners of the paper. Keys: 1–4 choose one, arrows move it (Shift far, "
                "Ctrl a pixel). The thick line is the top."
            )
        )
        self.view.setAccessibleName(self.tr("The photo with the four corners of the sheet"))
        self.preview.setAccessibleName(self.tr("Preview of the straightened page"))
        self.fault.setText(self.tr("These four corners are not the outline of a sheet."))
        self._describe()

    def _describe(self) -> None:
        self.heading.setText(self.tr("Corners of “{name}”").format(name=self._file_name))
        names = (self.tr("top left"), self.tr("top right"), self.tr("bottom right"), self.tr("bottom left"))
        self.corner_label.setText(self.tr("Corner: {corner}").format(corner=names[self.view.active]))
        self.view.setAccessibleDescription(self.corner_label.text())

    def _turn(self, quarter_turns: int) -> None:
        if self.outline is not None:
            self.view.put_outline(self.outline.turn(quarter_turns))
            self._handle_outline_changed(self.view.outline)

    def _handle_begin_again(self) -> None:
        if self.outline is not None:
            fresh = make_outline(self.outline.width, self.outline.height, self.outline.turned)
            self.view.put_outline(fresh)
            self._handle_outline_changed(fresh)

    def _handle_outline_changed(self, outline: Outline | None) -> None:
        is_a_sheet = outline is not None and outline.is_a_sheet
        self.fault.setVisible(not is_a_sheet)
        self.save_button.setEnabled(is_a_sheet)
        self.preview.show_sheet(self.view.image, outline)
        self._describe()

    def _handle_save(self) -> None:
        if self.outline is not None and self.outline.is_a_sheet:
            self.saved.emit(self.outline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._handle_save()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
