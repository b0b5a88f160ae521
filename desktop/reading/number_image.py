"""A picture that holds one box with one number, read on its own. What `ginti read-number` calls."""

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktop.page.values import Image
from desktop.photo import load_page_image, open_photo
from desktop.reading.number_reader import NumberReader, default_number_reader
from desktop.reading.values import NumberReading, Script


@dataclass(frozen=True, slots=True)
class NumberImageReading:
    """`reading` of the picture `image` (its file name)."""

    image: str
    reading: NumberReading
    seconds: float
    script: Script = Script.WESTERN

    def as_json(self) -> dict[str, object]:
        """The object that `ginti read-number --json` prints. `value` is null for an empty or doubtful box."""
        return {
            "image": self.image,
            "value": self.reading.value,
            "confidence": round(self.reading.confidence, 4),
            "alternatives": [[value, round(share, 4)] for value, share in self.reading.alternatives],
            "seconds": round(self.seconds, 3),
            "state": self.reading.state.value,
            "mark": self.reading.mark.value if self.reading.mark else None,
            "doubts": [doubt.value for doubt in self.reading.doubts],
            "empty_share": round(self.reading.empty_share, 4),
            "script": self.script.value,
        }


def read_number(
    image: Image, reader: NumberReader | None = None, script: Script = Script.WESTERN
) -> NumberReading:
    """One box (H×W×3 RGB or H×W grey), read. Raises NumberModelMissing."""
    return (reader or default_number_reader()).read_numbers([image], script)[0]


def read_number_image(
    path: Path | str, reader: NumberReader | None = None, script: Script = Script.WESTERN
) -> NumberImageReading:
    """The same for a picture file. Raises NumberModelMissing and the photo's own errors."""
    started = time.perf_counter()
    open_photo(path)
    image = np.asarray(load_page_image(path), np.uint8)
    reading = read_number(image, reader, script)
    return NumberImageReading(Path(path).name, reading, time.perf_counter() - started, script)
