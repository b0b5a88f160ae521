"""How far each recogniser is believed, by script: the figures of `resources/models/number_calibration.toml`.

Fitted by `desktop/reading/training/fit_calibration.py` on boxes that trained neither recogniser.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from desktop.reading.values import NumberModelMissing, Script

CALIBRATION_FILE = "number_calibration.toml"
TABLES = {Script.WESTERN: "calibration", Script.URDU: "urdu_calibration"}


@dataclass(frozen=True, slots=True)
class Calibration:
    """Exponents of probabilities: below 1 for a recogniser that is too sure of itself.

    `alone`: of the number network where the second recogniser is not asked. `first` and `second`: of the two
    where both are. `floor`: the least probability one recogniser can give what the other reads. `certain`:
    where the number network's own probability reaches this, the second is not asked.
    """

    alone: float
    first: float
    second: float
    floor: float
    certain: float


@cache
def load_calibration(script: Script = Script.WESTERN) -> Calibration:
    """Raises NumberModelMissing when the file is not there or not whole."""
    try:
        text = (files("resources") / "models" / CALIBRATION_FILE).read_text(encoding="utf-8")
        plain = tomllib.loads(text)[TABLES[script]]
        return Calibration(**{name: float(value) for name, value in plain.items()})
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise NumberModelMissing(file=CALIBRATION_FILE) from error
