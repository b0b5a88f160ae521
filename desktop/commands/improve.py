"""`ginti improve`: fit the reader to the figures that people of this workspace confirmed."""

import argparse
from typing import TYPE_CHECKING

from desktop.commands.command import (
    DONE,
    Command,
    add_workspace,
    clear_progress,
    opened_workspace,
    print_json,
    show_progress,
    stopped_by_ctrl_c,
)

if TYPE_CHECKING:
    from desktop.reading.learning.improving import ImproveReport, ReadingScore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "--gather",
        action="store_true",
        help="first keep the boxes of all finished entries, also earlier ones",
    )
    parser.add_argument("--forget", action="store_true", help="throw away what was kept and learnt")
    parser.add_argument("--json", action="store_true", help="one object")


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.learning import forget_learning, improve, keep_all_confirmed

    with opened_workspace(arguments.workspace) as workspace, stopped_by_ctrl_c() as is_cancelled:
        if arguments.forget:
            forget_learning(workspace)
            print("forgotten: the reader is the shipped one again")
            return DONE
        if arguments.gather:
            keep_all_confirmed(workspace, show_progress, is_cancelled)
            clear_progress()
        report = improve(workspace, is_cancelled)
    if arguments.json:
        print_json(describe_report(report))
    else:
        print_report(report)
    return DONE


def describe_report(report: "ImproveReport") -> dict[str, object]:
    return {
        "cells": report.cells,
        "entries": report.entries,
        "held_back": report.held_back,
        "before": _describe_score(report.before),
        "after": _describe_score(report.after),
        "kept": report.improvement is not None,
    }


def print_report(report: "ImproveReport") -> None:
    from desktop.reading.learning.improving import LEAST_ENTRIES, LEAST_NUMBERS

    print(
        f"{report.cells} confirmed boxes of {report.entries} entries, {report.held_back} held back to measure"
    )
    if report.before is None or report.after is None:
        print(f"too few: it takes {LEAST_NUMBERS} numbers of {LEAST_ENTRIES} entries. Nothing was changed.")
        return
    for word, score in (("before", report.before), ("after", report.after)):
        print(
            f"{word:>7}: {score.exact:6.1%} of {score.numbers} numbers exact, surprise {score.log_loss:.3f}"
        )
    if report.improvement is not None:
        print("the improved reader is used in this workspace from now on")
    else:
        print("no better: the reader stays as it was")


def _describe_score(score: "ReadingScore | None") -> dict[str, object] | None:
    if score is None:
        return None
    return {"numbers": score.numbers, "exact": round(score.exact, 4), "log_loss": round(score.log_loss, 4)}


COMMAND = Command(
    "improve",
    "Fit the reader to the figures that were confirmed.",
    "ginti improve ~/na-46 --gather",
    add_arguments,
    run,
)
