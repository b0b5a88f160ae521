"""Which misreading would close the sums of the form on the desk."""

import pytest

from db.figures import Figure
from desktop.entry.misreads import Misread
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.explaining import explain
from desktop.workspace.photos import list_photos
from tests.builders.readings import make_reading
from tests.builders.workspace import CLOSING, add_cells, add_copy

# 70 read as 10: 1 and 7 are often confused
MISREAD = CLOSING | {"candidate.1.total": 10}


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace, station=1)


def add_cells_with(workspace, alternatives) -> None:
    cells = [make_reading(field, number) for field, number in MISREAD.items() if field != "candidate.1.total"]
    cells.append(make_reading("candidate.1.total", 10, alternatives=alternatives))
    add_cells(workspace, list_photos(workspace)[0].id, cells)


def test_a_form_whose_sums_close_needs_no_explanation(workspace, copy_id):
    start_entry(workspace, copy_id)
    for field, number in CLOSING.items():
        save_figure(workspace, copy_id, field, Figure.of(number))
    assert explain(workspace, copy_id) == ()


def test_what_is_typed_is_explained_by_confused_digits(workspace, copy_id):
    start_entry(workspace, copy_id, "blind")
    for field, number in MISREAD.items():
        save_figure(workspace, copy_id, field, Figure.of(number))
    first = explain(workspace, copy_id)[0]
    assert (first.kind, first.changes[0].field, first.changes[0].perhaps) == (
        Misread.DIGIT,
        "candidate.1.total",
        70,
    )


def test_what_the_reader_also_held_possible_comes_first(workspace, copy_id):
    add_cells_with(workspace, ((10, 0.8), (70, 0.2)))
    start_entry(workspace, copy_id)
    assert explain(workspace, copy_id) == (), "the totals are still to be typed"
    for field in ("valid_total", "excluded", "polled.total"):
        save_figure(workspace, copy_id, field, Figure.of(CLOSING[field]))
    first = explain(workspace, copy_id)[0]
    assert (first.changes[0].perhaps, first.probability) == (70, 0.2)


def test_in_blind_mode_the_reading_takes_no_part(workspace, copy_id):
    add_cells_with(workspace, ((10, 0.8), (70, 0.2)))
    start_entry(workspace, copy_id, "blind")
    assert explain(workspace, copy_id) == ()
    for field, number in MISREAD.items():
        save_figure(workspace, copy_id, field, Figure.of(number))
    assert all(repair.probability == 0 for repair in explain(workspace, copy_id))
