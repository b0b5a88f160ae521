"""`ginti demo`: the fictional specimen constituency, in the window, or headless where there is no display."""

import argparse
import os
import tempfile
from pathlib import Path

import platformdirs

from desktop.commands.command import DONE, FINDING, Command, CommandError
from desktop.commands.open import has_display, run_window

_USER_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--headless", action="store_true", help="print the comparison instead of a window")
    parser.add_argument(
        "--screenshots", metavar="FOLDER", type=Path, help="headless: where the window's pictures go"
    )
    parser.add_argument(
        "--no-screenshots", action="store_true", help="headless: only the comparison; needs no Qt at all"
    )


def run(arguments: argparse.Namespace) -> int:
    is_headless = arguments.headless or arguments.screenshots or arguments.no_screenshots
    if has_display() and not is_headless:
        return run_window(None, is_demo=True)
    if not is_headless:
        print("There is no display, so the same job is done without a window.")
    pictures = None if arguments.no_screenshots else (arguments.screenshots or find_pictures_folder())
    with tempfile.TemporaryDirectory(prefix="ginti-demo-") as name:
        folder = Path(name) / "specimen"
        keep_apart(Path(name) / "user")
        do_the_job(folder)
        return take_pictures(folder, pictures) if pictures is not None else DONE


def find_pictures_folder() -> Path:
    """Where pictures go when nobody says where: the user's own data folder."""
    return platformdirs.user_data_path("ginti", appauthor=False) / "demo-pictures"


def keep_apart(folder: Path) -> None:
    """The demo remembers nothing among the user's own settings: its workspace is gone when it ends."""
    os.environ.update({name: str(folder / name.lower()) for name in _USER_FOLDERS})


def do_the_job(folder: Path) -> None:
    """Photos in, read, entered, some again, Form 47 imported, compared; every step says what it did."""
    from desktop.commands.compare import print_comparison
    from desktop.commands.specimen_second_reader import enter_second_time
    from desktop.commands.specimen_story import (
        close_specimen,
        compare_specimen,
        enter_known_figures,
        import_form47,
        make_specimen,
        read_specimen,
    )

    workspace = make_specimen(folder)
    try:
        read_specimen(workspace)
        workspace = enter_known_figures(workspace)
        workspace = enter_second_time(workspace)
        import_form47(workspace)
        print_comparison(compare_specimen(workspace))
    finally:
        close_specimen(workspace)


def take_pictures(folder: Path, pictures: Path) -> int:
    """Every screen of the window, drawn offscreen into `pictures`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        pictures.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(reason=f"{pictures} cannot be made: {error.strerror or error}") from error
    status = run_window(folder, screenshots=pictures)
    count = len(list(pictures.glob("*.png")))
    print(f"{count} pictures of the window: {pictures.resolve()}")
    return DONE if status == DONE and count else FINDING


COMMAND = Command(
    "demo",
    "Show the fictional specimen constituency; without a display do the same job and print it.",
    "ginti demo --screenshots pictures",
    add_arguments,
    run,
)
