"""The main job without a screen: photos → copies → figures → Form 47 → comparison → bundle → merge.

The figures are typed as `truth.json` says that they stand on the paper; the machine's reading is
tested elsewhere and could change none of them.
"""

import datetime as dt
import json

import pytest

from db.fields import split_candidate_field
from db.figures import DASH, Figure, FigureState
from desktop.bundle.export import ExportOptions, export_bundle
from desktop.bundle.merge import import_bundle, preview_import
from desktop.photo import list_photo_files
from desktop.spreadsheet.official import read_official
from desktop.spreadsheet.table_file import read_table
from desktop.workspace.comparing import compare
from desktop.workspace.constituency import list_candidates
from desktop.workspace.entries import (
    list_drafts,
    list_entry_queue,
    next_copy,
    save_figure,
    start_entry,
)
from desktop.workspace.findings import list_findings
from desktop.workspace.officials import add_official_result
from desktop.workspace.photos import CopyValues, add_photos, assign_photo, list_photos
from desktop.workspace.specimen import (
    create_specimen_workspace,
    specimen_folder,
    specimen_form47_path,
    specimen_photo_paths,
)
from desktop.workspace.stations import count_statuses, list_stations
from desktop.workspace.workspace import check_workspace, close_workspace
from tests.builders.honest_reader import finish_honestly
from tests.builders.workspace import make_device

TRUTH = json.loads((specimen_folder() / "truth.json").read_text(encoding="utf-8"))
PHOTOS = TRUTH["photos"]


def figure_of(plain: dict) -> Figure:
    return Figure(FigureState(plain["state"]), plain.get("number"))


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The workspace at the end of the first volunteer's night, and everything that was said on the way."""
    folder = tmp_path_factory.mktemp("story")
    workspace = create_specimen_workspace(folder / "first", device=make_device("AAA-22"), with_photos=False)
    told = {"workspace": workspace, "folder": folder, "needed_reasons": {}}
    told["intake"] = add_photos(workspace, specimen_photo_paths(), source="folder")
    assign_as_truth_says(workspace)
    while (copy_id := next_copy(workspace)) is not None:
        type_as_truth_says(workspace, copy_id, told["needed_reasons"])
    import_form47(workspace)
    yield told
    close_workspace(workspace)


def assign_as_truth_says(workspace) -> None:
    """One photo a station: what was photographed twice is assigned once."""
    done = set()
    for row in list_photos(workspace):
        truth = PHOTOS[row.file_name]
        if truth["station"] is not None and truth["station"] not in done:
            done.add(truth["station"])
            values = CopyValues(truth["station"], form_definition=truth["form"])
            assign_photo(workspace, row.id, 1, values)


def type_as_truth_says(workspace, copy_id: str, needed_reasons: dict) -> None:
    form = start_entry(workspace, copy_id)
    name = next(row.file_name for row in list_photos(workspace) if row.id == form.pages[0].photo_id)
    for field, plain in PHOTOS[name]["fields"].items():
        save_figure(workspace, copy_id, field, figure_of(plain))
    errors = [found.finding.code for found in list_findings(workspace, copy_id) if found.finding.is_error]
    if errors:
        needed_reasons[form.station.serial] = errors
    finish_honestly(workspace, copy_id)


def import_form47(workspace) -> None:
    path = specimen_form47_path()
    preview = read_official(read_table(path), list_candidates(workspace))
    assert preview.faulty == ()
    add_official_result(
        workspace,
        "form47",
        preview.figures,
        file_path=path,
        obtained_on=dt.datetime(2025, 1, 2, 6, 40, tzinfo=dt.UTC),
    )


def differences(comparison) -> dict[int, int]:
    rows = {split_candidate_field(row.field): row.difference for row in comparison.rows if row.difference}
    return {split[0]: difference for split, difference in rows.items() if split}


def totals(workspace) -> list[tuple]:
    return [(row.field, row.sum, row.stations_unknown, row.official) for row in compare(workspace).rows]


def test_every_photo_file_is_taken_in_and_duplicates_are_named(told):
    intake = told["intake"]
    assert intake.refused == ()
    assert (
        len(intake.added) + len(intake.duplicates)
        == len(list_photo_files(specimen_folder() / "photos"))
        == 26
    )
    assert len(intake.duplicates) == 1
    assert len(intake.near_duplicates) == 1


def test_every_station_but_the_missing_one_is_entered(told):
    rows = list_stations(told["workspace"])
    assert count_statuses(rows)["entered"] == 23
    assert [row.serial for row in rows if row.status == "no_photo"] == [TRUTH["missing_station"]]
    assert list_drafts(told["workspace"]) == ()
    assert all(row.is_mine for row in list_entry_queue(told["workspace"]))


def test_only_the_planted_wrong_sum_needed_a_reason(told):
    assert set(told["needed_reasons"]) == {3}
    assert "E205" in told["needed_reasons"][3]


def test_the_sums_are_those_of_the_papers(told):
    comparison = compare(told["workspace"])
    for field, total in TRUTH["sums"].items():
        box = "registered.total" if field == "voters_assigned" else field
        assert comparison.row(box).sum == total, field


def test_the_comparison_shows_exactly_the_planted_differences_and_the_missing_station(told):
    comparison = compare(told["workspace"])
    planted = {int(serial): difference for serial, difference in TRUTH["planted_differences"].items()}
    assert differences(comparison) == planted
    assert comparison.missing == (TRUTH["missing_station"],)
    others = [row.field for row in comparison.rows if row.difference and not split_candidate_field(row.field)]
    assert others == []


def test_a_zero_written_as_a_dash_is_counted_as_none(told):
    row = next(row for row in compare(told["workspace"]).station_rows if row.serial == 9)
    assert row.figures["candidate.11.total"] == DASH


def test_the_store_is_sound_afterwards(told):
    assert check_workspace(told["workspace"]) == ()


def test_a_bundle_gives_an_empty_workspace_the_same_totals(told):
    bundle = told["folder"] / "first.zip"
    export_bundle(told["workspace"].store, bundle, ExportOptions(author_id=told["workspace"].person.id))
    second = create_specimen_workspace(
        told["folder"] / "second", device=make_device("BBB-33"), person_name="coordinator", with_photos=False
    )
    try:
        assert preview_import(second.store, bundle).differs == ()
        import_bundle(second.store, bundle)
        assert totals(second) == totals(told["workspace"])
        before = totals(second)
        import_bundle(second.store, bundle)
        assert totals(second) == before
        assert {row.sha256 for row in list_photos(second)} == {
            row.sha256 for row in list_photos(told["workspace"])
        }
        assert check_workspace(second) == ()
    finally:
        close_workspace(second)
