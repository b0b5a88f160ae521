"""Photo → `Page`: finds the sheet in any of four orientations, or says honestly that there is none."""

from dataclasses import replace

import numpy as np

from desktop.page.cascade import fit_form
from desktop.page.fitting import Fit, fit_closely, follow_fit
from desktop.page.form_layout import serials_on_page
from desktop.page.form_page import choose_page, refuse_other_page
from desktop.page.form_values import FormDefinition
from desktop.page.photo_lines import PhotoLines
from desktop.page.rivals import refuse_rivals
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.straightening import straighten, straighten_page
from desktop.page.template import Template
from desktop.page.template_fit import fit_by_template
from desktop.page.values import Corners, Image, Page, PageNotFound


def find_page(
    image: Image,
    form: FormDefinition,
    candidates: int,
    page_number: int | None = 1,
    template: Template | None = None,
) -> Page:
    """The straightened sheet of `form` with `candidates` rows in an EXIF-oriented RGB photo (H×W×3).

    `page_number` None: whichever page of the form it is. By `template`, when it is one of this page of this
    form and its print is there; else by the ruled lines alone. Raises PageNotFound when too few of the form's
    ruled lines are explained by any outline, or (OtherRowCount, OtherFormPage) when another number of rows
    or another page explains more, or (UnclearFormPage) when several pages explain the photo alike;
    NoSuchPage, TooManyCandidates.
    """
    photo = PhotoLines.of(image)
    known = template if template is not None and template.is_of(form, candidates, page_number) else None
    fit = None if known is None else fit_by_template(photo, known)
    if known is not None and fit is not None:
        number = known.page_number
    else:
        number, fit = _fit_page(photo, form, candidates, page_number)
    if not fit.vouched:
        refuse_rivals(photo, fit, form, candidates, number)
    enlarge = np.diag([1 / photo.scale, 1 / photo.scale, 1.0])
    page = straighten(image, enlarge @ fit.homography, form, fit.quality, fit.bends)
    return replace(page, number=number, found_by=fit.found_by)


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
    fits = _fit_pages(photo, form, candidates, page_number or 1)
    shares = {number: fit.score.all for number, fit in fits.items()}
    if page_number is not None:
        refuse_other_page(form, candidates, shares, page_number)
        return page_number, fits[page_number]
    if not fits:
        raise PageNotFound(form=form.title)
    choice = choose_page(form, candidates, shares)
    return choice, fits[choice]


def _fit_pages(photo: PhotoLines, form: FormDefinition, candidates: int, first: int) -> dict[int, Fit]:
    """The believed fits of all pages. When one is found for sure, the others are looked for in its place
    only: the same columns stand in the same place on every page.
    """
    numbers = sorted(range(1, form.count_pages(candidates) + 1), key=lambda number: number != first)
    believed: dict[int, Fit] = {}
    place: Fit | None = None
    for number in numbers:
        lines = list_ruled_lines(form, candidates, number)
        if place is None:
            fit = fit_form(photo, form, lines)
        else:
            fit = fit_closely(photo, form, lines, place.homography, place.found_by)
            fit = follow_fit(photo, form, lines, fit)
        if fit is not None and fit.is_believed:
            believed[number] = fit
            place = place or (fit if fit.is_convincing else None)
    return believed
