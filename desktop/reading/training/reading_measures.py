"""From boxes that have been read and what is written in them to measures: exact, coverage, calibration."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from desktop.reading.ctc_decoding import Symbols, calibrate
from desktop.reading.meanings import Kind, Meaning, weigh_meanings

_TEMPERATURES = np.arange(0.7, 3.05, 0.1)
_BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0001)
SURE = 0.99


@dataclass(frozen=True)
class MeasuredCells:
    """Boxes with what is written in them (a label of `simulate_cells`), read once."""

    name: str
    labels: list[str]
    strings: list[list[tuple[Symbols, float]]]
    script_right: float
    """Share of groups of 20 boxes whose script is told rightly."""


@dataclass(frozen=True)
class Measures:
    """Shares of the numbers; `calibration`: (least confidence, numbers, mean confidence, share right)."""

    name: str
    numbers: int
    exact: float
    in_top_five: float
    at_coverage: dict[int, float]
    calibration_error: float
    sure: float
    wrong_of_sure: float
    numbers_where_none: float
    script_right: float
    calibration: list[tuple[float, int, float, float]]


def fit_temperature(parts: Sequence[MeasuredCells]) -> float:
    """The temperature with the least surprise at what is written, each part counting alike."""
    losses = [float(np.mean([_mean_surprise(part, float(one)) for part in parts])) for one in _TEMPERATURES]
    return round(float(_TEMPERATURES[int(np.argmin(losses))]), 2)


def _mean_surprise(part: MeasuredCells, temperature: float) -> float:
    surprises = []
    for label, strings in zip(part.labels, part.strings, strict=True):
        if label.isdigit():
            shares = weigh_meanings(calibrate(strings, temperature))
            surprises.append(-np.log(max(shares.get(Meaning(Kind.NUMBER, int(label)), 0.0), 1e-4)))
    return float(np.mean(surprises))


def measure(part: MeasuredCells, temperature: float) -> Measures:
    confidences, is_right, is_near, false = [], [], [], []
    for label, strings in zip(part.labels, part.strings, strict=True):
        shares = weigh_meanings(calibrate(strings, temperature))
        ranked = sorted(shares, key=lambda meaning: -shares[meaning])
        number = label.removesuffix("w")
        if number.isdigit():
            truth = Meaning(Kind.NUMBER, int(number))
            confidences.append(shares[ranked[0]] if ranked else 0.0)
            is_right.append(bool(ranked) and ranked[0] == truth)
            is_near.append(truth in ranked[:5])
        elif ranked:
            best = ranked[0]
            false.append(best.kind is Kind.NUMBER and shares[best] >= 0.9)
    sure, right = np.array(confidences), np.array(is_right)
    return Measures(
        name=part.name,
        numbers=len(right),
        exact=float(right.mean()),
        in_top_five=float(np.mean(is_near)),
        at_coverage={percent: _measure_at(sure, right, percent) for percent in (80, 90, 95)},
        calibration_error=_measure_calibration_error(sure, right),
        sure=float((sure >= SURE).mean()),
        wrong_of_sure=float(1 - right[sure >= SURE].mean()) if (sure >= SURE).any() else 0.0,
        numbers_where_none=float(np.mean(false)) if false else 0.0,
        script_right=part.script_right,
        calibration=_bin(sure, right),
    )


def _measure_at(confidences: npt.NDArray[np.float64], is_right: npt.NDArray[np.bool_], percent: int) -> float:
    surest = np.argsort(-confidences)[: max(1, round(len(confidences) * percent / 100))]
    return float(is_right[surest].mean())


def _bin(
    confidences: npt.NDArray[np.float64], is_right: npt.NDArray[np.bool_]
) -> list[tuple[float, int, float, float]]:
    bins = []
    for low, high in pairwise(_BINS):
        inside = (confidences >= low) & (confidences < high)
        if inside.any():
            bins.append(
                (low, int(inside.sum()), float(confidences[inside].mean()), float(is_right[inside].mean()))
            )
    return bins


def _measure_calibration_error(
    confidences: npt.NDArray[np.float64], is_right: npt.NDArray[np.bool_]
) -> float:
    weighed = [count * abs(mean - right) for _, count, mean, right in _bin(confidences, is_right)]
    return float(sum(weighed) / len(confidences))
