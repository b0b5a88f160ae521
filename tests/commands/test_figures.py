"""`figures`, `official`, `compare`: sheets in, the comparison out."""

import csv

import openpyxl
import pytest

from db.figures import Figure
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.workspace import choose_person
from tests.builders.specimen_sheets import read_truth, write_wide_sheet
from tests.builders.workspace import add_copy, open_made_workspace, type_form


def find_row(answer, field):
    return next(row for row in answer.json["rows"] if row["field"] == field)


def test_known_figures_beside_form_47_differ_at_exactly_the_planted_candidates(terminal, entered):
    answer = terminal.type("compare", entered, "--json")
    assert answer.status == 0
    differing = {row["field"]: row["difference"] for row in answer.json["rows"] if row["difference"]}
    planted = read_truth()["planted_differences"]
    assert differing == {f"candidate.{serial}.total": votes for serial, votes in planted.items()}
    stations = answer.json["stations"]
    assert (stations["total"], stations["with_figures"], stations["missing"]) == (24, 23, [17])
    assert set(stations["copies"].values()) == {"agent"}
    assert len(stations["copies"]) == 23
    assert answer.json["rules"]["copy_kinds"][0] == "agent"
    assert all(17 in row["unknown_serials"] for row in answer.json["rows"])
    assert (answer.json["constituency"], answer.json["form"]) == ("NA-999", "form47")


def test_every_row_of_the_json_has_the_documented_keys(terminal, entered):
    for row in terminal.type("compare", entered, "--json").json["rows"]:
        assert set(row) == {"field", "name", "sum", "stations_unknown", "official", "difference"} | {
            "unknown_serials",
            "finding",
        }
        assert row["stations_unknown"] >= 1


def test_the_table_names_what_is_missing_and_shows_signs(terminal, entered):
    out = terminal.type("compare", entered).out
    assert "23 of 24 polling stations have figures" in out
    assert "No figures from 1 of 24 polling stations: 017" in out
    assert "-90" in out
    assert "+90" in out


def test_the_comparison_is_written_as_csv_and_xlsx(tmp_path, terminal, entered):
    assert terminal.type("compare", entered, "--csv", tmp_path / "c.csv").status == 0
    assert terminal.type("compare", entered, "--xlsx", tmp_path / "c.xlsx", "--language", "ur").status == 0
    with (tmp_path / "c.csv").open(encoding="utf-8-sig") as file:
        rows = {row["field"]: row for row in csv.DictReader(file)}
    assert rows["candidate.2.total"]["difference"] == "-90"
    assert len(openpyxl.load_workbook(tmp_path / "c.xlsx").worksheets) == 2


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_comparison_in_a_folder_that_is_not_there_is_wrong_use(tmp_path, terminal, entered, kind):
    answer = terminal.type("compare", entered, f"--{kind}", tmp_path / "nowhere" / f"c.{kind}")
    assert answer.status == 2
    assert f"the folder {tmp_path / 'nowhere'} does not exist" in answer.err


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_comparison_that_cannot_be_written_is_a_finding(tmp_path, terminal, entered, kind):
    (tmp_path / f"c.{kind}").mkdir()
    answer = terminal.type("compare", entered, f"--{kind}", tmp_path / f"c.{kind}")
    assert answer.status == 1
    assert answer.err.startswith(f"ginti: c.{kind} cannot be written: Is a directory")
    assert "Errno" not in answer.err


@pytest.mark.parametrize("words", [["official", "--form", "47"], ["figures"], ["stations"]])
def test_a_file_that_is_not_there_is_wrong_use(tmp_path, terminal, bare, words):
    answer = terminal.type(words[0], bare, tmp_path / "nothing.csv", *words[1:])
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert "nothing.csv" in answer.err
    assert terminal.type(words[0], bare, tmp_path, *words[1:]).status == 2


