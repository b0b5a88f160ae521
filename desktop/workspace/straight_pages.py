"""The straight page of a photo: by a person's outline, else as it was read, else by looking for it.

In: a photo page. Out: the page to look at, to cut cells from, or to make a template of.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from db.models import Reading
from db.queries import latest_reading
from desktop.page.cells import locate_cells
from desktop.page.finding import find_page, straighten_form_page
from desktop.page.straightening import rebuild_page
from desktop.page.values import CellBox, Image, Page, PageNotFound
from desktop.photo import load_page_image
from desktop.reading.reading_task import load_template
from desktop.reading.values import CellReading
from desktop.workspace.handle import Workspace
from desktop.workspace.reading_values import PageView, find_page_json
from desktop.workspace.reading_work import template_path
from desktop.workspace.sheets import Sheet, SheetMaker
from desktop.workspace.tray import find_photo, stored_path


@dataclass(frozen=True, slots=True, eq=False)
class StraightPage:
    """`page` as page `page.number` of `sheet.form`; `cells` are pixels of `page.image`."""

    sheet: Sheet
    page: Page
    cells: tuple[CellBox, ...]


def straight_page(workspace: Workspace, photo_id: str, page: int) -> PageView | None:
    """The page straightened by a person's outline, else by the latest reading, else by looking for it.

    None when no form is found. After a reading its boxes are the cells, so that they fit its image. Raises
    NoSuchPhoto, PhotoIsMissing and the photo's own known errors.
    """
    found = find_straight_page(workspace, photo_id, page)
    if found is None:
        return None
    return PageView(found.page.image, found.cells, found.page.corners, found.page.turned)


def find_straight_page(workspace: Workspace, photo_id: str, page: int) -> StraightPage | None:
    """As `straight_page`, with what is known of the sheet."""
    with workspace.store.reading_session() as session:
        photo = find_photo(session, photo_id, page)
        maker = SheetMaker.look_up(session, workspace)
        reading = latest_reading(session, photo_id, page)
    sheet = maker.make(photo, page)
    image = np.asarray(load_page_image(stored_path(workspace, photo), page), np.uint8)
    if reading is not None and not maker.is_unread(sheet, reading):
        return _show_as_read(image, sheet, reading)
    return _look_for_page(image, sheet, template_path(workspace, sheet))


def _show_as_read(image: Image, sheet: Sheet, reading: Reading) -> StraightPage | None:
    """The very image the reading was made from; its boxes are the cells."""
    described = find_page_json(reading)
    if described is None:
        return None
    page = rebuild_page(image, sheet.form, described)
    cells = (CellReading.from_json(cell) for cell in json.loads(reading.cells_json))
    return StraightPage(sheet, page, tuple(CellBox(cell.field, *cell.box) for cell in cells))


def _look_for_page(image: Image, sheet: Sheet, picture: Path | None) -> StraightPage | None:
    number = sheet.form_page or 1
    template = load_template(picture, sheet.form, sheet.candidates, number) if picture else None
    try:
        if sheet.corners is None:
            page = find_page(image, sheet.form, sheet.candidates, sheet.form_page, template)
        else:
            page = straighten_form_page(
                image, sheet.corners, sheet.turned, sheet.form, sheet.candidates, sheet.form_page
            )
    except PageNotFound:
        return None
    return StraightPage(sheet, page, locate_cells(page, sheet.form, sheet.candidates, page.number))
