"""Reading photos: every result is kept, nothing is assigned by itself, a person's outline is followed."""

import json
import shutil
from collections.abc import Sequence

import pytest

from desktop.reading.number_reader import NumberReader
from desktop.reading.values import CellState, NumberModelMissing, NumberReading, Script
from desktop.workspace.constituency import CandidateRow, list_candidates, remove_candidate, repair_candidate
from desktop.workspace.entries import start_entry
from desktop.workspace.photos import CopyValues, add_photos, assign_photo, list_photos, set_outline
from desktop.workspace.reading_values import OtherRows
from desktop.workspace.readings import latest_reading, read_photos, straight_page
from desktop.workspace.specimen import create_specimen_workspace, specimen_folder
from desktop.workspace.workspace import close_workspace, open_workspace
from tests.builders.photo_files import make_jpeg
from tests.builders.workspace import make_device

FORM = "IMG_20250101_191000.jpg"  # station 20, upright
TRUTH = json.loads((specimen_folder() / "truth.json").read_text(encoding="utf-8"))["photos"]


class SevensReader:
    """Reads a 7 in every box, surely; counts the pages it was given."""

    engine = "sevens 1"

    def __init__(self) -> None:
        self.pages = 0

    def choose_script(self, cells: Sequence[object]) -> Script:
        return Script.WESTERN

    def read_numbers(self, cells: Sequence[object], script: Script = Script.WESTERN) -> list[NumberReading]:
        self.pages += 1
        return [NumberReading(CellState.READ, 7, 0.99, ((7, 0.99),)) for _ in cells]


class MissingReader:
    """A reader whose own file is gone."""

    engine = "missing 1"

    def choose_script(self, cells: Sequence[object]) -> Script:
        return Script.WESTERN

    def read_numbers(self, cells: Sequence[object], script: Script = Script.WESTERN) -> list[NumberReading]:
        raise NumberModelMissing(file="numbers.onnx")


def read(workspace, reader: NumberReader | None = None, text: str = "Polling station No. 20: Govt", **more):
    return read_photos(workspace, reader=reader or SevensReader(), printed=lambda _block: text, **more)


@pytest.fixture(scope="module")
def specimen_folder_with_a_form(tmp_path_factory):
    folder = tmp_path_factory.mktemp("specimen") / "workspace"
    workspace = create_specimen_workspace(folder, device=make_device(), with_photos=False)
    add_photos(workspace, [specimen_folder() / "photos" / FORM])
    close_workspace(workspace)
    return folder


@pytest.fixture
def specimen(tmp_path, specimen_folder_with_a_form):
    shutil.copytree(specimen_folder_with_a_form, tmp_path / "specimen")
    workspace = open_workspace(tmp_path / "specimen", device=make_device())
    yield workspace
    close_workspace(workspace)


def test_a_read_form_has_its_cells_and_a_hint_but_is_assigned_to_nothing(specimen):
    report = read(specimen)
    (row,) = list_photos(specimen)
    assert report.read == ((row.id, 1),)
    assert (row.is_read, row.page_found, row.suggested_station, row.station_serial) == (True, True, 20, None)
    view = latest_reading(specimen, row.id, 1)
    assert (view.engine, view.station_number, len(view.cells)) == ("sevens 1", 20, 57)


def test_the_page_found_is_where_the_truth_says(specimen):
    read(specimen)
    view = latest_reading(specimen, list_photos(specimen)[0].id, 1)
    for found, true in zip(view.corners, TRUTH[FORM]["corners"], strict=True):
        assert found == pytest.approx(true, abs=12)


def test_a_station_that_is_not_on_the_list_is_not_suggested(specimen):
    read(specimen, text="Polling station No. 301")
    assert list_photos(specimen)[0].suggested_station is None


def test_what_was_read_once_is_not_read_again_unless_asked_for(specimen):
    reader = SevensReader()
    read(specimen, reader)
    read(specimen, reader)
    assert reader.pages == 1
    read(specimen, reader, photo_ids=[list_photos(specimen)[0].id])
    assert reader.pages == 2


def test_a_photo_that_is_no_form_is_stored_as_not_found(workspace):
    add_photos(workspace, [make_jpeg(1, (900, 1200))])
    report = read(workspace)
    (row,) = list_photos(workspace)
    assert (report.read, report.not_found) == ((), ((row.id, 1),))
    assert (row.is_read, row.page_found) == (True, False)
    view = latest_reading(workspace, row.id, 1)
    assert (view.page_found, view.corners, view.cells) == (False, None, ())
    assert straight_page(workspace, row.id, 1) is None


def test_a_persons_outline_is_read_anew_and_followed(workspace):
    add_photos(workspace, [make_jpeg(1, (900, 1200))])
    read(workspace)
    photo_id = list_photos(workspace)[0].id
    corners = ((50.0, 40.0), (850.0, 60.0), (840.0, 1150.0), (60.0, 1140.0))
    set_outline(workspace, photo_id, 1, 0, corners)
    assert not list_photos(workspace)[0].is_read
    read(workspace)
    assert list_photos(workspace)[0].is_read
    found = latest_reading(workspace, photo_id, 1).corners
    for point, given in zip(found, corners, strict=True):
        assert point == pytest.approx(given, abs=60)


