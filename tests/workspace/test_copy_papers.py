"""A copy as a sheet of paper, and which copies nobody described yet."""

import pytest

from db.figures import Figure
from desktop.workspace.conditions import save_condition
from desktop.workspace.copy_papers import get_copy_paper, next_without_sheet, read_typed_moment
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.errors import NoSuchCopy
from desktop.workspace.paper_words import save_words
from desktop.workspace.photos import list_copies
from desktop.workspace.workspace import Workspace
from tests.builders.workspace import CLOSING, add_copy, finish_honestly, open_made_workspace


@pytest.fixture
def workspace(tmp_path):
    with open_made_workspace(tmp_path / "made") as made:
        yield made


def test_a_paper_knows_its_station_pages_and_boxes(workspace: Workspace):
    copy_id = add_copy(workspace, 2, copy_kind="posted")
    paper = get_copy_paper(workspace, copy_id)
    assert (paper.station_serial, paper.station_name_en, paper.copy_kind) == (2, "Govt School 2", "posted")
    assert [page.position for page in paper.pages] == [1]
    assert set(paper.boxes) >= CLOSING.keys()
    assert len(paper.candidates) == 3


def test_a_copy_that_is_not_there_is_refused(workspace: Workspace):
    with pytest.raises(NoSuchCopy):
        get_copy_paper(workspace, "none")


def test_the_next_copy_without_a_sheet_goes_by_station_and_round_again(workspace: Workspace):
    third, first, second = (add_copy(workspace, station) for station in (3, 1, 2))
    assert next_without_sheet(workspace) == first
    assert next_without_sheet(workspace, first) == second
    assert next_without_sheet(workspace, third) == first
    save_condition(workspace, first, {"officer_stamp": True})
    assert next_without_sheet(workspace, third) == second
    save_condition(workspace, second, {"officer_stamp": True})
    assert next_without_sheet(workspace, third) is None


def test_the_moment_typed_at_entry_is_known_before_and_after_finishing(workspace: Workspace):
    copy_id = add_copy(workspace)
    start_entry(workspace, copy_id)
    save_words(workspace, copy_id, "written_date", "1/1/2025")
    save_words(workspace, copy_id, "written_time", "-")
    known = {"written_date": "2025-01-01", "written_time": ""}
    assert read_typed_moment(workspace, copy_id) == known
    for field, number in CLOSING.items():
        save_figure(workspace, copy_id, field, Figure.of(number))
    finish_honestly(workspace, copy_id)
    assert list_copies(workspace)[0].entered_by == ("reader 1",)
    assert read_typed_moment(workspace, copy_id) == known


def test_without_an_entry_no_moment_is_known(workspace: Workspace):
    assert read_typed_moment(workspace, add_copy(workspace)) == {}
