"""Reading beside the program: processes that may crash, hang or be killed without anything being lost.

In: tasks. Out: (number of the task, what was read or why not) one by one, in the order in which they finish.
"""

import logging
import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from queue import Empty
from typing import Any

from desktop.reading.values import ReadingError
from desktop.reading.worker_handle import Inbox, WorkerHandle
from desktop.reading.worker_process import FAILED, READY, Answer

READ_TASK = "desktop.reading.reading_task:read_task"
Outcome = tuple[int, Any]
"""(number of the task, what its work gave or the known error it raised)."""
_MOST_AT_ONCE = 2
_TRIES = 2
_LISTEN_SECONDS = 0.1
_STARTS_THAT_MAY_FAIL = 3

_log = logging.getLogger(__name__)


class ReadingGivenUp(ReadingError):
    """The process that read a photo ended or hung, and once more when it read that photo alone."""

    code = "R030"
    sentence = (
        "The photo was given up: twice reading it broke off or took longer than a minute. "
        "Type its figures while looking at it, or take the photo again."
    )


class ReadingNotStarted(ReadingError):
    """The system starts no process for reading, or it ends at once."""

    code = "R031"
    sentence = (
        "Photos cannot be read: the program's reading process does not start. Close other programs or start "
        "Ginti again; typing still works."
    )


class ReadingWorkers:
    """Up to `count` processes; they are there only while `read` goes on.

    `patience`: seconds after which a process that gives no answer is replaced. `work` is the function it
    calls with each task, as "module:function".
    """

    def __init__(self, count: int | None = None, *, patience: float = 60.0, work: str = READ_TASK) -> None:
        self._count = count or min(_MOST_AT_ONCE, os.cpu_count() or 1)
        self._patience = patience
        self._work = work

    def read(
        self, tasks: Sequence[Any], is_cancelled: Callable[[], bool] = lambda: False
    ) -> Generator[Outcome, None, None]:
        """One outcome a task, fewer when cancelled. Close the iterator, and every process is gone.

        A task whose process ends or hangs is tried once more with no other beside it; then its outcome is
        ReadingGivenUp. Raises ReadingNotStarted.
        """
        round_ = _Round(tasks, min(self._count, len(tasks)), self._start)
        try:
            while round_.is_open and not is_cancelled():
                round_.occupy()
                yield from round_.listen()
        finally:
            round_.close()

    def _start(self, count: int, inbox: Inbox) -> WorkerHandle:
        threads = 1 if count > 1 else _MOST_AT_ONCE
        return WorkerHandle(self._work, threads, self._patience, inbox)


class _Round:
    """One batch under way: what waits, what is being read, and by whom."""

    def __init__(self, tasks: Sequence[Any], count: int, start: Callable[[int, Inbox], WorkerHandle]) -> None:
        self._tasks = tasks
        self._count = count
        self._start = start
        self._inbox: Inbox = Inbox()
        self._workers: list[WorkerHandle] = []
        self._waiting = deque(range(len(tasks)))
        self._tried: dict[int, int] = {}
        self._failed_starts = 0

    @property
    def is_open(self) -> bool:
        return bool(self._waiting or self._busy)

    @property
    def _busy(self) -> list[WorkerHandle]:
        return [worker for worker in self._workers if worker.task is not None]

    def occupy(self) -> None:
        """Every process that is free gets what it may have; as many as are useful are started."""
        for worker in self._workers:
            if worker.is_free and self._waiting and self._may_go(self._waiting[0]):
                number = self._waiting.popleft()
                worker.hand(number, self._tasks[number])
        idle = len(self._workers) - len(self._busy)
        if len(self._workers) < self._count and idle < len(self._waiting):
            self._workers.append(self._start(self._count, self._inbox))

    def listen(self) -> Iterator[Outcome]:
        """What the next process has to say, if it is an outcome; waits a moment for it."""
        for worker in self._workers:
            if worker.is_waited_for and time.monotonic() > worker.due:
                worker.kill()
        try:
            worker, answer = self._inbox.get(timeout=_LISTEN_SECONDS)
        except Empty:
            return
        if answer is None:
            yield from self._bury(worker)
        elif answer[0] == READY:
            worker.is_ready, self._failed_starts = True, 0
        else:
            yield from self._take(worker, answer)

    def close(self) -> None:
        for worker in self._workers:
            worker.kill()
        for worker in self._workers:
            worker.close()

    def _may_go(self, number: int) -> bool:
        """What broke off once is tried again when nothing else is being read: it may have lacked memory."""
        return number not in self._tried or not self._busy

    def _take(self, worker: WorkerHandle, answer: Answer) -> Iterator[Outcome]:
        number, worker.task = worker.task, None
        word, value = answer
        if number is None:
            return
        if word == FAILED:
            _log.error("reading failed\n%s", value)
            yield from self._fail(number)
            return
        # the process has its next task before whoever asked looks at this one
        self.occupy()
        yield number, value

    def _bury(self, worker: WorkerHandle) -> Iterator[Outcome]:
        """A process has ended: another takes its place, its task comes again."""
        self._workers.remove(worker)
        worker.close()
        if worker.task is not None:
            _log.error("a reading process ended (%s) while it read", worker.exit_status)
            yield from self._fail(worker.task)
            return
        self._failed_starts += not worker.is_ready
        if self._failed_starts >= _STARTS_THAT_MAY_FAIL:
            raise ReadingNotStarted

    def _fail(self, number: int) -> Iterator[Outcome]:
        self._tried[number] = self._tried.get(number, 0) + 1
        if self._tried[number] < _TRIES:
            self._waiting.append(number)
        else:
            yield number, ReadingGivenUp()
