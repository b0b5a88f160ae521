"""`checks` and `check-figures`: the catalogue, its reference page, and every finding of a workspace."""

import json
from pathlib import Path

from desktop.commands.check_figures import print_findings
from desktop.entry.checks.catalogue import load_catalogue
from desktop.entry.checks.values import Finding

REFERENCE = Path(__file__).parents[2] / "desktop" / "entry" / "checks" / "README.md"


def test_the_catalogue_is_printed_as_a_list_and_as_objects(terminal):
    listed = terminal.type("checks")
    assert "E205  The candidates do not add up" in listed.out
    printed = [json.loads(line) for line in terminal.type("checks", "--json").out.splitlines()]
    assert len(printed) >= 40
    assert {"code", "severity", "group", "source", "title", "sentence", "volunteer", "coordinator"} == set(
        printed[0]
    )


def test_the_reference_page_is_the_one_that_the_catalogue_makes(terminal):
    page = terminal.type("checks", "--markdown").out
    assert REFERENCE.read_text(encoding="utf-8") == page, (
        "write it anew: ginti checks --markdown > desktop/entry/checks/README.md"
    )


def test_every_finding_names_its_station_and_its_arithmetic(terminal, entered):
    answer = terminal.type("check-figures", entered)
    assert answer.status == 1
    assert "stations checked" in answer.out
    found = [json.loads(line) for line in terminal.type("check-figures", entered, "--json").out.splitlines()]
    slip = [each for each in found if each["station"] == 3 and each["code"] == "E205"]
    assert len(slip) == 1
    assert "more." in slip[0]["sentence"] or "fewer." in slip[0]["sentence"]
    assert "valid_total" in slip[0]["fields"]


def test_one_station_and_errors_alone_can_be_asked_for(terminal, entered):
    found = terminal.type("check-figures", entered, "--json", "--errors", "--station", 3).out.splitlines()
    codes = {(json.loads(line)["station"], json.loads(line)["code"][0]) for line in found}
    assert codes == {(3, "E")}


def test_the_sentences_can_be_in_urdu(terminal, entered):
    out = terminal.type("check-figures", entered, "--language", "ur", "--station", 3).out
    assert "امیدواروں کے ووٹ مل کر" in out


def test_findings_of_a_code_or_a_group_are_listed_and_totalled(terminal, entered):
    everything = terminal.type("check-figures", entered, "--json").out.splitlines()
    codes = [json.loads(line)["code"] for line in everything]
    group = min(codes)[:2]
    only = terminal.type("check-figures", entered, "--code", group, "--json").out.splitlines()
    assert len(only) == sum(code.startswith(group) for code in codes)
    out = terminal.type("check-figures", entered).out
    for code in set(codes):
        assert f"{codes.count(code):>4}  {code}  {load_catalogue()[code].title.en}" in out


def test_photos_without_a_time_are_said_once_for_all_stations(capsys):
    found = [(serial, Finding("W705", (), {"photos": 1})) for serial in (1, 2, 3)]
    print_findings(found, 4, "en")
    assert capsys.readouterr().out.splitlines() == [
        "4 stations checked, 3 findings at 3 of them",
        "   3  W705  Photo without a time: 1–3",
    ]