def test_corners_set_by_hand_make_no_form_of_a_photo_that_is_none(workspace):
    add_photos(workspace, [make_jpeg(1, (900, 1200))])
    read(workspace)
    (row,) = list_photos(workspace)
    set_outline(workspace, row.id, 1, 0, ((50.0, 40.0), (850.0, 60.0), (840.0, 1150.0), (60.0, 1140.0)))
    report = read(workspace)
    assert (report.read, report.not_found) == ((), ((row.id, 1),))
    (row,) = list_photos(workspace)
    assert (row.is_read, row.page_found, row.has_corners, row.other_rows) == (True, False, True, None)
    view = latest_reading(workspace, row.id, 1)
    assert not view.page_found
    assert view.cells
    assert {(cell.state, cell.value) for cell in view.cells} == {("unsure", None)}


def test_a_form_inside_corners_set_by_hand_is_recognised(specimen):
    read(specimen)
    (row,) = list_photos(specimen)
    set_outline(specimen, row.id, 1, row.turned, latest_reading(specimen, row.id, 1).corners)
    assert read(specimen).read == ((row.id, 1),)
    assert list_photos(specimen)[0].page_found


def test_a_form_with_other_rows_than_the_list_says_so_and_is_read_anew_with_the_repaired_list(specimen):
    last = max(row.ballot_serial for row in list_candidates(specimen))
    remove_candidate(specimen, last)
    read(specimen)
    (row,) = list_photos(specimen)
    assert (row.page_found, row.other_rows) == (False, OtherRows(found=last, expected=last - 1))
    repair_candidate(specimen, CandidateRow(last, "Someone", "کوئی", "", ""))
    assert read(specimen).read == ((row.id, 1),)
    assert list_photos(specimen)[0].other_rows is None


def test_a_photo_said_to_be_of_another_layout_is_read_anew(specimen):
    reader = SevensReader()
    read(specimen, reader)
    photo_id = list_photos(specimen)[0].id
    assign_photo(specimen, photo_id, 1, CopyValues(20, form_definition="form45-totals-1"))
    read(specimen, reader)
    assert latest_reading(specimen, photo_id, 1).form_definition == "form45-totals-1"


def test_a_form_46_is_not_read_as_a_form_45(specimen):
    photo_id = list_photos(specimen)[0].id
    assign_photo(specimen, photo_id, 1, CopyValues(20, form="form46"))
    report = read(specimen)
    assert (report.read, report.not_found) == ((), ((photo_id, 1),))
    assert not list_photos(specimen)[0].page_found
    assert latest_reading(specimen, photo_id, 1).form_definition == "form46-1"


def test_a_photo_whose_file_is_gone_is_refused_by_name(specimen):
    (row,) = list_photos(specimen)
    next((specimen.folder / "photos").rglob("*.jpg")).unlink()
    report = read(specimen)
    assert [(name, error.code) for name, error in report.refused] == [(FORM, "W024")]
    assert latest_reading(specimen, row.id, 1) is None


def test_reading_stops_when_cancelled(specimen):
    report = read(specimen, is_cancelled=lambda: True)
    assert (report.read, report.was_cancelled) == ((), True)


def test_progress_is_told_photo_by_photo(specimen):
    seen = []
    read(specimen, progress=lambda *step: seen.append(step))
    assert seen == [(0, 1, FORM), (1, 1, FORM)]


def test_without_its_number_reader_nothing_is_read_and_it_is_said(specimen):
    with pytest.raises(NumberModelMissing):
        read(specimen, MissingReader())


def test_the_straight_page_fits_the_boxes_that_were_read(specimen):
    read(specimen)
    photo_id = list_photos(specimen)[0].id
    view, reading = straight_page(specimen, photo_id, 1), latest_reading(specimen, photo_id, 1)
    assert [cell.edges for cell in view.cells] == [cell.box for cell in reading.cells]
    height, width = view.image.shape[:2]
    assert (width, height) == (1680, 2376)
    assert all(cell.right <= width and cell.bottom <= height for cell in view.cells)


def test_a_page_can_be_looked_at_before_it_was_read(specimen):
    view = straight_page(specimen, list_photos(specimen)[0].id, 1)
    assert [cell.field for cell in view.cells][:2] == ["voters_assigned", "polled.male"]


def test_what_was_read_before_assigning_is_suggested_when_typing(specimen):
    read(specimen)
    photo_id = list_photos(specimen)[0].id
    form = start_entry(specimen, assign_photo(specimen, photo_id, 1, CopyValues(20)))
    assert len(form.suggestions) == len(form.fields) == 57
    assert form.figures == {}
    assert "valid_total" in form.doubtful
