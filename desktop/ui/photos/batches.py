"""Takes batches of photos in, one after the other, in the background; a stopped one can be gone on with.

In: files, folders, or a pasted picture. Out: reports; every photo is durable as soon as it is taken in.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from desktop.photo.folder import list_dropped_files
from desktop.ui.desk import Desk
from desktop.ui.photos.intake_outcome import list_remaining
from desktop.workspace.photos import IntakeReport, add_photos
from desktop.workspace.workspace import Workspace

SHOW_EVERY = 12


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be taken in: `places` are files and folders, or `picture` was pasted."""

    source: str
    places: Sequence[Path | bytes] = ()
    picture: QImage | None = None


class Batches(QObject):
    """Signals:
    some_taken_in(): a dozen more photos are in the store.
    finished(object): an IntakeReport.
    stopped(object): after `finished`, a Batch with what is left of a stopped one.
    """

    some_taken_in = Signal()
    finished = Signal(object)
    stopped = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._waiting: deque[Batch] = deque()
        self._is_running = False

    def add(self, batch: Batch) -> None:
        """Take the batch in, after those that wait."""
        self._waiting.append(batch)
        if not self._is_running:
            self._run_next()

    def _run_next(self) -> None:
        if not self._waiting:
            return
        self._is_running = True
        batch = self._waiting.popleft()
        workspace, keeps_position = self._workspace, self._desk.settings.keeps_position

        def work(
            progress: Callable[[int, int, str], None], is_cancelled: Callable[[], bool]
        ) -> tuple[Batch, IntakeReport]:
            photos = list_photos_of(batch)
            report = add_photos(
                workspace,
                photos,
                keeps_position=keeps_position,
                source=batch.source,
                progress=progress,
                is_cancelled=is_cancelled,
            )
            return Batch(batch.source, list_remaining(photos, report)), report

        self._desk.run_in_background(
            self,
            work,
            self._handle_done,
            lambda _error: self._go_on(),
            self._handle_progress,
            title=self.tr("Taking photos in"),
        )

    def _handle_progress(self, done: int, total: int, _text: str) -> None:
        if done and done < total and done % SHOW_EVERY == 0:
            self.some_taken_in.emit()

    def _handle_done(self, outcome: tuple[Batch, IntakeReport]) -> None:
        rest, report = outcome
        self.finished.emit(report)
        if report.was_cancelled and rest.places:
            self.stopped.emit(rest)
        self._go_on()

    def _go_on(self) -> None:
        self._is_running = False
        self._run_next()


def list_photos_of(batch: Batch) -> list[Path | bytes]:
    """The files of a batch, its folders opened; a pasted picture as PNG bytes. Slow: not for the window."""
    if batch.picture is not None:
        return [encode_picture(batch.picture)]
    pasted = [place for place in batch.places if isinstance(place, bytes)]
    return [*pasted, *list_dropped_files(place for place in batch.places if isinstance(place, Path))]


def encode_picture(picture: QImage) -> bytes:
    """A picture from the clipboard as PNG: nothing of it is lost."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, PySide6 takes text
    return bytes(buffer.data().data())
