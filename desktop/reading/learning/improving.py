"""A reader fitted to the boxes that people of this workspace confirmed; kept only when it reads better.

In: confirmed cells and the shipped reader. Out: an `Improvement` or none, and what was measured before and
after on cells that taught nothing. Each script has a network of its own, which its own cells teach.
"""

import hashlib
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop.page.values import Image
from desktop.reading.calibration import Calibration
from desktop.reading.combined_reader import CombinedReader, ScriptReader, StringReader
from desktop.reading.ctc_decoding import DASH, FIRST_URDU, FIRST_WESTERN, Probabilities
from desktop.reading.learning.confirmed_cells import DASH_LABEL, ConfirmedCell
from desktop.reading.learning.last_layer import LastLayer, fit_last_layer
from desktop.reading.number_network import NumberNetwork
from desktop.reading.values import CellState, Mark, NumberReading, Script

LEAST_NUMBERS = 120
LEAST_ENTRIES = 6
"""Fewer say too little about the hands of a constituency."""
_HELD_BACK = 3
"""One entry in three teaches nothing: it is what the readers are measured on."""
_BELIEFS = (0.6, 0.75, 0.9, 1.0, 1.15, 1.3)
"""How much more or less than by the shipped calibration the recognisers may be believed."""
_LEAST_SHARE = 1e-4

IsCancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ReadingScore:
    """Of the numbers among the cells the share read exactly; of all cells the mean surprise at the truth."""

    numbers: int
    exact: float
    log_loss: float
    cells: int = 0


@dataclass(frozen=True, eq=False)
class ScriptImprovement:
    """What is fitted to the hands of one script: a network's last layer, and how far readers are believed."""

    last_layer: LastLayer
    calibration: Calibration


Improvement = Mapping[Script, ScriptImprovement]
"""What is fitted to a workspace; a script that is not there is read as shipped."""


@dataclass(frozen=True, eq=False)
class _Trial:
    before: ReadingScore
    after: ReadingScore
    taught: ScriptImprovement

    @property
    def is_better(self) -> bool:
        return self.after.exact >= self.before.exact and self.after.log_loss < self.before.log_loss


@dataclass(frozen=True, eq=False)
class ImproveReport:
    """`before` and `after` are measured on the held-back cells; None when there were too few cells.

    `improvement` is there when it is better: fewer figures misread or as many, and less surprise.
    """

    cells: int
    entries: int
    held_back: int
    before: ReadingScore | None = None
    after: ReadingScore | None = None
    improvement: Improvement | None = None

    @property
    def has_enough(self) -> bool:
        return self.before is not None


def improve_reader(
    shipped: CombinedReader,
    networks: Mapping[Script, NumberNetwork],
    cells: Sequence[ConfirmedCell],
    is_cancelled: IsCancelled = lambda: False,
) -> ImproveReport:
    """Fits last layers and calibrations to the cells of two entries in three, measures on the third.

    `networks` are those by which `shipped` reads each script. The same cells give the same report.
    """
    exam = sum(is_held_back(cell.entry_id) for cell in cells)
    report = ImproveReport(len(cells), len({cell.entry_id for cell in cells}), exam)
    trials: dict[Script, _Trial] = {}
    for script, network in networks.items():
        of_script = [cell for cell in cells if cell.script is script]
        trial = _try_script(shipped, script, network, of_script, is_cancelled)
        if trial is not None:
            trials[script] = trial
    if not trials:
        return report
    kept = {script: trial.taught for script, trial in trials.items() if trial.is_better}
    after = [trial.after if script in kept or not kept else trial.before for script, trial in trials.items()]
    before = _join([trial.before for trial in trials.values()])
    return replace(report, before=before, after=_join(after), improvement=kept or None)


def _try_script(
    shipped: CombinedReader,
    script: Script,
    network: NumberNetwork,
    cells: Sequence[ConfirmedCell],
    is_cancelled: IsCancelled,
) -> _Trial | None:
    """None where there are too few cells of this script."""
    lessons = [cell for cell in cells if not is_held_back(cell.entry_id)]
    exam = [cell for cell in cells if is_held_back(cell.entry_id)]
    entries = len({cell.entry_id for cell in cells})
    if count_numbers(cells) < LEAST_NUMBERS or entries < LEAST_ENTRIES or not exam or not lessons:
        return None
    features = network.find_features([cell.image for cell in lessons]).astype(np.float64)
    labels = [spell_label(cell) for cell in lessons]
    layer = fit_last_layer(network.last_layer, features, labels, is_cancelled=is_cancelled)
    taught = network.with_last_layer(layer)
    calibration = _fit_calibration(shipped, script, taught, lessons)
    own = read_script_by(shipped, script, taught, calibration)
    before, after = measure_reader(shipped, exam), measure_reader(own, exam)
    return _Trial(before, after, ScriptImprovement(layer, calibration))


