"""Photo → `Page`: finds the sheet in any of four orientations, or says honestly that there is none."""

import numpy as np

from desktop.page.fitting import PhotoLines, fit_form, place_table
from desktop.page.form_values import FormDefinition
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.straightening import straighten
from desktop.page.values import Image, Page, PageNotFound

_CLOSER_LOOKS = 3


def find_page(image: Image, form: FormDefinition, candidates: int, page_number: int = 1) -> Page:
    """The straightened sheet of `form` with `candidates` rows in an EXIF-oriented RGB photo (H×W×3).

    Raises PageNotFound when too few of the form's ruled lines are explained by any outline; NoSuchPage,
    TooManyCandidates.
    """
    photo = PhotoLines.of(image)
    fit = fit_form(photo, form, list_ruled_lines(form, candidates, page_number))
    if fit is None or not fit.is_believed:
        raise PageNotFound(form=form.title)
    enlarge = np.diag([1 / photo.scale, 1 / photo.scale, 1.0])
    return straighten(image, enlarge @ fit.homography, form, fit.score.all)


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
