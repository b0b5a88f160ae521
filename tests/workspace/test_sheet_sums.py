"""Sums of a typed sheet: named beside the row, in the way of nothing."""

import pytest

from desktop.spreadsheet.faults import FaultKind
from desktop.spreadsheet.figure_columns import prepare_figure_table, recognise_figure_columns
from desktop.spreadsheet.table_file import read_table
from desktop.spreadsheet.typed_figures import FormOfConstituency, preview_figures
from desktop.workspace.constituency import list_candidates
from desktop.workspace.sheet_sums import check_sums, count_open_sums
from desktop.workspace.stations import StationValues, list_stations, save_station
from tests.builders.tables import write_csv


def look_at(workspace, folder, text: str):
    candidates = list_candidates(workspace)
    table = prepare_figure_table(read_table(write_csv(folder, text)), candidates)
    stations = {row.serial for row in list_stations(workspace)}
    preview = preview_figures(
        table, recognise_figure_columns(table, candidates), FormOfConstituency(candidates, stations)
    )
    return check_sums(workspace, preview)


def write_row(workspace, totals: list[object], **others: object) -> str:
    """A wide sheet of one row: the first candidates' totals as given, all others 0."""
    serials = [row.ballot_serial for row in list_candidates(workspace)]
    cells = [*totals, *[0] * (len(serials) - len(totals))]
    headers = ["station", *map(str, serials), *others]
    return ",".join(headers) + "\n" + ",".join(map(str, [1, *cells, *others.values()])) + "\n"


def sentences(preview) -> list[str]:
    return [fault.sentence for row in preview.rows for fault in row.faults]


def test_candidates_that_do_not_make_the_stated_total_are_named_and_still_imported(workspace, tmp_path):
    found = look_at(workspace, tmp_path, write_row(workspace, [10, 20], valid_total=99))
    assert sentences(found) == ["The candidates add up to 30, the form says 99."]
    assert [row.station for row in found.to_import] == [1]
    assert count_open_sums(found) == 1


def test_sums_that_close_or_cannot_be_tested_are_no_fault(workspace, tmp_path):
    closing = write_row(workspace, [10, 20], valid_total=30, rejected=2, polled=32)
    assert sentences(look_at(workspace, tmp_path, closing)) == []
    assert sentences(look_at(workspace, tmp_path, "station,1,valid_total\n1,10,99\n")) == []
    assert sentences(look_at(workspace, tmp_path, write_row(workspace, [10, ""], valid_total=99))) == []


def test_one_candidate_with_more_than_the_stated_total_is_enough(workspace, tmp_path):
    found = look_at(workspace, tmp_path, "station,1,valid_total\n1,100,99\n")
    assert sentences(found) == ["The candidates add up to 100, the form says 99."]


@pytest.mark.parametrize(
    ("boxes", "kind", "sentence"),
    [
        (
            {"valid_total": 0, "rejected": 2, "polled": 5},
            FaultKind.POLLED_SUM,
            "Valid and rejected votes add up to 2, the form says 5 polled.",
        ),
        (
            {"polled male": 3, "polled female": 4, "polled": 8},
            FaultKind.SEXES_SUM,
            "Male and female votes add up to 7, the form says 8 polled.",
        ),
        (
            {"voters assigned": 10, "polled": 11},
            FaultKind.MORE_THAN_ASSIGNED,
            "11 votes are polled, but only 10 voters are assigned.",
        ),
        (
            {"candidate.1.valid": 1, "candidate.1.tendered": 2, "candidate.1.challenged": 3},
            FaultKind.ROW_SUM,
            "Candidate 1: the boxes add up to 6, the total says 0.",
        ),
        (
            {"candidate.2.tendered": 5, "column.tendered": 4},
            FaultKind.COLUMN_SUM,
            "The column of tendered votes adds up to 5, the form says 4.",
        ),
    ],
)
def test_every_sum_of_the_form_has_its_own_sentence(workspace, tmp_path, boxes, kind, sentence):
    (row,) = look_at(workspace, tmp_path, write_row(workspace, [], **boxes)).rows
    assert [fault.sentence for fault in row.faults if fault.kind is kind] == [sentence]
    assert not any(fault.blocks for fault in row.faults)


def test_the_polling_scheme_says_the_voters_where_the_sheet_does_not(workspace, tmp_path):
    save_station(workspace, StationValues(1, "School", voters_total=50))
    found = look_at(workspace, tmp_path, write_row(workspace, [51], polled=51))
    assert "51 votes are polled, but only 50 voters are assigned." in sentences(found)


def test_columns_that_slipped_by_one_are_noticed_in_every_row(workspace, tmp_path):
    """The first candidate's votes were left out, and everything after stands one column to the left."""
    good = write_row(workspace, [10, 20, 5], valid_total=35, rejected=2, polled=37)
    header, row = good.splitlines()
    station, _first, *others = row.split(",")
    found = look_at(workspace, tmp_path, f"{header}\n{','.join([station, *others, '0'])}\n")
    assert count_open_sums(found) == 1


def test_a_row_that_stays_out_anyway_says_only_why(workspace, tmp_path):
    found = look_at(workspace, tmp_path, write_row(workspace, ["x", 20], valid_total=3))
    assert [fault.kind for fault in found.rows[0].faults] == [FaultKind.NOT_A_NUMBER]
    assert count_open_sums(found) == 0
