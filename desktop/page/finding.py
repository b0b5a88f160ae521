"""Photo → `Page`: finds the sheet in any of four orientations, or says honestly that there is none."""

from dataclasses import replace

import numpy as np

from desktop.page.fitting import Fit, PhotoLines, fit_form, follow_fit
from desktop.page.form_layout import serials_on_page
from desktop.page.form_page import choose_page, refuse_other_page
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import LineScore, score_lines
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.straightening import straighten, straighten_page
from desktop.page.values import Corners, Image, OtherRowCount, Page, PageNotFound

_CLEARLY_MORE = 0.02
"""As a share of all lines: about one line; a row too many misses at least two."""


def find_page(image: Image, form: FormDefinition, candidates: int, page_number: int | None = 1) -> Page:
    """The straightened sheet of `form` with `candidates` rows in an EXIF-oriented RGB photo (H×W×3).

    `page_number` None: whichever page of the form it is. Raises PageNotFound when too few of the form's
    ruled lines are explained by any outline, or (OtherRowCount, OtherFormPage) when another number of rows
    or another page explains more, or (UnclearFormPage) when several pages explain the photo alike;
    NoSuchPage, TooManyCandidates.
    """
    photo = PhotoLines.of(image)
    number, fit = _fit_page(photo, form, candidates, page_number)
    if number == form.count_pages(candidates):
        _refuse_other_row_count(photo, fit, form, candidates)
    enlarge = np.diag([1 / photo.scale, 1 / photo.scale, 1.0])
    page = straighten(image, enlarge @ fit.homography, form, fit.score.all, fit.bends)
    return replace(page, number=number)


def straighten_form_page(
    image: Image,
    corners: Corners,
    turned: int,
    form: FormDefinition,
    candidates: int,
    page_number: int | None = None,
) -> Page:
    """`straighten_page`, for None of whichever page of the form it is. Raises UnclearFormPage, BadCorners."""
    if page_number is not None:
        return straighten_page(image, corners, turned, form, candidates, page_number)
    numbers = range(1, form.count_pages(candidates) + 1)
    pages = [straighten_page(image, corners, turned, form, candidates, number) for number in numbers]
    choice = choose_page(form, candidates, {page.number: page.quality for page in pages})
    return pages[choice - 1]


def _fit_page(
    photo: PhotoLines, form: FormDefinition, candidates: int, page_number: int | None
) -> tuple[int, Fit]:
    if page_number is not None:
        serials_on_page(form, candidates, page_number)
    fits: dict[int, Fit] = {}
    for number in range(1, form.count_pages(candidates) + 1):
        lines = list_ruled_lines(form, candidates, number)
        fit = fit_form(photo, form, lines)
        if fit is not None:
            fit = follow_fit(photo, form, lines, fit)
            if fit.is_believed:
                fits[number] = fit
    shares = {number: fit.score.all for number, fit in fits.items()}
    if page_number is not None:
        refuse_other_page(form, candidates, shares, page_number)
        return page_number, fits[page_number]
    if not fits:
        raise PageNotFound(form=form.title)
    choice = choose_page(form, candidates, shares)
    return choice, fits[choice]


def _refuse_other_row_count(photo: PhotoLines, fit: Fit, form: FormDefinition, candidates: int) -> None:
    """One row more or less moves few lines and would pass: only the table's end and what is below it tell."""
    pages = form.count_pages(candidates)
    better: dict[float, int] = {}
    for other in (candidates - 2, candidates - 1, candidates + 1, candidates + 2):
        if other < 1 or form.count_pages(other) != pages or fit.score.all > 1 - _CLEARLY_MORE:
            continue
        score = _score_other_count(photo, fit, form, candidates, other)
        if score and score.all > fit.score.all + _CLEARLY_MORE and score.level >= fit.score.level:
            better[score.all] = other
    if better:
        raise OtherRowCount(form=form.title, expected=candidates, found=better[max(better)])


def _score_other_count(
    photo: PhotoLines, fit: Fit, form: FormDefinition, candidates: int, other: int
) -> LineScore | None:
    """Of a flat sheet rows of another height fit nowhere; a bent one's may nearly fit: fitted anew."""
    lines = list_ruled_lines(form, other, form.count_pages(other))
    flat: Fit | None = Fit(fit.homography, score_lines(photo.darkness, fit.homography, lines))
    if form.row_height(other) != form.row_height(candidates):
        flat = fit_form(photo, form, lines) if fit.bends and abs(other - candidates) == 1 else None
    if flat is None:
        return None
    return (follow_fit(photo, form, lines, flat) if fit.bends else flat).score
