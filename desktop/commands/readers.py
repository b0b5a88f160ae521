"""`ginti readers`: how well each reader of a workspace does: time, keystrokes, changes, right figures."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from desktop.commands.command import DONE, Command, add_workspace, opened_workspace, print_json

if TYPE_CHECKING:
    from desktop.workspace.reader_statistics import ReaderStatistics


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--json", action="store_true", help="one object a reader")


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.reader_statistics import gather_statistics

    with opened_workspace(arguments.workspace) as workspace:
        readers = gather_statistics(workspace)
    if arguments.json:
        for reader in readers:
            print_json(asdict(reader))
        return DONE
    print(
        f"{'reader':<24}{'forms':>6}{'seconds':>9}{'keys':>6}{'compared':>10}{'right':>9}{'gold errors':>13}"
    )
    for reader in readers:
        print(describe_reader(reader))
    return DONE


def describe_reader(reader: "ReaderStatistics") -> str:
    """One line; a dash where nothing is known. Seconds and keys are those of the middle form."""
    seconds = "–" if reader.median_seconds is None else f"{reader.median_seconds:.0f}"
    keys = "–" if reader.keystrokes_per_form is None else f"{reader.keystrokes_per_form:.0f}"
    right = "–" if reader.right_share is None else f"{100 * reader.right_share:.2f} %"
    gold = f"{reader.gold_errors} of {reader.gold_figures}" if reader.gold_figures else "–"
    return (
        f"{reader.reader[:23]:<24}{reader.forms:>6}{seconds:>9}{keys:>6}"
        f"{reader.compared_figures:>10,}{right:>9}{gold:>13}"
    )


COMMAND = Command(
    "readers",
    "Show how each reader does: forms, seconds, keystrokes, figures that were right.",
    "ginti readers ~/na-46",
    add_arguments,
    run,
)
