"""The tray: photos taken in, what each shows, which station and copy it belongs to.

A photo's bytes are never changed; turning and corners are facts beside it. One row is one page of a photo.
Corners are pixels of the EXIF-oriented photo page before quarter turns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from db.errors import KnownError
from desktop.page.values import Corners
from desktop.workspace.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.workspace.workspace import Workspace

FORMS = ("form45", "form46")
COPY_KINDS = ("agent", "posted", "observer", "po_snapshot", "ro", "ecp_scan", "certified", "corrected")


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """What became of a batch. Running the same batch again takes in only what is left.

    `added` are ids of new photos. `duplicates` are (file name, id of the very same photo already here).
    `near_duplicates` are (id of a new photo, id of the one it looks like). `refused` are (file name, why).
    """

    added: tuple[str, ...]
    duplicates: tuple[tuple[str, str], ...]
    near_duplicates: tuple[tuple[str, str], ...]
    refused: tuple[tuple[str, KnownError], ...]
    was_cancelled: bool


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One page of one photo. `page` counts from 1; `width` and `height` are those of page 1, EXIF-oriented.

    `captured_at` is the camera's local time as written. `duplicates_of` is the id of an earlier photo fact
    with the same bytes, `near_of` of an earlier one that looks the same. `turned` are clockwise quarter turns
    a person chose. `page_found` is None until the page was read; `suggested_station` is a hint from
    the printed header, never an assignment. A page in no copy has `copy_id` None.
    """

    id: str
    page: int
    page_count: int
    file_name: str
    sha256: str
    width: int
    height: int
    captured_at: str | None
    station_serial: int | None
    copy_id: str | None
    form: str | None
    copy_kind: str | None
    poll_round: int | None
    duplicates_of: str | None
    near_of: str | None
    turned: int
    has_corners: bool
    is_read: bool
    page_found: bool | None
    suggested_station: int | None
    was_withdrawn: bool


@dataclass(frozen=True, slots=True)
class CopyValues:
    """What a person says a photo is. `join_copy` is the id of the copy whose next page it is."""

    station_serial: int
    form: str = "form45"
    copy_kind: str = "agent"
    poll_round: int = 1
    obtained_from: str = ""
    form_definition: str = "form45-table-1"
    join_copy: str | None = None


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One physical copy of a form. `pages` are (photo id, page of the photo) in the paper's order."""

    id: str
    station_serial: int
    form: str
    copy_kind: str
    poll_round: int
    obtained_from: str
    pages: tuple[tuple[str, int], ...]
    entered_by: tuple[str, ...]


def add_photos(
    workspace: Workspace,
    photos: Sequence[Path | bytes],
    *,
    keeps_position: bool = False,
    source: str = "file",
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
) -> IntakeReport:
    """Takes files (or pasted bytes) in, each durably on its own; a refused one never stops the batch.

    `keeps_position` stores where a photo was taken; without it GPS is not stored. `source` is "file",
    "paste", "folder" or "watched".
    """
    raise NotImplementedError


def list_photos(workspace: Workspace) -> tuple[PhotoRow, ...]:
    """Every page of every photo in the order it was captured (or else taken in), withdrawn ones too."""
    raise NotImplementedError


def photo_path(workspace: Workspace, photo_id: str) -> Path:
    """The stored original. Raises NoSuchPhoto, PhotoIsMissing."""
    raise NotImplementedError


def list_copies(workspace: Workspace, station_serial: int | None = None) -> tuple[CopyRow, ...]:
    """The copies that stand, of one station or of all, by station and time."""
    raise NotImplementedError


def assign_photo(workspace: Workspace, photo_id: str, page: int, values: CopyValues) -> str:
    """Says which station and form a photo page shows; returns the id of the copy it is now part of.

    A page already in a copy is taken out of it first. Raises NoSuchPhoto, NoSuchStation, NoSuchCopy,
    CopyIsOfAnotherStation, CopyIsEntered.
    """
    raise NotImplementedError


def unassign_photo(workspace: Workspace, photo_id: str, page: int) -> None:
    """Takes the page out of its copy; a copy without pages is withdrawn, with its entries."""
    raise NotImplementedError


def set_outline(workspace: Workspace, photo_id: str, page: int, turned: int, corners: Corners | None) -> None:
    """How a person straightened a page: clockwise quarter turns 0…3, and the paper's corners or None.

    Raises NoSuchPhoto; BadCorners when the corners are no outline of a sheet.
    """
    raise NotImplementedError


def withdraw_photo(workspace: Workspace, photo_id: str, reason: str) -> None:
    """Retracts a photo and takes its pages out of their copies; the file stays. Raises NoSuchPhoto."""
    raise NotImplementedError
