"""The sheet in a photo by a template of the same print, gated by what is really there.

In: `PhotoLines` and a `Template`. Out: a believed `Fit`, or None: then the photo is looked at without it.
"""

from dataclasses import replace

from desktop.page.fitting import Fit, fit_closely, follow_fit, is_a_sheet, see_under
from desktop.page.photo_lines import PhotoLines
from desktop.page.registration import Registration, register
from desktop.page.rivals import has_moving_boxes
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.template import Template

_SOME_PRINT = 0.2
"""Of the template's print: ruled lines alone may be those of another form."""
_WITHOUT_LINES = (0.5, 0.3)
_AGAINST_LINES = (0.72, 0.5)
"""(of the whole sheet, of its weakest third) to be believed when the print has no ruled lines to go by, or
when they are hardly seen. Others' forms come to a quarter; one with other rows fails further down."""


def fit_by_template(photo: PhotoLines, template: Template) -> Fit | None:
    """None also when another form, page or number of rows is seen where the template's should be."""
    frame = (0.0, 0.0, *template.form.paper_mm)
    best: tuple[float, Fit] | None = None
    for registration in register(photo.grey, template):
        if not is_a_sheet(registration.homography, frame, photo.darkness.shape):
            continue
        fit = _fit_lines(photo, template, registration) or _trust_print(photo, template, registration)
        if fit is None:
            continue
        rank = fit.rank + registration.agreement + registration.weakest_band
        if best is None or rank > best[0]:
            best = (rank, fit)
        if registration.weakest_band >= _WITHOUT_LINES[1] and (fit.is_convincing or fit.vouched):
            break
    return best[1] if best else None


def _fit_lines(photo: PhotoLines, template: Template, registration: Registration) -> Fit | None:
    if template.lines is None or registration.agreement < _SOME_PRINT:
        return None
    fit = fit_closely(photo, template.form, template.lines, registration.homography, "template")
    fit = follow_fit(photo, template.form, template.lines, fit)
    if not fit.is_believed:
        return None
    is_row_count_certain = not has_moving_boxes(template.form) and _is_everywhere(
        registration, _WITHOUT_LINES
    )
    return replace(fit, vouched=registration.agreement) if is_row_count_certain else fit


def _trust_print(photo: PhotoLines, template: Template, registration: Registration) -> Fit | None:
    if not _is_everywhere(registration, _WITHOUT_LINES if template.lines is None else _AGAINST_LINES):
        return None
    lines = list_ruled_lines(template.form, template.candidates, template.page_number)
    fit = see_under(photo, template.form, lines, registration.homography, "template")
    return replace(fit, vouched=registration.agreement)


def _is_everywhere(registration: Registration, needed: tuple[float, float]) -> bool:
    return registration.agreement >= needed[0] and registration.weakest_band >= needed[1]
