"""Rows of the tray with valid defaults, and readings that found next to nothing."""

import json
from collections.abc import Sequence

from db.models import Reading
from desktop.reading.station_match import StationMatch
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
    _add_reading(workspace, photo_id, "null", station_number)


def add_sideways_reading(workspace: Workspace, photo_id: str) -> None:
    """A reading that found the page lying on its side: three clockwise quarter turns bring it upright."""
    corners = [[300, 0], [300, 200], [0, 200], [0, 0]]
    page = {"found": True, "corners": corners, "turned": 3, "quality": 0.9}
    _add_reading(workspace, photo_id, json.dumps(page), None)


def add_page_reading(
    workspace: Workspace,
    photo_id: str,
    *,
    notes: Sequence[object] = (),
    matches: Sequence[StationMatch] = (),
) -> None:
    """A reading that found the page: what would be better in a second photo, what its header may mean."""
    corners = [[0, 0], [300, 0], [300, 400], [0, 400]]
    page = {"found": True, "corners": corners, "turned": 0, "quality": 0.9, "notes": list(notes)}
    page["station_matches"] = [match.as_json() for match in matches]
    _add_reading(workspace, photo_id, json.dumps(page), None)


def _add_reading(workspace: Workspace, photo_id: str, page_json: str, station_number: int | None) -> None:
    reading = Reading(
        photo_id=photo_id,
        engine="scripted 1",
        form_definition="form45-totals-1",
        page_json=page_json,
        cells_json="[]",
        station_number=station_number,
    )
    with workspace.store.transaction() as session:
        append(session, workspace, reading)
