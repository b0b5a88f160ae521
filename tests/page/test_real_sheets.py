"""Photos of another country's result sheets, where they are at hand, are never taken for a Form 45."""

from pathlib import Path

import numpy as np
import pytest

from desktop.page.finding import find_page
from desktop.page.form_definition import load_form
from desktop.page.values import PageNotFound
from desktop.photo import load_page_image

SHEETS = Path(__file__).parents[2].parent / "shared" / "data" / "sheets"


@pytest.mark.needs_shared
@pytest.mark.parametrize("form_name", ["form45-table-1", "form45-totals-1"])
def test_foreign_result_sheets_are_refused(form_name):
    photos = sorted(SHEETS.glob("*.jpg"))
    if not photos:
        pytest.skip("the photos of real sheets are not beside this checkout")
    form = load_form(form_name)
    for photo in photos:
        image = np.asarray(load_page_image(photo, longest_side=1500), np.uint8)
        with pytest.raises(PageNotFound):
            find_page(image, form, 14)
