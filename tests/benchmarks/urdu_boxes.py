"""Boxes of generated forms in Urdu digits, as the reader sees them, to fit its calibration to.

    python -m tests.benchmarks.urdu_boxes urdu_boxes.zip

Out: a file like that of the real register cells: pictures, and `truth.json`, a list of [picture, label].
A label is the digits, "-" for a dash, "" for an empty box, "x" before what is rewritten.
The seeds are used for this only.
"""

import argparse
import json
import multiprocessing
import zipfile
from pathlib import Path

import cv2
import numpy as np

from desktop.page.cells import cut_cell, locate_cells
from desktop.page.finding import straighten_form_page
from desktop.page.values import BadCorners
from tests.benchmarks.judged_forms import start_process
from tests.specimen.generated import generate_case
from tests.specimen.glyphs import URDU
from tests.specimen.written import Written

CONDITIONS = ("scan", "good", "app", "hard")
_FIRST_SEED = 20_000
_MOST_EMPTY = 8
"""Of one page: one empty box is like another."""
_URDU_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
Box = tuple[bytes, str]


def cut_boxes(order: tuple[str, int]) -> list[Box]:
    """(condition, seed) → every box in sight; none where the page cannot be straightened."""
    condition, seed = order
    case = generate_case(condition, seed, script=URDU)
    try:
        page = straighten_form_page(
            case.image, case.corners, case.turned, case.form, case.candidates, case.page_number
        )
    except BadCorners:
        return []
    boxes, empty = [], 0
    for box in locate_cells(page, case.form, case.candidates, case.page_number):
        if box.field in case.hidden or box.field not in case.figures:
            continue
        label = _make_label(case.figures[box.field])
        empty += not label
        if label or empty <= _MOST_EMPTY:
            boxes.append((_pack(cut_cell(page, box)), label))
    return boxes


def _make_label(written: Written) -> str:
    if written.number is None:
        return "-" if written.state == "dash" else ""
    figure = str(written.number).translate(_URDU_DIGITS)
    return figure if written.struck is None else f"x{figure}"


def _pack(image: np.ndarray) -> bytes:
    return cv2.imencode(".png", cv2.cvtColor(image, cv2.COLOR_RGB2BGR))[1].tobytes()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.urdu_boxes", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--forms", type=int, default=20, help="forms a condition")
    arguments = parser.parse_args()
    orders = [
        (condition, _FIRST_SEED + number) for condition in CONDITIONS for number in range(arguments.forms)
    ]
    with multiprocessing.get_context("spawn").Pool(2, start_process) as pool:
        boxes = [box for page in pool.imap(cut_boxes, orders) for box in page]
    with zipfile.ZipFile(arguments.out, "w", zipfile.ZIP_STORED) as archive:
        for place, (picture, _) in enumerate(boxes):
            archive.writestr(f"{place:05}.png", picture)
        truth = [[f"{place:05}.png", label] for place, (_, label) in enumerate(boxes)]
        archive.writestr("truth.json", json.dumps(truth, ensure_ascii=False))


if __name__ == "__main__":
    main()
