"""`ginti add`: photos into a workspace. One line a file; a refused file never stops the others."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    add_workspace,
    clear_progress,
    complain,
    complain_about,
    existing_place,
    opened_workspace,
    show_progress,
    stopped_by_ctrl_c,
)

if TYPE_CHECKING:
    from desktop.workspace.photos import IntakeReport
    from desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument(
        "photos", metavar="PHOTO", type=existing_place, nargs="+", help="image, PDF or a whole folder"
    )
    parser.add_argument(
        "--keep-position", action="store_true", help="also store where a photo was taken, if it says so"
    )


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.photos import add_photos

    paths = list_photo_paths(arguments.photos)
    with opened_workspace(arguments.workspace, arguments.person) as workspace, stopped_by_ctrl_c() as stopped:
        report = add_photos(
            workspace,
            paths,
            keeps_position=arguments.keep_position,
            source="file",
            progress=show_progress,
            is_cancelled=stopped,
        )
        clear_progress()
        for line in describe_intake(workspace, report):
            print(line)
    for name, error in report.refused:
        complain_about(name, error)
    if report.was_cancelled:
        complain("stopped; what is listed above is taken in. The same command again goes on with the rest.")
    return FINDING if report.refused or report.was_cancelled else DONE


def list_photo_paths(given: Sequence[Path]) -> list[Path]:
    """The files, and for a folder every photo file in it. Raises FolderUnreadable."""
    from desktop.photo import list_photo_files

    paths: list[Path] = []
    for path in given:
        paths.extend(list_photo_files(path) if path.is_dir() else [path])
    return paths


def describe_intake(workspace: "Workspace", report: "IntakeReport") -> Iterator[str]:
    from desktop.workspace.photos import list_photos

    names = {row.id: row.file_name for row in list_photos(workspace)}
    near = dict(report.near_duplicates)
    for photo_id in report.added:
        like = f", looks like {names.get(near[photo_id], near[photo_id])}" if photo_id in near else ""
        yield f"added          {names[photo_id]}{like}"
    for name, photo_id in report.duplicates:
        yield f"already here   {name}, the same file as {names.get(photo_id, photo_id)}"
    counts = (len(report.added), len(report.duplicates), len(report.near_duplicates), len(report.refused))
    yield "{} added, {} already here, {} look like another, {} refused".format(*counts)


COMMAND = Command(
    "add",
    "Take photos into a workspace.",
    "ginti add ~/na-46 ~/Pictures/*.jpg ~/scans",
    add_arguments,
    run,
)
