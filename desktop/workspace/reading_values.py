"""What was read on photos, and the straight page to look at. Corners are pixels of the upright photo."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import get_args

from db.errors import KnownError
from db.models import PageOutline, Reading
from desktop.page.quality import QualityNote
from desktop.page.values import CellBox, Corners, FoundBy, Image, OtherRowCount
from desktop.reading.station_match import StationMatch
from desktop.reading.values import CellReading, CellState, Script, SumsOutcome

FOUND_BY: tuple[FoundBy, ...] = get_args(FoundBy)
RECOGNISED_FROM = 0.7
"""The share of the form's ruled lines from which it is the form: the same as where a page is looked for."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What became of reading. `read` and `not_found` hold (photo id, page of the photo).

    `not_found` were looked at, but no form was recognised in them, perhaps not even inside corners set by
    hand. `refused` are (file name, why).
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
    of the form (from 1) it was read; None when it was not found. Inside corners set by hand the ruled lines
    may not fit: then `page_found` is False, and no cell is more than unsure. `script`: with which digits it
    was read. `station_matches` and `constituency_code` are what the printed header may mean: hints.
    `notes`: what would be better in a second photo, and at which rows. `found_by`: what told where the sheet
    lies; None without a page, and in readings from before it was noted.
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
    script: Script = Script.WESTERN
    sums: SumsOutcome = SumsOutcome.NOT_TESTED
    station_matches: tuple[StationMatch, ...] = ()
    constituency_code: str | None = None
    notes: tuple[QualityNote, ...] = ()
    found_by: FoundBy | None = None


@dataclass(frozen=True, slots=True)
class OtherRows:
    """The form was there, but with `found` rows, not the `expected` ones of the list of candidates then."""

    found: int
    expected: int


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
    page = find_page_json(fact)
    outline = read_outline(page) if page else None
    cells = tuple(CellReading.from_json(cell) for cell in json.loads(fact.cells_json))
    is_recognised = is_form_recognised(fact)
    return PhotoReadingView(
        photo_id=fact.photo_id,
        page=fact.photo_page,
        engine=fact.engine,
        form_definition=fact.form_definition,
        page_found=is_recognised,
        quality=_read_quality(page),
        corners=outline.corners if outline else None,
        turned=outline.turned if outline else None,
        form_page=read_form_page(fact),
        station_text=fact.header_text,
        station_number=fact.station_number,
        cells=cells if is_recognised else tuple(_doubt(cell) for cell in cells),
        recorded_at=fact.recorded_at,
        script=read_script(fact) or Script.WESTERN,
        sums=SumsOutcome(str((page or {}).get("sums", SumsOutcome.NOT_TESTED))),
        station_matches=read_station_matches(fact),
        constituency_code=str(page["constituency"]) if page and page.get("constituency") else None,
        notes=read_quality_notes(fact),
        found_by=_read_found_by(page),
    )


def is_form_recognised(fact: Reading) -> bool:
    """True when the form's ruled lines were found: a person's corners alone make no form."""
    return _read_quality(find_page_json(fact)) >= RECOGNISED_FROM


def read_form_page(fact: Reading) -> int | None:
    """As which page of the form (from 1) a photo page was read; None when no form was found."""
    page = find_page_json(fact)
    return int(str(page.get("form_page", 1))) if page else None


def read_quality_notes(fact: Reading) -> tuple[QualityNote, ...]:
    """What would be better in a second photo of the sheet; nothing where it was not judged."""
    page = find_page_json(fact)
    notes = page.get("notes") if page else None
    return tuple(QualityNote.from_json(note) for note in notes) if isinstance(notes, list) else ()


def read_station_matches(fact: Reading) -> tuple[StationMatch, ...]:
    """The listed stations that the printed header may mean, the likeliest first: hints."""
    return tuple(_read_matches(find_page_json(fact)))


def read_script(fact: Reading) -> Script | None:
    """With which digits a page was read; None when there is no page, or from before they were told apart."""
    page = find_page_json(fact)
    return Script(str(page["script"])) if page and "script" in page else None


def read_turns(fact: Reading) -> int:
    """How the reading found the page to be turned; 0 when there is no page in it."""
    page = find_page_json(fact)
    return int(str(page["turned"])) if page else 0


def read_other_rows(fact: Reading) -> OtherRows | None:
    """Why no page was found, where the number of rows was the reason."""
    return find_other_rows(json.loads(fact.page_json))


def find_other_rows(page: dict[str, dict[str, int]] | None) -> OtherRows | None:
    """The number of rows in a reading's `page_json`, where it was the reason for no page."""
    rows = page.get("other_rows") if page else None
    return OtherRows(int(rows["found"]), int(rows["expected"])) if rows else None


def describe_refusal(refusal: KnownError | None) -> dict[str, object] | None:
    """What `page_json` says where no page was found: None, or the number of rows that was there instead."""
    if not isinstance(refusal, OtherRowCount):
        return None
    rows = {name: refusal.details[name] for name in ("found", "expected")}
    return {"found": False, "other_rows": rows}


def find_page_json(fact: Reading) -> dict[str, object] | None:
    """The page of a reading; None when no page was found."""
    page: dict[str, object] | None = json.loads(fact.page_json)
    return page if page and page.get("found", True) else None


def _read_quality(page: dict[str, object] | None) -> float:
    return float(str(page["quality"])) if page else 0.0


def _read_found_by(page: dict[str, object] | None) -> FoundBy | None:
    said = page.get("found_by") if page else None
    return next((way for way in FOUND_BY if way == said), None)


def _read_matches(page: dict[str, object] | None) -> Iterator[StationMatch]:
    matches = (page or {}).get("station_matches", [])
    for plain in matches if isinstance(matches, list) else ():
        yield StationMatch(int(plain["serial"]), float(plain["score"]), plain["by"])


def _doubt(cell: CellReading) -> CellReading:
    return replace(cell, state=CellState.UNSURE, value=None)


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
