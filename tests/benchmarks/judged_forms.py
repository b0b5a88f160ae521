"""One generated form, read as a photo file would be, beside what is written on it.

In: a `CaseOrder` (condition, seed …). Out: a `JudgedForm` of plain values, for handing between processes.
"""

import tempfile
import time
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from desktop.entry.doubt import SURE_TO_PREFILL, find_doubtful
from desktop.page.template import Template, make_template
from desktop.reading.number_reader import NumberReader, default_number_reader
from desktop.reading.photo_reading import read_photo
from desktop.reading.values import CellReading, CellState, Mark, PhotoReading
from tests.reading.placement import measure_beside
from tests.specimen.generated import GeneratedCase, generate_case, generate_foreign, load_layout

_BESIDE_MM = 1.2
_WRONG_PAGE_MM = 3.0


@dataclass(frozen=True)
class CaseOrder:
    """What to generate and read. `is_foreign`: something that is no Form 45, read as if it were one.
    `by_template`: with the template of its constituency.
    """

    condition: str
    seed: int
    slip: bool = False
    is_foreign: bool = False
    script: str | None = None
    by_template: bool = False


@dataclass(frozen=True)
class JudgedCell:
    """`state`, `number`: what is written. `best`: the likeliest number, the reader's own, before suggestions;
    `share` its probability. `is_sure`: offered to be taken over as it is.
    """

    field: str
    state: str
    number: int | None
    best: int | None
    share: float
    in_top_five: bool
    read_state: str
    mark: str | None
    value: int | None
    is_sure: bool
    is_suggested: bool
    is_doubtful: bool
    beside_mm: float
    is_hidden: bool = False

    @property
    def is_right(self) -> bool:
        """Unaided: the number, or no number where none is written."""
        if self.number is not None:
            return self.best == self.number
        return self.read_state != CellState.READ or self.is_suggested

    @property
    def is_right_with_suggestion(self) -> bool:
        return not self.is_falsely_suggested if self.is_suggested else self.is_right

    @property
    def is_falsely_suggested(self) -> bool:
        """Another amount than stands there was suggested for the sums; none and zero are one amount."""
        return self.is_suggested and (self.value or 0) != (self.number or 0)

    @property
    def misleads(self) -> bool:
        """A figure, or emptiness, that is false, and nobody is told to look at it."""
        if self.is_doubtful or self.is_suggested:
            return False
        return not self.is_right or (self.number is not None and self.read_state != CellState.READ)


@dataclass(frozen=True)
class JudgedForm:
    """`found`: a page came out; `is_misplaced`: it is not where the sheet is. `refusal`: the reason's code.
    `cells`: all boxes of the page, out of sight or not.
    """

    order: CaseOrder
    layout: str
    candidates: int
    script: str
    found: bool
    refusal: str | None
    is_misplaced: bool
    script_is_right: bool
    cells: tuple[JudgedCell, ...]
    seconds: float

    @property
    def is_in_sight(self) -> bool:
        return not any(cell.is_hidden for cell in self.cells)


def judge(order: CaseOrder) -> JudgedForm:
    """Generates, writes a JPEG file, reads it and compares. Print is not read here."""
    if order.is_foreign:
        return _judge_foreign(order)
    case = generate_case(order.condition, order.seed, slip=order.slip, script=order.script)
    template = _find_template(case) if order.by_template else None
    reading = _read(case.image, case.form.name, case.candidates, case.page_number, template)
    cells = _judge_cells(case, reading) if reading.page else ()
    return JudgedForm(
        order=order,
        layout=case.form.name,
        candidates=case.candidates,
        script=case.script,
        found=reading.page is not None,
        refusal=reading.refusal.code if reading.refusal else None,
        is_misplaced=bool(cells) and float(np.median([cell.beside_mm for cell in cells])) > _WRONG_PAGE_MM,
        script_is_right=reading.script.value == case.script,
        cells=cells,
        seconds=reading.seconds,
    )


def start_process() -> None:
    """For each process that judges: one thread each, as in a batch."""
    cv2.setNumThreads(1)


def _judge_foreign(order: CaseOrder) -> JudgedForm:
    rng = np.random.default_rng([order.seed, 1])
    layout = str(rng.choice(["form45-table-1", "form45-totals-1", "form45-urdu-1", "form45-wide-1"]))
    candidates = int(rng.integers(4, 25))
    reading = _read(generate_foreign(order.seed), layout, candidates, None)
    return JudgedForm(
        order=order,
        layout=layout,
        candidates=candidates,
        script=reading.script.value,
        found=reading.page is not None,
        refusal=reading.refusal.code if reading.refusal else None,
        is_misplaced=reading.page is not None,
        script_is_right=True,
        cells=(),
        seconds=reading.seconds,
    )


def _find_template(case: GeneratedCase) -> Template | None:
    """From another form of the same constituency, scanned: the first that would have been confirmed."""
    for number in range(3):
        other = generate_case(
            "scan",
            case.seed + 7_000_000 + number,
            layout=case.form,
            candidates=case.candidates,
            page_number=case.page_number,
            seat=case.seat,
        )
        reading = _read(other.image, case.form.name, case.candidates, case.page_number)
        if reading.page is not None:
            return make_template(reading.page, case.form, case.candidates)
    return None


def _read(
    image: np.ndarray, layout: str, candidates: int, form_page: int | None, template: Template | None = None
) -> PhotoReading:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "photo.jpg"
        packed = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 95])[1]
        file.write_bytes(packed.tobytes())
        started = time.perf_counter()
        reading = read_photo(
            file,
            load_layout(layout),
            candidates,
            form_page=form_page,
            template=template,
            reader=_reader(),
            printed=_read_nothing,
        )
    return replace(reading, seconds=time.perf_counter() - started)


@cache
def _reader() -> NumberReader:
    return default_number_reader()


def _read_nothing(block: np.ndarray) -> str:
    del block
    return ""


def _judge_cells(case: GeneratedCase, reading: PhotoReading) -> tuple[JudgedCell, ...]:
    readings = {cell.field: cell for cell in reading.cells}
    doubtful = find_doubtful(list(case.truth), readings, {})
    assert reading.page is not None
    beside = measure_beside(case.cells, case.form, reading.page, reading.cells)
    return tuple(
        replace(
            _judge_cell(field, case.truth[field], readings[field], beside[field]),
            is_doubtful=field in doubtful,
            is_hidden=field in case.hidden,
        )
        for field in case.truth
        if field in readings
    )


def _judge_cell(field: str, truth: tuple[str, int | None], cell: CellReading, beside_mm: float) -> JudgedCell:
    state, number = truth
    best, share = cell.alternatives[0] if cell.alternatives else (None, 0.0)
    is_dash = cell.mark is Mark.DASH
    return JudgedCell(
        field=field,
        state=state,
        number=number,
        best=None if cell.state is CellState.BLANK or is_dash else best,
        share=share,
        in_top_five=number in [each for each, _ in cell.alternatives[:5]],
        read_state=cell.state.value,
        mark=cell.mark.value if cell.mark else None,
        value=cell.value,
        is_sure=cell.confidence >= SURE_TO_PREFILL
        and not cell.changed_by_arithmetic
        and (cell.state is not CellState.UNSURE or is_dash),
        is_suggested=cell.changed_by_arithmetic,
        is_doubtful=False,
        beside_mm=beside_mm,
    )


def is_beside(cell: JudgedCell) -> bool:
    return cell.beside_mm > _BESIDE_MM
