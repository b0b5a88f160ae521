"""How far the two recognisers are believed, fitted to boxes that trained neither → `number_calibration.toml`.

    python -m desktop.reading.training.fit_calibration DIGITS_FOLDER resources/models/number_calibration.toml
    python -m desktop.reading.training.fit_calibration … --script urdu --boxes urdu_boxes.zip

In: for Western digits the even half of the real register cells (`register_cells.zip` in the folder; its odd
half is for measuring only), for Urdu ones a file of the same kind with boxes of generated photos
(`python -m tests.benchmarks.urdu_boxes`); and as many simulated boxes of a seed that trained nothing.
What is not fitted stays as it is in the file.
"""

import argparse
import json
import logging
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.calibration import TABLES, Calibration, load_calibration
from desktop.reading.combination import best_meaning, calibrate_alone, combine
from desktop.reading.combined_reader import weigh_box
from desktop.reading.meanings import Kind, Meaning, Weighed, find_meaning
from desktop.reading.number_network import load_network
from desktop.reading.second_network import load_second_network
from desktop.reading.training.digit_images import load_digit_images
from desktop.reading.training.network import encode_label
from desktop.reading.training.simulate_cells import simulate_cells
from desktop.reading.values import Script

log = logging.getLogger(__name__)
_SEED = 7711
_LEAST = 1e-4
_REAL_COUNTS = 3
_MOST_REAL = 1200
_SHARES = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_FLOORS = (1e-3, 3e-4, 1e-4, 1e-5)
_GATED = frozenset({Kind.NUMBER, Kind.DASH})
_CERTAIN = (0.97, 0.975, 0.98, 0.985, 0.99, 0.993, 0.995, 0.997, 0.998, 0.999, 0.9995)
_HEADER = """\
# How far the number recognisers are believed. Written by desktop/reading/training/fit_calibration.py;
# what the values mean stands in desktop/reading/calibration.py.
"""


@dataclass(frozen=True, eq=False)
class AskedBox:
    """What both recognisers say of a box of which it is known what stands in it."""

    first: Weighed
    second: Weighed
    truth: Meaning


def load_boxes(file: Path, part: slice) -> list[tuple[Image, str]]:
    """One part of the real cells of a register or a file like it; the even half is `slice(0, None, 2)`."""
    with zipfile.ZipFile(file) as archive:
        truth = json.loads(archive.read("truth.json"))[part]
        packed = [(np.frombuffer(archive.read(name), np.uint8), label) for name, label in truth]
    return [(np.asarray(cv2.imdecode(one, cv2.IMREAD_COLOR_RGB), np.uint8), label) for one, label in packed]


def ask_both(cells: Sequence[tuple[Image, str]], script: Script) -> list[AskedBox]:
    images = [image for image, _ in cells]
    firsts, seconds = load_network(script).read_strings(images), load_second_network().read_strings(images)
    boxes = []
    for first, second, (_, label) in zip(firsts, seconds, cells, strict=True):
        truth = find_meaning(tuple(encode_label(label)))
        if truth is not None:
            boxes.append(AskedBox(weigh_box(first, script), weigh_box(second, script), truth))
    return boxes


def simulate_boxes(folder: Path, count: int, script: Script) -> list[AskedBox]:
    urdu_share = 1.0 if script is Script.URDU else 0.0
    cells = list(simulate_cells(load_digit_images(folder), count, _SEED, urdu_share=urdu_share))
    return ask_both(cells, script)


def measure_surprise(boxes: Iterable[AskedBox], calibration: Calibration, *, is_alone: bool = False) -> float:
    """Mean surprise at the truth; the less, the better calibrated and the more exact."""
    losses = []
    for box in boxes:
        weighed = (
            calibrate_alone(box.first, calibration)
            if is_alone
            else combine(box.first, box.second, calibration)
        )
        losses.append(-np.log(max(weighed.get(box.truth, 0.0), _LEAST)))
    return float(np.mean(losses))


