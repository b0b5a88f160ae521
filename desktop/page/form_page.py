"""Which page of a form a photo shows, when the form goes on over several pages.

Pages differ by what stands above and below the table: the header's figures on the first page only, the row
of totals and the figures below it on the last only. Pages between them are all alike.
"""

from collections.abc import Mapping

from desktop.page.form_values import FormDefinition
from desktop.page.ruled_lines import list_ruled_lines
from desktop.page.values import OtherFormPage, PageNotFound, UnclearFormPage
from desktop.page.view_fit import MISSED_LINE

_CLEARLY_MORE_LINES = 2.0
"""A middle page and a last one of as many rows differ in five lines; a first page in many more."""


def choose_page(form: FormDefinition, candidates: int, shares: Mapping[int, float]) -> int:
    """The page that a photo shows; `shares` are page → share 0…1 of its ruled lines that were found.

    Raises UnclearFormPage when two explain the photo alike, or none explains it.
    """
    evidence = {page: _weigh(form, candidates, page, share) for page, share in shares.items()}
    best = max(evidence, key=lambda page: evidence[page])
    rivals = [page for page in evidence if page != best]
    if any(evidence[best] - max(evidence[page], 0.0) < _CLEARLY_MORE_LINES for page in rivals):
        raise UnclearFormPage(candidates=candidates)
    return best


def refuse_other_page(
    form: FormDefinition, candidates: int, shares: Mapping[int, float], expected: int
) -> None:
    """Raises PageNotFound without a share for the page `expected`, or OtherFormPage (also then) when another
    page explains the photo clearly better.
    """
    evidence = {page: _weigh(form, candidates, page, share) for page, share in shares.items()}
    best = max(evidence, key=lambda page: evidence[page], default=expected)
    if best != expected and evidence[best] >= evidence.get(expected, 0.0) + _CLEARLY_MORE_LINES:
        raise OtherFormPage(found=best, expected=expected)
    if expected not in shares:
        raise PageNotFound(form=form.title)


def _weigh(form: FormDefinition, candidates: int, page_number: int, share: float) -> float:
    """The page's lines found less those missed: a short page is found in a long one too."""
    lines = len(list_ruled_lines(form, candidates, page_number).segments)
    return lines * (share - MISSED_LINE * (1 - share))
