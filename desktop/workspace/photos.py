"""The tray: photos taken in, what each shows, which station and copy it belongs to.

A photo's bytes are never changed; turning and corners are facts beside it. One row is one page of a photo.
Corners are pixels of the EXIF-oriented photo page before quarter turns.
"""

import json

from db.models import PageOutline, Photo
from desktop.page.straightening import check_corners
from desktop.page.values import Corners
from desktop.workspace.copies import assign_photo, list_copies, take_out_photo, unassign_photo
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace
from desktop.workspace.intake import add_photos
from desktop.workspace.photo_values import COPY_KINDS, FORMS, CopyRow, CopyValues, IntakeReport, PhotoRow
from desktop.workspace.scripts import set_script
from desktop.workspace.tray import find_photo, photo_path
from desktop.workspace.tray import list_tray as list_photos

__all__ = [
    "COPY_KINDS",
    "FORMS",
    "CopyRow",
    "CopyValues",
    "IntakeReport",
    "PhotoRow",
    "add_photos",
    "assign_photo",
    "list_copies",
    "list_photos",
    "photo_path",
    "set_outline",
    "set_script",
    "unassign_photo",
    "withdraw_photo",
]


def set_outline(workspace: Workspace, photo_id: str, page: int, turned: int, corners: Corners | None) -> None:
    """How a person straightened a page: clockwise quarter turns 0…3, and the paper's corners or None.

    Raises NoSuchPhoto; BadCorners when the corners are no outline of a sheet.
    """
    if corners is not None:
        check_corners(corners)
    points = None if corners is None else json.dumps([[round(x, 1), round(y, 1)] for x, y in corners])
    with workspace.store.transaction() as session:
        find_photo(session, photo_id, page)
        outline = PageOutline(photo_id=photo_id, photo_page=page, quarter_turns=turned % 4, corners=points)
        append(session, workspace, outline)


def withdraw_photo(workspace: Workspace, photo_id: str, reason: str) -> None:
    """Retracts a photo and takes its pages out of their copies; the file stays.

    Raises NoSuchPhoto; CopyIsEntered when others entered a copy that keeps other pages.
    """
    with workspace.store.transaction() as session:
        find_photo(session, photo_id)
        take_out_photo(session, workspace, photo_id)
        withdraw(session, workspace, Photo.kind, photo_id, reason)
