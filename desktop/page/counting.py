"""Counts the rows of the form in a photo that comes without its constituency."""

from collections.abc import Iterator

import numpy as np

from desktop.page.fitting import Fit, PhotoLines, fit_closely, fit_roughly, follow_fit, is_a_sheet, lay_into
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import map_points
from desktop.page.pattern_match import place_columns, place_rows
from desktop.page.rivals import Rival, Scene, lay_rows
from desktop.page.ruled_lines import Floats, RuledLines, list_ruled_lines
from desktop.page.values import Image, RowsNotCounted
from desktop.page.view_fit import judge_lines, search_under

_STEP = 3
"""Of the counts with which the form's place is looked for: its columns and boxes stand alike for all."""
_ROWS_PLACED, _OUTLINES, _PLACES, _CLOSEST_LOOKS = 3, 2, 3, 3
_STRETCH = 0.08
_PROPORTION = 1.2
_SAME_PLACE = 0.05
"""Of the distance of two marks on the paper."""
_MARKS_MM = np.array([[40.0, 60.0], [170.0, 60.0]])
_NEEDED_OF_BOXES = 0.6

Prints = dict[int, RuledLines]
Guess = tuple[int, Floats]
"""(number of rows, homography from mm of the paper to pixels of the working image)."""


def count_candidates(image: Image, form: FormDefinition) -> int:
    """The number of rows whose ruled lines explain an EXIF-oriented RGB photo best.

    First the form's place is looked for with a few counts, then all counts are tried in the likeliest places.
    Only forms of one page are counted: both the boxes above the table and those below it must be there, else
    the photo may show one page of a longer form. Raises RowsNotCounted.
    """
    photo = PhotoLines.of(image)
    prints = {rows: list_ruled_lines(form, rows) for rows in range(1, form.rows_per_page + 1)}
    places = _choose_places(_fit_guesses(photo, form, prints, _guess_places(photo, form, prints)))
    counted = _fit_guesses(photo, form, prints, _vary_count(form, prints, places))
    fit, rows = _fit_best(photo, form, prints, counted)
    if fit is not None:
        rows = _settle_count(photo, form, prints, fit, rows)
        if _is_whole(photo, fit, form, prints[rows]):
            return rows
    raise RowsNotCounted(form=form.title)


def _guess_places(photo: PhotoLines, form: FormDefinition, prints: Prints) -> Iterator[Guess]:
    """From the seen lines one by one, the sheet's outline, and the table's."""
    few = {rows: prints[rows] for rows in range(min(_STEP, len(prints)), len(prints) + 1, _STEP)}
    middle = prints[(len(prints) + 1) // 2]
    placed = place_columns(photo.rulings, middle, form.paper_mm)
    for rows, lines in few.items():
        for _, homography in place_rows(placed, lines, _STRETCH)[:_ROWS_PLACED]:
            yield rows, homography
    for rows in list(few)[1::_STEP]:
        for homography in lay_into(photo.sheet_outlines, (0.0, 0.0, *form.paper_mm)):
            yield rows, homography
    yield from _lay_into_tables(photo, few)


def _lay_into_tables(photo: PhotoLines, prints: Prints) -> Iterator[Guess]:
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


def _fit_guesses(
    photo: PhotoLines, form: FormDefinition, prints: Prints, guesses: Iterator[Guess]
) -> list[tuple[Fit, int]]:
    """(rough fit, rows), the best first."""
    rough = [
        (fit_roughly(photo, form, prints[rows], start, "table"), rows)
        for rows, start in guesses
        if is_a_sheet(start, prints[rows].frame, photo.darkness.shape)
    ]
    return sorted(rough, key=lambda one: -one[0].rank)


def _choose_places(rough: list[tuple[Fit, int]]) -> list[Guess]:
    """The best that lie apart, by two marks at the table's head: it is in the same place for all counts."""
    chosen: list[tuple[Guess, Floats]] = []
    for fit, rows in rough:
        ends = map_points(fit.homography, _MARKS_MM)
        near = _SAME_PLACE * float(np.linalg.norm(ends[1] - ends[0]))
        if all(np.abs(ends - other).max() > near for _, other in chosen):
            chosen.append(((rows, fit.homography), ends))
        if len(chosen) == _PLACES:
            break
    return [guess for guess, _ in chosen]


def _vary_count(form: FormDefinition, prints: Prints, places: list[Guess]) -> Iterator[Guess]:
    """All counts in each place: the table's head where it is, and with the rows as high as those fitted."""
    for rows, homography in places:
        for other in prints:
            for change in lay_rows(form, Rival(rows, 1), Rival(other, 1))[:2]:
                yield other, homography @ change


def _fit_best(
    photo: PhotoLines, form: FormDefinition, prints: Prints, rough: list[tuple[Fit, int]]
) -> tuple[Fit | None, int]:
    best: tuple[Fit | None, int] = (None, 0)
    for guess, rows in rough[:_CLOSEST_LOOKS]:
        fit = fit_closely(photo, form, prints[rows], guess.homography, "table")
        fit = follow_fit(photo, form, prints[rows], fit)
        if fit.is_believed and (best[0] is None or fit.rank > best[0].rank):
            best = (fit, rows)
        if fit.is_convincing:
            break
    return best


def _settle_count(photo: PhotoLines, form: FormDefinition, prints: Prints, fit: Fit, rows: int) -> int:
    """Of the counts near the one that was fitted the one that explains most lines."""
    scene = Scene.of(photo, fit, form)
    weights: dict[int, float] = {}
    for other in range(max(rows - 2, 1), min(rows + 2, form.rows_per_page) + 1):
        weights[other] = scene.weigh(prints[other], lay_rows(form, Rival(rows, 1), Rival(other, 1)))
    return max(weights, key=lambda other: weights[other])


def _is_whole(photo: PhotoLines, fit: Fit, form: FormDefinition, lines: RuledLines) -> bool:
    """True when the boxes above the table, of a first page, and those below, of a last one, are there."""
    scene = Scene.of(photo, fit, form)
    is_found, _ = judge_lines(search_under(scene.view, lines, np.eye(3), 2.5, fit.bends))
    starts = lines.segments[:, 1]
    for is_asked in (starts < lines.frame[1], starts >= lines.frame[3] - 0.01):
        asked = is_found[is_asked & ~lines.is_table]
        if len(asked) == 0 or asked.mean() < _NEEDED_OF_BOXES:
            return False
    return True
