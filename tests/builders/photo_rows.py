"""Rows of the tray with valid defaults, and readings that found next to nothing."""

from db.models import Reading
from desktop.workspace.facts import append
from desktop.workspace.photos import PhotoRow
from desktop.workspace.workspace import Workspace


def make_row(photo_id: str = "p1", **changes: object) -> PhotoRow:
    """A page that was taken in and not touched since."""
    values: dict[str, object] = {
        "id": photo_id,
        "page": 1,
        "page_count": 1,
        "file_name": f"{photo_id}.jpg",
        "sha256": "ab" * 32,
        "width": 3000,
        "height": 4000,
        "captured_at": None,
        "station_serial": None,
        "copy_id": None,
        "form": None,
        "copy_kind": None,
        "poll_round": None,
        "duplicates_of": None,
        "near_of": None,
        "turned": 0,
        "has_corners": False,
        "is_read": False,
        "page_found": None,
        "suggested_station": None,
        "was_withdrawn": False,
    }
    return PhotoRow(**(values | changes))


def add_bare_reading(workspace: Workspace, photo_id: str, *, station_number: int | None = None) -> None:
    """A reading that found no page in the photo, but perhaps a station's number in its printed words."""
    with workspace.store.transaction() as session:
        append(
            session,
            workspace,
            Reading(
                photo_id=photo_id,
                engine="scripted 1",
                form_definition="form45-totals-1",
                page_json="null",
                cells_json="[]",
                station_number=station_number,
            ),
        )
