"""`ginti bundle`: facts and photos of a workspace into one zip."""

import argparse
from typing import TYPE_CHECKING

from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    CommandError,
    add_workspace,
    clear_progress,
    complain,
    opened_workspace,
    place_to_write,
    show_progress,
    stopped_by_ctrl_c,
)

if TYPE_CHECKING:
    from desktop.bundle.export import ExportReport
    from desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument(
        "out",
        metavar="OUT",
        type=place_to_write,
        help="the zip to write; only an older bundle of the constituency is replaced",
    )
    parser.add_argument("--work-of", metavar="NAME", help="only this person's work and what it stands on")
    parser.add_argument(
        "--leave-damaged-out",
        action="store_true",
        help="write a bundle of a damaged workspace: what is whole, and what was left out in its manifest",
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.bundle.export import ExportOptions, export_bundle

    with opened_workspace(arguments.workspace, arguments.person) as workspace, stopped_by_ctrl_c() as stopped:
        options = ExportOptions(
            person_id=find_person_id(workspace, arguments.work_of) if arguments.work_of else None,
            author_id=workspace.person.id,
            leaves_damaged_out=arguments.leave_damaged_out,
        )
        report = export_bundle(
            workspace.store, arguments.out, options, progress=show_progress, is_cancelled=stopped
        )
    clear_progress()
    return describe_export(report)


def describe_export(report: "ExportReport") -> int:
    """What was written and what is not in it; the exit status."""
    manifest = report.manifest
    print(f"{report.path}: {sum(manifest.facts.values())} facts, {len(manifest.files)} files")
    if report.replaced is not None:
        print(f"it replaces the bundle of {report.replaced.constituency} of {report.replaced.created_at}")
    print(f"content {manifest.content_sha256}")
    for name in manifest.left_out:
        complain(f"{name} is damaged in this workspace and was left out; run ginti check")
    for place in sorted({*manifest.missing} - {*manifest.left_out}):
        complain(f"{place} is lost in this workspace and is not in the bundle; run ginti check")
    return FINDING if manifest.missing or manifest.left_out else DONE


def find_person_id(workspace: "Workspace", name: str) -> str:
    from desktop.workspace.workspace import list_people

    people = list_people(workspace)
    for person in people:
        if person.name == name:
            return person.id
    known = ", ".join(f"“{person.name}”" for person in people)
    raise CommandError(reason=f"Nobody here is called “{name}”, there are {known}")


COMMAND = Command(
    "bundle",
    "Write a bundle of the constituency, or of one person's work.",
    "ginti bundle ~/na-46 na-46.zip",
    add_arguments,
    run,
)
