"""`ginti check-figures`: every check over every entered station of a workspace."""

import argparse

from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    add_workspace,
    opened_workspace,
    print_json,
    read_count,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument("--json", action="store_true", help="one object a finding")
    parser.add_argument(
        "--station", metavar="SERIAL", type=read_count, action="append", help="only this station; repeatable"
    )
    parser.add_argument("--errors", action="store_true", help="leave warnings out")
    parser.add_argument(
        "--language", choices=("en", "ur"), default="en", help="of the sentences (%(default)s)"
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.entry.checks.catalogue import say_finding
    from desktop.workspace.checking import check_figures

    with opened_workspace(arguments.workspace) as workspace:
        checked = check_figures(workspace, arguments.station)
    shown = [
        (serial, finding)
        for serial, findings in sorted(checked.items())
        for finding in findings
        if finding.is_error or not arguments.errors
    ]
    for serial, finding in shown:
        sentence = say_finding(finding, arguments.language)
        if arguments.json:
            boxes = list(finding.fields)
            print_json({"station": serial, "code": finding.code, "sentence": sentence, "fields": boxes})
        else:
            print(f"{serial:>4}  {finding.code}  {sentence}")
    if not arguments.json:
        with_findings = len({serial for serial, _ in shown})
        print(f"{len(checked)} stations checked, {len(shown)} findings at {with_findings} of them")
    return FINDING if any(finding.is_error for _, finding in shown) else DONE


COMMAND = Command(
    "check-figures",
    "Run every check over every entered station.",
    "ginti check-figures ~/na-46 --errors",
    add_arguments,
    run,
)
