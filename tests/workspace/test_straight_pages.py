"""The page that is shown is the very page that was read, also where the paper is bent."""

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image

from desktop.page.cells import cut_cell
from desktop.page.quality import QualityKind
from desktop.page.values import Image as Picture
from desktop.reading.values import NumberReading, Script
from desktop.workspace.photos import add_photos
from desktop.workspace.readings import latest_reading, read_photos, straight_page
from desktop.workspace.straight_pages import find_straight_page
from tests.builders.readings import OnlySevens


class KeepingReader(OnlySevens):
    """Keeps the boxes that it was given."""

    def __init__(self) -> None:
        self.cells: list[Picture] = []

    def read_numbers(self, cells: Sequence[Picture], script: Script = Script.WESTERN) -> list[NumberReading]:
        self.cells.extend(cells)
        return super().read_numbers(cells, script)


def shrink(photo: bytes, height: int) -> bytes:
    with Image.open(io.BytesIO(photo)) as picture:
        small = picture.resize((picture.width * height // picture.height, height))
    file = io.BytesIO()
    small.save(file, "JPEG", quality=90)
    return file.getvalue()


def test_the_boxes_shown_are_the_boxes_read_pixel_by_pixel(workspace, form_photos):
    (photo_id,) = add_photos(workspace, form_photos[:1]).added
    reader = KeepingReader()
    read_photos(workspace, reader=reader, printed=lambda _block: "")
    shown = find_straight_page(workspace, photo_id, 1)
    cells = [cut_cell(shown.page, box) for box in shown.cells]
    assert len(cells) == len(reader.cells) > 9
    assert all(np.array_equal(mine, read) for mine, read in zip(cells, reader.cells, strict=True))
    view = straight_page(workspace, photo_id, 1)
    assert (view.corners, view.turned) == (shown.page.corners, shown.page.turned)
    assert latest_reading(workspace, photo_id, 1).found_by in {"table", "contour"}


def test_what_is_wrong_with_a_photo_is_kept_with_its_reading(workspace, form_photos):
    small = shrink(form_photos[0], 700)
    (photo_id,) = add_photos(workspace, [small]).added
    read_photos(workspace, reader=OnlySevens(), printed=lambda _block: "")
    kinds = {note.kind: note for note in latest_reading(workspace, photo_id, 1).notes}
    assert QualityKind.LOW_RESOLUTION in kinds
    assert kinds[QualityKind.LOW_RESOLUTION].rows == (1, 2, 3)
