"""A form's ruled lines looked for all over a photo: guesses from many sources, the best fitted closely.

In: `PhotoLines` and `RuledLines`. Out: a `Fit` with its bends, or None when nothing fits at all.
"""

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from desktop.page.fitting import Fit, Frame, fit_closely, fit_roughly, follow_fit, is_a_sheet
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import map_points
from desktop.page.pattern_match import match_patterns, mend_half
from desktop.page.photo_lines import PhotoLines
from desktop.page.ruled_lines import Floats, RuledLines
from desktop.page.values import FoundBy

_GUESSES_TO_FIT = 2
_PATTERNS_TRIED = 12
_HALF_RIGHT = 0.7
"""Of the upright or of the level lines: the sheet is seen from above, but the form slipped along it."""
_MAY_BE_BENT = 0.6
_MOST_FOLLOWED = 3
_SAME_PLACE = 0.004
"""Of the picture's longer side."""

Guesses = tuple[Sequence[Floats], FoundBy]
Source = Callable[[PhotoLines, FormDefinition, RuledLines], Guesses]


def fit_form(photo: PhotoLines, form: FormDefinition, lines: RuledLines) -> Fit | None:
    """One source after the other, each only when the ones before did not convince; the best by the ruled
    lines it explains, along the bends of the sheet if it has any.
    """
    tried: list[Fit] = []
    followed: dict[Fit, Fit] = {}

    def follow(fit: Fit) -> Fit:
        if fit not in followed:
            followed[fit] = follow_fit(photo, form, lines, fit)
        return followed[fit]

    for source in _SOURCES:
        new = _fit_best(photo, form, lines, source(photo, form, lines), tried)
        if not any(fit.is_convincing for fit in new):
            new += _fit_best(photo, form, lines, _mend_halves(photo, lines, new), [*tried, *new])
        tried = sorted([*tried, *new], key=lambda fit: -fit.rank)
        if tried and (tried[0].is_convincing or tried[0].score.all >= _MAY_BE_BENT):
            fit = follow(tried[0])
            if fit.is_convincing or tried[0].is_convincing:
                return fit
    return max(
        (follow(fit) for fit in tried[:_MOST_FOLLOWED]),
        key=lambda fit: (fit.is_believed, fit.rank),
        default=None,
    )


def lay_into(outlines: Sequence[Floats], frame: Frame) -> list[Floats]:
    """The frame in each of the outlines, in each of four turns."""
    left, top, right, bottom = frame
    paper = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    return [
        np.asarray(
            cv2.getPerspectiveTransform(paper, np.roll(outline, turn, axis=0).astype(np.float32)), np.float64
        )
        for outline in outlines
        for turn in range(4)
    ]


def _from_tables(photo: PhotoLines, _form: FormDefinition, lines: RuledLines) -> Guesses:
    return lay_into(photo.table_outlines, lines.frame), "table"


def _from_darker_tables(photo: PhotoLines, _form: FormDefinition, lines: RuledLines) -> Guesses:
    return lay_into(photo.darker_outlines, lines.frame), "table"


def _from_rulings(photo: PhotoLines, form: FormDefinition, lines: RuledLines) -> Guesses:
    return match_patterns(photo.rulings, lines, form.paper_mm)[:_PATTERNS_TRIED], "table"


def _from_sheets(photo: PhotoLines, form: FormDefinition, _lines: RuledLines) -> Guesses:
    return lay_into(photo.sheet_outlines, (0.0, 0.0, *form.paper_mm)), "contour"


def _mend_halves(photo: PhotoLines, lines: RuledLines, tried: Sequence[Fit]) -> Guesses:
    """Where one direction of lines fits, the other is looked for anew in the sheet as seen from above."""
    found: list[Floats] = []
    for has_columns in (True, False):
        halves = [fit for fit in tried if _direction(fit, has_columns=has_columns) >= _HALF_RIGHT]
        for fit in halves:
            found += mend_half(photo.darkness, fit.homography, lines, has_columns=has_columns)
    return found, "table"


def _direction(fit: Fit, *, has_columns: bool) -> float:
    return fit.score.upright if has_columns else fit.score.level


_SOURCES: tuple[Source, ...] = (_from_tables, _from_darker_tables, _from_rulings, _from_sheets)


def _fit_best(
    photo: PhotoLines, form: FormDefinition, lines: RuledLines, guesses: Guesses, tried: Sequence[Fit]
) -> list[Fit]:
    """The most likely ones that lie in different places, and not where one was tried before."""
    starts, found_by = guesses
    shape = photo.darkness.shape
    possible = [start for start in starts if is_a_sheet(start, lines.frame, shape)]
    rough = [fit_roughly(photo, form, lines, start, found_by) for start in possible]
    places = [_place(fit.homography, lines) for fit in tried]
    near = _SAME_PLACE * max(shape)
    fits: list[Fit] = []
    for guess in sorted(rough, key=lambda fit: -fit.rank):
        place = _place(guess.homography, lines)
        if any(float(np.abs(place - other).max()) < near for other in places):
            continue
        places.append(place)
        fit = fit_closely(photo, form, lines, guess.homography, found_by)
        if is_a_sheet(fit.homography, lines.frame, shape):
            fits.append(fit)
        if len(places) == len(tried) + _GUESSES_TO_FIT:
            break
    return fits


def _place(homography: Floats, lines: RuledLines) -> Floats:
    """The table's corners in pixels."""
    left, top, right, bottom = lines.frame
    return map_points(homography, np.array([[left, top], [right, top], [right, bottom], [left, bottom]]))
