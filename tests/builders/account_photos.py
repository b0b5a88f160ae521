"""A photo of a station's filled Form 46, as a file; made once a seed, because drawing it takes long."""

from functools import cache
from io import BytesIO

from desktop.page.form_definition import load_form
from tests.specimen.account import BlankAccount, make_account, render_account
from tests.specimen.constituency import STATIONS
from tests.specimen.photograph import photograph

ACCOUNT_LAYOUT = "form46-1"


@cache
def photograph_account(seed: int = 1) -> bytes:
    """JPEG of 1,700 × 2,300 pixels: the shipped layout, its figures those of `make_account`."""
    blank = BlankAccount(load_form(ACCOUNT_LAYOUT), STATIONS[0])
    taken = photograph(render_account(blank, make_account(), seed=seed, scale=7).image, seed=seed)
    file = BytesIO()
    taken.image.save(file, "JPEG", quality=88)
    return file.getvalue()
