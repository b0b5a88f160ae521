"""The polling stations with what is known of each: photos, who entered it, whether readers differ.

In: the workspace. Out: `StationRow`s for the board, counts by status, and search.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from desktop.spreadsheet.stations import StationPreview

STATUSES = ("no_photo", "photo", "entered", "differs", "settled")
STATION_KINDS = ("male", "female", "combined", "unknown")


@dataclass(frozen=True, slots=True)
class StationRow:
    """One polling station. `status` is one of STATUSES; `differing` are the boxes on which readers differ.

    `entered_by` names the readers of its Form 45 copies, `entered_at` is the latest entry (UTC).
    """

    serial: int
    name_en: str
    name_ur: str
    station_kind: str
    voters_male: int | None
    voters_female: int | None
    voters_total: int | None
    status: str
    photo_count: int
    entered_by: tuple[str, ...]
    entered_at: datetime | None
    differing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StationValues:
    """What a person may write about a station. `station_kind` is one of STATION_KINDS."""

    serial: int
    name_en: str = ""
    name_ur: str = ""
    station_kind: str = "unknown"
    voters_male: int | None = None
    voters_female: int | None = None
    voters_total: int | None = None


def list_stations(workspace: Workspace) -> tuple[StationRow, ...]:
    """Every station by serial, removed ones left out."""
    raise NotImplementedError


def count_statuses(rows: Iterable[StationRow]) -> dict[str, int]:
    """How many stations have each of STATUSES; every status is a key."""
    raise NotImplementedError


def search_stations(
    rows: Iterable[StationRow], text: str, status: str | None = None
) -> tuple[StationRow, ...]:
    """The rows whose serial is `text` (any digits) or whose English or Urdu name holds every word of it.

    Both are compared normalised: case, accents and stray Arabic letters do not matter. "" finds all.
    """
    raise NotImplementedError


def save_station(workspace: Workspace, values: StationValues) -> None:
    """Adds or corrects one station by hand. Raises BadStation."""
    raise NotImplementedError


def remove_station(workspace: Workspace, serial: int) -> None:
    """Takes a station off the list; earlier facts stay. Raises NoSuchStation."""
    raise NotImplementedError


def list_station_values(workspace: Workspace) -> tuple[StationValues, ...]:
    """The stations as the preview of a list compares them."""
    raise NotImplementedError


def import_stations(workspace: Workspace, preview: "StationPreview") -> int:
    """Stores the new and changed rows of a previewed list in one step; rows with a fault are left out.

    Returns how many stations were written; importing the same list twice writes none.
    """
    raise NotImplementedError
