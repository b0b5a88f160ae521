"""One photo, read whole: photo → page → cells → figures. What `ginti read` and the window's reading call."""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from db.errors import KnownError
from desktop.page.cells import cut_cell, locate_cells
from desktop.page.counting import count_candidates
from desktop.page.finding import find_page, straighten_form_page
from desktop.page.form_definition import load_form
from desktop.page.form_values import FormDefinition
from desktop.page.values import CellBox, Corners, Image, Page, PageNotFound
from desktop.photo import load_page_image, open_photo
from desktop.reading.number_reader import NumberReader, default_number_reader
from desktop.reading.printed_text import (
    PrintedTextReader,
    find_station_number,
    is_tesseract_available,
    read_printed_line,
)
from desktop.reading.sums import check_sums
from desktop.reading.values import CellReading, NumberReading, PhotoReading

_LINE_UNDER_PRINT_MM = 0.8
"""The block's edge may be a ruled line, which Tesseract takes for letters."""


def read_photo(  # noqa: PLR0913 (a page, how it lies, and what reads it: each has its own default)
    path: Path | str,
    form_name: str | FormDefinition,
    candidates: int | None,
    *,
    page: int = 1,
    form_page: int | None = None,
    corners: Corners | None = None,
    turned: int | None = None,
    reader: NumberReader | None = None,
    printed: PrintedTextReader | None = None,
) -> PhotoReading:
    """Reads page `page` of a photo file as page `form_page` of a form with `candidates` rows.

    Rows are counted for `candidates` None (forms of one page only); `form_page` None is whichever page of
    the form it shows. `corners` and `turned` are a person's outline (pixels of the EXIF-oriented photo);
    without them the page is looked for. A photo in which no form is found gives a reading with a `refusal`,
    without page and cells, not an error. Without `printed`, Tesseract reads the station line if it is
    installed. Raises the photo's own errors, FormNotKnown, TooManyCandidates, NoSuchPage, BadCorners,
    NumberModelMissing.
    """
    started = time.perf_counter()
    form = form_name if isinstance(form_name, FormDefinition) else load_form(form_name)
    photo = open_photo(path)
    number_reader = default_number_reader() if reader is None else reader
    image = np.asarray(load_page_image(path, page), np.uint8)
    unread = PhotoReading(
        photo=photo.file_name, sha256=photo.sha256, form=form.name, engine=number_reader.engine
    )
    try:
        rows = candidates or count_candidates(image, form)
        found = _straighten(image, form, rows, form_page, (corners, turned))
    except PageNotFound as error:
        return replace(unread, refusal=error, seconds=time.perf_counter() - started)
    cells = read_cells(found, locate_cells(found, form, rows, found.number), number_reader)
    text = read_block(found, form, "station", printed or _read_print_if_possible)
    return replace(
        unread,
        page=found,
        station_text=text,
        station_number=find_station_number(text),
        cells=cells,
        sums_close=check_sums(cells),
        seconds=time.perf_counter() - started,
    )


def make_unread(path: Path | str, form_name: str, engine: str, refusal: KnownError) -> PhotoReading | None:
    """What is said of a file that cannot be opened as a photo; None when not even its bytes can be read."""
    started = time.perf_counter()
    try:
        with Path(path).open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
    return PhotoReading(
        photo=Path(path).name,
        sha256=sha256,
        form=form_name,
        engine=engine,
        seconds=time.perf_counter() - started,
        refusal=refusal,
    )


def _straighten(
    image: Image,
    form: FormDefinition,
    candidates: int,
    form_page: int | None,
    outline: tuple[Corners | None, int | None],
) -> Page:
    corners, turned = outline
    if corners is None:
        return find_page(image, form, candidates, form_page)
    return straighten_form_page(image, corners, turned or 0, form, candidates, form_page)


def read_cells(page: Page, boxes: Sequence[CellBox], reader: NumberReader) -> tuple[CellReading, ...]:
    """The reading of every box, in the order of the boxes."""
    readings = reader.read_numbers([cut_cell(page, box) for box in boxes])
    return tuple(_as_cell(box, reading) for box, reading in zip(boxes, readings, strict=True))


def _as_cell(box: CellBox, reading: NumberReading) -> CellReading:
    return CellReading(
        field=box.field,
        box=box.edges,
        state=reading.state,
        value=reading.value,
        confidence=reading.confidence,
        alternatives=reading.alternatives,
    )


def read_block(page: Page, form: FormDefinition, name: str, printed: PrintedTextReader) -> str:
    """The text of the form's printed block `name`; "" when the form has no such block."""
    for block in form.printed_blocks:
        if block.name == name:
            air = _LINE_UNDER_PRINT_MM
            edges = (block.left_mm, block.top_mm + air, block.right_mm, block.bottom_mm - air)
            left, top, right, bottom = (max(round(edge * page.pixels_per_mm), 0) for edge in edges)
            return printed(page.image[top:bottom, left:right])
    return ""


def _read_print_if_possible(block: Image) -> str:
    return read_printed_line(block) if is_tesseract_available() else ""
