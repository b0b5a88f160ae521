"""The form's own layout and templates at the photos screen: drawing one, looking at them, changing them.

In: which photo is chosen. Out: facts in the store, the signal `changed`.
"""

from PySide6.QtCore import QObject, Signal

from desktop.ui.desk import Desk
from desktop.ui.photos.layout.layout_round import LayoutRound
from desktop.ui.photos.page_picture import PagePictures
from desktop.ui.photos.parts import PhotoParts
from desktop.ui.photos.templates.template_round import TemplateRound
from desktop.workspace.photos import PhotoRow
from desktop.workspace.workspace import Workspace


class FormTools(QObject):
    """Signals:
    changed(): a layout or a template is another; photos may be read anew.
    photo_wanted(str): show this photo in the tray.
    """

    changed = Signal()
    photo_wanted = Signal(str)

    def __init__(
        self, parts: PhotoParts, pictures: PagePictures, workspace: Workspace, desk: Desk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._layouts = LayoutRound(parts.layout_editor, pictures, workspace, desk, self)
        self._templates = TemplateRound(parts.templates, workspace, desk, self)
        self._connect()

    def _connect(self) -> None:
        parts, page = self._parts, self._parts.templates
        parts.pane.layout_wanted.connect(lambda: self.draw_on(parts.tray.current_row))
        parts.bar.templates_wanted.connect(lambda: self._templates.open_page(parts.tray.current_row))
        self._layouts.opened.connect(parts.show_layout_editor)
        self._layouts.ended.connect(parts.show_tray)
        self._layouts.kept.connect(self.changed)
        self._templates.opened.connect(parts.show_templates)
        self._templates.changed.connect(self.changed)
        page.left.connect(parts.show_tray)
        page.photo_wanted.connect(self.photo_wanted)
        page.draw_wanted.connect(self._handle_draw_wanted)

    def draw_on(self, row: PhotoRow | None) -> None:
        """The layout editor on this photo page."""
        self._layouts.open_page(row)

    def _handle_draw_wanted(self, photo_id: str) -> None:
        self.draw_on(next((row for row in self._parts.rows if row.id == photo_id), None))
