"""How near every box comes to its place, and what is noticed of a bad photo, as a table.

    python -m tests.benchmarks.straightening --forms 20 --condition bent --condition creased --seed 100

On generated forms (`tests.specimen.generated`). Seeds below 60 were looked at while the page was built; seeds
from 100 only measure.
"""

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from desktop.page.cells import locate_cells
from desktop.page.finding import find_page
from desktop.page.line_fit import map_points
from desktop.page.quality import QualityKind, judge_photo
from desktop.page.straightening import outline_homography
from desktop.page.values import CellBox, Page, PageError
from tests.benchmarks.measuring import describe_machine
from tests.specimen.conditions import CONDITIONS
from tests.specimen.generated import GeneratedCase, generate_case

TOLERANCE_MM = 0.8
HIDING = {QualityKind.GLARE, QualityKind.COVERED, QualityKind.CUT_OFF}


@dataclass
class Outcome:
    """`errors_mm`: of every box in sight on every page found, the farthest of its corners."""

    forms: int = 0
    found: int = 0
    bent: int = 0
    errors_mm: list[float] = field(default_factory=list)
    hidden: int = 0
    noticed: int = 0
    in_sight: int = 0
    said_hidden: int = 0
    noted: int = 0
    seconds: list[float] = field(default_factory=list)


def measure_condition(condition: str, seeds: Sequence[int]) -> Outcome:
    outcome = Outcome()
    for seed in seeds:
        case = generate_case(condition, seed)
        outcome.forms += 1
        started = time.perf_counter()
        try:
            page = find_page(case.image, case.form, case.candidates, case.page_number)
        except PageError:
            continue
        boxes = locate_cells(page, case.form, case.candidates, case.page_number)
        outcome.seconds.append(time.perf_counter() - started)
        outcome.found += 1
        outcome.bent += page.bends is not None
        outcome.errors_mm += measure_errors(case, page, boxes)
        judge(case, page, boxes, outcome)
    return outcome


def measure_errors(case: GeneratedCase, page: Page, boxes: Sequence[CellBox]) -> list[float]:
    """Of each box that is in sight: its farthest corner from the truth, in mm of the paper."""
    flat = np.linalg.inv(outline_homography(page.corners, case.form))
    errors = []
    for box in boxes:
        if box.field in case.hidden:
            continue
        left, top, right, bottom = np.array(box.edges) / page.pixels_per_mm
        corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
        said = corners if page.bends is None else page.bends.move(corners)
        errors.append(float(np.abs(said - map_points(flat, np.array(case.cells[box.field]))).max()))
    return errors


def judge(case: GeneratedCase, page: Page, boxes: Sequence[CellBox], outcome: Outcome) -> None:
    notes = judge_photo(case.image, page, boxes, case.form)
    said = {name for note in notes if note.kind in HIDING for name in note.fields}
    outcome.noted += bool(notes)
    outcome.hidden += len(case.hidden)
    outcome.noticed += len(said & case.hidden)
    outcome.in_sight += len(boxes) - len(case.hidden)
    outcome.said_hidden += len(said - case.hidden)


def print_row(condition: str, outcome: Outcome) -> None:
    errors = np.array(outcome.errors_mm or [np.nan])
    print(
        f"{condition:10} {outcome.found:4}/{outcome.forms:<4} {outcome.bent:4} "
        f"{np.mean(errors <= TOLERANCE_MM):8.2%} {np.median(errors):6.2f} {np.quantile(errors, 0.99):6.2f} "
        f"{errors.max():6.2f}  {outcome.noted:4}  {outcome.noticed:4}/{outcome.hidden:<4} "
        f"{outcome.said_hidden:4}/{outcome.in_sight:<5} {np.median(outcome.seconds or [np.nan]):5.2f} s",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--forms", type=int, default=20)
    parser.add_argument("--seed", type=int, default=100)
    parser.add_argument("--condition", action="append", choices=CONDITIONS)
    given = parser.parse_args()
    print(describe_machine())
    print("                 found bent  ≤0.8 mm    median, 99 %, max  notes   hidden   in sight  seconds")
    print("                            of boxes          mm           forms  noticed  said hidden")
    for condition in given.condition or CONDITIONS:
        print_row(condition, measure_condition(condition, range(given.seed, given.seed + given.forms)))


if __name__ == "__main__":
    main()