def test_a_form_with_postal_ballots_says_so_and_form_47_does_not(tmp_path, terminal, entered):
    final = tmp_path / "f49.csv"
    final.write_text("field,value\ncandidate.1.total,260\n", "utf-8")
    assert terminal.type("official", entered, final, "--form", "49").status == 0
    assert "postal ballots" in terminal.type("compare", entered, "--form", "49").out
    assert "postal ballots" not in terminal.type("compare", entered).out
    terminal.type("compare", entered, "--form", "49", "--xlsx", tmp_path / "c.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "c.xlsx").worksheets[0]
    assert "Form 49 also holds postal ballots" in sheet["A2"].value


def test_a_workspace_without_form_47_shows_sums_alone(terminal, bare):
    answer = terminal.type("compare", bare, "--json")
    assert {row["difference"] for row in answer.json["rows"]} == {None}
    assert answer.json["stations"]["with_figures"] == 0


def test_the_same_sheet_twice_is_imported_once(tmp_path, terminal, bare):
    sheet = write_wide_sheet(tmp_path / "a.csv", {"candidate.1.total": ""}, {1: ["5"], 2: ["6"]})
    assert terminal.type("figures", bare, sheet, "--reader", "team").out.startswith("2 stations imported")
    assert terminal.type("figures", bare, sheet, "--reader", "team").out.startswith("0 stations imported, 2")


def test_a_header_that_fits_no_candidate_is_asked_for_and_nothing_is_imported(tmp_path, terminal, bare):
    sheet = write_wide_sheet(tmp_path / "a.csv", {"PTI-IND": "", "candidate.1.total": ""}, {1: ["5", "7"]})
    refused = terminal.type("figures", bare, sheet)
    assert refused.status == 1
    assert "--column 'PTI-IND=" in refused.err
    assert terminal.type("compare", bare, "--json").json["stations"]["with_figures"] == 0
    told = terminal.type("figures", bare, sheet, "--column", "PTI-IND=candidate.3.total")
    assert told.status == 0
    assert find_row(terminal.type("compare", bare, "--json"), "candidate.3.total")["sum"] == 5


@pytest.mark.parametrize(("answer", "status", "known"), [("zeros", 0, 2), ("missing", 1, 1)])
def test_a_row_of_nothing_but_zeros_is_asked_about(tmp_path, terminal, bare, answer, status, known):
    sheet = write_wide_sheet(tmp_path / "a.csv", {"candidate.1.total": ""}, {1: ["0"], 2: ["6"]})
    refused = terminal.type("figures", bare, sheet)
    assert refused.status == 1
    assert "--zeros" in refused.err
    assert terminal.type("figures", bare, sheet, "--zeros", answer).status == status
    assert terminal.type("compare", bare, "--json").json["stations"]["with_figures"] == known


def test_an_empty_cell_is_blank_and_an_absent_column_not_captured(tmp_path, terminal, bare):
    sheet = write_wide_sheet(
        tmp_path / "a.csv", {"candidate.1.total": "", "candidate.2.total": ""}, {1: ["5", ""]}
    )
    terminal.type("figures", bare, sheet)
    answer = terminal.type("compare", bare, "--json")
    assert find_row(answer, "candidate.2.total")["stations_unknown"] == 24
    assert find_row(answer, "candidate.3.total")["stations_unknown"] == 24


@pytest.mark.parametrize("run", [["--dry-run"], []])
def test_a_sum_that_does_not_close_is_said_and_keeps_nothing_out(tmp_path, terminal, bare, run):
    headers = {f"candidate.{serial}.total": "" for serial in range(1, 13)} | {"valid_total": ""}
    rows = {1: ["10", "20", *["0"] * 10, "99"], 2: ["10", "20", *["0"] * 10, "30"]}
    sheet = write_wide_sheet(tmp_path / "a.csv", headers, rows)
    answer = terminal.type("figures", bare, sheet, *run)
    assert answer.status == 0
    assert answer.err == "ginti: line 2: The candidates add up to 30, the form says 99.\n"
    assert answer.last_line.startswith("2 stations")
    assert "in 1 the sums do not close" in answer.last_line


def test_a_signed_figure_is_named_with_its_line_and_its_text(tmp_path, terminal, bare):
    sheet = tmp_path / "long.csv"
    sheet.write_text("station,field,value\n11,candidate.1.total,3\n11,candidate.2.total,+7\n", "utf-8")
    answer = terminal.type("figures", bare, sheet)
    assert (answer.status, "“+7” under “candidate.2.total”" in answer.err) == (1, True)
    assert answer.out.startswith("0 stations imported, 0 already here, 1 left out")


def test_a_dry_run_imports_no_figure(tmp_path, terminal, bare):
    sheet = write_wide_sheet(tmp_path / "a.csv", {"candidate.1.total": ""}, {1: ["5"]})
    assert "1 stations would be imported" in terminal.type("figures", bare, sheet, "--dry-run").out
    assert terminal.type("compare", bare, "--json").json["stations"]["with_figures"] == 0


@pytest.mark.parametrize("column", ["candidate.1.total=colour", "nothing=ignored", "x"])
def test_an_answer_that_makes_no_sense_is_wrong_use(tmp_path, terminal, bare, column):
    sheet = write_wide_sheet(tmp_path / "a.csv", {"candidate.1.total": ""}, {1: ["5"]})
    assert terminal.type("figures", bare, sheet, "--column", column).status == 2


def test_a_faulty_official_form_is_not_stored(tmp_path, terminal, bare):
    path = tmp_path / "f47.csv"
    path.write_text("field,value\ncandidate.1.total,12a\n", "utf-8")
    answer = terminal.type("official", bare, path, "--form", "47")
    assert answer.status == 1
    assert "line 2" in answer.err
    assert {row["official"] for row in terminal.type("compare", bare, "--json").json["rows"]} == {None}


def test_a_second_version_is_kept_beside_the_first(tmp_path, terminal, entered):
    path = tmp_path / "f47.csv"
    path.write_text("field,value\ncandidate.1.total,248\ncandidate.2.total,5233\n", "utf-8")
    answer = terminal.type("official", entered, path, "--form", "47", "--obtained", "2030-01-01T10:00")
    assert answer.out.startswith("Form 47, version 2")
    latest = terminal.type("compare", entered, "--json")
    first = terminal.type("compare", entered, "--json", "--version", "1")
    assert find_row(latest, "candidate.2.total")["difference"] == 0
    assert find_row(first, "candidate.2.total")["difference"] == -90
    assert terminal.type("compare", entered, "--version", "7").status == 2
    again = terminal.type("official", entered, path, "--form", "47")
    assert again.status == 0
    assert again.out.startswith("Form 47: already here as version 2, obtained 2030-01-01")


def test_an_older_form_that_comes_in_later_moves_no_number(tmp_path, terminal, entered):
    path = tmp_path / "f47.csv"
    path.write_text("field,value\ncandidate.2.total,7\n", "utf-8")
    answer = terminal.type("official", entered, path, "--form", "47", "--obtained", "2024-02-08T22:00")
    assert answer.out.startswith("Form 47, version 2, obtained 2024-02-08")
    latest = terminal.type("compare", entered, "--json")
    assert latest.json == terminal.type("compare", entered, "--json", "--version", "1").json


def test_a_date_that_is_none_is_wrong_use(terminal, bare, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("field,value\ncandidate.1.total,12\n", "utf-8")
    answer = terminal.type("official", bare, path, "--form", "47", "--obtained", "tomorrow")
    assert answer.status == 2
    assert "tomorrow" in answer.err


def test_the_columns_of_an_official_form_can_be_named_by_hand(tmp_path, terminal, bare):
    path = tmp_path / "f47.csv"
    path.write_text("Kram,Naam,Ginti\n1,Aftab Farzi,248\n2,Bahar Namuna,5143\n", "utf-8")
    assert terminal.type("official", bare, path, "--form", "47").status == 1
    named = ["--column", "serial=Kram", "--column", "name=Naam", "--column", "votes=Ginti"]
    assert terminal.type("official", bare, path, "--form", "47", *named).status == 0
    row = find_row(terminal.type("compare", bare, "--json"), "candidate.2.total")
    assert row["official"] == 5143
    assert terminal.type("official", bare, path, "--form", "47", "--column", "colour=Kram").status == 2


def test_a_station_that_is_still_read_blind_here_is_named_beside_the_sums_that_hold_it(terminal, tmp_path):
    folder = tmp_path / "workspace"
    with open_made_workspace(folder) as workspace:
        copy_id = add_copy(workspace, station=2)
        type_form(workspace, copy_id)
        other = choose_person(workspace, "reader 2")
        start_entry(other, copy_id, "blind")
        save_figure(other, copy_id, "candidate.1.total", Figure.of(70))
    assert "still being read independently on this device: 2" in terminal.type("compare", folder).out
    answer = terminal.type("compare", folder, "--json").json
    assert (answer["being_read"], answer["stations"]["left_out"]) == ([2], [])
    written = terminal.type("compare", folder, "--csv", tmp_path / "sums.csv")
    assert "still being read independently" in written.out


def test_a_station_that_is_read_blind_and_in_no_sum_is_not_said_to_be_in_them(terminal, tmp_path):
    folder = tmp_path / "workspace"
    with open_made_workspace(folder) as workspace:
        type_form(workspace, add_copy(workspace, station=2))
        first_read = add_copy(workspace, station=1)
        start_entry(workspace, first_read, "blind")
        save_figure(workspace, first_read, "candidate.1.total", Figure.of(70))
    assert "still being read independently" not in terminal.type("compare", folder).out
    assert terminal.type("compare", folder, "--json").json["being_read"] == []
