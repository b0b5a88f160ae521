"""`ginti bundle`: facts and photos of a workspace into one zip."""

import argparse
from pathlib import Path
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
    show_progress,
)

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument("out", metavar="OUT", type=Path, help="the zip to write")
    parser.add_argument("--work-of", metavar="NAME", help="only this person's work and what it stands on")


def run(arguments: argparse.Namespace) -> int:
    from desktop.bundle.export import export_bundle

    with opened_workspace(arguments.workspace, arguments.person) as workspace:
        report = export_bundle(
            workspace.store,
            arguments.out,
            person_id=find_person_id(workspace, arguments.work_of) if arguments.work_of else None,
            author_id=workspace.person.id,
            progress=show_progress,
        )
    clear_progress()
    manifest = report.manifest
    print(f"{arguments.out}: {sum(manifest.facts.values())} facts, {len(manifest.files)} files")
    print(f"content {manifest.content_sha256}")
    for place in report.missing:
        complain(f"{place} is lost or damaged in this workspace and is not in the bundle; run ginti check")
    return FINDING if report.missing else DONE


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
