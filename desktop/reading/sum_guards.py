"""When another reading of a box may be suggested because the form's sums ask for it.

The thresholds are tuned by `python -m tests.benchmarks.sums --tune` and kept with the models they belong to.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

GUARDS_FILE = "sum_guards.toml"


@dataclass(frozen=True, slots=True)
class SumGuards:
    """`least_share`: what the strokes must give the suggested number. `least_margin`: how many times likelier
    the explanation must be than the next one. `least_rest`: what the strokes must give every other box of the
    sums that are open.
    """

    least_share: float
    least_margin: float
    least_rest: float


@cache
def load_sum_guards() -> SumGuards:
    text = (files("resources") / "models" / GUARDS_FILE).read_text(encoding="utf-8")
    plain = tomllib.loads(text)["guards"]
    return SumGuards(float(plain["least_share"]), float(plain["least_margin"]), float(plain["least_rest"]))
