"""What a reading process does: it takes tasks from its standard input and answers on its standard output.

Started by `desktop.reading.worker` with the name of the function that does the work. It ends when its input
does, so that it never outlives the program. Both ways go pickled values, one after another.
"""

import os
import pickle
import sys
import threading
import traceback
from collections.abc import Callable
from importlib import import_module
from queue import SimpleQueue
from typing import Any, BinaryIO, NoReturn

from db.errors import KnownError

WORKER_WORD = "reading-process"
"""The first argument by which the installed program is told to be such a process."""
READY, DONE, REFUSED, FAILED = "ready", "done", "refused", "failed"
_NICENESS = 5
Answer = tuple[str, Any]
"""(READY, None), (DONE, what the work gave), (REFUSED, the known error), (FAILED, a traceback's text)."""


def main(arguments: list[str]) -> NoReturn:
    """`arguments`: the work as "module:function", and how many threads it may use."""
    work_name, threads = arguments
    _give_way()
    stream, answers = _take_streams()
    tasks: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(stream, tasks), daemon=True).start()
    work = _find_work(work_name, int(threads))
    _answer(answers, (READY, None))
    while True:
        _answer(answers, _do(work, tasks.get()))


def _listen(stream: BinaryIO, tasks: "SimpleQueue[Any]") -> None:
    """Hands tasks on; when the program is gone, so is this process, in the middle of whatever it does."""
    try:
        while True:
            tasks.put(pickle.load(stream))  # noqa: S301 (from the program that started this process)
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(0)


def _give_way() -> None:
    """Typing goes before reading."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """The two ends for values; whatever a library prints goes to the standard error instead."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return tasks, answers


def _find_work(name: str, threads: int) -> Callable[[Any], Any]:
    import cv2

    cv2.setNumThreads(threads)
    module, _, function = name.partition(":")
    work: Callable[[Any], Any] = getattr(import_module(module), function)
    return work


def _do(work: Callable[[Any], Any], task: object) -> Answer:
    try:
        return DONE, work(task)
    except KnownError as error:
        return REFUSED, error
    except Exception:  # noqa: BLE001 (a bug of ours: the batch goes on, the program writes it down)
        return FAILED, traceback.format_exc()


def _answer(answers: BinaryIO, answer: Answer) -> None:
    answers.write(pickle.dumps(answer))
    answers.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
