"""`ginti check`: is anything in a workspace damaged? Names what is."""

import argparse

from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    add_workspace,
    clear_progress,
    opened_workspace,
    show_progress,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser)


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.workspace import check_workspace

    with opened_workspace(arguments.workspace) as workspace:
        findings = check_workspace(workspace, show_progress)
    clear_progress()
    for finding in findings:
        print(f"{finding.kind} {finding.code}: {finding.sentence}")
    damages = sum(finding.kind == "damage" for finding in findings)
    if damages:
        print(f"{damages} damaged")
        return FINDING
    print("everything is as it was written")
    return DONE


COMMAND = Command(
    "check",
    "Look for damage in a workspace.",
    "ginti check ~/na-46",
    add_arguments,
    run,
)
