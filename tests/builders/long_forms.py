"""Photos of single pages of long Form 45s, made with the specimen's own press, pen and camera."""

import io
from dataclasses import replace

import numpy as np
from PIL import Image as Pillow

from desktop.page.form_definition import load_form
from desktop.page.form_layout import field_boxes_mm
from desktop.page.values import Image
from tests.specimen.constituency import CANDIDATES, STATIONS
from tests.specimen.photograph import photograph
from tests.specimen.printed_form import BlankForm
from tests.specimen.render import render_form
from tests.specimen.written import number

_PIXELS_PER_MM = 6.0


def photograph_page(
    candidates: int, page_number: int, *, seed: int = 1, form: str = "form45-table-1"
) -> tuple[Image, dict[str, int]]:
    """(photo RGB, field → what is written in its box) of one page of a form with so many candidates."""
    definition = load_form(form)
    everyone = tuple(
        replace(CANDIDATES[row % len(CANDIDATES)], ballot_serial=row + 1) for row in range(candidates)
    )
    chance = np.random.default_rng(seed)
    fields = [box.field for box in field_boxes_mm(definition, candidates, page_number)]
    written = {field: int(chance.integers(1, 500)) for field in fields}
    blank = BlankForm(definition, STATIONS[4], everyone, page_number)
    figures = {field: number(value) for field, value in written.items()}
    sheet = render_form(blank, figures, seed=seed, scale=_PIXELS_PER_MM)
    return np.asarray(photograph(sheet.image, seed=seed).image, np.uint8), written


def photograph_page_as_jpeg(candidates: int, page_number: int, *, seed: int = 1) -> bytes:
    photo, _ = photograph_page(candidates, page_number, seed=seed)
    file = io.BytesIO()
    Pillow.fromarray(photo).save(file, "JPEG", quality=85)
    return file.getvalue()
