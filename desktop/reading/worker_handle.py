"""One reading process as seen from the program: started, handed a task, heard, ended.

In: tasks. Out: what it says, in the queue it was given; None there means that the process has ended.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from desktop.reading.worker_process import WORKER_WORD, Answer

_SECONDS_TO_START = 60.0
Inbox = SimpleQueue[tuple["WorkerHandle", Answer | None]]


class WorkerHandle:
    """Attributes: `is_ready` once it has said so, `task` it works on (None: it is idle), `due` when it is
    taken to hang, in seconds of time.monotonic().
    """

    def __init__(self, work: str, threads: int, patience: float, inbox: Inbox) -> None:
        self.is_ready = False
        self.task: int | None = None
        self._patience = patience
        self.due = time.monotonic() + max(patience, _SECONDS_TO_START)
        self._process = subprocess.Popen(
            [*_command(), work, str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_make_environment(threads),
            # a group of its own: Ctrl+C is the program's to answer, and what it started ends with it
            start_new_session=True,
            creationflags=_low_priority(),
        )
        self._listener = threading.Thread(target=self._listen, args=(inbox,), daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_free(self) -> bool:
        return self.is_ready and self.task is None

    @property
    def is_waited_for(self) -> bool:
        """True while it starts or works: then it has something to say."""
        return not self.is_free

    @property
    def exit_status(self) -> int | None:
        """After `close`: negative for the signal that ended it."""
        return self._process.returncode

    def hand(self, number: int, task: Any) -> None:  # noqa: ANN401 (whatever its work takes)
        """A process that has ended meanwhile says so in the inbox."""
        self.task, self.due = number, time.monotonic() + self._patience
        stdin = self._process.stdin
        if stdin is not None:
            with suppress(OSError):
                stdin.write(pickle.dumps(task))
                stdin.flush()

    def kill(self) -> None:
        """Ends the process and what it started, whatever they are doing."""
        if os.name == "nt":
            self._process.kill()
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Kills it if it still runs, and leaves no process, thread or pipe behind."""
        if self._process.returncode is None:
            # also one that has died: what it had started would go on
            self.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _listen(self, inbox: Inbox) -> None:
        stdout = self._process.stdout
        try:
            while stdout is not None:
                inbox.put((self, pickle.load(stdout)))  # noqa: S301 (from the process started here)
        except (EOFError, OSError, pickle.UnpicklingError):
            # it ended, perhaps in the middle of a word
            return
        finally:
            inbox.put((self, None))


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_WORD]
    # -P: a folder “desktop” where the program was started is not ours
    return [sys.executable, "-P", "-m", "desktop.reading.worker_process"]


def _make_environment(threads: int) -> dict[str, str]:
    """Finds the modules that this program finds, and takes no more threads than it should."""
    paths = os.pathsep.join(path or str(Path.cwd()) for path in sys.path)
    limits = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OMP_THREAD_LIMIT"), str(threads))
    return {**os.environ, **limits, "PYTHONPATH": paths}


def _low_priority() -> int:
    """On Windows: no console, and typing goes before reading. Elsewhere the process sees to that itself."""
    names = ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS")
    return sum(int(getattr(subprocess, name, 0)) for name in names)
