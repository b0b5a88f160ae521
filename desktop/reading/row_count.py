"""Why no form was found, where the photo does show one, but with other rows than the list of candidates.

In: the photo and what refused it. Out: the refusal that says the most.
"""

from pathlib import Path

import numpy as np

from db.errors import KnownError
from desktop.page.counting import count_candidates
from desktop.page.form_values import FormDefinition
from desktop.page.values import OtherRowCount, PageNotFound
from desktop.photo import load_page_image


def explain_refusal(
    refusal: KnownError, path: Path, page: int, form: FormDefinition, candidates: int
) -> KnownError:
    """OtherRowCount when the rows of a whole form can be counted and are not `candidates`, else `refusal`.

    Takes a few seconds, and is asked only of pages that were not found. Forms of several pages are not
    counted.
    """
    if type(refusal) is not PageNotFound or form.table is None or form.count_pages(candidates) != 1:
        return refusal
    try:
        found = count_candidates(np.asarray(load_page_image(path, page), np.uint8), form)
    except PageNotFound:
        return refusal
    if found == candidates:
        return refusal
    return OtherRowCount(form=form.title, expected=candidates, found=found)
