"""A workspace for a real constituency and a real polling-station list. No votes are ever made up here."""

import pytest

from tests.builders.command_line import Terminal

pytestmark = pytest.mark.needs_shared


def test_na_46_takes_in_a_real_list_of_stations(tmp_path, capsys, shared_folder):
    terminal = Terminal(capsys)
    workspace = tmp_path / "na-46"
    answer = terminal.type("new", workspace, "--election", "ge2024", "--constituency", "NA-46")
    assert answer.status == 0
    assert "44 contesting candidates, 0 stations" in answer.out

    # the list is of 2018, when Islamabad's first constituency was NA-52
    scheme = shared_folder / "data" / "reference" / "polling_stations_na_2018.csv.gz"
    refused = terminal.type("stations", workspace, scheme)
    assert refused.status == 1
    assert "I021" in refused.err
    taken = terminal.type("stations", workspace, scheme, "--seat", "NA-52")
    assert taken.out.endswith(" written\n")
    again = terminal.type("stations", workspace, scheme, "--seat", "NA-52")
    assert again.out.startswith("0 new, 0 changed, ")

    comparison = terminal.type("compare", workspace, "--json").json
    assert comparison["stations"]["total"] == len(comparison["stations"]["missing"]) > 100
    assert len([row for row in comparison["rows"] if row["field"].startswith("candidate.")]) == 44
