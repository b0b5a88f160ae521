"""What the tray shows: the outcome of taking photos in, pages of photos, copies of forms.

Corners are pixels of the EXIF-oriented photo page before quarter turns.
"""

from dataclasses import dataclass

from db.errors import KnownError
from desktop.page.quality import QualityNote
from desktop.reading.station_match import StationMatch
from desktop.workspace.reading_values import OtherRows

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

    `captured_at` is the camera's local time as written. `duplicates_of` is the id of an earlier photo
    fact with the same bytes, `near_of` of an earlier one that looks the same. `turned` are the clockwise
    quarter turns that bring it upright: a person's, else those the reading found. `page_found` is None
    until the page was read, and False when no form was recognised, also inside corners set by hand;
    `other_rows` says that only the number of rows was another. `suggested_station` is a hint from the
    printed header, never an assignment; `station_matches` are all that it may mean, the likeliest first. A
    page in no copy has `copy_id` None. `notes` are what would be better in a second photo.
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
    other_rows: OtherRows | None = None
    notes: tuple[QualityNote, ...] = ()
    station_matches: tuple[StationMatch, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyValues:
    """What a person says a photo is. `join_copy` is the id of the copy whose next page it is.

    `form_definition` "" is the constituency's usual layout, also when that is drawn only later.
    """

    station_serial: int
    form: str = "form45"
    copy_kind: str = "agent"
    poll_round: int = 1
    obtained_from: str = ""
    form_definition: str = ""
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
