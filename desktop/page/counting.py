"""Counts the rows of the form in a photo that comes without its constituency."""

from collections.abc import Iterator

import numpy as np

from desktop.page.cascade import lay_into
from desktop.page.fitting import Fit, fit_closely, fit_roughly, follow_fit, is_a_sheet
from desktop.page.form_values import FormDefinition
from desktop.page.pattern_match import place_columns, place_rows
from desktop.page.photo_lines import PhotoLines
from desktop.page.rivals import Rival, Scene, lay_rows
from desktop.page.ruled_lines import Floats, RuledLines, list_ruled_lines
from desktop.page.values import Image, RowsNotCounted
from desktop.page.view_fit import judge_lines, look_under

_CLOSER_LOOKS, _CLOSEST_LOOKS = 8, 3
_STRETCH = 0.08
_OUTLINES = 2
_PROPORTION = 1.2
_NEEDED_OF_BOXES = 0.6

Guess = tuple[int, Floats]
"""(number of rows, homography from mm of the paper to pixels of the working image)."""


def count_candidates(image: Image, form: FormDefinition) -> int:
    """The number of rows whose ruled lines explain an EXIF-oriented RGB photo best.

    Only forms of one page are counted: both the boxes above the table and those below it must be there, else
    the photo may show one page of a longer form. A form of single boxes counts as one row. Raises
    RowsNotCounted.
    """
    if form.table is None:
        return 1
    photo = PhotoLines.of(image)
    prints = {rows: list_ruled_lines(form, rows) for rows in range(1, form.rows_per_page + 1)}
    for guesses in (_match_rulings(photo, form, prints), _lay_into_outlines(photo, prints)):
        fit, rows = _fit_best(photo, form, prints, guesses)
        if fit is not None:
            rows = _settle_count(photo, form, prints, fit, rows)
            if _is_whole(photo, fit, form, prints[rows]):
                return rows
    raise RowsNotCounted(form=form.title)


def _match_rulings(photo: PhotoLines, form: FormDefinition, prints: dict[int, RuledLines]) -> Iterator[Guess]:
    """The columns are placed once for all numbers of rows."""
    middle = prints[(len(prints) + 1) // 2]
    placed = place_columns(photo.rulings, middle, form.paper_mm)
    scored = [
        (score, rows, homography)
        for rows, lines in prints.items()
        for score, homography in place_rows(placed, lines, _STRETCH)[:2]
    ]
    scored.sort(key=lambda one: -one[0])
    for _, rows, homography in scored[:_CLOSER_LOOKS]:
        yield rows, homography


def _lay_into_outlines(photo: PhotoLines, prints: dict[int, RuledLines]) -> Iterator[Guess]:
    """Only tables about as high and wide as the outline."""
    for outline in photo.table_outlines[:_OUTLINES]:
        sides = np.linalg.norm(np.roll(outline, -1, axis=0) - outline, axis=1)
        for rows, lines in prints.items():
            left, top, right, bottom = lines.frame
            for turn, start in enumerate(lay_into([outline], lines.frame)):
                over, down = sides[turn % 2 :: 2].mean(), sides[1 - turn % 2 :: 2].mean()
                proportion = over / down * (bottom - top) / (right - left)
                if 1 / _PROPORTION < proportion < _PROPORTION:
                    yield rows, start


def _fit_best(
    photo: PhotoLines, form: FormDefinition, prints: dict[int, RuledLines], guesses: Iterator[Guess]
) -> tuple[Fit | None, int]:
    rough = [
        (fit_roughly(photo, form, prints[rows], start, "table"), rows)
        for rows, start in guesses
        if is_a_sheet(start, prints[rows].frame, photo.darkness.shape)
    ]
    rough.sort(key=lambda one: -one[0].rank)
    best: tuple[Fit | None, int] = (None, 0)
    for guess, rows in rough[:_CLOSEST_LOOKS]:
        fit = fit_closely(photo, form, prints[rows], guess.homography, "table")
        fit = follow_fit(photo, form, prints[rows], fit)
        if fit.is_believed and (best[0] is None or fit.rank > best[0].rank):
            best = (fit, rows)
    return best


def _settle_count(
    photo: PhotoLines, form: FormDefinition, prints: dict[int, RuledLines], fit: Fit, rows: int
) -> int:
    """Of the counts near the one that was fitted the one that explains most lines."""
    scene = Scene.of(photo, fit, form)
    weights: dict[int, float] = {}
    for other in range(max(rows - 2, 1), min(rows + 2, form.rows_per_page) + 1):
        weights[other] = scene.weigh(prints[other], lay_rows(form, Rival(rows, 1), Rival(other, 1)))
    return max(weights, key=lambda other: weights[other])


def _is_whole(photo: PhotoLines, fit: Fit, form: FormDefinition, lines: RuledLines) -> bool:
    """True when the boxes above the table, of a first page, and those below, of a last one, are there."""
    scene = Scene.of(photo, fit, form)
    is_found, _ = judge_lines(look_under(scene.view, lines, np.eye(3), fit.bends))
    starts = lines.segments[:, 1]
    for is_asked in (starts < lines.frame[1], starts >= lines.frame[3] - 0.01):
        asked = is_found[is_asked & ~lines.is_table]
        if len(asked) == 0 or asked.mean() < _NEEDED_OF_BOXES:
            return False
    return True
