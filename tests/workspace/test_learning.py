"""Confirmed boxes of finished entries are kept with their figures, and forgotten on request."""

import pytest

from db.figures import BLANK, DASH, Figure
from desktop.reading.learning.confirmed_cells import load_confirmed_cells
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.learning import forget_learning, improve, keep_all_confirmed, show_learning
from desktop.workspace.learning_folder import learning_folder
from desktop.workspace.photos import CopyValues, add_photos, assign_photo
from desktop.workspace.readings import read_photos
from tests.builders.honest_reader import finish_honestly
from tests.builders.readings import OnlySevens
from tests.builders.workspace import CLOSING, add_copy, open_made_workspace, type_form
from tests.reading.specimen_photos import photo_of

FIGURES = {"blank": lambda _number: BLANK, "dash": lambda _number: DASH, "number": Figure.of}


@pytest.fixture
def confirmed(tmp_path):
    """A workspace in which one specimen photo was read wrongly throughout, and entered as it is."""
    photo = photo_of(1)
    with open_made_workspace(tmp_path / "workspace", candidates=12) as workspace:
        (photo_id,) = add_photos(workspace, [photo.path]).added
        copy_id = assign_photo(workspace, photo_id, 1, CopyValues(1, form_definition=photo.form))
        read_photos(workspace, [photo_id], reader=OnlySevens(), printed=lambda _block: "")
        start_entry(workspace, copy_id)
        for field, written in photo.fields.items():
            save_figure(workspace, copy_id, field, FIGURES[written["state"]](written["number"]))
        entry_id = finish_honestly(workspace, copy_id)
        yield workspace, photo, entry_id


def test_what_is_kept_is_the_confirmed_figure_and_what_had_been_read(confirmed):
    workspace, photo, entry_id = confirmed
    assert keep_all_confirmed(workspace) == 1
    kept = list(load_confirmed_cells(learning_folder(workspace)))
    numbers = {cell.field: cell.label for cell in kept if cell.label.isdigit()}
    assert numbers == {
        field: str(written["number"])
        for field, written in photo.fields.items()
        if written["state"] == "number"
    }
    assert {cell.read_as for cell in kept} == {7}
    assert {(cell.engine, cell.entry_id) for cell in kept} == {("only sevens", entry_id)}
    assert all(cell.image.std() > 5 for cell in kept if cell.label)


def test_an_entry_is_kept_once_and_forgotten_when_asked(confirmed):
    workspace, _photo, _entry_id = confirmed
    keep_all_confirmed(workspace)
    assert keep_all_confirmed(workspace) == 0
    assert show_learning(workspace).entries == 1
    forget_learning(workspace)
    assert show_learning(workspace) == type(show_learning(workspace))(0, is_improved=False)


def test_a_single_form_teaches_nothing_yet(confirmed):
    workspace, _photo, _entry_id = confirmed
    keep_all_confirmed(workspace)
    report = improve(workspace)
    assert (report.has_enough, report.improvement) == (False, None)
    assert not show_learning(workspace).is_improved


def test_an_entry_whose_photo_was_never_read_keeps_nothing(tmp_path):
    with open_made_workspace(tmp_path / "workspace") as workspace:
        type_form(workspace, add_copy(workspace, 1), CLOSING)
        assert keep_all_confirmed(workspace) == 0
