"""Opening the corner editor on a page and bringing back what a person made of it.

In: a row of the tray. Out: the signal `wanted` with the page's key and its new outline.
"""

from PySide6.QtCore import QObject, Signal

from desktop.ui.photos.outline import Outline
from desktop.ui.photos.page_picture import PagePicture, PagePictures
from desktop.ui.photos.parts import PhotoParts
from desktop.ui.photos.tray_rows import PageKey
from desktop.workspace.photos import PhotoRow


class CornerRound(QObject):
    """Signals: `wanted(object, object)` with the PageKey and the Outline to keep."""

    wanted = Signal(object, object)

    def __init__(self, parts: PhotoParts, pictures: PagePictures, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._pictures = pictures
        self._key: PageKey | None = None
        parts.editor.saved.connect(self._handle_saved)
        parts.editor.left.connect(parts.show_tray)

    def open_page(self, row: PhotoRow | None) -> None:
        """The editor comes to the front once the picture is loaded; not for a withdrawn photo."""
        if row is not None and not row.was_withdrawn:
            self._pictures.ask(row, self._show)

    def _show(self, picture: PagePicture) -> None:
        self._key = picture.key
        self._parts.pane.show_picture(picture)
        self._parts.show_editor()
        self._parts.editor.open_page(picture.file_name, picture.image, picture.begin_outline())

    def _handle_saved(self, outline: Outline) -> None:
        self._parts.show_tray()
        if self._key is not None:
            self.wanted.emit(self._key, outline)
