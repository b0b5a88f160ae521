"""The shipped number network, run by OpenCV: the only file that knows the digit model.

In: boxes. Out: for each the probabilities of 24 symbols in 40 columns; what they mean is said elsewhere.
Model card and licences: `resources/models/number_network.md`. Training: `desktop/reading/training/`.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.values import Image
from desktop.reading.cell_image import NETWORK_HEIGHT, NETWORK_WIDTH, has_little_ink, prepare_cell
from desktop.reading.ctc_decoding import (
    DASH,
    FIRST_URDU,
    OTHER_INK,
    STRUCK,
    Probabilities,
    Symbols,
    calibrate,
    decode_strings,
    soften,
)
from desktop.reading.learning.last_layer import LastLayer
from desktop.reading.values import SURE_ENOUGH, CellState, NumberModelMissing, NumberReading, Script

MODEL_FILE = "number_network.onnx"
LAST_LAYER_FILE = "number_last_layer.npz"
FEATURES, COLUMNS = 144, 40
_ENGINE = "ginti-ctc 2"
_TEMPERATURE = 1.0
_SURE_OF_FAINT = 0.95
"""A blank is not a zero: where there is hardly any ink a number must be this likely."""
_MOST_DIGITS = 5
_ALTERNATIVES = 8
_BATCH = 64

Features = npt.NDArray[np.float32]
"""N×144×40: what the network has made of each column of a box before it names a symbol."""


@dataclass(frozen=True, eq=False)
class NumberNetwork:
    """Reads strings of symbols (see `ctc_decoding`). Holds about 6 MB; not for use by two threads at once."""

    net: cv2.dnn.Net
    last_layer: LastLayer

    def read_strings(self, cells: Sequence[Image]) -> list[Probabilities]:
        """24×40 probabilities a cell, in order; a cell is one box, H×W×3 RGB or H×W grey."""
        return self.name_symbols(self.find_features(cells))

    def find_features(self, cells: Sequence[Image]) -> Features:
        """What the last layer sees of each cell; what it is fitted anew to."""
        found = [self._forward(cells[start : start + _BATCH]) for start in range(0, len(cells), _BATCH)]
        return np.concatenate(found) if found else np.zeros((0, FEATURES, COLUMNS), np.float32)

    def name_symbols(self, features: Features) -> list[Probabilities]:
        return list(soften(self.last_layer.score(features.astype(np.float64)).astype(np.float32)))

    def with_last_layer(self, last_layer: LastLayer) -> "NumberNetwork":
        """The same network with a last layer of one's own."""
        return replace(self, last_layer=last_layer)

    @property
    def engine(self) -> str:
        return _ENGINE

    def choose_script(self, cells: Sequence[Image]) -> Script:  # noqa: ARG002 (the combined reader chooses)
        return Script.WESTERN

    def read_numbers(self, cells: Sequence[Image], script: Script = Script.WESTERN) -> list[NumberReading]:
        readings = []
        for cell, probabilities in zip(cells, self.read_strings(cells), strict=True):
            strings = calibrate(decode_strings(_as_western(probabilities, script)), _TEMPERATURE)
            needed = _SURE_OF_FAINT if has_little_ink(cell) else SURE_ENOUGH
            readings.append(interpret_strings(strings, needed))
        return readings

    def _forward(self, cells: Sequence[Image]) -> Features:
        pictures = np.empty((len(cells), 1, NETWORK_HEIGHT, NETWORK_WIDTH), np.float32)
        for picture, cell in zip(pictures, cells, strict=True):
            picture[0] = prepare_cell(cell)
        self.net.setInput(pictures)
        # the net's own memory is used again by the next batch
        return np.array(self.net.forward(), np.float32).reshape(len(cells), FEATURES, COLUMNS)


@cache
def load_number_network() -> NumberNetwork:
    """Raises NumberModelMissing when one of the model's files is not there or not whole."""
    return NumberNetwork(_load_net(), load_last_layer())


def _load_net() -> cv2.dnn.Net:
    try:
        content = (files("resources") / "models" / MODEL_FILE).read_bytes()
        return cv2.dnn.readNetFromONNX(np.frombuffer(content, np.uint8))
    except (OSError, cv2.error) as error:
        raise NumberModelMissing(file=MODEL_FILE) from error


def load_last_layer() -> LastLayer:
    """The shipped one. Raises NumberModelMissing."""
    try:
        with (files("resources") / "models" / LAST_LAYER_FILE).open("rb") as file, np.load(file) as archive:
            return LastLayer(archive["weights"].astype(np.float64), archive["bias"].astype(np.float64))
    except (OSError, ValueError, KeyError) as error:
        raise NumberModelMissing(file=LAST_LAYER_FILE) from error


def _as_western(probabilities: Probabilities, script: Script) -> Probabilities:
    """13×columns with the digits of the script at 1-10; other ink counts as struck out."""
    kept = probabilities[: STRUCK + 1].copy()
    if script is Script.URDU:
        kept[1:DASH] = probabilities[FIRST_URDU:OTHER_INK]
    kept[STRUCK] += probabilities[OTHER_INK]
    return np.asarray(kept / kept.sum(axis=0, keepdims=True), np.float64)


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
