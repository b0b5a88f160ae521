"""`ginti merge`: bundles into a workspace, in any order. A bundle is taken in whole or not at all.

Where there is no workspace yet, one is made for the first bundle's constituency.
"""

import argparse
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import KnownError
from desktop.commands.command import (
    DONE,
    FINDING,
    Command,
    add_workspace,
    clear_progress,
    complain,
    existing_file,
    opened_workspace,
    show_progress,
    stopped_by_ctrl_c,
)

if TYPE_CHECKING:
    from desktop.bundle.merge import BundlePreview
    from desktop.bundle.progress import IsCancelled
    from desktop.workspace.workspace import Workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace(parser, with_person=True)
    parser.add_argument("bundles", metavar="IN", type=existing_file, nargs="+")
    parser.add_argument("--dry-run", action="store_true", help="only say what each bundle would do")


def run(arguments: argparse.Namespace) -> int:
    from desktop.bundle.errors import BundleCancelled

    with _workspace_for(arguments) as workspace, stopped_by_ctrl_c() as stopped:
        refused = 0
        for path in arguments.bundles:
            try:
                _merge_one(workspace, path, stopped, is_dry_run=arguments.dry_run)
            except KnownError as error:
                complain(f"{error} ({error.code})")
                refused += 1
                if isinstance(error, BundleCancelled):
                    break
    return FINDING if refused else DONE


def _merge_one(workspace: "Workspace", path: Path, stopped: "IsCancelled", *, is_dry_run: bool) -> None:
    from desktop.bundle.merge import import_bundle, preview_import, refuse_questions

    preview = preview_import(workspace.store, path, progress=show_progress, is_cancelled=stopped)
    clear_progress()
    for line in describe_preview(preview):
        print(line)
    refuse_questions(preview)
    if not is_dry_run:
        report = import_bundle(workspace.store, path, progress=show_progress, is_cancelled=stopped)
        clear_progress()
        print(f"{path.name}: taken in, {sum(report.new.values())} new facts, {report.new_files} new files")


def describe_preview(preview: "BundlePreview") -> Iterator[str]:
    """What the bundle would do, kind by kind, and every fact that differs or is refused."""
    manifest = preview.manifest
    by = f" by {manifest.author.person}" if manifest.author.person else ""
    yield f"{preview.name}: {manifest.constituency}, written {manifest.created_at}{by}"
    for kind in sorted({*preview.new, *preview.already_here}):
        new, here = preview.new.get(kind, 0), preview.already_here.get(kind, 0)
        yield f"  {kind:<22}{new:>7} new{here:>8} already here"
    for word, facts in (("differs", preview.differs), ("refused", preview.refused)):
        for fact in facts:
            yield f"  {word}: {fact.kind} {fact.id} {fact.reason}"


@contextmanager
def _workspace_for(arguments: argparse.Namespace) -> "Iterator[Workspace]":
    """The workspace in the folder; where there is none a new one, removed again if nothing was taken in."""
    if not _is_free(arguments.workspace):
        with opened_workspace(arguments.workspace, arguments.person) as workspace:
            yield workspace
        return
    existed = arguments.workspace.exists()
    workspace = _make_for_bundle(arguments.workspace, arguments.bundles[0], arguments.person or "coordinator")
    try:
        yield workspace
    finally:
        if not _close_if_filled(workspace):
            shutil.rmtree(arguments.workspace)
            if existed:
                arguments.workspace.mkdir()


def _is_free(folder: Path) -> bool:
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def _make_for_bundle(folder: Path, bundle: Path, person: str) -> "Workspace":
    """An empty workspace of the bundle's constituency. Raises the bundle's errors before anything is made."""
    from desktop.bundle.verify import inspect_bundle
    from desktop.workspace.workspace import make_workspace

    manifest = inspect_bundle(bundle)
    return make_workspace(
        folder,
        constituency=manifest.constituency,
        person_name=person,
        device=None,
        fill=lambda _session, _workspace: None,
    )


def _close_if_filled(workspace: "Workspace") -> bool:
    """Closes the workspace; False when it has no constituency, so nothing was taken in."""
    from desktop.bundle.merge import has_constituency
    from desktop.workspace.workspace import close_workspace

    is_filled = has_constituency(workspace.store)
    close_workspace(workspace)
    return is_filled


COMMAND = Command(
    "merge",
    "Take bundles into a workspace.",
    "ginti merge ~/na-46 volunteer-1.zip volunteer-2.zip --dry-run",
    add_arguments,
    run,
)
