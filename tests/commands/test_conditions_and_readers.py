"""`conditions` and `readers`: what the papers look like, and how the readers do."""

import json

import openpyxl
import pytest

from db.figures import Figure
from desktop.workspace.conditions import save_condition
from desktop.workspace.effort import Effort, save_effort
from desktop.workspace.facts import append
from desktop.workspace.gold_forms import seed_gold
from tests.builders.facts import an_entry
from tests.builders.workspace import CLOSING, add_copy, open_made_workspace

FIGURES = {box: Figure.of(number) for box, number in CLOSING.items()}


@pytest.fixture
def sheets(tmp_path):
    """Three photographed stations, two with a condition sheet; one entered, and known beforehand."""
    with open_made_workspace(tmp_path / "work") as workspace:
        copies = [add_copy(workspace, serial) for serial in (1, 2, 3)]
        save_condition(workspace, copies[0], {"officer_stamp": True, "agents_signatures": "none"})
        save_condition(workspace, copies[1], {"officer_stamp": False, "written_time": ""})
        with workspace.store.transaction() as session:
            entry_id = append(session, workspace, an_entry(copies[0], FIGURES)).id
        save_effort(workspace, entry_id, copies[0], Effort(44_600, 61))
        seed_gold(workspace, copies[0], {**FIGURES, "excluded": Figure.of(6)})
    return tmp_path / "work"


def read_lines(answer):
    return [json.loads(line) for line in answer.out.splitlines()]


def test_the_answers_are_counted_with_their_stations(terminal, sheets):
    counts = {
        (line["question"], line["answer"]): line
        for line in read_lines(terminal.type("conditions", sheets, "--json"))
    }
    assert counts["officer_stamp", "no"] == {
        "question": "officer_stamp",
        "answer": "no",
        "stations": 1,
        "serials": [2],
    }
    assert counts["officer_thumb", "not_answered"]["serials"] == [1, 2, 3]
    assert counts["written_time", "not_on_paper"]["stations"] == 1


def test_a_person_reads_questions_and_the_answers_that_were_given(terminal, sheets):
    out = terminal.type("conditions", sheets).out
    assert out.startswith("2 of 3 polling stations with a photo have a condition sheet\n")
    assert "Presiding officer's stamp\n     1  yes              1\n     1  no               2\n" in out
    assert " all " not in out
    assert "not answered     1" not in out
    assert "questions that no sheet answers:" in out
    named = terminal.type("conditions", sheets, "--stations").out
    assert "Presiding officer's thumb" in named
    assert "1–3" in named


def test_without_any_sheet_nothing_is_listed(terminal, bare):
    assert len(terminal.type("conditions", bare).out.splitlines()) == 1


def test_questions_are_asked_in_urdu_too(terminal, sheets):
    assert "پریذائیڈنگ افسر کی مہر" in terminal.type("conditions", sheets, "--language", "ur").out


def test_the_workbook_has_a_sheet_of_conditions_once_somebody_answered(tmp_path, terminal, sheets, bare):
    assert terminal.type("compare", sheets, "--xlsx", tmp_path / "c.xlsx").status == 0
    sheet = openpyxl.load_workbook(tmp_path / "c.xlsx")["Condition of the paper"]
    rows = [row[:4] for row in sheet.iter_rows(values_only=True)]
    assert rows[1][0] == "2 of 3 polling stations with a photo have a condition sheet"
    assert ("Presiding officer's stamp", "no", 1, "2") in rows
    assert ("Polling agents' signatures", "none", 1, "1") in rows
    assert terminal.type("compare", bare, "--xlsx", tmp_path / "bare.xlsx").status == 0
    assert len(openpyxl.load_workbook(tmp_path / "bare.xlsx").worksheets) == 2


def test_readers_are_listed_with_what_is_known_of_them(terminal, sheets):
    (reader,) = read_lines(terminal.type("readers", sheets, "--json"))
    assert (reader["forms"], reader["median_seconds"], reader["keystrokes_per_form"]) == (1, 44.6, 61)
    assert (reader["gold_figures"], reader["gold_errors"]) == (len(CLOSING), 1)
    line = terminal.type("readers", sheets).out.splitlines()[1]
    assert line.split() == ["reader", "1", "1", "45", "61", "0", "–", "1", "of", str(len(CLOSING))]


def test_a_workspace_without_entries_has_no_readers(terminal, bare):
    assert terminal.type("readers", bare, "--json").out == ""


def test_votes_for_the_other_assembly_are_taken_over_and_compared(tmp_path, terminal, entered):
    match = tmp_path / "match.csv"
    match.write_text("station,constituency,other_station\n1,NA-999,2\n2,NA-999,1\n", encoding="utf-8")
    answer = terminal.type("other-assembly", entered, entered, "--match", match)
    assert (answer.status, answer.out.split()[0]) == (0, "2")
    assert "stations are none of ours for sure: NA-999 3" in answer.err
    found = read_lines(terminal.type("check-figures", entered, "--json"))
    assert {line["station"] for line in found if line["code"] == "W508"} == {1, 2}
    match.write_text("ours,theirs\n", encoding="utf-8")
    assert terminal.type("other-assembly", entered, entered, "--match", match).status == 2


def test_the_rules_are_shown_and_decided(terminal, sheets):
    lines = terminal.type("rules", sheets).out.splitlines()
    assert lines[1:3] == ["  1  agent's copy (agent)", "  2  copy posted at the station (posted)"]
    decided = terminal.type("rules", sheets, "--copies", "certified, agent", "--same-reader", "yes")
    assert "one person may enter a copy twice: yes" in decided.out
    assert "prove less" in decided.err
    now = terminal.type("rules", sheets, "--json").json
    assert (now["copy_kinds"][:3], now["allows_same_reader"]) == (["certified", "agent", "posted"], True)


@pytest.mark.parametrize("kinds", ["photocopy", "agent,agent"])
def test_an_order_that_is_none_is_wrong_use(terminal, sheets, kinds):
    assert terminal.type("rules", sheets, "--copies", kinds).status == 2
    assert terminal.type("rules", sheets, "--json").json["copy_kinds"][0] == "agent"
