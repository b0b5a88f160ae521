"""The real cells and sheets beside the checkout, and how they are read."""

import json
import zipfile
from pathlib import Path

import cv2
import numpy as np

from desktop.entry.doubt import SURE_TO_PREFILL
from desktop.page.finding import find_page
from desktop.page.values import PageNotFound
from desktop.photo import load_page_image
from desktop.reading.number_reader import default_number_reader
from desktop.reading.photo_reading import read_photo
from desktop.reading.values import CellReading, CellState, NumberReading
from tests.benchmarks.judged_forms import JudgedCell
from tests.benchmarks.real_sheets import SHEETS, cut_figures, list_written_numbers, load_sheet
from tests.reading.specimen_photos import list_specimen_photos
from tests.specimen.generated import load_layout

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
_LAYOUTS = ("form45-table-1", "form45-totals-1")


def has_shared() -> bool:
    return SHARED.is_dir()


def judge_register_cells() -> list[JudgedCell]:
    """Numbers from another country's registers: the odd half of the list, which fitted nothing."""
    with zipfile.ZipFile(SHARED / "digits" / "register_cells.zip") as archive:
        truth = json.loads(archive.read("truth.json"))[1::2]
        packed = [np.frombuffer(archive.read(name), np.uint8) for name, _ in truth]
    cells = [np.asarray(cv2.imdecode(one, cv2.IMREAD_COLOR_RGB), np.uint8) for one in packed]
    readings = default_number_reader().read_numbers(cells)
    return [_judge(reading, int(number)) for reading, (_, number) in zip(readings, truth, strict=True)]


def judge_sheet_cells() -> list[JudgedCell]:
    """Figures on real photos of result sheets; what is neither number, blank nor dash is left out."""
    judged = []
    for sheet in SHEETS:
        readings = default_number_reader().read_numbers(
            cut_figures(sheet, load_sheet(SHARED / "sheets", sheet))
        )
        numbers = list_written_numbers(sheet)
        judged += [
            _judge(reading, number)
            for reading, number, written in zip(readings, numbers, sheet.rows, strict=True)
            if written != "?"
        ]
    return judged


def count_sheets_taken_for_form45() -> tuple[int, int]:
    """(taken for a form, tried): real result sheets of another country, as each shipped layout."""
    sheets = sorted((SHARED / "sheets").glob("*.jpg"))
    images = [np.asarray(load_page_image(sheet), np.uint8) for sheet in sheets]
    taken = 0
    for layout in _LAYOUTS:
        for image in images:
            try:
                find_page(image, load_layout(layout), 14, None)
            except PageNotFound:
                continue
            taken += 1
    return taken, len(images) * len(_LAYOUTS)


def judge_specimen_photos() -> list[JudgedCell]:
    """Every box of the shipped photos."""
    judged = []
    for photo in list_specimen_photos():
        cells = read_photo(photo.path, photo.form, 12, printed=lambda _: "").cells
        judged += [_judge(cell, photo.number(cell.field)) for cell in cells if cell.field in photo.fields]
    return judged


def _judge(reading: NumberReading | CellReading, number: int | None) -> JudgedCell:
    best, share = reading.alternatives[0] if reading.alternatives else (None, 0.0)
    return JudgedCell(
        field="",
        state="number" if number is not None else "none",
        number=number,
        best=best,
        share=share,
        in_top_five=number in [each for each, _ in reading.alternatives[:5]],
        read_state=reading.state.value,
        mark=reading.mark.value if reading.mark else None,
        value=reading.value,
        is_sure=reading.confidence >= SURE_TO_PREFILL and reading.state is not CellState.UNSURE,
        is_suggested=False,
        is_doubtful=reading.confidence < SURE_TO_PREFILL,
        beside_mm=0.0,
    )
