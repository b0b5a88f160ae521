"""An `Improvement` as a small file of a workspace; it counts no more when the program's own model changes.

In: what was fitted. Out: the reader of this workspace.
"""

import hashlib
import io
import zipfile
from dataclasses import astuple, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from desktop.reading.calibration import Calibration
from desktop.reading.combined_reader import CombinedReader, load_combined_reader
from desktop.reading.learning.improving import Improvement, ScriptImprovement, read_script_by
from desktop.reading.learning.last_layer import LastLayer
from desktop.reading.number_network import load_network, load_shipped_layer
from desktop.reading.values import Script

_SCHEMA = 2
_NAMES = tuple(field.name for field in fields(Calibration))


def save_improvement(file: Path, improvement: Improvement) -> None:
    """Writes the file whole or not at all."""
    packed = io.BytesIO()
    arrays: dict[str, Any] = {}
    for script, part in improvement.items():
        arrays[f"{script.value}_weights"] = part.last_layer.weights
        arrays[f"{script.value}_bias"] = part.last_layer.bias
        arrays[f"{script.value}_calibration"] = np.array(astuple(part.calibration))
    made_for, names = _fingerprint_shipped(), np.array(_NAMES)
    np.savez_compressed(packed, schema=_SCHEMA, made_for=made_for, calibration_names=names, **arrays)
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
            parts = {script: _unpack(archive, script) for script in Script}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    return {script: part for script, part in parts.items() if part is not None} or None


def _unpack(archive: Any, script: Script) -> ScriptImprovement | None:  # noqa: ANN401 (NumPy's archive has no type)
    name = script.value
    if f"{name}_weights" not in archive:
        return None
    calibration = Calibration(*(float(value) for value in archive[f"{name}_calibration"]))
    return ScriptImprovement(LastLayer(archive[f"{name}_weights"], archive[f"{name}_bias"]), calibration)


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
    reader = load_combined_reader()
    improvement = load_improvement(file) if stamp is not None else None
    for script, part in (improvement or {}).items():
        taught = load_network(script).with_last_layer(part.last_layer)
        reader = read_script_by(reader, script, taught, part.calibration)
    return reader


def _fingerprint_shipped() -> str:
    layers = [load_shipped_layer(script) for script in Script]
    return hashlib.sha256(b"".join(one.weights.tobytes() + one.bias.tobytes() for one in layers)).hexdigest()
