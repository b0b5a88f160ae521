"""The whole story without a screen: photos, figures, Form 47, comparison, bundle, merge, backup."""

import pytest

from desktop.workspace.specimen import specimen_form47_path, specimen_photo_paths
from tests.builders.command_line import Terminal
from tests.builders.specimen_sheets import read_truth, write_long_sheet


@pytest.fixture
def terminal(capsys):
    return Terminal(capsys)


def test_from_the_photos_to_a_backup_of_the_merged_workspace(tmp_path, terminal):
    volunteer, coordinator = tmp_path / "volunteer", tmp_path / "coordinator"
    answer = terminal.type("new", volunteer, "--election", "specimen", "--constituency", "NA-999")
    assert (answer.status, "12 contesting candidates, 24 stations" in answer.out) == (0, True)

    answer = terminal.type("add", volunteer, *specimen_photo_paths())
    assert answer.status == 0
    assert answer.last_line == "25 added, 1 already here, 1 look like another, 0 refused"

    sheet = write_long_sheet(tmp_path / "typed.csv")
    answer = terminal.type("figures", volunteer, sheet, "--reader", "reader 1")
    assert answer.status == 0
    assert answer.last_line.startswith(
        "23 stations imported, 0 already here, 0 left out; in 1 the sums do not"
    )

    answer = terminal.type("official", volunteer, specimen_form47_path(), "--form", "47")
    assert answer.out.startswith("Form 47, version 1, obtained ")
    assert ": 21 figures\n" in answer.out

    comparison = terminal.type("compare", volunteer, "--json").json
    planted = read_truth()["planted_differences"]
    assert {row["field"]: row["difference"] for row in comparison["rows"] if row["difference"]} == {
        f"candidate.{serial}.total": votes for serial, votes in planted.items()
    }
    stations = comparison["stations"]
    assert (stations["total"], stations["with_figures"], stations["missing"]) == (24, 23, [17])

    bundle = tmp_path / "na-999.zip"
    assert terminal.type("bundle", volunteer, bundle).status == 0
    assert terminal.type("verify", bundle).status == 0
    assert terminal.type("merge", coordinator, bundle, "--dry-run").status == 0
    assert terminal.type("merge", coordinator, bundle).status == 0
    assert terminal.type("compare", coordinator, "--json").json == comparison
    assert "taken in, 0 new facts, 0 new files" in terminal.type("merge", coordinator, bundle).out

    assert terminal.type("check", coordinator).status == 0
    backup = tmp_path / "backup"
    assert terminal.type("backup", coordinator, backup).status == 0
    assert terminal.type("check", backup).status == 0
    assert terminal.type("compare", backup, "--json").json == comparison
