"""`ginti backup`: a whole copy of a workspace that can be opened again."""

import argparse
from pathlib import Path

from desktop.commands.command import DONE, Command, add_workspace, opened_workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "out", metavar="OUT", type=Path, help="a folder to be made, or a zip when it ends in .zip"
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.workspace import back_up_workspace

    with opened_workspace(arguments.workspace) as workspace:
        target = back_up_workspace(workspace, arguments.out)
    print(f"{target}: a copy of {arguments.workspace}; {_say_how_to_open(target)}")
    return DONE


def _say_how_to_open(target: Path) -> str:
    if target.is_dir():
        return "open it like any workspace"
    return "unpack it into a new folder and open that folder like any workspace"


COMMAND = Command(
    "backup",
    "Copy a workspace, photos and all.",
    "ginti backup ~/na-46 /media/usb/na-46-backup.zip",
    add_arguments,
    run,
)
