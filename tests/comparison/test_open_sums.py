"""Sums of one station's own form that do not close, carried into the comparison with their reasons."""

import csv
from dataclasses import replace

import openpyxl
import pytest

from desktop.report.csv_file import write_csv
from desktop.report.xlsx_file import write_xlsx
from tests.builders.comparisons import make_comparison, make_votes

BROKEN = replace(
    make_votes(c1=500, c2=95, valid_total=695), reasons={"valid_total": "the officer added it up wrongly"}
)
CLOSING = make_votes(c1=500, c2=95, valid_total=595)


@pytest.fixture
def comparison():
    return make_comparison({1: CLOSING, 2: BROKEN})


def test_a_station_carries_the_sum_that_does_not_close_and_its_reason(comparison):
    assert comparison.with_open_sums == (2,)
    (found,) = comparison.station_rows[1].open_sums
    assert (found.line.key, found.line.stated, found.line.computed.low) == ("valid_total", 695, 595)
    assert found.reason == "the officer added it up wrongly"


def test_votes_of_a_candidate_who_is_not_on_the_list_are_added_up_too():
    comparison = make_comparison({1: make_votes(c1=500, c2=90, c9=5, valid_total=595)})
    assert comparison.with_open_sums == ()


def test_more_votes_than_the_voters_of_the_list_do_not_close():
    comparison = make_comparison({1: make_votes(polled__total=1401)})
    assert [found.line.key for found in comparison.station_rows[0].open_sums] == ["assigned"]


def test_the_csv_names_the_stations_at_each_box_of_the_sum(tmp_path, comparison):
    write_csv(comparison, tmp_path / "c.csv")
    with (tmp_path / "c.csv").open(encoding="utf-8-sig", newline="") as file:
        found = {row["field"]: row["sums_open_at"] for row in csv.DictReader(file)}
    assert found["candidate.1.total"] == found["valid_total"] == "2"
    assert found["excluded"] == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "candidates' totals: 595 added up, 695 on the form (+100)"),
        ("ur", "امیدواروں کے کل ووٹ: مجموعہ 595، فارم پر 695 (+100)"),
    ],
)
def test_the_sheet_of_stations_has_the_sum_and_the_reason(tmp_path, comparison, language, words):
    write_xlsx(comparison, tmp_path / "c.xlsx", language)
    sheet = openpyxl.load_workbook(tmp_path / "c.xlsx").worksheets[1]
    rows = [[cell.value for cell in row[5:7]] for row in sheet.iter_rows(min_row=6)]
    assert rows == [[None, None], [words, "the officer added it up wrongly"], [None, None]]
