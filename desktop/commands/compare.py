"""`ginti compare`: Σ Form 45 beside an official form, as a table, JSON, CSV or XLSX."""

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from desktop.commands.command import (
    DONE,
    Command,
    add_workspace,
    opened_workspace,
    place_to_write,
    print_json,
)

if TYPE_CHECKING:
    from desktop.comparison.values import Comparison, ComparisonRow


_NOT_FOR_READERS = "their figures are in these sums and are not for those readers' eyes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="one object")
    output.add_argument("--csv", metavar="FILE", type=place_to_write, help="one row a box")
    output.add_argument(
        "--xlsx",
        metavar="FILE",
        type=place_to_write,
        help="with sheets of all stations and the papers' condition",
    )
    parser.add_argument(
        "--form", choices=("47", "48", "49"), default="47", help="the official form (%(default)s)"
    )
    parser.add_argument(
        "--version", metavar="N", type=int, help="of the official form; without it the latest"
    )
    parser.add_argument("--language", choices=("en", "ur"), default="en", help="of the XLSX (%(default)s)")


def run(arguments: argparse.Namespace) -> int:
    from desktop.report.csv_file import write_csv
    from desktop.report.xlsx_file import write_xlsx
    from desktop.workspace.being_read import list_stations_being_read
    from desktop.workspace.comparing import compare
    from desktop.workspace.conditions import list_conditions

    with opened_workspace(arguments.workspace) as workspace:
        comparison = compare(workspace, f"form{arguments.form}", arguments.version)
        conditions = list_conditions(workspace) if arguments.xlsx else ()
        with_figures = {row.serial for row in comparison.station_rows if row.has_figures}
        being_read = sorted(with_figures & list_stations_being_read(workspace))
    if arguments.csv:
        write_csv(comparison, arguments.csv)
    elif arguments.xlsx:
        write_xlsx(comparison, arguments.xlsx, arguments.language, conditions)
    elif arguments.json:
        print_json({**comparison.as_json(), "being_read": being_read})
    else:
        print_comparison(comparison)
    if being_read and not arguments.json:
        from desktop.comparison.serials import write_serials

        print(
            f"still being read independently on this device: {write_serials(being_read)}; {_NOT_FOR_READERS}"
        )
    return DONE


def print_comparison(comparison: "Comparison") -> None:
    """The table a person reads. Differences carry their sign and a word, never colour alone."""
    from desktop.comparison.serials import write_serials
    from desktop.report.wording import say_missing, say_rules

    form = f"Form {comparison.form.removeprefix('form')}"
    print(f"{comparison.constituency}: Form 45 beside {form}")
    print(f"{comparison.with_figures} of {comparison.stations_total} polling stations have figures")
    if comparison.missing:
        print(say_missing(comparison, "en"))
    print(say_rules(comparison, "en"))
    if len(copies := _count_copies(comparison)) > 1:
        print(f"the figures are from: {', '.join(copies)}")
    if comparison.unlisted:
        print(f"not in the list of stations: {write_serials(comparison.unlisted)}")
    if comparison.has_postal_ballots:
        print(f"{form} also holds postal ballots, Form 45 does not: a difference is to be expected")
    print(f"{'':<40}{'Form 45':>10}{'unknown':>9}{form:>10}{'difference':>12}")
    for row in comparison.rows:
        print(_describe_row(row))


def _count_copies(comparison: "Comparison") -> list[str]:
    """“certified copy 3”: how many stations' figures are from each kind of copy."""
    from desktop.entry.paper_terms import say_copy_kind

    kinds = Counter(row.copy_kind for row in comparison.station_rows if row.copy_kind)
    return [f"{say_copy_kind(kind, 'en')} {count}" for kind, count in kinds.most_common()]


def _describe_row(row: "ComparisonRow") -> str:
    serial = row.field.split(".")[1] if row.field.startswith("candidate.") else ""
    official = row.official.counted if row.official else None
    shown = "–" if official is None else f"{official:,}"
    difference = "" if row.difference is None else f"{row.difference:+,}" if row.difference else "0"
    mark = {"differs": "  differs", "open": "  open"}.get(row.finding.value, "") if row.difference else ""
    name = f"{serial:>3} {row.name('en')}"[:39]
    added = "–" if row.known_sum is None else f"{row.known_sum:,}"
    return f"{name:<40}{added:>10}{row.stations_unknown:>9}{shown:>10}{difference:>12}{mark}"


COMMAND = Command(
    "compare",
    "Set the sums of Form 45 beside Form 47.",
    "ginti compare ~/na-46 --xlsx comparison.xlsx",
    add_arguments,
    run,
)
