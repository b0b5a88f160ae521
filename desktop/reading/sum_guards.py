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
    """`least_share`: what the strokes must give the suggested number, where a single box is changed;
    `least_share_of_several`: each of the numbers, where up to `most_changes` boxes are. `least_margin`: how
    many times likelier the explanation must be than the next one. `least_rest`: what the strokes must give
    every other box of the sums that are open.
    """

    least_share: float
    least_share_of_several: float
    least_margin: float
    least_rest: float
    most_changes: int = 3


@cache
def load_sum_guards() -> SumGuards:
    """Those that were tuned last."""
    text = (files("resources") / "models" / GUARDS_FILE).read_text(encoding="utf-8")
    plain = tomllib.loads(text)["guards"]
    return SumGuards(
        least_share=float(plain["least_share"]),
        least_share_of_several=float(plain["least_share_of_several"]),
        least_margin=float(plain["least_margin"]),
        least_rest=float(plain["least_rest"]),
        most_changes=int(plain["most_changes"]),
    )
