"""The shipped number network, run by OpenCV: the only file that knows the digit model.

Model card and licences: `resources/models/README.md`. Training: `desktop/reading/training/`.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.cell_image import has_little_ink, prepare_cell
from desktop.reading.ctc_decoding import (
    DASH,
    STRUCK,
    Probabilities,
    Symbols,
    calibrate,
    decode_strings,
    soften,
)
from desktop.reading.values import SURE_ENOUGH, CellState, NumberModelMissing, NumberReading, Script

MODEL_FILE = "number_network.onnx"
_ENGINE = "ginti-ctc 1"
_TEMPERATURE = 1.3
"""Chosen on real cells: less than one in a hundred is wrong with a confidence of 0.9; see the model card."""
_SURE_OF_FAINT = 0.95
"""A blank is not a zero: where there is hardly any ink a number must be this likely."""
_BATCH = 64
_MOST_DIGITS = 5
_ALTERNATIVES = 8


@dataclass(frozen=True, eq=False)
class NumberNetwork:
    """A `NumberReader`. Holds about 3 MB; not for use by two threads at once."""

    net: cv2.dnn.Net
    temperature: float = _TEMPERATURE

    @property
    def engine(self) -> str:
        return _ENGINE

    def choose_script(self, cells: Sequence[Image]) -> Script:  # noqa: ARG002 (this network knows one script)
        return Script.WESTERN

    def read_numbers(
        self,
        cells: Sequence[Image],
        script: Script = Script.WESTERN,  # noqa: ARG002 (as above)
    ) -> list[NumberReading]:
        readings: list[NumberReading] = []
        for start in range(0, len(cells), _BATCH):
            batch = cells[start : start + _BATCH]
            pictures = np.stack([prepare_cell(cell) for cell in batch])
            self.net.setInput(pictures[:, None])
            scores = np.asarray(self.net.forward(), np.float32)
            probabilities = soften(scores.reshape(len(pictures), scores.shape[1], -1))
            for cell, one in zip(batch, probabilities, strict=True):
                readings.append(self.interpret(one, _SURE_OF_FAINT if has_little_ink(cell) else SURE_ENOUGH))
        return readings

    def interpret(self, probabilities: Probabilities, needed: float = SURE_ENOUGH) -> NumberReading:
        """13×columns probabilities of one box → its reading; a number needs the share `needed` to be read."""
        return interpret_strings(calibrate(decode_strings(probabilities), self.temperature), needed)


@cache
def load_number_network() -> NumberNetwork:
    """Raises NumberModelMissing when the model's file is not there or not whole."""
    try:
        content = (files("resources") / "models" / MODEL_FILE).read_bytes()
        net = cv2.dnn.readNetFromONNX(np.frombuffer(content, np.uint8))
    except (OSError, cv2.error) as error:
        raise NumberModelMissing(file=MODEL_FILE) from error
    return NumberNetwork(net)


def interpret_strings(strings: Sequence[tuple[Symbols, float]], needed: float = SURE_ENOUGH) -> NumberReading:
    """What the likeliest symbol strings say about the box; a number needs the share `needed` to be read.

    A dash, something struck out or a string that is no figure never becomes a number: the box is unsure, and
    what it could mean (0 for a dash, what is rewritten beside a struck-out figure) is an alternative.
    """
    numbers: defaultdict[int, float] = defaultdict(float)
    doubtful: defaultdict[int, float] = defaultdict(float)
    empty = 0.0
    for symbols, share in strings:
        if not symbols:
            empty += share
        elif _is_number(symbols):
            numbers[_as_number(symbols)] += share
        else:
            meant = _meant_number(symbols)
            if meant is not None:
                doubtful[meant] += share
    offered: dict[int, float] = {key: numbers[key] + doubtful[key] for key in {*numbers, *doubtful}}
    alternatives = tuple(sorted(offered.items(), key=lambda item: -item[1])[:_ALTERNATIVES])
    best = max(numbers, key=lambda number: numbers[number], default=None)
    if best is not None and numbers[best] >= max(needed, empty):
        return NumberReading(CellState.READ, best, _limit(numbers[best]), alternatives)
    if empty >= SURE_ENOUGH:
        return NumberReading(CellState.BLANK, None, _limit(empty), alternatives)
    confidence = alternatives[0][1] if alternatives else 0.0
    return NumberReading(CellState.UNSURE, None, _limit(min(confidence, SURE_ENOUGH)), alternatives)


def _limit(share: float) -> float:
    return min(max(float(share), 0.0), 1.0)


def _is_number(symbols: Symbols) -> bool:
    return len(symbols) <= _MOST_DIGITS and all(0 < symbol < DASH for symbol in symbols)


def _as_number(symbols: Symbols) -> int:
    return int("".join(str(symbol - 1) for symbol in symbols))


def _meant_number(symbols: Symbols) -> int | None:
    """0 for a dash alone; the digits beside something struck out; None when no number is meant."""
    if all(symbol == DASH for symbol in symbols):
        return 0
    rest = tuple(symbol for symbol in symbols if symbol != STRUCK)
    return _as_number(rest) if rest and _is_number(rest) else None
