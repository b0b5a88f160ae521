"""`ginti read-number`: what is read in an image that holds one box."""

import argparse
from pathlib import Path

from db.errors import KnownError
from desktop.commands.command import DONE, FINDING, Command, complain_about, existing_file, print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("images", metavar="IMAGE", type=existing_file, nargs="+", help="an image of one box")
    parser.add_argument(
        "--script", choices=("western", "urdu"), default="western", help="the digits it is written in"
    )
    parser.add_argument("--json", action="store_true", help="one object an image, one a line")


def run(arguments: argparse.Namespace) -> int:
    status = DONE
    for path in arguments.images:
        try:
            plain = read_one_box(path, arguments.script)
        except KnownError as error:
            complain_about(path.name, error)
            status = FINDING
            continue
        if arguments.json:
            print_json(plain)
        else:
            print(f"{path.name}: {_describe(plain)} ({plain['confidence']})")
    return status


def _describe(plain: dict[str, object]) -> object:
    if plain["value"] is not None:
        return plain["value"]
    if plain["state"] == "blank":
        return "blank"
    return f"not read, {str(plain['mark']).replace('_', ' ')}" if plain["mark"] else "not read"


def read_one_box(path: Path, script: str) -> dict[str, object]:
    """The object that is printed. Raises the photo's errors and NumberModelMissing."""
    from desktop.reading.number_image import read_number_image
    from desktop.reading.number_reader import default_number_reader
    from desktop.reading.values import Script

    return read_number_image(path, default_number_reader(), Script(script)).as_json()


COMMAND = Command(
    "read-number",
    "Read the number in images of one box each.",
    "ginti read-number cell.png --json",
    add_arguments,
    run,
)
