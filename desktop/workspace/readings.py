"""Reading photos and keeping what was read, beside the entries and never instead of them.

In: photos of the tray. Out: `reading` facts, views of the latest one, and the straight page to look at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db.errors import KnownError
from desktop.page.values import CellBox, Corners, Image
from desktop.reading.number_reader import NumberReader
from desktop.reading.values import CellReading
from desktop.workspace.progress import IsCancelled, Progress, never_cancelled, report_nowhere
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What became of reading. Each tuple holds (photo id, page).

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

    `corners` and `turned` are where the page was found in the EXIF-oriented photo; None when it was not.
    """

    photo_id: str
    page: int
    engine: str
    form_definition: str
    page_found: bool
    quality: float
    corners: Corners | None
    turned: int | None
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


def read_photos(
    workspace: Workspace,
    photo_ids: Sequence[str] | None = None,
    *,
    progress: Progress = report_nowhere,
    is_cancelled: IsCancelled = never_cancelled,
    reader: NumberReader | None = None,
) -> ReadReport:
    """Reads the given photos, or (None) every page that has no reading yet; each result is stored at once.

    A page that a person outlined since its last reading counts as not read. Raises nothing for a
    single photo: it is refused and the rest goes on.
    """
    raise NotImplementedError


def latest_reading(workspace: Workspace, photo_id: str, page: int) -> PhotoReadingView | None:
    """What was read last; None when the page was never read."""
    raise NotImplementedError


def straight_page(workspace: Workspace, photo_id: str, page: int) -> PageView | None:
    """The page straightened by a person's outline, else by the latest reading, else by looking for it.

    None when no form is found. Raises NoSuchPhoto, PhotoIsMissing and the photo's own known errors.
    """
    raise NotImplementedError
