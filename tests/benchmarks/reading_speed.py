"""How long reading takes and how much memory: one photo of 12 megapixels with 20 candidates, and a batch of
them through the program's own worker processes. Argument: how many photos the batch has (24).

    python -m tests.benchmarks.reading_speed 340
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np

from desktop.page.form_definition import load_form
from desktop.reading.photo_reading import read_photo
from desktop.reading.reading_task import ReadingTask
from desktop.reading.worker import ReadingWorkers
from tests.benchmarks.measuring import Measurement, hand_over, measure
from tests.specimen.generated import generate_case

CANDIDATES = 20
LAYOUT = "form45-table-1"
_SIZE = (3000, 4000)
_SEED = 600_000
_DIFFERENT = 6
"""The batch repeats this many photos: making one takes longer than reading it."""


def write_large_photo(path: Path, number: int) -> Path:
    """A phone's photo of 12 megapixels of a form of one constituency."""
    case = generate_case(
        "good", _SEED + number, layout=LAYOUT, candidates=CANDIDATES, script="western", seat=1
    )
    large = cv2.resize(case.image, _SIZE, interpolation=cv2.INTER_CUBIC)
    packed = cv2.imencode(".jpg", large[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90])[1]
    path.write_bytes(packed.tobytes())
    return path


def measure_single_photos(folder: Path) -> list[Measurement]:
    """The first photo of a process, with loading what reads; then the median of the others."""
    paths = [write_large_photo(folder / f"one{number}.jpg", number) for number in range(_DIFFERENT)]
    first = measure("the first photo of 12 MP of a process, everything loaded", lambda: _read(paths[0]))
    seconds = [measure("", lambda path=path: _read(path)).seconds for path in paths]  # type: ignore[misc]
    later = Measurement(
        f"a photo of 12 MP, {CANDIDATES} candidates (median)", float(np.median(seconds)), _peak_memory()
    )
    return [first, later]


def measure_batch(folder: Path, count: int) -> Measurement:
    """Through the worker processes; memory is the largest of theirs."""
    paths = [folder / f"one{number % _DIFFERENT}.jpg" for number in range(count)]
    tasks = [ReadingTask(path, load_form(LAYOUT), CANDIDATES) for path in paths]
    started = time.perf_counter()
    outcomes = list(ReadingWorkers().read(tasks))
    seconds = time.perf_counter() - started
    assert len(outcomes) == count
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Measurement(f"a batch of {count} such photos, by worker processes", seconds, memory)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 24
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hand_over(*measure_single_photos(folder))
        hand_over(measure_batch(folder, count))


def _read(path: Path) -> None:
    reading = read_photo(path, LAYOUT, CANDIDATES)
    assert reading.page is not None


def _peak_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
