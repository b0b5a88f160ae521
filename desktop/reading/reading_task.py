"""One photo page to be read, as values that a worker process can be handed; and reading it.

In: `ReadingTask`. Out: a `PhotoReading` without the page's image, which whoever shows it makes again.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from db.errors import KnownError
from desktop.page.form_values import FormDefinition
from desktop.page.template import Template, template_from_png
from desktop.page.values import Corners
from desktop.reading.learning.improvement_file import load_improved_reader
from desktop.reading.number_reader import NumberReader, default_number_reader
from desktop.reading.photo_reading import read_photo
from desktop.reading.printed_text import PrintedTextReader
from desktop.reading.row_count import explain_refusal
from desktop.reading.station_match import ListedStation
from desktop.reading.values import PhotoReading, Script

_NO_IMAGE = np.zeros((0, 0, 3), np.uint8)


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """What `read_photo` is told. `candidates` None: the rows are counted.

    `improvement`: where the file stands, or would, by which the reader is fitted to a workspace's hands.
    `template`: the grey PNG of page `template_page` of this very form, None where there is none.
    """

    path: Path
    form: FormDefinition
    candidates: int | None
    page: int = 1
    form_page: int | None = None
    corners: Corners | None = None
    turned: int | None = None
    script: Script | None = None
    stations: tuple[ListedStation, ...] = ()
    improvement: Path | None = None
    template: Path | None = None
    template_page: int = 1


def read_task(
    task: ReadingTask, reader: NumberReader | None = None, printed: PrintedTextReader | None = None
) -> PhotoReading:
    """Raises as `read_photo`. Where a form has other rows than it should, the refusal says so."""
    reading = read_photo(
        task.path,
        task.form,
        task.candidates,
        page=task.page,
        form_page=task.form_page,
        corners=task.corners,
        turned=task.turned,
        script=task.script,
        stations=task.stations,
        template=_load_template(task),
        reader=reader or _load_reader(task),
        printed=printed,
    )
    refusal = reading.refusal
    if refusal is not None and task.candidates is not None:
        refusal = explain_refusal(refusal, task.path, task.page, task.form, task.candidates)
    page = reading.page
    return replace(reading, refusal=refusal, page=replace(page, image=_NO_IMAGE) if page else None)


def _load_reader(task: ReadingTask) -> NumberReader:
    return default_number_reader() if task.improvement is None else load_improved_reader(task.improvement)


def _load_template(task: ReadingTask) -> Template | None:
    if task.template is None or task.candidates is None or task.corners is not None:
        return None
    return load_template(task.template, task.form, task.candidates, task.template_page)


@lru_cache(maxsize=8)
def load_template(file: Path, form: FormDefinition, candidates: int, page_number: int) -> Template | None:
    """Kept for the next photos of a batch: what is looked for is derived from the picture once.

    A picture that is gone or damaged finds nothing, and the ruled lines are looked for as without it.
    """
    try:
        return template_from_png(file.read_bytes(), form, candidates, page_number)
    except (OSError, KnownError):
        return None


def read_here(
    tasks: Sequence[ReadingTask],
    is_cancelled: Callable[[], bool],
    reader: NumberReader | None = None,
    printed: PrintedTextReader | None = None,
) -> Generator[tuple[int, PhotoReading | KnownError], None, None]:
    """As `ReadingWorkers.read`, but in this process: with readers of one's own, or for a single photo."""
    for number, task in enumerate(tasks):
        if is_cancelled():
            return
        try:
            outcome: PhotoReading | KnownError = read_task(task, reader, printed)
        except KnownError as error:
            outcome = error
        yield number, outcome
