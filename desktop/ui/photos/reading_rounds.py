"""Rounds of reading, one after the other, in the background; each photo's result is in the store at once.

In: photo ids, or all that are not read. Out: signals, and one sentence about what came of it.
"""

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desktop.reading.printed_text import TesseractMissing
from desktop.ui.desk import Desk
from desktop.ui.language.language import translate_error
from desktop.ui.photos.photo_words import describe_readings
from desktop.workspace.readings import ReadReport, has_misread_pages, read_photos
from desktop.workspace.workspace import Workspace

_TELL_EVERY_MS = 1_500
Round = Callable[..., ReadReport]


class ReadingRounds(QObject):
    """Signals:
    some_read(): more photos' readings are in the store, while others are still being read; not oftener than
        the tray can be read anew without the window feeling it.
    finished(object): a ReadReport; no more of this round comes.
    """

    some_read = Signal()
    finished = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._waiting: deque[Round] = deque()
        self._is_reading = False
        self._since_told = QElapsedTimer()
        self._has_told_of_tesseract = False

    def read(self, photo_ids: Sequence[str] | None) -> None:
        """Read these photos, or (None) every page that is not read, after what is being read now."""
        self._add(lambda **how: read_photos(self._workspace, photo_ids, **how))

    def read_misread(self) -> None:
        """Read anew, if there are any, the pages that were read as another page or layout of a form."""

        def begin(is_any: bool) -> None:
            if is_any:
                self._add(lambda **how: read_photos(self._workspace, only_misread=True, **how))

        self._desk.run_in_background(
            self, lambda _progress, _is_cancelled: has_misread_pages(self._workspace), begin
        )

    def _add(self, read: Round) -> None:
        self._waiting.append(read)
        self._go_on()

    def _go_on(self) -> None:
        """Two rounds at once would read the same photos twice."""
        if self._is_reading or not self._waiting:
            return
        self._is_reading = True
        read = self._waiting.popleft()

        def work(progress: Callable[[int, int, str], None], is_cancelled: Callable[[], bool]) -> ReadReport:
            return read(progress=progress, is_cancelled=is_cancelled)

        self._desk.run_in_background(
            self,
            work,
            self._handle_read,
            lambda _error: self._handle_failed(),
            self._handle_progress,
            title=self.tr("Reading photos"),
        )

    def _handle_progress(self, done: int, total: int, _name: str) -> None:
        if 0 < done < total and (
            not self._since_told.isValid() or self._since_told.elapsed() > _TELL_EVERY_MS
        ):
            self._since_told.start()
            self.some_read.emit()

    def _handle_failed(self) -> None:
        """Nothing can be read now; the notice bar has said why, and would say it again of every round."""
        self._waiting.clear()
        self._is_reading = False

    def _handle_read(self, report: ReadReport) -> None:
        self._is_reading = False
        self._tell(report)
        self.finished.emit(report)
        self._go_on()

    def _tell(self, report: ReadReport) -> None:
        """Says once in a session that printed text is not read, and how to change that."""
        words = describe_readings(report)
        notices = self._desk.notices
        if not report.read and not report.not_found and not report.refused and self._waiting:
            return
        if report.printed_text_is_missing and not self._has_told_of_tesseract:
            self._has_told_of_tesseract = True
            notices.warn(f"{words}  {translate_error(TesseractMissing())}")
        elif report.not_found or report.refused:
            notices.warn(words)
        else:
            notices.succeed(words)
