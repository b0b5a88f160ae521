"""What the layout editor has done away from the window: the sheet straightened, the layout kept.

In: a photo page, corners in its pixels, a layout. Out: pictures and lines to draw on; facts in the store.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtGui import QImage

from desktop.page.drawn_boxes import SHIPPED, layout_of_boxes, make_boxes_form
from desktop.page.drawn_layout import FormPart, layout_of_form, make_form_definition
from desktop.page.drawn_pages import complete_first_page, footer_of_form, put_footer
from desktop.page.drawn_sheet import align_corners, guess_corners, straighten_sheet
from desktop.page.form_definition import load_form
from desktop.page.form_values import FormDefinition
from desktop.page.printed_lines import PrintedLines, find_printed_lines
from desktop.page.proposed_layout import propose_layout
from desktop.page.straightening import straighten_page
from desktop.page.values import Corners, Image, Page, PageError
from desktop.photo import load_page_image
from desktop.ui.photos.layout.drawing import Drawing
from desktop.ui.photos.outline import Outline
from desktop.ui.photos.page_picture import PagePicture
from desktop.ui.photos.tray_rows import PageKey
from desktop.workspace.constituency import list_candidates
from desktop.workspace.errors import NoPageForTemplate
from desktop.workspace.layouts import LayoutRow, current_layout, list_layouts, save_layout
from desktop.workspace.photo_values import FORMS
from desktop.workspace.photos import photo_path, set_outline
from desktop.workspace.templates import list_templates, set_template
from desktop.workspace.workspace import Workspace

SHOWN_PIXELS_PER_MM = 6.0
A4 = (210.0, 297.0)
FORM45, FORM46 = FORMS
_FITS_FROM = 0.6
"""Of the layout's ruled lines: so many are there where they are expected."""
_NO_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class StraightSheet:
    """The sheet to draw on. `outline` has the corners corrected by the print, in photo pixels. `drawings` are
    what can be begun with, the likeliest first: two where the form has several pages.
    """

    picture: QImage
    outline: Outline
    drawings: tuple[Drawing, ...]
    title: str


def begin_outline(workspace: Workspace, picture: PagePicture) -> Outline:
    """The corners that are known, else a guess from the photo itself. Raises PhotoIsMissing and others."""
    outline = picture.begin_outline()
    if picture.known.corners is not None:
        return outline
    corners = guess_corners(_load(workspace, picture.key))
    return outline if corners is None else _turn_corners(outline, corners)


def straighten_photo(
    workspace: Workspace, key: PageKey, outline: Outline, of_form: str = FORM45
) -> StraightSheet:
    """The sheet under these corners, and the layout to begin with: the one that was drawn before, else a
    proposal from the print. Raises BadCorners, PhotoIsMissing and the photo's own known errors.
    """
    image = _load(workspace, key)
    known = current_layout(workspace, of_form)
    title = known.title if known is not None else ""
    if known is None and of_form == FORM46:
        # its boxes need only be dragged onto the print
        known = load_form(SHIPPED)
    paper = known.paper_mm if known is not None else A4
    rows = max((row.ballot_serial for row in list_candidates(workspace)), default=1)
    corners = align_corners(image, outline.corners, paper)
    fitted = _fit_known(image, replace(outline, corners=corners), known, rows)
    corners = fitted.corners if fitted is not None else corners
    lines = find_printed_lines(straighten_sheet(image, corners, paper))
    sheet = straighten_sheet(image, corners, paper, SHOWN_PIXELS_PER_MM)
    is_first = fitted.number == 1 if fitted is not None else _is_first_page(workspace, key)
    drawings = _begin_drawings(known, rows, lines, is_first=is_first)
    better = replace(outline, corners=corners)
    return StraightSheet(_make_picture(sheet), better, drawings, title)


def _fit_known(image: Image, outline: Outline, form: FormDefinition | None, candidates: int) -> Page | None:
    """The sheet where the lines of the layout drawn before lie on its print: as its first or its last page,
    whichever explains more. None where neither does.
    """
    if form is None:
        return None
    numbers = {1, form.count_pages(candidates)}
    pages = [
        straighten_page(image, outline.corners, outline.turned, form, candidates, number)
        for number in sorted(numbers)
    ]
    best = max(pages, key=lambda page: page.quality)
    return best if best.quality >= _FITS_FROM else None