def read_script_by(
    reader: CombinedReader, script: Script, network: StringReader, calibration: Calibration
) -> CombinedReader:
    """The same reader with another network and calibration for one script."""
    if script is Script.URDU:
        return replace(reader, urdu=ScriptReader(network, calibration))
    return replace(reader, first=network, calibration=calibration)


def _join(scores: Sequence[ReadingScore]) -> ReadingScore:
    """Of several parts as if they were one."""
    numbers, cells = sum(one.numbers for one in scores), sum(one.cells for one in scores)
    return ReadingScore(
        numbers,
        sum(one.exact * one.numbers for one in scores) / max(numbers, 1),
        sum(one.log_loss * one.cells for one in scores) / max(cells, 1),
        cells,
    )


def is_held_back(entry_id: str) -> bool:
    """Whole entries are held back: boxes of one writer must not stand on both sides."""
    return hashlib.sha256(entry_id.encode()).digest()[0] % _HELD_BACK == 0


def count_numbers(cells: Sequence[ConfirmedCell]) -> int:
    return sum(cell.label.isdigit() for cell in cells)


def spell_label(cell: ConfirmedCell) -> list[int]:
    """The network's symbols for what stands in the box."""
    if cell.label == DASH_LABEL:
        return [DASH]
    first = FIRST_URDU if cell.script is Script.URDU else FIRST_WESTERN
    return [first + int(digit) for digit in cell.label]


def measure_reader(reader: CombinedReader, cells: Sequence[ConfirmedCell]) -> ReadingScore:
    """How well a reader reads cells of which it is known what stands in them."""
    exact, losses = 0, []
    for script in Script:
        of_script = [cell for cell in cells if cell.script is script]
        readings = reader.read_numbers([cell.image for cell in of_script], script)
        for cell, reading in zip(of_script, readings, strict=True):
            share = _share_of_truth(cell, reading)
            losses.append(-math.log(max(share, _LEAST_SHARE)))
            exact += cell.label.isdigit() and reading.value == int(cell.label)
    numbers = count_numbers(cells)
    return ReadingScore(numbers, exact / max(numbers, 1), sum(losses) / max(len(losses), 1), len(losses))


def _share_of_truth(cell: ConfirmedCell, reading: NumberReading) -> float:
    if cell.label.isdigit():
        return dict(reading.alternatives).get(int(cell.label), 0.0)
    if reading.mark is Mark.DASH or reading.state is CellState.BLANK:
        return reading.confidence if (reading.mark is Mark.DASH) == (cell.label == DASH_LABEL) else 0.0
    return reading.empty_share / 2


def _fit_calibration(
    shipped: CombinedReader, script: Script, taught: NumberNetwork, cells: Sequence[ConfirmedCell]
) -> Calibration:
    """The beliefs that are least surprised; both networks look at each box once."""
    images = [cell.image for cell in cells]
    first = _Remembered(dict(zip(map(id, images), taught.read_strings(images), strict=True)))
    second = _Remembered(dict(zip(map(id, images), shipped.second.read_strings(images), strict=True)))
    usual = shipped.find_calibration(script)

    def surprise(calibration: Calibration) -> float:
        reader = read_script_by(replace(shipped, second=second), script, first, calibration)
        return measure_reader(reader, cells).log_loss

    network = [replace(usual, alone=usual.alone * one, first=usual.first * one) for one in _BELIEFS]
    fitted = min(network, key=surprise)
    return min((replace(fitted, second=usual.second * one) for one in _BELIEFS), key=surprise)


@dataclass(frozen=True, eq=False)
class _Remembered:
    """A recogniser that has looked at these very images before."""

    found: dict[int, Probabilities]

    def read_strings(self, cells: Sequence[Image]) -> list[Probabilities]:
        return [self.found[id(cell)] for cell in cells]
