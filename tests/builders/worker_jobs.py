"""Work for reading processes that takes no time: what they do with a task is written in the task."""

import os
import signal
import sys
import time
from pathlib import Path

from desktop.reading.values import NumberModelMissing


def do(task: dict[str, str]) -> str:
    """`{"say": word}` gives the word back; see the names below for what else a task may ask for."""
    if "crash_until" in task and not _was_here(task["crash_until"]):
        os.kill(os.getpid(), signal.SIGKILL)
    if "hang_until" in task and not _was_here(task["hang_until"]):
        time.sleep(600)
    if "meet" in task:
        _wait_for_the_other(Path(task["meet"]))
    if task.get("print"):
        print("chatter of a library", flush=True)
        sys.stderr.flush()
    if "pid" in task:
        return str(os.getpid())
    if task.get("refuse"):
        raise NumberModelMissing(file=task["refuse"])
    if task.get("fail"):
        raise ZeroDivisionError(task["fail"])
    return task.get("say", "")


def tell_pid(_task: object) -> int:
    return os.getpid()


def never_import(_task: object) -> None:
    raise NotImplementedError


def _was_here(marker: str) -> bool:
    """True from the second time on; “always” never was."""
    if marker == "always":
        return False
    path = Path(marker)
    if path.exists():
        return True
    path.touch()
    return False


def _wait_for_the_other(folder: Path) -> None:
    """Comes back only when two processes are in the same place at the same time."""
    (folder / str(os.getpid())).touch()
    while len(list(folder.iterdir())) < 2:
        time.sleep(0.01)
