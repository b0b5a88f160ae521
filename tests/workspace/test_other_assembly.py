"""Votes polled for the other assembly at the same stations reach the checks."""

import pytest

from db.figures import Figure
from desktop.entry.checks.catalogue import say_finding
from desktop.workspace.checking import check_figures
from desktop.workspace.facts import append
from desktop.workspace.other_assembly import (
    OTHER_ASSEMBLY_FILE,
    BadOtherAssembly,
    gather_other_assembly,
    load_other_assembly,
    save_other_assembly,
)
from desktop.workspace.stations import StationValues, save_station
from tests.builders.facts import an_entry
from tests.builders.workspace import CLOSING, add_copy, open_made_workspace


@pytest.fixture
def other(tmp_path):
    """The other assembly's workspace: the same schools, numbered from the end."""
    with open_made_workspace(tmp_path / "other", stations=3, device="BBB-33") as made:
        for serial in (1, 2, 3):
            name = f"GOVT. SCHOOL {4 - serial}"
            save_station(made, StationValues(serial, name, "", "combined", 500, 400, 900))
        yield made


def enter(workspace, serial, polled):
    figures = {**CLOSING, "polled.total": polled, "polled.male": polled - 45, "excluded": polled - 100}
    entry = an_entry(add_copy(workspace, serial), {box: Figure.of(number) for box, number in figures.items()})
    with workspace.store.transaction() as session:
        append(session, workspace, entry)


def test_stations_are_matched_by_name_and_kind_where_both_are_unique(workspace, other):
    for serial, polled in ((1, 111), (2, 112), (3, 113)):
        enter(other, serial, polled)
    save_station(other, StationValues(1, "Govt School 9", "", "combined", None, None, None))
    save_station(workspace, StationValues(1, "Govt School 1", "", "female", None, None, None))
    found = gather_other_assembly(workspace, [other])
    assert found.polled == {2: 112}
    assert found.unmatched == (("NA-999", 1), ("NA-999", 3))


def test_a_table_says_which_station_is_which(workspace, other):
    enter(other, 3, 113)
    assert gather_other_assembly(workspace, [other], {("NA-999", 3): 4}).polled == {4: 113}
    assert gather_other_assembly(workspace, [other], {}).unmatched == (("NA-999", 3),)


def test_a_station_where_nobody_knows_the_votes_polled_says_nothing(workspace, other):
    add_copy(other, 2)
    assert gather_other_assembly(workspace, [other]).polled == {}


def test_the_checks_compare_both_assemblies(workspace):
    enter(workspace, 2, 112)
    save_other_assembly(workspace.folder, {2: 140, 3: 90})
    finding = next(finding for finding in check_figures(workspace)[2] if finding.code == "W508")
    assert "112" in say_finding(finding)
    assert "140" in say_finding(finding)
    save_other_assembly(workspace.folder, {2: 113})
    assert "W508" not in {finding.code for finding in check_figures(workspace)[2]}


@pytest.mark.parametrize("text", ["serial,votes\n2,140\n", "station,polled\n2,many\n", "station,polled\n2\n"])
def test_a_table_that_cannot_be_used_is_refused_by_name(workspace, text):
    (workspace.folder / OTHER_ASSEMBLY_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(BadOtherAssembly, match=r"other_assembly\.csv"):
        load_other_assembly(workspace.folder)
