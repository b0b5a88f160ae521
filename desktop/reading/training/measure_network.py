"""How well the shipped number networks read, alone: fits temperatures, measures, writes the model card.

    python -m desktop.reading.training.measure_network DIGITS_FOLDER resources/models/number_network.md

In: the folder of the training digits (their held-back parts are used) with, when present,
`register_cells.zip`: its even half fits the temperature, its odd half is measured only. Each script is read
by its own network; the one for both tells them apart.
"""

import argparse
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.ctc_decoding import decode_strings
from desktop.reading.meanings import keep_script, measure_scripts
from desktop.reading.number_network import load_network, load_number_network
from desktop.reading.training.digit_images import DigitImages, load_digit_images
from desktop.reading.training.model_card import write_card
from desktop.reading.training.reading_measures import MeasuredCells, fit_temperature, measure
from desktop.reading.training.simulate_cells import URDU_DIGITS, simulate_cells
from desktop.reading.values import Script

_TO_WESTERN = str.maketrans(URDU_DIGITS, "0123456789")


@dataclass(frozen=True)
class SimulatedPart:
    """Boxes written with digits that were never trained on, `drawn_share` of them drawn by strokes."""

    name: str
    seed: int
    script: Script
    drawn_share: float


_FITTED = {script: SimulatedPart("simulated (fitted on)", 901, script, 0.5) for script in Script}
_MEASURED = (
    SimulatedPart("simulated, MNIST's held-back digits", 902, Script.WESTERN, 0.0),
    SimulatedPart("simulated, HODA's held-back digits", 903, Script.URDU, 0.0),
    SimulatedPart("simulated, Urdu digits as drawn", 904, Script.URDU, 1.0),
)


def read_cells(name: str, cells: Sequence[Image], labels: Sequence[str], script: Script) -> MeasuredCells:
    found = load_network(script).read_strings(cells)
    strings = [decode_strings(keep_script(one, script)) for one in found]
    sign = 1 if script is Script.WESTERN else -1
    of_both = found if script is Script.WESTERN else load_number_network().read_strings(cells)
    evidence = [sign * measure_scripts(one) for one in of_both]
    groups = [sum(evidence[start : start + 20]) > 0 for start in range(0, len(evidence), 20)]
    plain = [label.translate(_TO_WESTERN) for label in labels]
    return MeasuredCells(name, plain, strings, float(np.mean(groups)))


def simulate_part(images: DigitImages, count: int, part: SimulatedPart) -> MeasuredCells:
    urdu = 1.0 if part.script is Script.URDU else 0.0
    made = list(simulate_cells(images, count, part.seed, urdu_share=urdu, drawn_share=part.drawn_share))
    cells, labels = [cell for cell, _ in made], [label for _, label in made]
    return read_cells(part.name, cells, labels, part.script)


def read_register(archive: Path, half: int) -> MeasuredCells:
    """The even (0) or odd (1) half of the real register cells."""
    with zipfile.ZipFile(archive) as packed:
        truth = json.load(io.BytesIO(packed.read("truth.json")))[half::2]
        cells = [
            cv2.imdecode(np.frombuffer(packed.read(name), np.uint8), cv2.IMREAD_COLOR) for name, _ in truth
        ]
    name = "real register cells, " + ("odd half" if half else "even half (fitted on)")
    images = [np.asarray(cell, np.uint8) for cell in cells]
    return read_cells(name, images, [number for _, number in truth], Script.WESTERN)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("digits", type=Path)
    parser.add_argument("card", type=Path)
    parser.add_argument("--cells", type=int, default=3000, help="simulated boxes of each kind")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    count, images = arguments.cells, load_digit_images(arguments.digits, is_test=True)
    fitted = {script: [simulate_part(images, count // 2, part)] for script, part in _FITTED.items()}
    measured = [(part.script, simulate_part(images, count, part)) for part in _MEASURED]
    register = arguments.digits / "register_cells.zip"
    if register.exists():
        fitted[Script.WESTERN].append(read_register(register, 0))
        measured.append((Script.WESTERN, read_register(register, 1)))
    temperatures = {script: fit_temperature(parts) for script, parts in fitted.items()}
    measures = [measure(part, temperatures[script]) for script, part in measured]
    card = write_card(measures, temperatures[Script.WESTERN], temperatures[Script.URDU])
    arguments.card.write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
