"""Official results: every version is kept with its file and date, and two can be compared."""

import datetime as dt
import hashlib

import pytest

from db.figures import NOT_CAPTURED, Figure
from desktop.spreadsheet.faults import FileNotReadable
from desktop.workspace.comparing import compare
from desktop.workspace.errors import NoSuchOfficialResult
from desktop.workspace.officials import (
    OfficialDifference,
    add_official_result,
    compare_official_versions,
    list_official_results,
    official_file_path,
    withdraw_official_result,
)
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CLOSING, add_copy, type_form

C1 = "candidate.1.total"
MORNING = dt.datetime(2024, 2, 9, 6, 40, tzinfo=dt.UTC)
EVENING = dt.datetime(2024, 2, 9, 18, 0, tzinfo=dt.UTC)


def add(workspace, figures=None, *, form="form47", obtained_on=MORNING, **more) -> str:
    figures = {C1: Figure.of(70), "excluded": Figure.of(5)} if figures is None else figures
    return add_official_result(workspace, form, figures, obtained_on=obtained_on, **more).row.id


def test_an_official_result_is_kept_with_its_file_and_date(workspace, tmp_path):
    file = tmp_path / "form47.csv"
    file.write_bytes(b"field,value\n")
    official_id = add(workspace, file_path=file, note="from the returning officer's board")
    file.write_bytes(b"changed later")
    (row,) = list_official_results(workspace)
    assert (row.id, row.form, row.version, row.obtained_on) == (official_id, "form47", 1, MORNING)
    assert (row.source_name, row.sha256) == ("form47.csv", hashlib.sha256(b"field,value\n").hexdigest())
    assert official_file_path(workspace, official_id).read_bytes() == b"field,value\n"


def test_a_typed_result_has_no_file(workspace):
    assert official_file_path(workspace, add(workspace)) is None


def test_versions_keep_the_number_in_which_they_were_recorded(workspace):
    late = add(workspace, obtained_on=EVENING)
    early = add(workspace, obtained_on=MORNING)
    third = add(workspace, obtained_on=MORNING)
    add(workspace, form="form49")
    numbers = [(row.id, row.version) for row in list_official_results(workspace, "form47")]
    assert numbers == [(late, 1), (early, 2), (third, 3)]
    withdraw_official_result(workspace, early, "of another constituency")
    assert [row.version for row in list_official_results(workspace, "form47")] == [1, 3]
    with pytest.raises(NoSuchOfficialResult):
        compare(workspace, version=2)
    assert [row.form for row in list_official_results(workspace)] == ["form47", "form47", "form49"]


def test_the_same_file_is_stored_once(workspace, tmp_path):
    file = tmp_path / "form47.csv"
    file.write_bytes(b"field,value\n")
    first = add(workspace, file_path=file)
    figures = dict(list_official_results(workspace)[0].figures)
    again = add_official_result(workspace, "form47", figures, file_path=file, obtained_on=EVENING)
    assert (again.row.id, again.row.obtained_on, again.is_new) == (first, MORNING, False)
    assert len(list_official_results(workspace)) == 1


def test_two_versions_are_compared_box_by_box(workspace):
    before = add(workspace)
    after = add(workspace, {C1: Figure.of(71), "excluded": Figure.of(5), "stations": Figure.of(4)})
    assert compare_official_versions(workspace, before, after) == (
        OfficialDifference(None, C1, Figure.of(70), Figure.of(71)),
        OfficialDifference(None, "stations", None, Figure.of(4)),
    )


def test_figures_may_stand_in_rows_of_stations(workspace):
    add(workspace, {(1, C1): Figure.of(70), (None, C1): Figure.of(170)}, form="form48")
    (row,) = list_official_results(workspace, "form48")
    assert row.figures == {(1, C1): Figure.of(70), (None, C1): Figure.of(170)}


def test_a_withdrawn_version_is_gone_from_the_list(workspace):
    official_id = add(workspace)
    withdraw_official_result(workspace, official_id, "of another constituency")
    assert list_official_results(workspace) == ()
    with pytest.raises(NoSuchOfficialResult):
        withdraw_official_result(workspace, official_id, "again")


def test_a_file_that_cannot_be_read_stores_nothing(workspace, tmp_path):
    with pytest.raises(FileNotReadable):
        add(workspace, file_path=tmp_path / "gone.csv")
    assert list_official_results(workspace) == ()


def test_a_form_that_does_not_exist_is_a_mistake_of_the_caller(workspace):
    with pytest.raises(ValueError, match="form45"):
        add(workspace, form="form45")


def test_the_comparison_takes_the_version_obtained_last(workspace):
    type_form(workspace, add_copy(workspace, station=1))
    add(workspace, {C1: Figure.of(60)}, obtained_on=EVENING)
    add(workspace, {C1: Figure.of(75)}, obtained_on=MORNING)
    assert compare(workspace).row(C1).difference == -10
    assert compare(workspace, version=2).row(C1).difference == 5
    with pytest.raises(NoSuchOfficialResult):
        compare(workspace, version=3)


def test_without_an_official_result_there_are_sums_and_no_differences(workspace):
    type_form(workspace, add_copy(workspace, station=1))
    found = compare(workspace)
    assert (found.row(C1).sum, found.row(C1).difference, found.missing) == (70, None, (2, 3, 4))
    assert found.row(C1).name("ur") == "امیدوار 1"


def test_a_box_that_the_form_does_not_have_gives_no_difference(workspace):
    add(workspace, {C1: NOT_CAPTURED})
    assert compare(workspace).row(C1).difference is None


def test_boxes_on_which_readers_differ_are_not_counted(workspace):
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id)
    type_form(
        choose_person(workspace, "reader 2"),
        copy_id,
        CLOSING | {C1: 69, "candidate.2.total": 21},
        mode="blind",
    )
    row = compare(workspace).row(C1)
    assert (row.sum, row.stations_unknown) == (0, 4)
