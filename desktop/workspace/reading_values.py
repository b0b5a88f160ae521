"""What was read on photos, and the straight page to look at. Corners are pixels of the upright photo."""

import json
from dataclasses import dataclass
from datetime import datetime

from db.errors import KnownError
from db.models import PageOutline, Reading
from desktop.page.values import CellBox, Corners, Image
from desktop.reading.values import CellReading


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What became of reading. `read` and `not_found` hold (photo id, page of the photo).

    `not_found` were read, but no form was recognised in them. `refused` are (file name, why).
    `printed_text_is_missing`: Tesseract is not installed, so no station could be suggested.
    """

    read: tuple[tuple[str, int], ...]
    not_found: tuple[tuple[str, int], ...]
    refused: tuple[tuple[str, KnownError], ...]
    printed_text_is_missing: bool
    was_cancelled: bool


@dataclass(frozen=True, slots=True)
class PhotoReadingView:
    """The latest reading of a photo page. Boxes are pixels of the straight page that was read.

    `corners` and `turned` are where the page was found in the EXIF-oriented photo, `form_page` as which page
    of the form (from 1) it was read; None when it was not found.
    """

    photo_id: str
    page: int
    engine: str
    form_definition: str
    page_found: bool
    quality: float
    corners: Corners | None
    turned: int | None
    form_page: int | None
    station_text: str
    station_number: int | None
    cells: tuple[CellReading, ...]
    recorded_at: datetime


@dataclass(frozen=True, slots=True, eq=False)
class PageView:
    """A straight page to look at. `image` is H×W×3 RGB uint8; `cells` are pixels of `image`."""

    image: Image
    cells: tuple[CellBox, ...]
    corners: Corners
    turned: int


@dataclass(frozen=True, slots=True)
class Outline:
    """Where the paper is in the photo. `corners` None: only turned by hand, the sheet is not yet found."""

    corners: Corners | None
    turned: int


def show_reading(fact: Reading) -> PhotoReadingView:
    page = json.loads(fact.page_json)
    outline = read_outline(page) if page else None
    return PhotoReadingView(
        photo_id=fact.photo_id,
        page=fact.photo_page,
        engine=fact.engine,
        form_definition=fact.form_definition,
        page_found=page is not None,
        quality=float(page["quality"]) if page else 0.0,
        corners=outline.corners if outline else None,
        turned=outline.turned if outline else None,
        form_page=read_form_page(fact),
        station_text=fact.header_text,
        station_number=fact.station_number,
        cells=tuple(CellReading.from_json(cell) for cell in json.loads(fact.cells_json)),
        recorded_at=fact.recorded_at,
    )


def read_form_page(fact: Reading) -> int | None:
    """As which page of the form (from 1) a photo page was read; None when no form was found."""
    page = json.loads(fact.page_json)
    return int(page.get("form_page", 1)) if page else None


def show_outline(fact: PageOutline) -> Outline:
    return Outline(_read_corners(json.loads(fact.corners)) if fact.corners else None, fact.quarter_turns)


def read_outline(page: dict[str, object]) -> Outline:
    """The outline in a reading's `page_json`."""
    return Outline(_read_corners(page["corners"]), int(str(page["turned"])))


def _read_corners(plain: object) -> Corners:
    if not isinstance(plain, list):
        message = "not four corners"
        raise TypeError(message)
    top_left, top_right, bottom_right, bottom_left = ((float(x), float(y)) for x, y in plain)
    return (top_left, top_right, bottom_right, bottom_left)
