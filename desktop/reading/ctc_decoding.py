"""Scores of the number network → the likeliest symbol strings with their probabilities.

A network names one of 24 symbols for each column: 0 nothing · 1–10 the digits 0–9 · 11 a dash · 12 something
struck out · 13–22 the digits ۰–۹ · 23 other ink. Repeats are one stroke seen twice. A string's probability is
the sum over all ways to spell it (prefix beam search).
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

DASH, STRUCK, OTHER_INK = 11, 12, 23
FIRST_WESTERN, FIRST_URDU = 1, 13
_NOTHING = 0
_BEAM = 20
_LEAST = 1e-4

Probabilities = npt.NDArray[np.float64]
Symbols = tuple[int, ...]


def soften(scores: npt.NDArray[np.float32]) -> Probabilities:
    """…×symbols×columns scores → probabilities over the symbols."""
    raised = scores.astype(np.float64)
    powers = np.exp(raised - raised.max(axis=-2, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-2, keepdims=True), np.float64)


def decode_strings(probabilities: Probabilities) -> list[tuple[Symbols, float]]:
    """Symbols×columns → (symbols, probability), best first."""
    # per prefix: probability of its spellings that end in "nothing", and of those that end in its last symbol
    beam: dict[Symbols, tuple[float, float]] = {(): (1.0, 0.0)}
    is_empty = probabilities[1:].max(axis=0) <= _LEAST
    for column, is_nothing in zip(probabilities.T, is_empty, strict=True):
        if is_nothing:
            share = float(column[_NOTHING])
            beam = {symbols: ((ended + open_) * share, 0.0) for symbols, (ended, open_) in beam.items()}
            continue
        likely = [int(symbol) for symbol in np.flatnonzero(column > _LEAST)]
        beam = _keep_best(_extend(beam, column, likely))
    found = [(symbols, ended + open_) for symbols, (ended, open_) in beam.items()]
    return sorted(found, key=lambda one: -one[1])


def _extend(
    beam: dict[Symbols, tuple[float, float]], column: Probabilities, likely: Sequence[int]
) -> dict[Symbols, list[float]]:
    longer: defaultdict[Symbols, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for symbols, (ended, open_) in beam.items():
        for symbol in likely:
            share = float(column[symbol])
            if symbol == _NOTHING:
                longer[symbols][0] += (ended + open_) * share
            elif symbols and symbol == symbols[-1]:
                longer[symbols][1] += open_ * share
                longer[(*symbols, symbol)][1] += ended * share
            else:
                longer[(*symbols, symbol)][1] += (ended + open_) * share
    return longer


def _keep_best(longer: dict[Symbols, list[float]]) -> dict[Symbols, tuple[float, float]]:
    best = sorted(longer.items(), key=lambda item: -(item[1][0] + item[1][1]))[:_BEAM]
    return {symbols: (shares[0], shares[1]) for symbols, shares in best}


def calibrate(strings: Sequence[tuple[Symbols, float]], temperature: float) -> list[tuple[Symbols, float]]:
    """Less sure (temperature above 1) or surer strings in the same order; the shares add up to 1 again."""
    shares = [share ** (1 / temperature) for _, share in strings]
    total = sum(shares)
    return [(symbols, share / total) for (symbols, _), share in zip(strings, shares, strict=True)]
