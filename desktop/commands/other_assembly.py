"""`ginti other-assembly`: votes polled for the other assembly at the same stations, for the checks."""

import argparse
import csv
from contextlib import ExitStack
from pathlib import Path

from desktop.commands.command import (
    DONE,
    Command,
    CommandError,
    add_workspace,
    complain,
    existing_file,
    existing_place,
    opened_workspace,
)

_HEADS = {"station", "constituency", "other_station"}
_SHOWN = 12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "others", metavar="OTHER", nargs="+", type=existing_place, help="workspaces of the other assembly"
    )
    parser.add_argument(
        "--match",
        metavar="FILE",
        type=existing_file,
        help="CSV with station, constituency, other_station; without it by name and kind",
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.other_assembly import gather_other_assembly, save_other_assembly

    matches = read_matches(arguments.match) if arguments.match else None
    with ExitStack() as opened:
        workspace = opened.enter_context(opened_workspace(arguments.workspace))
        others = [opened.enter_context(opened_workspace(place)) for place in arguments.others]
        found = gather_other_assembly(workspace, others, matches)
        save_other_assembly(workspace.folder, found.polled)
    print(
        f"{len(found.polled)} stations have votes polled for the other assembly; check-figures compares them"
    )
    if found.unmatched:
        named = ", ".join(f"{code} {serial}" for code, serial in found.unmatched[:_SHOWN])
        more = ", …" if len(found.unmatched) > _SHOWN else ""
        complain(f"{len(found.unmatched)} stations are none of ours for sure: {named}{more} (use --match).")
    return DONE


def read_matches(path: Path) -> dict[tuple[str, int], int]:
    """(constituency, station there) → our station. Raises CommandError for another kind of table."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not set(rows.fieldnames or ()) >= _HEADS:
                raise CommandError(
                    reason=f"{path.name} does not have the columns {', '.join(sorted(_HEADS))}"
                )
            return {
                (row["constituency"].strip(), int(row["other_station"])): int(row["station"]) for row in rows
            }
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise CommandError(reason=f"{path.name} cannot be read: {error}") from error


COMMAND = Command(
    "other-assembly",
    "Take over votes polled for the other assembly at the same stations.",
    "ginti other-assembly ~/na-46 ~/pp-7 ~/pp-8",
    add_arguments,
    run,
)
