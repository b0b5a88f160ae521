"""What a command of the command line is made of, and the few things all of them do.

In: parsed arguments. Out: an exit status, lines on stdout, one sentence on stderr when something is wrong.
"""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from db.errors import KnownError

if TYPE_CHECKING:
    from types import FrameType

    from desktop.bundle.progress import IsCancelled
    from desktop.workspace.workspace import Workspace

DONE, FINDING, WRONG_USE = 0, 1, 2


class CommandError(KnownError):
    """The command was given something it cannot use: exit status 2."""

    code = "L000"
    sentence = "{reason}"


@dataclass(frozen=True, slots=True)
class Command:
    """One verb. `example` is a line that works as it stands, shown under --help."""

    name: str
    summary: str
    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class OneSentenceParser(argparse.ArgumentParser):
    """An argument parser whose complaint is one sentence on stderr."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"{self.prog}: {message}. See {self.prog} --help.\n")


def add_workspace(parser: argparse.ArgumentParser, *, with_person: bool = False) -> None:
    parser.add_argument("workspace", metavar="WORKSPACE", type=Path, help="the workspace's folder")
    if with_person:
        parser.add_argument("--person", metavar="NAME", help="who works; without it whoever worked here last")


@contextmanager
def opened_workspace(folder: Path, person: str | None = None) -> "Iterator[Workspace]":
    """The workspace in `folder`, closed at the end. Raises NotAWorkspace and the store's known errors."""
    from desktop.workspace.workspace import close_workspace, open_workspace

    workspace = open_workspace(folder, person_name=person)
    try:
        yield workspace
    finally:
        close_workspace(workspace)


def print_json(plain: object) -> None:
    """One object on one line, so that many can follow each other."""
    print(json.dumps(plain, ensure_ascii=False))


def complain(text: str) -> None:
    """One sentence on stderr."""
    clear_progress()
    print(f"ginti: {text}", file=sys.stderr)


def complain_about(name: str, error: KnownError) -> None:
    """One sentence about a file, which it names; with the error's code."""
    about = "" if name in str(error) else f"{name}: "
    complain(f"{about}{error} ({error.code})")


def read_count(text: str) -> int:
    """An argument that counts: a whole number from 1. Raises argparse's own error."""
    if not (text.isascii() and text.isdigit() and int(text) >= 1):
        message = f"“{text}” is no whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def existing_place(text: str) -> Path:
    """An argument that names a file or folder that is there. Raises argparse's own error."""
    path = Path(text)
    try:
        is_there = path.exists()
    except OSError:
        # whoever opens it says what is wrong with it
        is_there = True
    if not is_there:
        message = f"there is no file or folder {text}"
        raise argparse.ArgumentTypeError(message)
    return path


def existing_file(text: str) -> Path:
    """An argument that names a file that is there. Raises argparse's own error."""
    path = existing_place(text)
    if path.is_dir():
        message = f"{text} is a folder, not a file"
        raise argparse.ArgumentTypeError(message)
    return path


def place_to_write(text: str) -> Path:
    """An argument that names a file to be written, in a folder that is there. Raises argparse's own error."""
    path = Path(text)
    if not path.parent.is_dir():
        message = f"the folder {path.parent} does not exist"
        raise argparse.ArgumentTypeError(message)
    return path


@contextmanager
def stopped_by_ctrl_c() -> "Iterator[IsCancelled]":
    """Asks long work to stop at its next good place when Ctrl+C is pressed; pressed again, stops at once."""
    is_pressed = threading.Event()
    before = signal.getsignal(signal.SIGINT)

    def press(number: int, frame: "FrameType | None") -> None:
        if is_pressed.is_set():
            signal.default_int_handler(number, frame)
        is_pressed.set()

    signal.signal(signal.SIGINT, press)
    try:
        yield is_pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def show_progress(done: int, total: int, text: str) -> None:
    """One line on stderr that is written over; nothing when nobody looks at a terminal."""
    if sys.stderr.isatty():
        share = f"{100 * done // total} %" if total > 1000 else f"{done} of {total}"
        print(f"\r\033[K{share}  {text[:60]}", end="", file=sys.stderr, flush=True)


def clear_progress() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def split_choices(pairs: list[str] | None, option: str) -> dict[str, str]:
    """`["A=b"]` as {"A": "b"}; the last "=" divides, as headers may hold one. Raises CommandError."""
    chosen = {}
    for pair in pairs or []:
        name, sign, value = pair.rpartition("=")
        if not sign or not name.strip() or not value.strip():
            raise CommandError(reason=f"“{option} {pair}” is not of the form NAME=VALUE")
        chosen[name.strip()] = value.strip()
    return chosen
