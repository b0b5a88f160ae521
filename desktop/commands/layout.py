"""`ginti layout`: the constituency's own form layouts, out of a workspace and into it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.command import (
    DONE,
    Command,
    CommandError,
    add_workspace,
    existing_file,
    opened_workspace,
    place_to_write,
)

if TYPE_CHECKING:
    from desktop.workspace.layouts import LayoutRow
    from desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--export", metavar="FILE", type=place_to_write, help="write a layout as a .toml file")
    what.add_argument(
        "--import",
        dest="source",
        metavar="FILE",
        type=existing_file,
        help="a .toml file becomes the constituency's own layout, used from now on",
    )
    what.add_argument("--withdraw", metavar="NAME", help="the layout of this name no longer counts")
    parser.add_argument("--name", metavar="NAME", help="of what is exported; without it the one in use")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why a layout is withdrawn")


def run(arguments: argparse.Namespace) -> int:
    from desktop.workspace.layouts import list_layouts, withdraw_layout

    with opened_workspace(arguments.workspace, arguments.person) as workspace:
        if arguments.source is not None:
            take_layout(workspace, arguments.source)
        elif arguments.export is not None:
            write_layout(workspace, arguments.name or "", arguments.export)
        elif arguments.withdraw is not None:
            withdraw_layout(workspace, arguments.withdraw, arguments.reason)
        rows = list_layouts(workspace)
    for row in rows:
        print(describe_layout(row))
    if not rows:
        print("no layout of the constituency's own: the program's are used")
    return DONE


def take_layout(workspace: "Workspace", path: Path) -> None:
    """Raises DamagedFormFile, ContradictoryForm, LayoutNameTaken."""
    from desktop.commands.read_options import load_layout
    from desktop.workspace.layouts import save_layout

    save_layout(workspace, load_layout(str(path)), note=f"from {path.name}")


def write_layout(workspace: "Workspace", name: str, path: Path) -> None:
    """Raises FormNotKnown; CommandError for a file that cannot be written."""
    from desktop.page.form_toml import form_to_toml
    from desktop.workspace.layouts import find_form

    text = form_to_toml(find_form(workspace, name))
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CommandError(reason=f"{path} cannot be written: {error.strerror}") from error


def describe_layout(row: "LayoutRow") -> str:
    """One line: its name, what it is, since when, and whether it is in use."""
    title = row.form.title if row.form is not None else f"cannot be used: {row.problem}"
    usual = "in use" if row.is_usual else ""
    since = f"{row.recorded_at:%Y-%m-%d %H:%M} UTC"
    return "   ".join(part for part in (row.name, title, row.person, since, row.note, usual) if part)


COMMAND = Command(
    "layout",
    "List the constituency's own form layouts, or take one in or out as a file.",
    "ginti layout ~/na-46\n"
    "  ginti layout ~/na-46 --export na-46-form45.toml\n"
    "  ginti layout ~/na-47 --import na-46-form45.toml",
    add_arguments,
    run,
)
