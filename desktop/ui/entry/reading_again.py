"""A form read again with other digits, while the person goes on: what was entered stays.

In: the pages of the form on the desk and the digits a person says they have. Out: the signal `read`.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.reading.values import Script
from desktop.ui.desk import Desk
from desktop.workspace.entries import EntryPage
from desktop.workspace.readings import ReadReport, read_photos
from desktop.workspace.scripts import set_script
from desktop.workspace.workspace import Workspace


class ReadingAgain(QObject):
    """Signals: `read(str)` with the copy whose pages have new readings."""

    read = Signal(str)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._copy_id: str | None = None
        self._pages: Sequence[EntryPage] = ()

    def begin(self, copy_id: str | None, pages: Sequence[EntryPage] = ()) -> None:
        """The form on the desk, or none."""
        self._copy_id, self._pages = copy_id, pages

    def ask(self, script: Script | None) -> None:
        """The person says which digits the form on the desk has."""
        if self._copy_id is not None and self._pages:
            self.read_with(self._copy_id, self._pages, script)

    def read_with(self, copy_id: str, pages: Sequence[EntryPage], script: Script | None) -> None:
        """Says the digits of all pages of the copy, and reads them so."""
        workspace = self._workspace

        def work(progress: Callable[[int, int, str], None], is_cancelled: Callable[[], bool]) -> ReadReport:
            set_script(workspace, pages[0].photo_id, pages[0].page, script)
            photo_ids = list(dict.fromkeys(page.photo_id for page in pages))
            return read_photos(workspace, photo_ids, progress=progress, is_cancelled=is_cancelled)

        def tell(report: ReadReport) -> None:
            if report.refused:
                self._desk.notices.fail(report.refused[0][1])
            self.read.emit(copy_id)

        self._desk.run_in_background(self, work, tell, title=self.tr("Reading the form again"))
