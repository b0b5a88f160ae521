"""The second recogniser: PP-OCRv6's small text recogniser taught to read figures, run by OpenCV.

The only file that knows its model. Model card, origin and licence: `resources/models/README.md`; how it is
derived: `desktop/reading/training/derive_second.py`.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import cv2
import numpy as np

from desktop.page.values import Image
from desktop.reading.ctc_decoding import Probabilities, soften
from desktop.reading.second_image import prepare_strip
from desktop.reading.values import NumberModelMissing

SECOND_MODEL_FILE = "ppocr_numbers.onnx"
_BATCH = 16


@dataclass(frozen=True, eq=False)
class SecondNetwork:
    """Holds about 30 MB; not for use by two threads at once."""

    net: cv2.dnn.Net

    def read_strings(self, cells: Sequence[Image]) -> list[Probabilities]:
        """Symbols×columns a cell, in order; a cell is one box, H×W×3 RGB or H×W grey."""
        strips = [prepare_strip(cell) for cell in cells]
        by_width: defaultdict[int, list[int]] = defaultdict(list)
        for index, strip in enumerate(strips):
            by_width[strip.shape[1]].append(index)
        found: dict[int, Probabilities] = {}
        for indices in by_width.values():
            for start in range(0, len(indices), _BATCH):
                batch = indices[start : start + _BATCH]
                read = self._read_alike([strips[index] for index in batch])
                found.update(zip(batch, read, strict=True))
        return [found[index] for index in range(len(cells))]

    def _read_alike(self, strips: Sequence[Image]) -> Probabilities:
        """Strips of one width → N×symbols×columns."""
        scaled = np.stack(strips).astype(np.float32) / 127.5 - 1
        self.net.setInput(np.repeat(scaled[:, None], 3, axis=1))
        scores = np.asarray(self.net.forward(), np.float32)
        return soften(scores.transpose(0, 2, 1))


@cache
def load_second_network() -> SecondNetwork:
    """Raises NumberModelMissing when the model's file is not there or not whole."""
    try:
        content = (files("resources") / "models" / SECOND_MODEL_FILE).read_bytes()
        net = cv2.dnn.readNetFromONNX(np.frombuffer(content, np.uint8))
    except (OSError, cv2.error) as error:
        raise NumberModelMissing(file=SECOND_MODEL_FILE) from error
    return SecondNetwork(net)
