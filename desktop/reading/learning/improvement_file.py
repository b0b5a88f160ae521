"""An `Improvement` as a small file of a workspace; it counts no more when the program's own model changes.

In: what was fitted. Out: the reader of this workspace.
"""

import hashlib
import io
import zipfile
from dataclasses import astuple, fields, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from desktop.reading.calibration import Calibration
from desktop.reading.combined_reader import CombinedReader, load_combined_reader
from desktop.reading.learning.improving import Improvement
from desktop.reading.learning.last_layer import LastLayer
from desktop.reading.number_network import load_last_layer, load_number_network

_SCHEMA = 1
_NAMES = tuple(field.name for field in fields(Calibration))


def save_improvement(file: Path, improvement: Improvement) -> None:
    """Writes the file whole or not at all."""
    packed = io.BytesIO()
    np.savez_compressed(
        packed,
        schema=_SCHEMA,
        made_for=_fingerprint_shipped(),
        weights=improvement.last_layer.weights,
        bias=improvement.last_layer.bias,
        calibration=np.array(astuple(improvement.calibration)),
        calibration_names=np.array(_NAMES),
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    unfinished.write_bytes(packed.getvalue())
    unfinished.replace(file)


def load_improvement(file: Path) -> Improvement | None:
    """None when there is none, when it is damaged, or when it was made for other weights than today's."""
    try:
        with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as archive:
            if int(archive["schema"]) != _SCHEMA or str(archive["made_for"]) != _fingerprint_shipped():
                return None
            if tuple(archive["calibration_names"]) != _NAMES:
                return None
            calibration = Calibration(*(float(value) for value in archive["calibration"]))
            return Improvement(LastLayer(archive["weights"], archive["bias"]), calibration)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def load_improved_reader(file: Path) -> CombinedReader:
    """The shipped recognisers as the file improves them; as they are shipped without one."""
    try:
        stamp = file.stat().st_mtime_ns
    except OSError:
        stamp = None
    return _load_reader(file, stamp)


@lru_cache(maxsize=2)
def _load_reader(file: Path, stamp: int | None) -> CombinedReader:
    """`stamp`: a file that was written again is loaded again."""
    shipped = load_combined_reader()
    improvement = load_improvement(file) if stamp is not None else None
    if improvement is None:
        return shipped
    taught = load_number_network().with_last_layer(improvement.last_layer)
    return replace(shipped, first=taught, calibration=improvement.calibration)


def _fingerprint_shipped() -> str:
    layer = load_last_layer()
    return hashlib.sha256(layer.weights.tobytes() + layer.bias.tobytes()).hexdigest()
