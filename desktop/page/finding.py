"""Photo → `Page`: finds the sheet in any of four orientations, or says honestly that there is none."""

import numpy as np

from desktop.page.fitting import Fit, PhotoLines, fit_form, place_table
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import score_lines
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.straightening import straighten
from desktop.page.values import Image, OtherRowCount, Page, PageNotFound

_CLOSER_LOOKS = 3
_CLEARLY_MORE = 0.02
"""As a share of all lines: about one line; a row too many misses at least two."""


def find_page(image: Image, form: FormDefinition, candidates: int, page_number: int = 1) -> Page:
    """The straightened sheet of `form` with `candidates` rows in an EXIF-oriented RGB photo (H×W×3).

    Raises PageNotFound when too few of the form's ruled lines are explained by any outline, or
    (OtherRowCount) when another number of rows explains more; NoSuchPage, TooManyCandidates.
    """
    photo = PhotoLines.of(image)
    fit = fit_form(photo, form, list_ruled_lines(form, candidates, page_number))
    if fit is None or not fit.is_believed:
        raise PageNotFound(form=form.title)
    if form.count_pages(candidates) == 1:
        _refuse_other_row_count(photo, fit, form, candidates)
    enlarge = np.diag([1 / photo.scale, 1 / photo.scale, 1.0])
    return straighten(image, enlarge @ fit.homography, form, fit.score.all)


def _refuse_other_row_count(photo: PhotoLines, fit: Fit, form: FormDefinition, candidates: int) -> None:
    """One row more or less moves few lines and would pass: only the table's end and what is below it tell."""
    for other in (candidates - 2, candidates - 1, candidates + 1, candidates + 2):
        if 1 <= other <= form.rows_per_page and form.row_height(other) == form.row_height(candidates):
            score = score_lines(photo.darkness, fit.homography, list_ruled_lines(form, other))
            if score.all > fit.score.all + _CLEARLY_MORE and score.level >= fit.score.level:
                raise OtherRowCount(form=form.title, expected=candidates, found=other)


def count_candidates(image: Image, form: FormDefinition) -> int:
    """The number of rows whose ruled lines explain an EXIF-oriented RGB photo best: for a photo that comes
    without its constituency. Takes a few seconds; only forms of one page are tried. Raises PageNotFound.
    """
    photo = PhotoLines.of(image)
    rough: list[tuple[float, int]] = []
    for candidates in range(1, form.rows_per_page + 1):
        placed = place_table(photo, list_ruled_lines(form, candidates))
        if placed is not None:
            rough.append((placed.score.all + placed.score.weakest, candidates))
    found: list[tuple[float, int]] = []
    for _, candidates in sorted(rough, reverse=True)[:_CLOSER_LOOKS]:
        fit = fit_form(photo, form, list_ruled_lines(form, candidates))
        if fit is not None and fit.is_believed:
            found.append((fit.score.all + fit.score.weakest, candidates))
    if not found:
        raise PageNotFound(form=form.title)
    return max(found)[1]
