"""The comparison as files that are read without the program."""

import csv
from dataclasses import replace

import openpyxl
import pytest

from db import fields
from db.figures import BLANK, ILLEGIBLE, Figure
from desktop.comparison.build import build_comparison
from desktop.report.csv_file import write_csv
from desktop.report.xlsx_file import write_xlsx
from tests.builders.comparisons import PlainCandidate, PlainFigures, PlainStation

C1, C2 = fields.candidate_field(1), fields.candidate_field(2)


@pytest.fixture
def comparison():
    return build_comparison(
        constituency="NA-999",
        form="form47",
        candidates=[
            PlainCandidate(1, "=1+1", "شاہین", "Falcon"),
            PlainCandidate(2, "Bazm Ali", "بزم علی", ""),
        ],
        stations=[PlainStation(1), PlainStation(2)],
        accepted={1: PlainFigures({C1: Figure.of(1000), C2: BLANK})},
        official={C1: Figure.of(900), C2: ILLEGIBLE},
    )


def read_cells(path, sheet):
    return [list(row) for row in openpyxl.load_workbook(path).worksheets[sheet].iter_rows(values_only=True)]


def test_the_csv_has_one_row_a_box_and_leaves_unknown_figures_empty(tmp_path, comparison):
    write_csv(comparison, tmp_path / "comparison.csv")
    with (tmp_path / "comparison.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["field"] for row in rows] == [row.field for row in comparison.rows]
    assert (rows[0]["sum"], rows[0]["official"], rows[0]["difference"]) == ("1000", "900", "-100")
    assert (rows[1]["official"], rows[1]["official_state"], rows[1]["difference"]) == ("", "illegible", "")


def test_a_name_that_looks_like_a_formula_stays_text(tmp_path, comparison):
    write_csv(comparison, tmp_path / "comparison.csv")
    assert "'=1+1" in (tmp_path / "comparison.csv").read_text(encoding="utf-8-sig")
    write_xlsx(comparison, tmp_path / "comparison.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "comparison.xlsx").worksheets[0].cell(6, 2)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_the_workbook_shows_sums_and_differences_as_numbers(tmp_path, comparison):
    write_xlsx(comparison, tmp_path / "comparison.xlsx")
    rows = read_cells(tmp_path / "comparison.xlsx", 0)
    assert rows[0][0] == "NA-999 · Form 47"
    assert rows[1][0] == "1 of 2 polling stations have figures"
    assert rows[2][0] == "No figures from 1 of 2 polling stations: 002"
    assert rows[5] == [C1, "=1+1", "Falcon", 1000, 1, 900, -100, "figures differ"]
    assert rows[6][5:] == ["illegible", None, "no official figure"]


def test_the_workbook_lists_every_station_with_a_column_a_candidate(tmp_path, comparison):
    write_xlsx(comparison, tmp_path / "comparison.xlsx")
    rows = read_cells(tmp_path / "comparison.xlsx", 1)
    heads = rows[4]
    at = heads.index("1 =1+1")
    assert rows[5][:4] == [1, "Govt School", "combined", "entered"]
    assert rows[5][at : at + 2] == [1000, "blank"]
    assert rows[6][3] == "no photo"
    assert set(rows[6][4:]) <= {None, ""}


def test_the_urdu_workbook_runs_from_right_to_left_with_urdu_names(tmp_path, comparison):
    write_xlsx(comparison, tmp_path / "comparison.xlsx", "ur")
    book = openpyxl.load_workbook(tmp_path / "comparison.xlsx")
    assert all(sheet.sheet_view.rightToLeft for sheet in book.worksheets)
    assert book.worksheets[0].cell(6, 2).value == "شاہین"
    assert book.worksheets[0].cell(1, 1).value == "NA-999 · فارم 47"


def test_the_workbook_names_the_copy_that_counts_and_the_rules(tmp_path, comparison):
    stations = tuple(
        replace(row, copy_kind="certified") if row.has_figures else row for row in comparison.station_rows
    )
    ruled = replace(
        comparison, station_rows=stations, copy_order=("certified", "agent"), allows_same_reader=True
    )
    write_xlsx(ruled, tmp_path / "comparison.xlsx")
    sums, rows = read_cells(tmp_path / "comparison.xlsx", 0), read_cells(tmp_path / "comparison.xlsx", 1)
    rule = "the first of these counts: certified copy, agent's copy"
    assert rule in sums[3][0]
    assert "One person may read a copy twice" in rows[3][0]
    assert rows[5][rows[4].index("copy that counts")] == "certified copy"


def test_the_urdu_workbook_does_not_let_a_serial_pass_for_a_number_of_stations(tmp_path, comparison):
    write_xlsx(comparison, tmp_path / "comparison.xlsx", "ur")
    assert read_cells(tmp_path / "comparison.xlsx", 0)[2][0] == "2 میں سے 1 پولنگ اسٹیشنوں کے اعداد نہیں: 002"
