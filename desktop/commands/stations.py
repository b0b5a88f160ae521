"""`ginti stations`: a list of polling stations (Form 28) into a workspace, faults said line by line."""

import argparse
from typing import TYPE_CHECKING

from desktop.commands.columns import name_columns
from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    add_workspace,
    complain,
    existing_file,
    opened_workspace,
)

if TYPE_CHECKING:
    from desktop.spreadsheet.faults import ConstituencyNotInFile
    from desktop.spreadsheet.stations import StationPreview

SEATS_SHOWN = 6
VALUE_WORDS = {
    "name_en": "English name",
    "name_ur": "Urdu name",
    "station_kind": "kind",
    "voters_male": "male voters",
    "voters_female": "female voters",
    "voters_total": "voters in all",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument("file", metavar="FILE", type=existing_file, help="CSV or XLSX")
    parser.add_argument(
        "--column",
        metavar="ROLE=HEADER",
        action="append",
        help="which column is which: constituency, serial, name, name_en, name_ur, kind, male, female, total",
    )
    parser.add_argument(
        "--seat",
        metavar="CODE",
        help="the rows of which constituency; without it the workspace's own",
    )
    parser.add_argument(
        "--sheet", metavar="NAME", help="of a workbook; without it the first that holds anything"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would be written and changed")


def run(arguments: argparse.Namespace) -> int:
    from desktop.spreadsheet.faults import ConstituencyNotInFile
    from desktop.spreadsheet.station_columns import prepare_station_table, recognise_station_columns
    from desktop.spreadsheet.stations import list_constituencies_in, preview_stations
    from desktop.spreadsheet.table_file import read_table
    from desktop.workspace.stations import import_stations, list_station_values

    table = prepare_station_table(read_table(arguments.file, arguments.sheet))
    recognised = recognise_station_columns(table.headers)
    columns = name_columns(table, recognised, arguments.column or [], "a station list")
    with opened_workspace(arguments.workspace, arguments.person) as workspace:
        wanted = arguments.seat or workspace.constituency_code
        try:
            preview = preview_stations(table, columns, list_station_values(workspace), constituency=wanted)
        except ConstituencyNotInFile as error:
            return ask_seat(error, list(list_constituencies_in(table, columns)))
        written = 0 if arguments.dry_run else import_stations(workspace, preview)
    if arguments.dry_run:
        list_changes(preview)
    return describe_preview(preview, written)


def ask_seat(error: "ConstituencyNotInFile", seats: list[str]) -> int:
    """The refusal, and the option that answers it: codes change when the seats are drawn anew."""
    known = ", ".join(seats) if len(seats) <= SEATS_SHOWN else f"{', '.join(seats[:SEATS_SHOWN])} …"
    complain(f"{error} Name it with --seat, such as --seat {seats[0]}; the file has {known} ({error.code})")
    return FINDING


def list_changes(preview: "StationPreview") -> None:
    """One line for each station that is there already and would become another."""
    from desktop.spreadsheet.stations import Change

    for row in preview.rows:
        if row.change is Change.CHANGED and row.values is not None:
            changes = ", ".join(
                f"{VALUE_WORDS[name]} {show_value(old)} → {show_value(new)}" for name, old, new in row.changes
            )
            print(f"station {row.values.serial}: {changes}")


def show_value(value: object) -> str:
    if value is None or value == "":
        return "not known"
    return str(value) if isinstance(value, int) else f"“{value}”"


def describe_preview(preview: "StationPreview", written: int) -> int:
    from desktop.spreadsheet.stations import Change

    for row in preview.faulty:
        for fault in row.faults:
            left_out = "left out: " if row.change is Change.LEFT_OUT else ""
            complain(f"line {row.line}: {left_out}{fault.sentence}")
    counts = {change: preview.count(change) for change in Change}
    print(
        f"{counts[Change.NEW]} new, {counts[Change.CHANGED]} changed, {counts[Change.SAME]} as before, "
        f"{counts[Change.LEFT_OUT]} left out, {written} written"
    )
    if preview.removed:
        print(f"in the workspace but not in the file (kept): {', '.join(map(str, preview.removed))}")
    return FINDING if preview.faulty else DONE


COMMAND = Command(
    "stations",
    "Import the list of polling stations.",
    "ginti stations ~/na-46 polling-scheme.xlsx --column serial='PS No'\n"
    "  ginti stations ~/na-46 all-seats-2018.csv.gz --seat NA-53 --dry-run",
    add_arguments,
    run,
)
