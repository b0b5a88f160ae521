"""Looking at templates and layouts, and changing them.

In: the photo chosen in the tray. Out: facts in the store. What is read again then is the screen's decision.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.ui.desk import Desk
from desktop.ui.photos.templates.page import Row, TemplatesPage
from desktop.workspace.layouts import LayoutRow, list_layouts, withdraw_layout
from desktop.workspace.photos import PhotoRow
from desktop.workspace.templates import TemplateRow, list_templates, set_template, withdraw_template
from desktop.workspace.workspace import Workspace


class TemplateRound(QObject):
    """Signals:
    opened(): the page is to come to the front.
    changed(): a template or a layout is another; photos may be read anew.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, page: TemplatesPage, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._workspace = workspace
        self._desk = desk
        self._photo: PhotoRow | None = None
        page.replace_wanted.connect(self._handle_replace_wanted)
        page.withdraw_wanted.connect(self._handle_withdraw_wanted)
        page.reasonless.connect(
            lambda: desk.notices.warn(self.tr("Say why it is withdrawn; without a reason it is kept."))
        )

    def open_page(self, photo: PhotoRow | None) -> None:
        """Show what there is; `photo` is the one that may become the template."""
        self._photo = photo
        self._run(lambda: None, self.opened.emit)

    def _handle_replace_wanted(self) -> None:
        photo = self._photo
        if photo is not None:
            said = self.tr("“{name}” is the template now.").format(name=photo.file_name)
            self._run(lambda: set_template(self._workspace, photo.id, photo.page), lambda: self._end(said))

    def _handle_withdraw_wanted(self, row: Row, reason: str) -> None:
        def withdraw() -> None:
            if isinstance(row, TemplateRow):
                withdraw_template(self._workspace, row.id, reason)
            elif isinstance(row, LayoutRow):
                withdraw_layout(self._workspace, row.name, reason)

        self._run(withdraw, lambda: self._end(self.tr("Withdrawn. What was there before it counts again.")))

    def _end(self, said: str) -> None:
        self._desk.notices.succeed(said)
        self.changed.emit()

    def _run(self, deed: Callable[[], object], then: Callable[[], object]) -> None:
        """Do it, read the lists again, show them."""
        workspace = self._workspace

        def work(_progress: object, _is_cancelled: object) -> tuple[object, object]:
            deed()
            return list_layouts(workspace), list_templates(workspace)

        def show(rows: tuple[tuple[LayoutRow, ...], tuple[TemplateRow, ...]]) -> None:
            self._page.show_rows(rows[0], rows[1], self._photo.file_name if self._photo else "")
            then()

        self._desk.run_in_background(self, work, show)
