"""One photo, read whole: photo → page → cells → figures. What `ginti read` and the window's reading call."""

import hashlib
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from db.errors import KnownError
from db.fields import PAPER_SERIAL_FIELDS
from desktop.page.cells import cut_cell, locate_cells
from desktop.page.counting import count_candidates
from desktop.page.finding import find_page, straighten_form_page
from desktop.page.form_definition import load_form
from desktop.page.form_values import FormDefinition
from desktop.page.quality import QualityKind, QualityNote, judge_photo
from desktop.page.template import Template
from desktop.page.values import CellBox, Corners, Image, Page, PageNotFound
from desktop.photo import load_photo_page
from desktop.reading.number_reader import NumberReader, default_number_reader
from desktop.reading.printed_header import read_header
from desktop.reading.printed_text import PrintedTextReader, is_tesseract_available, read_printed_block
from desktop.reading.station_match import ListedStation, match_stations
from desktop.reading.suggestion import weigh_sums
from desktop.reading.sums import check_sums
from desktop.reading.values import (
    CellReading,
    CellState,
    Doubt,
    NumberReading,
    PhotoReading,
    Script,
)

_HIDING = {
    QualityKind.CUT_OFF: Doubt.COVERED,
    QualityKind.COVERED: Doubt.COVERED,
    QualityKind.GLARE: Doubt.GLARE,
}

_TOO_LONG = NumberReading(CellState.UNSURE, None, 0.0, doubts=(Doubt.TOO_LONG,))


def read_photo(  # noqa: PLR0913 (a page, how it lies, and what reads it: each has its own default)
    path: Path | str,
    form: str | FormDefinition,
    candidates: int | None,
    *,
    page: int = 1,
    form_page: int | None = None,
    corners: Corners | None = None,
    turned: int | None = None,
    script: Script | None = None,
    stations: Sequence[ListedStation] = (),
    template: Template | None = None,
    reader: NumberReader | None = None,
    printed: PrintedTextReader | None = None,
) -> PhotoReading:
    """Reads page `page` of a photo file as page `form_page` of a form with `candidates` rows.

    `form` is a shipped layout's name or a layout. Rows are counted for `candidates` None (forms of one page
    only); `form_page` None is whichever page of the form it shows. `corners` and `turned` are a person's
    outline (pixels of the EXIF-oriented photo); without them the page is looked for. `script` None: what the
    form's digits look like. `stations` are those that the header may mean. `template`: the print by which
    the page is looked for first. A photo in which no form is found gives a reading with a `refusal`, without
    page and cells, not an error. Without `printed`, Tesseract reads
    the header if it is installed. Raises the photo's own errors, FormNotKnown, TooManyCandidates, NoSuchPage,
    BadCorners, NumberModelMissing.
    """
    started = time.perf_counter()
    layout = load_form(form) if isinstance(form, str) else form
    number_reader = default_number_reader() if reader is None else reader
    photo = load_photo_page(path, page)
    image = np.asarray(photo.image, np.uint8)
    unread = PhotoReading(photo.file_name, photo.sha256, layout.name, number_reader.engine)
    try:
        rows = candidates or count_candidates(image, layout)
        found = _straighten(image, layout, rows, form_page, (corners, turned), template)
    except PageNotFound as error:
        return replace(unread, refusal=error, seconds=time.perf_counter() - started)
    read = _read_page(image, found, layout, rows, _Readers(number_reader, script, printed, stations))
    return replace(
        read,
        photo=photo.file_name,
        sha256=photo.sha256,
        seconds=time.perf_counter() - started,
    )


@dataclass(frozen=True, slots=True)
class _Readers:
    """By what a page is read, and what is known beforehand."""

    numbers: NumberReader
    script: Script | None
    printed: PrintedTextReader | None
    stations: Sequence[ListedStation]


def _read_page(
    image: Image, page: Page, layout: FormDefinition, rows: int, readers: _Readers
) -> PhotoReading:
    with ThreadPoolExecutor(1) as beside:
        # print is read by a program of its own: meanwhile the figures are read here
        header = beside.submit(read_header, page, layout, readers.printed or _read_print_if_possible)
        boxes = locate_cells(page, layout, rows, page.number)
        notes = judge_photo(image, page, boxes, layout)
        as_read, script = read_cells(page, boxes, readers.numbers, readers.script)
        print_ = header.result()
    as_read = tuple(_doubt_hidden(cell, notes) for cell in as_read)
    cells, outcome = weigh_sums(as_read)
    return PhotoReading(
        photo="",
        sha256="",
        form=layout.name,
        engine=readers.numbers.engine,
        page=page,
        cells=cells,
        sums_close=check_sums(as_read),
        sums=outcome,
        script=script,
        station_text=print_.station_text,
        station_number=print_.station_number,
        station_matches=match_stations(print_.station_number, print_.station_text, readers.stations),
        constituency_code=print_.constituency_code,
        notes=notes,
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


def read_cells(
    page: Page, boxes: Sequence[CellBox], reader: NumberReader, script: Script | None = None
) -> tuple[tuple[CellReading, ...], Script]:
    """The boxes as the strokes say, in their order, and the one script that all of them were read in.

    Serials of ballot papers are left unread: the reader knows five digits, and a wrong figure is worse than
    none.
    """
    readable = [box for box in boxes if box.field not in PAPER_SERIAL_FIELDS]
    cuts = [cut_cell(page, box) for box in readable]
    chosen = reader.choose_script(cuts) if script is None else script
    readings = dict(zip(readable, reader.read_numbers(cuts, chosen), strict=True))
    return tuple(_as_cell(box, readings.get(box, _TOO_LONG)) for box in boxes), chosen


def _doubt_hidden(cell: CellReading, notes: Sequence[QualityNote]) -> CellReading:
    """Of a box that is partly lost half a number can look like a whole one, and a number like a blank."""
    reasons = {
        _HIDING[note.kind]: None for note in notes if note.kind in _HIDING and cell.field in note.fields
    }
    return replace(cell, doubts=(*reasons, *cell.doubts)) if reasons else cell


def _straighten(
    image: Image,
    form: FormDefinition,
    candidates: int,
    form_page: int | None,
    outline: tuple[Corners | None, int | None],
    template: Template | None,
) -> Page:
    corners, turned = outline
    if corners is None:
        return find_page(image, form, candidates, form_page, template)
    return straighten_form_page(image, corners, turned or 0, form, candidates, form_page)


def _as_cell(box: CellBox, reading: NumberReading) -> CellReading:
    return CellReading(
        field=box.field,
        box=box.edges,
        state=reading.state,
        value=reading.value,
        confidence=reading.confidence,
        alternatives=reading.alternatives,
        mark=reading.mark,
        doubts=reading.doubts,
        empty_share=reading.empty_share,
    )


def _read_print_if_possible(block: Image) -> str:
    return read_printed_block(block) if is_tesseract_available() else ""
