"""`ginti read`: what the program reads on a photo. Suggestions; nothing is stored."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import KnownError
from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    CommandError,
    clear_progress,
    complain,
    complain_about,
    existing_file,
    print_json,
    read_count,
    show_progress,
)

if TYPE_CHECKING:
    from desktop.reading.number_reader import NumberReader
    from desktop.reading.values import CellReading, PhotoReading

DEFAULT_FORM = "form45-table-1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("photos", metavar="PHOTO", type=existing_file, nargs="+")
    parser.add_argument(
        "--form", metavar="NAME", default=DEFAULT_FORM, help="the form's layout (%(default)s)"
    )
    parser.add_argument(
        "--candidates",
        metavar="N",
        type=read_count,
        help="candidates on the whole form; without it the rows are counted, on forms of one page only",
    )
    parser.add_argument(
        "--form-page",
        metavar="N",
        type=read_count,
        help="which page of a form of several pages this is; without it the page that fits is taken",
    )
    parser.add_argument(
        "--page", metavar="N", type=read_count, default=1, help="of a file that holds several"
    )
    parser.add_argument("--json", action="store_true", help="one object a photo, one a line")


def run(arguments: argparse.Namespace) -> int:
    from desktop.reading.number_reader import default_number_reader

    check_form_page(arguments)
    reader = default_number_reader()
    status = DONE
    for at, path in enumerate(arguments.photos):
        show_progress(at, len(arguments.photos), path.name)
        reading = read_one(path, arguments, reader)
        clear_progress()
        if reading is not None and arguments.json:
            print_json(reading.as_json())
        elif reading is not None:
            print_reading(reading)
        if reading is None or reading.page is None:
            status = FINDING
    clear_progress()
    warn_without_tesseract()
    return status


def check_form_page(arguments: argparse.Namespace) -> None:
    """Raises FormNotKnown, TooManyCandidates, and CommandError for a page that the form does not have."""
    from desktop.page.form_definition import load_form

    form = load_form(arguments.form)
    pages = form.count_pages(arguments.candidates) if arguments.candidates else 1
    if arguments.form_page is not None and arguments.candidates is None:
        raise CommandError(reason="--form-page needs --candidates: only then it is known which rows it has")
    if arguments.form_page is not None and arguments.form_page > pages:
        raise CommandError(
            reason=f"a form with {arguments.candidates} candidates has no page {arguments.form_page}"
        )


def read_one(path: Path, arguments: argparse.Namespace, reader: "NumberReader") -> "PhotoReading | None":
    """The photo's reading; why it has no figures goes to stderr. None for a file that cannot be opened."""
    from desktop.reading.photo_reading import make_unread, read_photo

    reading: PhotoReading | None
    try:
        reading = read_photo(
            path,
            arguments.form,
            arguments.candidates,
            page=arguments.page,
            form_page=arguments.form_page,
            reader=reader,
        )
    except KnownError as error:
        complain_about(path.name, error)
        return make_unread(path, arguments.form, reader.engine, error)
    if reading.refusal is not None:
        complain_about(path.name, reading.refusal)
    return reading


def warn_without_tesseract() -> None:
    from desktop.reading.printed_text import TesseractMissing, is_tesseract_available

    if not is_tesseract_available():
        complain(str(TesseractMissing()))


def print_reading(reading: "PhotoReading") -> None:
    """A few lines a person reads; what is unsure is said to be."""
    if reading.page is None:
        print(f"{reading.photo}: nothing was read")
        return
    station = reading.station_number if reading.station_number is not None else "?"
    sums = {True: "the sums close", False: "the sums do not close", None: "the sums cannot be tested"}
    print(f"{reading.photo}: station {station}, {sums[reading.sums_close]}")
    print("\n".join(describe_cells(reading.cells)))


def describe_cells(cells: "Sequence[CellReading]") -> list[str]:
    return [f"  {cell.field:<26}{_describe_value(cell):>8}   {cell.confidence:.2f}" for cell in cells]


def _describe_value(cell: "CellReading") -> str:
    if cell.value is not None:
        return f"{cell.value}*" if cell.changed_by_arithmetic else str(cell.value)
    return "blank" if cell.state == "blank" else "unsure"


COMMAND = Command(
    "read",
    "Say what can be read on photos; nothing is stored.",
    "ginti read IMG_0001.jpg --candidates 12 --json",
    add_arguments,
    run,
)
