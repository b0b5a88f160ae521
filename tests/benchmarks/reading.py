"""How well photos are read, as tables: `python -m tests.benchmarks.reading`.

The specimen's digits were never trained on; the temperature was fitted on half of the real register cells
(the even ones in their list), so only the other half is measured. What is not at hand is skipped with a word.
"""

import json
import resource
import time
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from desktop.page.finding import find_page
from desktop.page.form_definition import load_form
from desktop.page.values import Image, PageNotFound
from desktop.photo import load_page_image
from desktop.reading.number_reader import default_number_reader
from desktop.reading.photo_reading import read_photo
from desktop.reading.values import CellReading, NumberReading
from tests.benchmarks.measuring import describe_machine
from tests.reading.specimen_photos import SpecimenPhoto, list_specimen_photos

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
Judged = tuple[NumberReading | CellReading, int | None]
"""A reading and the number that is written; None for a blank, a dash, a struck-out figure."""


@dataclass(frozen=True)
class NumberScore:
    """Shares of the written numbers; `false_numbers`: sure numbers where none is written, as a count."""

    numbers: int
    exact: float
    in_top_five: float
    sure: float
    wrong_but_sure: float
    exact_at_90: float
    calibration_error: float
    false_numbers: int


def score_numbers(judged: Sequence[Judged]) -> NumberScore:
    written = [(reading, truth) for reading, truth in judged if truth is not None]
    guesses = [(_best(reading), _share(reading), truth) for reading, truth in written]
    sure = [(reading.value == truth) for reading, truth in written if _is_sure(reading)]
    surest = sorted(guesses, key=lambda guess: -guess[1])[: max(1, round(0.9 * len(guesses)))]
    return NumberScore(
        numbers=len(written),
        exact=_mean(reading.value == truth for reading, truth in written),
        in_top_five=_mean(
            truth in [number for number, _ in reading.alternatives[:5]] for reading, truth in written
        ),
        sure=len(sure) / len(written),
        wrong_but_sure=sure.count(False) / len(written),
        exact_at_90=_mean(best == truth for best, _, truth in surest),
        calibration_error=_calibration_error([(share, best == truth) for best, share, truth in guesses]),
        false_numbers=sum(_is_sure(reading) for reading, truth in judged if truth is None),
    )


def _best(reading: NumberReading | CellReading) -> int | None:
    return reading.alternatives[0][0] if reading.alternatives else None


def _share(reading: NumberReading | CellReading) -> float:
    return reading.alternatives[0][1] if reading.alternatives else 0.0


def _is_sure(reading: NumberReading | CellReading) -> bool:
    return reading.value is not None and reading.confidence >= 0.9


def _mean(answers: Iterable[bool]) -> float:
    return float(np.mean([bool(answer) for answer in answers]))


def _calibration_error(guesses: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins: how far confidence and success lie apart."""
    shares, right = np.array([share for share, _ in guesses]), np.array([is_right for _, is_right in guesses])
    bins = np.minimum((shares * 10).astype(int), 9)
    gaps = [
        abs(shares[bins == one].mean() - right[bins == one].mean()) * (bins == one).mean()
        for one in set(bins)
    ]
    return float(sum(gaps))


def print_score(what: str, score: NumberScore) -> None:
    print(
        f"| {what} | {score.numbers} | {score.exact:.1%} | {score.in_top_five:.1%} | {score.sure:.1%} "
        f"| {score.wrong_but_sure:.2%} | {score.exact_at_90:.1%} | {score.calibration_error:.3f} "
        f"| {score.false_numbers} |"
    )


def read_specimen() -> tuple[list[Judged], list[str]]:
    """Every cell of the specimen's photos, and lines about their pages."""
    judged: list[Judged] = []
    seconds: list[float] = []
    counts = {"found": 0, "wrongly found": 0, "missed": 0, "corners beside": 0, "station": 0}
    for photo in list_specimen_photos():
        reading = read_photo(photo.path, photo.form, 12)
        seconds.append(reading.seconds)
        if reading.page is None:
            counts["missed"] += bool(photo.fields)
            continue
        counts["found" if photo.fields else "wrongly found"] += 1
        counts["corners beside"] += _is_beside(reading.page.corners, photo)
        counts["station"] += reading.station_number == photo.station
        judged += [(cell, photo.number(cell.field)) for cell in reading.cells if cell.field in photo.fields]
    forms = sum(bool(photo.fields) for photo in list_specimen_photos())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return judged, [
        f"| forms found | {counts['found']} of {forms} |",
        f"| something else taken for a form | {counts['wrongly found']} of {len(seconds) - forms} |",
        f"| a corner more than 10 px beside | {counts['corners beside']} |",
        f"| station's serial read from the header | {counts['station']} of {forms} |",
        f"| seconds a photo: median, slowest | {np.median(seconds):.2f}, {max(seconds):.2f} |",
        f"| peak memory | {memory:.0f} MB |",
    ]


def _is_beside(corners: Sequence[Sequence[float]], photo: SpecimenPhoto) -> bool:
    return photo.corners is not None and bool(np.abs(np.array(corners) - np.array(photo.corners)).max() > 10)


def read_register_cells() -> list[Judged]:
    """Real handwritten numbers of another country's registers: the half that fitted nothing."""
    with zipfile.ZipFile(SHARED / "digits" / "register_cells.zip") as archive:
        truth = json.loads(archive.read("truth.json"))[1::2]
        packed = [np.frombuffer(archive.read(name), np.uint8) for name, _ in truth]
    cells: list[Image] = [np.asarray(cv2.imdecode(one, cv2.IMREAD_COLOR_RGB), np.uint8) for one in packed]
    readings = default_number_reader().read_numbers(cells)
    return [(reading, int(number)) for reading, (_, number) in zip(readings, truth, strict=True)]


def count_foreign_sheets_found() -> str:
    sheets = sorted((SHARED / "sheets").glob("*.jpg"))
    found = 0
    for name in ("form45-table-1", "form45-totals-1"):
        for sheet in sheets:
            try:
                find_page(np.asarray(load_page_image(sheet), np.uint8), load_form(name), 14)
            except PageNotFound:
                continue
            found += 1
    return f"| foreign result sheets taken for a Form 45 | {found} of {2 * len(sheets)} |"


def main() -> None:
    started = time.perf_counter()
    specimen, pages = read_specimen()
    has_shared = SHARED.is_dir()
    if has_shared:
        pages.append(count_foreign_sheets_found())
    print(f"\nReading\n{describe_machine()}\n\n| pages | |\n|---|---:|", *pages, sep="\n")
    print(
        "\n| cells | numbers | exact | in top five | sure (≥ 0.9) | wrong but sure | exact at 90 % coverage "
        "| calibration error | sure numbers where none is |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    )
    print_score("specimen photos", score_numbers(specimen))
    if has_shared:
        print_score("real register cells (odd half)", score_numbers(read_register_cells()))
    else:
        print("\nskipped: real register cells and foreign sheets are not beside this checkout")
    print(f"\n{time.perf_counter() - started:.0f} s in all")


if __name__ == "__main__":
    main()
