"""What strings of symbols mean for a box: a number, nothing, a dash, something struck out, other writing.

In: (symbols, probability) of one recogniser. Out: probabilities of meanings, which two recognisers can be
asked about alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

import numpy as np

from desktop.reading.ctc_decoding import (
    DASH,
    FIRST_URDU,
    FIRST_WESTERN,
    OTHER_INK,
    STRUCK,
    Probabilities,
    Symbols,
)
from desktop.reading.values import Script

_MOST_DIGITS = 5
_MARKS = frozenset({DASH, STRUCK, OTHER_INK})
_UNSEEN = 0.1
"""Columns' worth of either script that a box holds unseen: a single box proves little."""


class Kind(Enum):
    NUMBER = "number"
    EMPTY = "empty"
    DASH = "dash"
    STRUCK = "struck"
    REWRITTEN = "rewritten"
    """Struck out, and `number` beside it."""
    OTHER = "other"
    """Ink that is no number."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """`number` is there for NUMBER and REWRITTEN only."""

    kind: Kind
    number: int | None = None


Weighed = Mapping[Meaning, float]
"""Probabilities of meanings; what is missing to 1 is "something else"."""

EMPTY = Meaning(Kind.EMPTY)
DASHED = Meaning(Kind.DASH)


def keep_script(probabilities: Probabilities, script: Script) -> Probabilities:
    """Symbols×columns without the other script's digits.

    Their share goes to the script's own digits: ۱ and 1 are the same stroke.
    """
    other = FIRST_URDU if script is Script.WESTERN else FIRST_WESTERN
    kept = probabilities.copy()
    kept[other : other + 10] = 0
    return np.asarray(kept / np.maximum(kept.sum(axis=0, keepdims=True), 1e-12), np.float64)


def measure_scripts(probabilities: Probabilities) -> float:
    """How much more one box looks like Western digits than like Urdu ones, as a logarithm."""
    western = float(probabilities[FIRST_WESTERN : FIRST_WESTERN + 10].sum())
    urdu = float(probabilities[FIRST_URDU : FIRST_URDU + 10].sum())
    return float(np.log((western + _UNSEEN) / (urdu + _UNSEEN)))


def weigh_meanings(strings: Iterable[tuple[Symbols, float]]) -> dict[Meaning, float]:
    """(symbols, probability) of one box → meaning → probability; what has no meaning is left out."""
    weighed: defaultdict[Meaning, float] = defaultdict(float)
    for symbols, share in strings:
        meaning = find_meaning(symbols)
        if meaning is not None:
            weighed[meaning] += share
    return dict(weighed)


def find_meaning(symbols: Symbols) -> Meaning | None:
    """The meaning of one string; None for digits that are no figure, such as two figures or six digits.

    Words beside a figure are no part of it, nor is the stroke behind one ("45/-").
    """
    if not symbols:
        return EMPTY
    places = [index for index, symbol in enumerate(symbols) if symbol not in _MARKS]
    if not places:
        return Meaning(_kind_of_marks(symbols))
    digits = symbols[places[0] : places[-1] + 1]
    is_broken = len(digits) > len(places) or DASH in symbols[: places[0]]
    if is_broken or len(digits) > _MOST_DIGITS:
        return None
    return Meaning(Kind.REWRITTEN if STRUCK in symbols else Kind.NUMBER, _as_number(digits))


def _kind_of_marks(symbols: Symbols) -> Kind:
    if STRUCK in symbols:
        return Kind.STRUCK
    return Kind.OTHER if OTHER_INK in symbols else Kind.DASH


def _as_number(digits: Symbols) -> int:
    number = 0
    for symbol in digits:
        first = FIRST_URDU if symbol >= FIRST_URDU else FIRST_WESTERN
        number = 10 * number + symbol - first
    return number
