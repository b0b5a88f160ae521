"""Rows of the tray with valid defaults, without a workspace."""

from desktop.workspace.photos import PhotoRow


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
