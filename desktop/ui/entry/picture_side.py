"""The page of the form with what changes how it is seen: zoom, turn, brightness, contrast, the reverse.

Holds the widgets and shows what it is told; the picture itself is painted by page_view.py.
"""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.page_pictures import Picture
from desktop.ui.entry.page_view import PageView
from desktop.ui.entry.picture_tools import PictureTools
from desktop.ui.entry.script_button import ScriptButton
from desktop.ui.parts.quality_words import describe_faults
from desktop.ui.theme.style import set_role


class PictureSide(QWidget):
    """The page, what is wrong with its picture, and the tools under it."""

    def __init__(self) -> None:
        super().__init__()
        self.page_view = PageView()
        self.page_view.setProperty("key_place", Place.IMAGE.value)
        self.note = QLabel()
        self.outline_button = QPushButton()
        self.script_button = ScriptButton()
        self.tools = PictureTools(self.page_view)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.page_view, 1)
        self.note.setWordWrap(True)
        set_role(self.note, "muted")
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.outline_button)
        foot.addWidget(self.script_button)
        foot.addWidget(self.tools)
        layout.addLayout(foot)
        layout.addWidget(self.tools.tone_strip)

    def show_picture(self, picture: Picture, doubtful: frozenset[str]) -> None:
        self.page_view.show_page(picture.pixmap, picture.cells)
        self.page_view.mark_doubtful(doubtful)
        self.outline_button.setVisible(not picture.is_straight)
        self.script_button.show_script(picture.script)
        notes = describe_faults(picture.notes)
        if not picture.is_straight:
            notes = [self.tr("The sheet's outline was not found: this is the photo as taken.")]
        self.note.setText("\n".join(notes[:1]))
        self.note.setToolTip("\n".join(notes))

    def show_no_picture(self) -> None:
        """A copy without photos: its figures were typed elsewhere."""
        self.page_view.clear_page()
        self.note.setText(self.tr("There is no photo of this copy."))

    def show_waiting(self) -> None:
        """Another form comes; its picture is on the way."""
        self.note.setText("")
        self.outline_button.hide()
        self.script_button.show_script(None)

    def retranslate(self) -> None:
        self.outline_button.setText(self.tr("Set the corners…"))
        self.page_view.setAccessibleName(self.tr("The page of the form"))
        self.tools.retranslate()
