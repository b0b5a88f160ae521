"""What can be done to chosen pages, as plain functions: assign, turn, outline, withdraw.

In: rows of the tray and what a person wants. Out: facts in the store. No widgets.
"""

from collections.abc import Sequence
from dataclasses import replace

from desktop.ui.photos.outline import Outline, make_outline
from desktop.ui.photos.tray_rows import PageKey
from desktop.workspace.outlines import find_outline
from desktop.workspace.photos import (
    CopyValues,
    PhotoRow,
    assign_photo,
    set_outline,
    unassign_photo,
    withdraw_photo,
)
from desktop.workspace.workspace import Workspace


def assign_pages(workspace: Workspace, rows: Sequence[PhotoRow], values: CopyValues) -> str:
    """Assign the pages in this order; several become pages of one copy. Returns the copy's id.

    Raises NoSuchStation, CopyIsEntered and the others of `assign_photo`.
    """
    copy_id = ""
    for row in rows:
        copy_id = assign_photo(workspace, row.id, row.page, values)
        values = replace(values, join_copy=copy_id)
    return copy_id


def unassign_pages(workspace: Workspace, rows: Sequence[PhotoRow]) -> None:
    """Take those pages that are in a copy out of it."""
    for row in rows:
        if row.copy_id is not None:
            unassign_photo(workspace, row.id, row.page)


def turn_pages(workspace: Workspace, rows: Sequence[PhotoRow], quarter_turns: int) -> None:
    """Turn the pages clockwise; corners a person set stay on the same spots of the photo."""
    for row in rows:
        known = find_outline(workspace, row.id, row.page)
        outline = make_outline(row.width, row.height, known.turned, known.corners).turn(quarter_turns)
        corners = outline.corners if known.corners is not None and known.is_by_hand else None
        set_outline(workspace, row.id, row.page, outline.turned, corners)


def save_outline(workspace: Workspace, key: PageKey, outline: Outline) -> None:
    """Keep a person's outline. Raises BadCorners."""
    set_outline(workspace, key.photo_id, key.page, outline.turned, outline.corners)


def withdraw_photos(workspace: Workspace, rows: Sequence[PhotoRow], reason: str) -> None:
    """Retract the photos of these pages."""
    for photo_id in dict.fromkeys(row.id for row in rows):
        withdraw_photo(workspace, photo_id, reason)