def keep_layout(
    workspace: Workspace, key: PageKey, outline: Outline, drawing: Drawing, title: str
) -> FormDefinition:
    """The layout becomes the constituency's usual one, and the photo it was drawn on its template.

    Raises ContradictoryForm and the store's known errors.
    """
    form = (
        _make_form(workspace, drawing, title)
        if drawing.layout.has_table
        else _make_account(workspace, drawing, title)
    )
    save_layout(workspace, form)
    set_outline(workspace, key.photo_id, key.page, outline.turned, outline.corners)
    with suppress(PageError, NoPageForTemplate):
        # one of several pages may not be told apart yet: the form entered first becomes the template
        set_template(workspace, key.photo_id, key.page)
    return form


def _make_account(workspace: Workspace, drawing: Drawing, title: str) -> FormDefinition:
    own = list_layouts(workspace)
    same = _find_same(own, title, FORM46)
    if same is not None:
        return make_boxes_form(same.name, title, drawing.layout, same.version + 1)
    name = make_name(workspace.constituency_code, {row.name for row in own}, FORM46)
    return make_boxes_form(name, title, drawing.layout)


def _find_same(own: Sequence[LayoutRow], title: str, of_form: str) -> FormDefinition | None:
    """The one of this title, which is drawn anew."""
    forms = (row.form for row in own if row.form is not None and row.form.form == of_form)
    return next((form for form in forms if form.title == title), None)


def _make_form(workspace: Workspace, drawing: Drawing, title: str) -> FormDefinition:
    known = current_layout(workspace)
    if drawing.part is FormPart.LAST and known is not None:
        return put_footer(known, drawing.layout)
    layout = complete_first_page(drawing.layout) if drawing.part is FormPart.FIRST else drawing.layout
    own = list_layouts(workspace)
    same = _find_same(own, title, FORM45)
    if same is not None:
        return make_form_definition(same.name, title, layout, same.version + 1)
    return make_form_definition(
        make_name(workspace.constituency_code, {row.name for row in own}), title, layout
    )


def make_name(code: str, taken: set[str], of_form: str = FORM45) -> str:
    """The next free name of a layout, such as na-46-form45-1."""
    start = _NO_WORD.sub("-", code.lower()).strip("-")
    numbers = (f"{start}-{of_form}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in numbers if name not in taken)


def _load(workspace: Workspace, key: PageKey) -> Image:
    return np.asarray(load_page_image(photo_path(workspace, key.photo_id), key.page), np.uint8)


def _turn_corners(outline: Outline, corners: Corners) -> Outline:
    """A guess knows no top: the paper's top is where the person turned the photo to."""
    one, two, three, four = (corners[(place - outline.turned) % 4] for place in range(4))
    return Outline(outline.width, outline.height, outline.turned, (one, two, three, four))


def _is_first_page(workspace: Workspace, key: PageKey) -> bool:
    """True when the first page of the form was drawn on this photo page."""
    rows = list_templates(workspace)
    return any(row.form_page == 1 and (row.photo_id, row.photo_page) == tuple(key) for row in rows)


def _begin_drawings(
    known: FormDefinition | None, candidates: int, lines: PrintedLines, *, is_first: bool
) -> tuple[Drawing, ...]:
    if known is None:
        return (Drawing(propose_layout(A4, candidates, lines), lines, candidates),)
    if known.table is None:
        return (Drawing(layout_of_boxes(known), lines),)
    first = Drawing(layout_of_form(known, candidates), lines, candidates)
    if known.count_pages(candidates) == 1:
        return (first,)
    last = Drawing(footer_of_form(known, candidates), lines, candidates, is_footer=True)
    return (first, last) if is_first else (last, first)


def _make_picture(sheet: Image) -> QImage:
    height, width = sheet.shape[:2]
    held = np.ascontiguousarray(sheet)
    return QImage(held.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
