"""`ginti official`: an official Form 47, 48 or 49 from a file, kept as a dated version with its file."""

import argparse
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.commands.columns import name_columns
from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    CommandError,
    add_workspace,
    complain,
    existing_file,
    opened_workspace,
)

if TYPE_CHECKING:
    from desktop.workspace.officials import KeptOfficial


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument(
        "file", metavar="FILE", type=existing_file, help="CSV or XLSX: field,value or serial, name, votes"
    )
    parser.add_argument("--form", choices=("47", "49"), required=True, help="which form it is")
    parser.add_argument(
        "--obtained", metavar="TIME", help="when it was obtained, such as 2024-02-09T11:40; without it, now"
    )
    parser.add_argument("--note", metavar="TEXT", default="", help="where it was obtained")
    parser.add_argument(
        "--column",
        metavar="ROLE=HEADER",
        action="append",
        help="which column is which: field and votes, or serial, name and votes",
    )
    parser.add_argument(
        "--sheet", metavar="NAME", help="of a workbook; without it the first that holds anything"
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.spreadsheet.official import read_official
    from desktop.spreadsheet.official_columns import recognise_official_columns
    from desktop.spreadsheet.table_file import read_table
    from desktop.workspace.constituency import list_candidates
    from desktop.workspace.officials import add_official_result

    obtained_on = read_moment(arguments.obtained)
    table = read_table(arguments.file, arguments.sheet)
    form = f"form{arguments.form}"
    with opened_workspace(arguments.workspace, arguments.person) as workspace:
        recognised = recognise_official_columns(table.headers)
        named = name_columns(table, recognised, arguments.column or [], "an official form")
        preview = read_official(table, list_candidates(workspace), named if arguments.column else None)
        faulty = [row for row in preview.rows if row.faults]
        for row in faulty:
            for fault in row.faults:
                complain(f"line {row.line}: {fault.sentence}")
        if not preview.read_figures or any(row.is_blocked for row in faulty):
            complain(f"{preview.source_name} was not stored; correct it and import it again")
            return FINDING
        kept = add_official_result(
            workspace,
            form,
            preview.figures,
            file_path=arguments.file,
            obtained_on=obtained_on,
            note=arguments.note,
        )
    print(describe_kept(kept, len(preview.read_figures)))
    if preview.missing:
        print(f"not in the file: {', '.join(preview.missing)}")
    return DONE


def describe_kept(kept: "KeptOfficial", figures: int) -> str:
    """Which version it is, or was already; the date obtained is local time."""
    form = f"Form {kept.row.form.removeprefix('form')}"
    obtained = f"obtained {kept.row.obtained_on.astimezone():%Y-%m-%d %H:%M}"
    if kept.is_new:
        return f"{form}, version {kept.row.version}, {obtained}: {figures} figures"
    return f"{form}: already here as version {kept.row.version}, {obtained}; nothing was stored"


def read_moment(text: str | None) -> datetime:
    """The given time (local when it names no zone), or now; in UTC. Raises CommandError."""
    if text is None:
        return datetime.now(UTC)
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise CommandError(reason=f"“{text}” is no date or time such as 2024-02-09T11:40") from error


COMMAND = Command(
    "official",
    "Store a version of an official form.",
    "ginti official ~/na-46 form47.csv --form 47",
    add_arguments,
    run,
)
