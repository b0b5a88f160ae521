"""`ginti open`: the window. Says so when there is no display."""

import argparse
import importlib
import os
import sys
from pathlib import Path

from desktop.commands.command import Command, CommandError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "workspace", metavar="WORKSPACE", type=Path, nargs="?", help="the folder to open; without it, choose"
    )


def run(arguments: argparse.Namespace) -> int:
    if not has_display():
        raise CommandError(
            reason="There is no display, so no window can be shown; every other command works without one"
        )
    return run_window(arguments.workspace)


def has_display() -> bool:
    """Can a window be shown? QT_QPA_PLATFORM decides if it is set; else Linux must name a display server."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"].partition(":")[0] not in {"offscreen", "minimal"}
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_window(folder: Path | None, *, is_demo: bool = False, screenshots: Path | None = None) -> int:
    """The window, imported only now: the command line works where Qt does not."""
    try:
        app = importlib.import_module("desktop.app")
    except ImportError as error:
        raise CommandError(
            reason=f"The window's libraries cannot be loaded ({error}); every other command works without"
        ) from error
    return int(app.run_window(folder, is_demo=is_demo, screenshots=screenshots))


COMMAND = Command(
    "open",
    "Show the window, with a workspace or with the choice of one.",
    "ginti open ~/na-46",
    add_arguments,
    run,
)
