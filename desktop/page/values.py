"""The straightened page and its cells: what `desktop.page` hands to reading, entry and the window.

Photo pixels are those of the EXIF-oriented photo; page pixels are those of `Page.image`.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from db.errors import KnownError
from desktop.page.bends import Bends

Image = npt.NDArray[np.uint8]
"""H×W×3 RGB, 8 bit; or H×W grey where a docstring says so."""
Point = tuple[float, float]
"""(x, y): x to the right, y down, origin at the top left."""
Corners = tuple[Point, Point, Point, Point]
"""Top left, top right, bottom right, bottom left of the paper as one reads it."""
FoundBy = Literal["table", "contour", "template", "hand"]
"""What told where the sheet lies: its ruled lines, its outline, a form like it, or a person."""


class PageError(KnownError):
    """What can be wrong between a photo and its straight page."""

    code = "G009"
    sentence = "The page cannot be straightened."


class PageNotFound(PageError):
    """Neither the ruled table nor the sheet's outline fits the form definition well enough to be believed."""

    code = "G010"
    sentence = (
        "No form like “{form}” was recognised in this photo. If it is one, drag the four corners of "
        "the sheet; otherwise choose another photo."
    )


class OtherRowCount(PageNotFound):
    """The form is there, but its ruled lines show another number of rows: figures would go to wrong rows."""

    code = "G012"
    sentence = (
        "The form in this photo has rows for {found} candidates, not for {expected}. Check the list of "
        "candidates, or that the photo belongs to this constituency."
    )


class RowsNotCounted(PageNotFound):
    """No whole form on one page: its rows alone do not say which contesting candidates they belong to."""

    code = "G013"
    sentence = (
        "No complete form like “{form}” on a single page was recognised in this photo. If it shows a form, "
        "or one page of a longer one, give the number of candidates (--candidates)."
    )


class OtherFormPage(PageNotFound):
    """Another page of the form explains the ruled lines better: figures would go to wrong rows."""

    code = "G014"
    sentence = (
        "This photo shows page {found} of the form, not page {expected}. Put the pages in their order, or "
        "name the right page."
    )


class UnclearFormPage(PageNotFound):
    """Several pages of the form explain the photo equally well."""

    code = "G015"
    sentence = (
        "This photo could be any of several pages of a form with {candidates} candidates. Say which page it "
        "is: in the window by putting the copy's pages in order, else with --form-page."
    )


class BadCorners(PageError):
    """Four corners that are no outline of a sheet: crossed, folded or far too small."""

    code = "G011"
    sentence = "These four corners are not the outline of a sheet. Drag them to the corners of the paper."


@dataclass(frozen=True, slots=True)
class CellBox:
    """Where one figure stands on the straight page.

    Edges are pixels of `Page.image`, the top left is included, the bottom right is not. Raises ValueError
    for a box without an inside.
    """

    field: str
    left: int
    top: int
    right: int
    bottom: int

    def __post_init__(self) -> None:
        if self.right <= self.left or self.bottom <= self.top:
            message = f"the box of {self.field} has no inside"
            raise ValueError(message)

    @property
    def edges(self) -> tuple[int, int, int, int]:
        """(left, top, right, bottom)."""
        return (self.left, self.top, self.right, self.bottom)


@dataclass(frozen=True, eq=False)
class Page:
    """One sheet, straightened: derived from the photo, never stored instead of it.

    `image` is H×W×3 RGB at `pixels_per_mm`; its edges are the edges of the paper. `corners` are photo
    pixels, before any quarter turn. `turned` counts the clockwise quarter turns (0…3) that bring the
    photo upright. `quality` 0…1 is the share of the form's ruled lines that were found where the form
    definition says. `number` is which page of the form it is, from 1. `bends`: how the sheet differs from a
    flat one, when its ruled lines could be followed. `found_by`: what told where the sheet lies.
    """

    image: Image
    corners: Corners
    turned: int
    quality: float
    form: str
    pixels_per_mm: float
    number: int = 1
    bends: Bends | None = None
    found_by: FoundBy = "hand"