def fit_calibration(real: Sequence[AskedBox], simulated: Sequence[AskedBox]) -> Calibration:
    """The values with the least surprise; what is simulated is harder than most of what is real.

    Fitted to what each value is used for: `alone` where the number network is certain, the others where not.
    """
    certain = _find_certain([*real, *simulated])
    alone = [_choose(part, certain, is_certain=True) for part in (real, simulated)]
    both = [_choose(part, certain, is_certain=False) for part in (real, simulated)]

    def surprise(calibration: Calibration, parts: list[list[AskedBox]], *, is_alone: bool) -> float:
        losses = [measure_surprise(part, calibration, is_alone=is_alone) if part else 0.0 for part in parts]
        return _REAL_COUNTS * losses[0] + losses[1]

    best = Calibration(1.0, 0.5, 0.5, 1e-4, certain)
    tried = [
        replace(best, first=first, second=second, floor=floor)
        for first, second, floor in product(_SHARES, _SHARES, _FLOORS)
    ]
    best = min(tried, key=lambda one: surprise(one, both, is_alone=False))
    tried = [replace(best, alone=share) for share in _SHARES]
    return min(tried, key=lambda one: surprise(one, alone, is_alone=True))


def _choose(boxes: Sequence[AskedBox], certain: float, *, is_certain: bool) -> list[AskedBox]:
    return [box for box in boxes if (max(box.first.values(), default=0.0) >= certain) == is_certain]


def _find_certain(boxes: Sequence[AskedBox]) -> float:
    """From where on the number network alone is wrong in fewer than one box of a thousand."""
    judged = []
    for box in boxes:
        best = best_meaning(box.first)
        if best is not None and best.kind in _GATED:
            judged.append((box.first[best], best == box.truth))
    for share in _CERTAIN:
        right = [is_right for value, is_right in judged if value >= share]
        if right.count(False) < 1e-3 * len(right):
            return share
    return _CERTAIN[-1]


def describe(boxes: Sequence[AskedBox], calibration: Calibration) -> str:
    """One line: exact, and how right the surest are."""
    judged = []
    for box in boxes:
        weighed = weigh_together(box, calibration)
        best = best_meaning(weighed)
        judged.append((weighed[best] if best else 0.0, best == box.truth))
    judged.sort(key=lambda one: -one[0])
    shares, right = (np.array(values) for values in zip(*judged, strict=True))
    surest = [f"{part:.0%}: {right[: round(part * len(right))].mean():.1%}" for part in (0.8, 0.9, 1.0)]
    sure = [
        f"{least}: {(shares >= least).mean():.0%} with {right[shares >= least].mean():.2%} right"
        for least in (0.9, 0.95, 0.98)
    ]
    alone = np.mean([best_meaning(box.first) == box.truth for box in boxes])
    second = np.mean([best_meaning(box.second) == box.truth for box in boxes])
    return (
        f"{len(right)} boxes; number network {alone:.1%}, second {second:.1%}; together, of the surest "
        f"{', '.join(surest)}; of at least {', '.join(sure)}"
    )


def weigh_together(box: AskedBox, calibration: Calibration) -> dict[Meaning, float]:
    """As the combined reader does."""
    if max(box.first.values(), default=0.0) >= calibration.certain:
        return calibrate_alone(box.first, calibration)
    return combine(box.first, box.second, calibration)


def write_calibrations(file: Path, calibrations: Mapping[Script, Calibration]) -> None:
    parts = [_HEADER]
    for script, calibration in calibrations.items():
        values = "".join(f"{name} = {value}\n" for name, value in asdict(calibration).items())
        parts.append(f"[{TABLES[script]}]\n{values}")
    file.write_text("\n".join(parts), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("digits", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--script", type=Script, choices=list(Script), default=Script.WESTERN)
    parser.add_argument("--boxes", type=Path, help="photographed boxes; default: the register's even half")
    parser.add_argument("--count", type=int, default=750, help="simulated boxes")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    script = arguments.script
    file, part = arguments.digits / "register_cells.zip", slice(0, None, 2)
    if arguments.boxes is not None:
        file, part = arguments.boxes, slice(None)
    cells = load_boxes(file, part)
    real = ask_both(cells[:: len(cells) // _MOST_REAL + 1], script)
    simulated = simulate_boxes(arguments.digits, arguments.count, script)
    calibration = fit_calibration(real, simulated)
    write_calibrations(
        arguments.out, {one: calibration if one is script else load_calibration(one) for one in Script}
    )
    log.info("%s\nphotographed: %s", calibration, describe(real, calibration))
    log.info("simulated: %s", describe(simulated, calibration))


if __name__ == "__main__":
    main()
