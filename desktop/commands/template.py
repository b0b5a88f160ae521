"""`ginti template`: the pictures of the constituency's printed form by which its photos are found."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.command import (
    DONE,
    Command,
    CommandError,
    add_workspace,
    opened_workspace,
    place_to_write,
    read_count,
)

if TYPE_CHECKING:
    from desktop.workspace.templates import TemplateRow
    from desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--take", metavar="PHOTO", help="a photo of the workspace, by file name or id")
    what.add_argument(
        "--make-missing",
        action="store_true",
        help="from the forms confirmed first, as reading does by itself",
    )
    what.add_argument("--picture", metavar="FILE", type=place_to_write, help="write a template as a PNG")
    what.add_argument("--withdraw", metavar="NUMBER", type=read_count, help="in the list, from 1")
    parser.add_argument("--page", metavar="N", type=read_count, default=1, help="of the photo that is taken")
    parser.add_argument("--number", metavar="NUMBER", type=read_count, default=1, help="of the picture")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why a template is withdrawn")


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.first_templates import adopt_confirmed_pages
    from desktop.workspace.templates import list_templates, set_template, withdraw_template

    with opened_workspace(arguments.workspace, arguments.person) as workspace:
        if arguments.take is not None:
            set_template(workspace, find_photo_id(workspace, arguments.take), arguments.page)
        elif arguments.make_missing:
            adopt_confirmed_pages(workspace)
        elif arguments.picture is not None:
            write_picture(pick(workspace, arguments.number), arguments.picture)
        elif arguments.withdraw is not None:
            withdraw_template(workspace, pick(workspace, arguments.withdraw).id, arguments.reason)
        rows = list_templates(workspace)
    for number, row in enumerate(rows, start=1):
        print(f"{number}   {describe_template(row)}")
    if not rows:
        print("no template yet: the first form that is entered becomes one")
    return DONE


def find_photo_id(workspace: "Workspace", wanted: str) -> str:
    """Raises CommandError for a photo that is not there, or a name that several have."""
    from desktop.workspace.photos import list_photos

    rows = [row for row in list_photos(workspace) if not row.was_withdrawn]
    found = sorted({row.id for row in rows if wanted in {row.id, row.file_name}})
    if len(found) != 1:
        said = f"{len(found)} photos are called" if found else "there is no photo"
        raise CommandError(reason=f"{said} “{wanted}” in this workspace")
    return found[0]


def pick(workspace: "Workspace", number: int) -> "TemplateRow":
    """The template with this number in the list. Raises CommandError."""
    from desktop.workspace.templates import list_templates

    rows = list_templates(workspace)
    if number > len(rows):
        raise CommandError(reason=f"there is no template {number}; the workspace has {len(rows)}")
    return rows[number - 1]


def write_picture(row: "TemplateRow", path: Path) -> None:
    """Raises CommandError for a picture that is not here, or a file that cannot be written."""
    if row.picture is None:
        raise CommandError(reason="the template's picture is not in this workspace")
    try:
        path.write_bytes(row.picture.read_bytes())
    except OSError as error:
        raise CommandError(reason=f"{path} cannot be written: {error.strerror}") from error


def describe_template(row: "TemplateRow") -> str:
    """One line: of which page of which form, from which photo, and whether photos are found by it."""
    what = f"{row.form_definition}, {row.candidates} candidates, page {row.form_page}"
    use = "in use" if row.is_current else "the layout was drawn anew since" if row.is_outdated else "replaced"
    since = f"{row.recorded_at:%Y-%m-%d %H:%M} UTC"
    return "   ".join(part for part in (what, row.file_name, row.person, since, use) if part)


COMMAND = Command(
    "template",
    "List the templates by which photos are found, or choose, show or withdraw one.",
    "ginti template ~/na-46\n"
    "  ginti template ~/na-46 --take IMG_0001.jpg\n"
    "  ginti template ~/na-46 --picture template.png",
    add_arguments,
    run,
)
