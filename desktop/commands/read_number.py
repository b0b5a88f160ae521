"""`ginti read-number`: what is read in an image that holds one box."""

import argparse
import time
from pathlib import Path

from db.errors import KnownError
from desktop.commands.command import DONE, FINDING, Command, complain_about, existing_file, print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("images", metavar="IMAGE", type=existing_file, nargs="+", help="an image of one box")
    parser.add_argument("--json", action="store_true", help="one object an image, one a line")


def run(arguments: argparse.Namespace) -> int:
    status = DONE
    for path in arguments.images:
        try:
            plain = read_one_box(path)
        except KnownError as error:
            complain_about(path.name, error)
            status = FINDING
            continue
        if arguments.json:
            print_json(plain)
        else:
            shown = "not read" if plain["value"] is None else plain["value"]
            print(f"{path.name}: {shown} ({plain['confidence']})")
    return status


def read_one_box(path: Path) -> dict[str, object]:
    """The object that is printed. Raises the photo's errors and NumberModelMissing."""
    import numpy as np

    from desktop.photo import load_page_image, open_photo
    from desktop.reading.number_reader import default_number_reader

    reader = default_number_reader()
    started = time.perf_counter()
    open_photo(path)
    image = np.asarray(load_page_image(path), np.uint8)
    (reading,) = reader.read_numbers([image])
    return {
        "image": path.name,
        "value": reading.value,
        "confidence": round(reading.confidence, 4),
        "alternatives": [[value, round(share, 4)] for value, share in reading.alternatives],
        "seconds": round(time.perf_counter() - started, 3),
    }


COMMAND = Command(
    "read-number",
    "Read the number in images of one box each.",
    "ginti read-number cell.png --json",
    add_arguments,
    run,
)
