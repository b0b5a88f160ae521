"""The shipped number networks, run by OpenCV: the only file that knows the digit models.

One for both scripts, which also tells them apart, and one for Urdu digits alone.
In: boxes. Out: for each the probabilities of 24 symbols in 40 columns; what they mean is said elsewhere.
Model card and licences: `resources/models/number_network.md`. Training: `desktop/reading/training/`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.values import Image
from desktop.reading.cell_image import NETWORK_HEIGHT, NETWORK_WIDTH, prepare_cell
from desktop.reading.ctc_decoding import Probabilities, soften
from desktop.reading.learning.last_layer import LastLayer
from desktop.reading.values import NumberModelMissing, Script

MODEL_FILE = "number_network.onnx"
LAST_LAYER_FILE = "number_last_layer.npz"
URDU_MODEL_FILE = "urdu_network.onnx"
URDU_LAST_LAYER_FILE = "urdu_last_layer.npz"
FEATURES, COLUMNS = 144, 40
_BATCH = 64

Features = npt.NDArray[np.float32]
"""N×144×40: what the network has made of each column of a box before it names a symbol."""


@dataclass(frozen=True, eq=False)
class NumberNetwork:
    """Reads strings of symbols (see `ctc_decoding`). Holds about 6 MB; not for use by two threads at once.

    `has_dots`: was trained on boxes prepared so (see `cell_image.prepare_cell`).
    """

    net: cv2.dnn.Net
    last_layer: LastLayer
    has_dots: bool = False

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

    def _forward(self, cells: Sequence[Image]) -> Features:
        pictures = np.empty((len(cells), 1, NETWORK_HEIGHT, NETWORK_WIDTH), np.float32)
        for picture, cell in zip(pictures, cells, strict=True):
            picture[0] = prepare_cell(cell, has_dots=self.has_dots)
        self.net.setInput(pictures)
        # the net's own memory is used again by the next batch
        return np.array(self.net.forward(), np.float32).reshape(len(cells), FEATURES, COLUMNS)


def load_network(script: Script) -> NumberNetwork:
    """The network that reads this script's digits. Raises NumberModelMissing."""
    return load_urdu_network() if script is Script.URDU else load_number_network()


@cache
def load_number_network() -> NumberNetwork:
    """For both scripts. Raises NumberModelMissing when one of the model's files is not there or not whole."""
    return NumberNetwork(_load_net(MODEL_FILE), load_shipped_layer(Script.WESTERN))


@cache
def load_urdu_network() -> NumberNetwork:
    """For Urdu digits alone. Raises NumberModelMissing."""
    return NumberNetwork(_load_net(URDU_MODEL_FILE), load_shipped_layer(Script.URDU), has_dots=True)


def load_shipped_layer(script: Script) -> LastLayer:
    """The last layer as shipped of the network that reads this script. Raises NumberModelMissing."""
    return _load_layer(URDU_LAST_LAYER_FILE if script is Script.URDU else LAST_LAYER_FILE)


def _load_net(name: str) -> cv2.dnn.Net:
    try:
        content = (files("resources") / "models" / name).read_bytes()
        return cv2.dnn.readNetFromONNX(np.frombuffer(content, np.uint8))
    except (OSError, cv2.error) as error:
        raise NumberModelMissing(file=name) from error


def _load_layer(name: str) -> LastLayer:
    try:
        with (files("resources") / "models" / name).open("rb") as file, np.load(file) as archive:
            return LastLayer(archive["weights"].astype(np.float64), archive["bias"].astype(np.float64))
    except (OSError, ValueError, KeyError) as error:
        raise NumberModelMissing(file=name) from error
