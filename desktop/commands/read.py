"""`ginti read`: what the program reads on a photo. Suggestions; nothing is stored."""

import argparse
from collections.abc import Iterator, Sequence
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
    from desktop.page.form_values import FormDefinition
    from desktop.reading.reading_task import ReadingTask
    from desktop.reading.values import CellReading, PhotoReading

DEFAULT_FORM = "form45-table-1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("photos", metavar="PHOTO", type=existing_file, nargs="+")
    parser.add_argument(
        "--form",
        metavar="NAME",
        default=DEFAULT_FORM,
        help="the form's layout: a name, or a .toml file (%(default)s)",
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
    parser.add_argument(
        "--script",
        choices=["western", "urdu"],
        help="the digits the form is filled in with; without it what they look like",
    )
    parser.add_argument(
        "--stations",
        metavar="FILE",
        type=existing_file,
        help="a list of polling stations (CSV, XLSX) that the header is compared with",
    )
    parser.add_argument("--json", action="store_true", help="one object a photo, one a line")


def run(arguments: argparse.Namespace) -> int:
    tasks = make_tasks(arguments)
    status = DONE
    for task, outcome in zip(tasks, read_in_order(tasks), strict=False):
        clear_progress()
        reading = explain_outcome(task, outcome)
        if reading is not None and arguments.json:
            print_json(reading.as_json())
        elif reading is not None:
            print_reading(reading)
        if reading is None or reading.page is None:
            status = FINDING
    clear_progress()
    warn_without_tesseract()
    return status


def make_tasks(arguments: argparse.Namespace) -> "list[ReadingTask]":
    """Raises FormNotKnown, DamagedFormFile, TooManyCandidates, CommandError for a page the form lacks."""
    from desktop.commands.read_options import load_layout, load_stations
    from desktop.reading.reading_task import ReadingTask
    from desktop.reading.values import Script

    form = load_layout(arguments.form)
    check_form_page(form, arguments)
    stations = load_stations(arguments.stations)
    return [
        ReadingTask(
            path,
            form,
            arguments.candidates,
            page=arguments.page,
            form_page=arguments.form_page,
            script=Script(arguments.script) if arguments.script else None,
            stations=stations,
        )
        for path in arguments.photos
    ]


def check_form_page(form: "FormDefinition", arguments: argparse.Namespace) -> None:
    pages = form.count_pages(arguments.candidates) if arguments.candidates else 1
    if arguments.form_page is not None and arguments.candidates is None:
        raise CommandError(reason="--form-page needs --candidates: only then it is known which rows it has")
    if arguments.form_page is not None and arguments.form_page > pages:
        raise CommandError(
            reason=f"a form with {arguments.candidates} candidates has no page {arguments.form_page}"
        )


def read_in_order(tasks: "Sequence[ReadingTask]") -> "Iterator[PhotoReading | KnownError]":
    """One outcome a task in the order of the photos; several are read beside each other."""
    from desktop.reading.reading_task import read_here
    from desktop.reading.worker import ReadingWorkers

    outcomes = read_here(tasks, lambda: False) if len(tasks) == 1 else ReadingWorkers().read(tasks)
    early: dict[int, PhotoReading | KnownError] = {}
    due = 0
    show_progress(0, len(tasks), tasks[0].path.name)
    for done, (number, outcome) in enumerate(outcomes, start=1):
        early[number] = outcome
        while due in early:
            yield early.pop(due)
            due += 1
        if done < len(tasks):
            show_progress(done, len(tasks), tasks[min(due, len(tasks) - 1)].path.name)


def explain_outcome(task: "ReadingTask", outcome: "PhotoReading | KnownError") -> "PhotoReading | None":
    """The photo's reading; why it has no figures goes to stderr. None for a file that cannot be opened."""
    from desktop.reading.number_reader import default_number_reader
    from desktop.reading.photo_reading import make_unread

    if isinstance(outcome, KnownError):
        complain_about(task.path.name, outcome)
        return make_unread(task.path, task.form.name, default_number_reader().engine, outcome)
    if outcome.refusal is not None:
        complain_about(task.path.name, outcome.refusal)
    return outcome


def warn_without_tesseract() -> None:
    from desktop.reading.printed_text import TesseractMissing, is_tesseract_available

    if not is_tesseract_available():
        complain(str(TesseractMissing()))


def print_reading(reading: "PhotoReading") -> None:
    """A few lines a person reads; what is unsure is said to be."""
    from desktop.commands.photo_remarks import describe_doubts, describe_notes

    if reading.page is None:
        print(f"{reading.photo}: nothing was read")
        return
    print(f"{reading.photo}: {_describe_station(reading)}, {_describe_sums(reading)}")
    if reading.script != "western":
        print(f"  digits: {reading.script}")
    print(f"  found by: {reading.page.found_by}")
    for line in (*describe_notes(reading.notes), *describe_doubts(reading.cells)):
        print(f"  {line}")
    print("\n".join(describe_cells(reading.cells)))


def _describe_station(reading: "PhotoReading") -> str:
    if reading.station_matches:
        best = reading.station_matches[0]
        return f"station {best.serial} (by {best.by}, score {best.score:.2f})"
    return f"station {reading.station_number if reading.station_number is not None else '?'}"


def _describe_sums(reading: "PhotoReading") -> str:
    if reading.sums in {"one_suggested", "several_suggested"}:
        return "the sums suggest what is marked with *"
    return {True: "the sums close", False: "the sums do not close", None: "the sums cannot be tested"}[
        reading.sums_close
    ]


def describe_cells(cells: "Sequence[CellReading]") -> list[str]:
    return [f"  {cell.field:<26}{_describe_value(cell):>8}   {cell.confidence:.2f}" for cell in cells]


def _describe_value(cell: "CellReading") -> str:
    if cell.value is not None:
        return f"{cell.value}*" if cell.changed_by_arithmetic else str(cell.value)
    if cell.mark is not None:
        return str(cell.mark).replace("_", " ")
    return "blank" if cell.state == "blank" else "unsure"


COMMAND = Command(
    "read",
    "Say what can be read on photos; nothing is stored.",
    "ginti read IMG_0001.jpg --candidates 12 --json",
    add_arguments,
    run,
)
