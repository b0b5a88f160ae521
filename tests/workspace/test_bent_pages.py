"""A bent sheet is read and shown by the very same picture, though only its bends are stored."""

import numpy as np
import pytest
from PIL import Image

from desktop.page.cells import cut_cell
from desktop.page.form_definition import load_form
from desktop.reading.values import CellState, NumberReading, Script
from desktop.workspace.photos import add_photos, list_photos
from desktop.workspace.readings import read_photos
from desktop.workspace.specimen import create_specimen_workspace
from desktop.workspace.straight_pages import find_straight_page
from desktop.workspace.workspace import close_workspace
from tests.builders.bent_paper import Bulge, CurvedSheet, photograph_bent
from tests.builders.paper import draw_paper
from tests.builders.workspace import make_device

BENT = CurvedSheet(bulges=(Bulge(angle=80, height_mm=25, phase=0.1),))


class KeepingReader:
    """Reads a 7 in every box and keeps what it was shown."""

    engine = "keeping 1"

    def __init__(self):
        self.cells = []

    def choose_script(self, cells):
        return Script.WESTERN

    def read_numbers(self, cells, script=Script.WESTERN):
        self.cells = list(cells)
        return [NumberReading(CellState.READ, 7, 0.99, ((7, 0.99),)) for _ in cells]


@pytest.fixture
def workspace(tmp_path):
    photo, _ = photograph_bent(draw_paper(load_form("form45-table-1"), 12), BENT, size=(1200, 1600))
    Image.fromarray(photo).save(tmp_path / "bent.jpg", quality=90)
    made = create_specimen_workspace(tmp_path / "workspace", device=make_device(), with_photos=False)
    add_photos(made, [tmp_path / "bent.jpg"])
    yield made
    close_workspace(made)


def test_what_is_shown_is_what_was_read(workspace):
    reader = KeepingReader()
    read_photos(workspace, reader=reader, printed=lambda _block: "")
    (row,) = list_photos(workspace)
    shown = find_straight_page(workspace, row.id, 1)
    assert shown.page.bends is not None
    assert len(reader.cells) == len(shown.cells) == 57
    for read, box in zip(reader.cells, shown.cells, strict=True):
        assert np.array_equal(read, cut_cell(shown.page, box)), box.field
