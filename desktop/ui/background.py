"""The one way to work in the background: a thread pool whose results arrive on the GUI thread.

    job = desk.run_in_background(self, work, self._show_photos, title=self.tr("Reading photos"))

`work(progress, is_cancelled)` runs in a thread and must not touch a widget. `on_done(result)`,
`on_error(error)` and `on_progress(done, total, text)` run on the GUI thread, and never after `owner`
is gone. `job.cancel()` asks the work to stop; it returns what it has. A KnownError goes to the notice
bar, anything else to the log with its traceback and to the bar as a fault of the program; `on_error`
is for the screen's own tidying up.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThread, QThreadPool, QTimer, Signal

from desktop.ui.notices import Notices

Result = TypeVar("Result")
Progress = Callable[[int, int, str], None]
IsCancelled = Callable[[], bool]
Work = Callable[[Progress, IsCancelled], Result]

_FEWEST_THREADS = 4
"""Reading photos, taking photos in and writing a bundle may take minutes each, with a single core too:
what a screen has to show does not stand in line behind them."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Callbacks:
    """What is called on the GUI thread, each at most once per event."""

    on_done: Callable[[Any], object]
    on_error: Callable[[Exception], object] | None = None
    on_progress: Callable[[int, int, str], object] | None = None


class Job(QObject):
    """One piece of work under way. Signals: `progressed(done, total, text)`, `ended` in every case."""

    progressed = Signal(int, int, str)
    ended = Signal()
    _returned = Signal(object)
    _raised = Signal(object)
    _reported = Signal(int, int, str)

    def __init__(self, owner: QObject, title: str, callbacks: Callbacks, notices: Notices) -> None:
        super().__init__()
        self.title = title
        self._callbacks = callbacks
        self._notices = notices
        self._is_cancelled = False
        self._is_owner_there = True
        self._tie = owner.destroyed.connect(self._handle_owner_destroyed)
        queued = Qt.ConnectionType.QueuedConnection
        self._returned.connect(self._handle_returned, queued)
        self._raised.connect(self._handle_raised, queued)
        self._reported.connect(self._handle_reported, queued)

    @property
    def is_cancelled(self) -> bool:
        return self._is_cancelled

    def cancel(self) -> None:
        """Ask the work to stop; what it already finished stays done, its result is still delivered."""
        self._is_cancelled = True

    def forget(self) -> None:
        """Cancel, and deliver nothing any more."""
        self._is_cancelled = True
        self._is_owner_there = False

    def run(self, work: Work[Any]) -> None:
        """Run `work` in the calling (worker) thread and post its outcome."""
        try:
            result = work(self._reported.emit, lambda: self._is_cancelled)
        except Exception as error:  # noqa: BLE001 - every outcome must reach the GUI thread
            self._raised.emit(error)
        else:
            self._returned.emit(result)

    def untie(self) -> None:
        """Nothing holds a job that has ended: its owner may live as long as the window."""
        self.ended.disconnect()
        QObject.disconnect(self._tie)

    def _handle_returned(self, result: object) -> None:
        self.ended.emit()
        if self._is_owner_there:
            self._callbacks.on_done(result)

    def _handle_raised(self, error: Exception) -> None:
        self.ended.emit()
        self._notices.fail(error)
        if self._is_owner_there and self._callbacks.on_error is not None:
            self._callbacks.on_error(error)

    def _handle_reported(self, done: int, total: int, text: str) -> None:
        self.progressed.emit(done, total, text)
        if self._is_owner_there and self._callbacks.on_progress is not None:
            self._callbacks.on_progress(done, total, text)

    def _handle_owner_destroyed(self) -> None:
        self._is_owner_there = False


class _Errand(QRunnable):
    """Carries a job into the pool."""

    def __init__(self, job: Job, work: Work[Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        self._job.run(self._work)


class Background(QObject):
    """Owns the thread pool and the jobs under way. Signals: `started(Job)`, `went_idle`."""

    started = Signal(object)
    went_idle = Signal()

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self._notices = notices
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(max(_FEWEST_THREADS, QThread.idealThreadCount()))
        self._jobs: set[Job] = set()

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def run(self, owner: QObject, work: Work[Any], callbacks: Callbacks, title: str = "") -> Job:
        """Start `work`; a `title` shows the job with its progress in the window's foot."""
        job = Job(owner, title, callbacks, self._notices)
        self._jobs.add(job)
        job.ended.connect(lambda: self._handle_ended(job))
        self.started.emit(job)
        self._pool.start(_Errand(job, work))
        return job

    def stop(self) -> None:
        """Cancel every job and wait until no thread runs; nothing is delivered afterwards."""
        for job in self._jobs:
            job.forget()
        self._pool.waitForDone()
        self._jobs.clear()

    def _handle_ended(self, job: Job) -> None:
        self._jobs.discard(job)
        # only when everybody has heard of the end
        QTimer.singleShot(0, job.untie)
        if not self._jobs:
            self.went_idle.emit()
