"""Figures about judged forms and cells, as the rows of the reading benchmark's tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.reading.values import CellState
from tests.benchmarks.judged_forms import JudgedCell, JudgedForm, is_beside

LOOKED_AT = 5


@dataclass(frozen=True)
class NumberScore:
    """Shares of the written numbers in sight on pages that were found.

    `exact`: the likeliest number is what is written; `exact_at`: among the surest 80, 90, 95 %.
    `sure`: offered as sure; `sure_right`: of all boxes offered as sure numbers those in which just this one
    is written; `lost`: written numbers surely taken for nothing, as a count.
    """

    numbers: int
    exact: float
    exact_at: tuple[float, float, float]
    in_top_five: float
    calibration_error: float
    sure: float
    sure_right: float
    lost: int


@dataclass(frozen=True)
class FormScore:
    """Shares of the forms (`forms`: those whose page was found). `looked`: right after a person looked at the
    five most doubtful boxes; `doubtful`: boxes a form that must be visited, the median; `misleading`: forms
    with a false figure, or a figure taken for nothing, that nobody is told to look at.
    """

    forms: int
    right: float
    right_with_suggestions: float
    looked: float
    suggested: int
    false_suggestions: float
    doubtful: float
    misleading: float


@dataclass(frozen=True)
class PageScore:
    """Counts of photos and shares of boxes. `misplaced`: found where it is not."""

    photos: int
    found: int
    misplaced: int
    beside: float
    scripts_right: float
    seconds: float


def score_numbers(judged: Iterable[JudgedCell]) -> NumberScore:
    cells = [cell for cell in judged if not cell.is_hidden]
    written = [cell for cell in cells if cell.number is not None]
    if not written:
        return NumberScore(0, 0, (0, 0, 0), 0, 0, 0, 0, 0)
    ranked = sorted(written, key=lambda cell: -cell.share)
    offered = [cell for cell in cells if cell.is_sure and cell.read_state == CellState.READ]
    return NumberScore(
        numbers=len(written),
        exact=_mean(cell.best == cell.number for cell in written),
        exact_at=tuple(  # type: ignore[arg-type]
            _mean(cell.best == cell.number for cell in ranked[: max(1, round(share * len(ranked)))])
            for share in (0.8, 0.9, 0.95)
        ),
        in_top_five=_mean(cell.in_top_five for cell in written),
        calibration_error=measure_calibration([(cell.share, cell.best == cell.number) for cell in written]),
        sure=_mean(cell in offered for cell in written),
        sure_right=_mean(cell.value == cell.number for cell in offered),
        lost=sum(cell.is_sure and cell.read_state != CellState.READ for cell in written),
    )


def score_forms(forms: Sequence[JudgedForm]) -> FormScore:
    read = [form for form in forms if form.found and form.cells]
    return FormScore(
        forms=len(read),
        right=_mean(all(cell.is_right for cell in form.cells) for form in read),
        right_with_suggestions=_mean(
            all(cell.is_right_with_suggestion for cell in form.cells) for form in read
        ),
        looked=_mean(is_right_after_looking(form) for form in read),
        suggested=sum(any(cell.is_suggested for cell in form.cells) for form in read),
        false_suggestions=_mean(any(cell.is_falsely_suggested for cell in form.cells) for form in read),
        doubtful=float(np.median([sum(cell.is_doubtful for cell in form.cells) for form in read] or [0])),
        misleading=_mean(any(cell.misleads for cell in form.cells) for form in read),
    )


def is_right_after_looking(form: JudgedForm, boxes: int = LOOKED_AT) -> bool:
    """A suggestion shows the box it is about; then the boxes in doubt, the least likely first."""
    order = sorted(form.cells, key=lambda cell: (not cell.is_suggested, not cell.is_doubtful, cell.share))
    return all(cell.is_right_with_suggestion for cell in order[boxes:])


def score_pages(forms: Sequence[JudgedForm]) -> PageScore:
    found = [form for form in forms if form.found]
    return PageScore(
        photos=len(forms),
        found=len(found),
        misplaced=sum(form.is_misplaced for form in found),
        beside=_mean(is_beside(cell) for form in found for cell in form.cells if not cell.is_hidden),
        scripts_right=_mean(form.script_is_right for form in found),
        seconds=float(np.median([form.seconds for form in forms] or [0])),
    )


def measure_calibration(guesses: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins: how far probability and success lie apart."""
    shares, right = np.array([share for share, _ in guesses]), np.array([is_right for _, is_right in guesses])
    bins = np.minimum((shares * 10).astype(int), 9)
    gaps = [
        abs(shares[bins == one].mean() - right[bins == one].mean()) * (bins == one).mean()
        for one in set(bins.tolist())
    ]
    return float(sum(gaps))


def _mean(answers: Iterable[bool]) -> float:
    """NaN when nothing was asked: a table then says "–"."""
    listed = [bool(answer) for answer in answers]
    return float(np.mean(listed)) if listed else float("nan")
