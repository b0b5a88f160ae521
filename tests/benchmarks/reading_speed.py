"""How long reading takes and how much memory: one photo of 12 megapixels with 20 candidates, and a batch of
them through the program's own worker processes. Argument: how many photos the batch has (24).

    python -m tests.benchmarks.reading_speed 340

Photos are made by another process than the one that reads them, whose memory is measured. On a machine that
is busy otherwise only the processor time says something.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np

from desktop.page.form_definition import load_form
from desktop.page.template import Template, make_template
from desktop.reading.photo_reading import read_photo
from desktop.reading.reading_task import ReadingTask
from desktop.reading.worker import ReadingWorkers
from tests.benchmarks.measuring import Measurement, hand_over, measure_apart

CANDIDATES = 20
LAYOUT = "form45-table-1"
_SIZE = (3000, 4000)
_SEED = 600_000
_DIFFERENT = 8
"""The batch repeats this many photos: making one takes longer than reading it."""
_SINGLE, _BATCH = "--single", "--batch"


def write_large_photo(path: Path, number: int) -> None:
    """A phone's photo of 12 megapixels of a form of one constituency."""
    from tests.specimen.generated import generate_case

    seed = _SEED + number
    case = generate_case("good", seed, layout=LAYOUT, candidates=CANDIDATES, script="western", seat=1)
    large = cv2.resize(case.image, _SIZE, interpolation=cv2.INTER_CUBIC)
    packed = cv2.imencode(".jpg", large[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90])[1]
    path.write_bytes(packed.tobytes())


def measure_single_photos(folder: Path) -> list[Measurement]:
    """The first photo of a process, with loading all that reads; then the median of all."""
    paths = sorted(folder.glob("*.jpg"))
    first = _measure_one(paths[0])
    seconds, processor = np.median([_measure_one(path) for path in paths], axis=0)
    title = f"a photo of 12 MP, {CANDIDATES} candidates"
    without = Measurement(f"{title}, median ({processor:.2f} s of processor)", float(seconds), _peak_memory())
    template = _make_template(paths)
    seconds, processor = np.median([_measure_one(path, template) for path in paths], axis=0)
    return [
        Measurement(f"{title}, the first of a process ({first[1]:.2f} s of processor)", first[0], 0.0),
        without,
        Measurement(f"the same by template ({processor:.2f} s of processor)", float(seconds), _peak_memory()),
    ]


def measure_batch(folder: Path, count: int) -> Measurement:
    """Through the worker processes; memory is that of the largest of them."""
    photos = sorted(folder.glob("*.jpg"))
    tasks = [
        ReadingTask(photos[place % len(photos)], load_form(LAYOUT), CANDIDATES) for place in range(count)
    ]
    started = time.perf_counter()
    outcomes = list(ReadingWorkers().read(tasks))
    seconds = time.perf_counter() - started
    found = sum(getattr(outcome, "page", None) is not None for _, outcome in outcomes)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    title = f"a batch of {count} such photos, {found} of them found, by worker processes"
    processor = children.ru_utime + children.ru_stime
    return Measurement(f"{title} ({processor:.0f} s of processor)", seconds, children.ru_maxrss / 1024)


def main() -> None:
    words = sys.argv[1:]
    if words and words[0] == _SINGLE:
        hand_over(*measure_single_photos(Path(words[1])))
        return
    if words and words[0] == _BATCH:
        hand_over(measure_batch(Path(words[1]), int(words[2])))
        return
    with tempfile.TemporaryDirectory() as name:
        for number in range(_DIFFERENT):
            write_large_photo(Path(name) / f"photo{number}.jpg", number)
        hand_over(*measure_apart("tests.benchmarks.reading_speed", _SINGLE, name))
        count = words[0] if words else "24"
        hand_over(*measure_apart("tests.benchmarks.reading_speed", _BATCH, name, count))


def _make_template(paths: list[Path]) -> Template:
    """From the first photo whose page is found, as a confirmed form becomes one."""
    readings = (read_photo(path, LAYOUT, CANDIDATES) for path in paths)
    page = next(reading.page for reading in readings if reading.page is not None)
    return make_template(page, load_form(LAYOUT), CANDIDATES)


def _measure_one(path: Path, template: Template | None = None) -> tuple[float, float]:
    """(seconds, seconds of processor)."""
    started, used = time.perf_counter(), time.process_time()
    read_photo(path, LAYOUT, CANDIDATES, template=template)
    return time.perf_counter() - started, time.process_time() - used


def _peak_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
