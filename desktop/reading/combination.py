"""Two independent readings of one box → calibrated probabilities of what it means → its `NumberReading`."""

import numpy as np

from desktop.reading.calibration import Calibration
from desktop.reading.meanings import DASHED, EMPTY, Kind, Meaning, Weighed
from desktop.reading.values import SURE_ENOUGH, CellState, Mark, NumberReading

_ALTERNATIVES = 10
_MARKS = {
    Kind.DASH: Mark.DASH,
    Kind.STRUCK: Mark.STRUCK,
    Kind.REWRITTEN: Mark.STRUCK_REWRITTEN,
    Kind.OTHER: Mark.NOT_A_NUMBER,
}


def calibrate_alone(first: Weighed, calibration: Calibration) -> dict[Meaning, float]:
    """The number network's own probabilities, as far as they are believed."""
    return _share_out({meaning: calibration.alone * _log(share) for meaning, share in first.items()})


def combine(first: Weighed, second: Weighed, calibration: Calibration) -> dict[Meaning, float]:
    """The product of both, each as far as it is believed; what only one has thought of costs the floor."""
    floor = calibration.floor
    return _share_out(
        {
            meaning: calibration.first * _log(max(first.get(meaning, 0.0), floor))
            + calibration.second * _log(max(second.get(meaning, 0.0), floor))
            for meaning in {*first, *second}
        }
    )


def _log(share: float) -> float:
    return float(np.log(max(share, 1e-12)))


def _share_out(logs: dict[Meaning, float]) -> dict[Meaning, float]:
    if not logs:
        return {}
    most = max(logs.values())
    raised = {meaning: float(np.exp(log - most)) for meaning, log in logs.items()}
    total = sum(raised.values())
    return {meaning: share / total for meaning, share in raised.items()}


def best_meaning(weighed: Weighed) -> Meaning | None:
    return max(weighed, key=lambda meaning: weighed[meaning], default=None)


def judge_box(weighed: Weighed, needed: float = SURE_ENOUGH) -> NumberReading:
    """What the probabilities say about the box; a number needs the share `needed` to be read.

    A dash, something struck out or other writing never becomes a number: the box is unsure and bears the
    mark, and what it could mean (0 for a dash, what is rewritten beside a struck-out figure) is an
    alternative.
    """
    alternatives = _list_alternatives(weighed)
    empty_share = _limit(weighed.get(EMPTY, 0.0) + weighed.get(DASHED, 0.0))
    best = best_meaning(weighed)
    share = _limit(weighed[best]) if best is not None else 0.0
    if best is not None and best.kind is Kind.NUMBER and share >= needed:
        return NumberReading(CellState.READ, best.number, share, alternatives, empty_share=empty_share)
    if best == EMPTY and share >= SURE_ENOUGH:
        return NumberReading(CellState.BLANK, None, share, alternatives, empty_share=empty_share)
    mark, marked_share = _find_mark(weighed)
    confidence = marked_share if mark else min(alternatives[0][1] if alternatives else 0.0, SURE_ENOUGH)
    return NumberReading(CellState.UNSURE, None, confidence, alternatives, mark=mark, empty_share=empty_share)


def _list_alternatives(weighed: Weighed) -> tuple[tuple[int, float], ...]:
    offered: dict[int, float] = {}
    for meaning, share in weighed.items():
        number = 0 if meaning == DASHED else meaning.number
        if number is not None:
            offered[number] = offered.get(number, 0.0) + share
    ranked = sorted(offered.items(), key=lambda item: -item[1])[:_ALTERNATIVES]
    return tuple((number, _limit(share)) for number, share in ranked)


def _find_mark(weighed: Weighed) -> tuple[Mark | None, float]:
    shares: dict[Kind, float] = {}
    for meaning, share in weighed.items():
        if meaning.kind in _MARKS:
            shares[meaning.kind] = shares.get(meaning.kind, 0.0) + share
    kind = max(shares, key=lambda one: shares[one], default=None)
    if kind is None or shares[kind] < 0.5:
        return None, 0.0
    return _MARKS[kind], _limit(shares[kind])


def _limit(share: float) -> float:
    return min(max(float(share), 0.0), 1.0)
