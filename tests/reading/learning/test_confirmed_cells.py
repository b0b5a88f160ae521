"""Confirmed boxes are kept whole, come back as they were, and can be forgotten."""

import numpy as np

from desktop.reading.learning.confirmed_cells import (
    ConfirmedCell,
    forget_confirmed_cells,
    keep_confirmed_cells,
    list_kept_entries,
    load_confirmed_cells,
)
from desktop.reading.values import Script


def make_cell(label="179", entry_id="entry-1", script=Script.WESTERN):
    image = np.full((60, 180, 3), 230, np.uint8)
    image[20:40, 60:80] = (20, 30, 120)
    return ConfirmedCell(image, label, "candidate.3.total", script, "ginti-ctc 2", 119, entry_id)


def test_what_was_kept_comes_back_as_it_was(tmp_path):
    cells = [make_cell("179"), make_cell("", script=Script.URDU), make_cell("-")]
    keep_confirmed_cells(tmp_path, "entry-1", cells)
    loaded = list(load_confirmed_cells(tmp_path))
    assert [(cell.label, cell.field, cell.script, cell.engine, cell.read_as) for cell in loaded] == [
        (cell.label, cell.field, cell.script, cell.engine, cell.read_as) for cell in cells
    ]
    assert np.abs(loaded[0].image.astype(int) - cells[0].image.astype(int)).mean() < 3
    assert list_kept_entries(tmp_path) == {"entry-1"}


def test_an_entry_kept_again_is_there_once(tmp_path):
    for label in ("179", "119"):
        keep_confirmed_cells(tmp_path, "entry-1", [make_cell(label)])
    assert [cell.label for cell in load_confirmed_cells(tmp_path)] == ["119"]


def test_a_damaged_file_costs_only_its_own_cells(tmp_path):
    keep_confirmed_cells(tmp_path, "entry-1", [make_cell()])
    keep_confirmed_cells(tmp_path, "entry-2", [make_cell("5", "entry-2")])
    (tmp_path / "entry-1.zip").write_bytes(b"PK nothing")
    assert [cell.entry_id for cell in load_confirmed_cells(tmp_path)] == ["entry-2"]


def test_what_is_forgotten_is_gone(tmp_path):
    keep_confirmed_cells(tmp_path, "entry-1", [make_cell()])
    forget_confirmed_cells(tmp_path)
    assert not list(tmp_path.iterdir())
    assert not list(load_confirmed_cells(tmp_path / "never made"))
