"""Rounds of reading: photos are read in the background, and one sentence says what came of it.

In: photo ids, or all that are not read. Out: readings in the store, the signal `finished`.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.reading.printed_text import TesseractMissing
from desktop.ui.desk import Desk
from desktop.ui.language.language import translate_error
from desktop.ui.photos.photo_words import describe_readings
from desktop.workspace.readings import ReadReport, has_misread_pages, read_photos
from desktop.workspace.workspace import Workspace


class ReadingRounds(QObject):
    """Signals: `finished()` when new readings may be in the store."""

    finished = Signal()

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._has_told_of_tesseract = False

    def read(self, photo_ids: Sequence[str] | None) -> None:
        """Read these photos, or (None) every page that is not read."""
        self._run(lambda **how: read_photos(self._workspace, photo_ids, **how))

    def read_misread(self) -> None:
        """Read anew, if there are any, the pages that were read as another page or layout of a form."""

        def begin(is_any: bool) -> None:
            if is_any:
                self._run(lambda **how: read_photos(self._workspace, only_misread=True, **how))

        self._desk.run_in_background(
            self, lambda _progress, _is_cancelled: has_misread_pages(self._workspace), begin
        )

    def _run(self, read: Callable[..., ReadReport]) -> None:
        def work(progress: Callable[[int, int, str], None], is_cancelled: Callable[[], bool]) -> ReadReport:
            return read(progress=progress, is_cancelled=is_cancelled)

        self._desk.run_in_background(self, work, self._handle_read, title=self.tr("Reading photos"))

    def _handle_read(self, report: ReadReport) -> None:
        """Says once in a session that printed text is not read, and how to change that."""
        words = describe_readings(report)
        notices = self._desk.notices
        if report.printed_text_is_missing and not self._has_told_of_tesseract:
            self._has_told_of_tesseract = True
            notices.warn(f"{words}  {translate_error(TesseractMissing())}")
        elif report.not_found or report.refused:
            notices.warn(words)
        else:
            notices.succeed(words)
        self.finished.emit()
