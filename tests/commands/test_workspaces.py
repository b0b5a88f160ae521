"""`new`, `stations`, `check`, `backup`: a workspace is made, filled with its list, looked after."""

import shutil

import pytest

from desktop.workspace.workspace import close_workspace, open_workspace


@pytest.fixture
def station_list(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("PS No,Name,Male,Female,Total\n25,Govt School,10,20,30\n26,Another,1,2,4\n", "utf-8")
    return path


def test_a_workspace_is_made_for_a_constituency_of_the_lists(tmp_path, terminal):
    answer = terminal.type("new", tmp_path / "w", "--election", "ge2024", "--constituency", "NA-46")
    assert answer.status == 0
    assert "NA-46" in answer.out
    assert "contesting candidates" in answer.out


def test_a_provincial_seat_without_a_name_is_told_by_its_assembly(tmp_path, terminal):
    answer = terminal.type("new", tmp_path / "w", "--election", "ge2024", "--constituency", "PP-1")
    assert answer.out.startswith(f"PP-1, Provincial Assembly of the Punjab: {tmp_path / 'w'}\n")


def test_a_seat_of_balochistan_is_refused_because_there_is_no_list(tmp_path, terminal):
    answer = terminal.type("new", tmp_path / "w", "--election", "ge2024", "--constituency", "PB-1")
    assert answer.status == 2
    assert "no list of the contesting candidates of PB-1" in answer.err
    assert "(PB)" in answer.err
    assert not (tmp_path / "w").exists()


def test_a_constituency_that_does_not_exist_is_wrong_use(tmp_path, terminal):
    answer = terminal.type("new", tmp_path / "w", "--election", "ge2024", "--constituency", "NA-999")
    assert answer.status == 2
    assert "NA-999" in answer.err
    assert not (tmp_path / "w").exists()


def test_a_folder_that_holds_something_is_never_made_a_workspace(tmp_path, terminal):
    (tmp_path / "letter.txt").write_text("mine")
    answer = terminal.type("new", tmp_path, "--election", "specimen", "--constituency", "NA-999")
    assert answer.status == 2
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["letter.txt"]


def test_a_list_of_stations_is_imported_and_its_faults_named_by_line(terminal, bare, station_list):
    answer = terminal.type("stations", bare, station_list, "--column", "serial=PS No")
    assert answer.status == 1
    assert "line 3" in answer.err
    assert answer.out.startswith("2 new") or answer.out.startswith("1 new")


def test_a_dry_run_writes_no_station(terminal, bare, station_list):
    terminal.type("stations", bare, station_list, "--dry-run")
    again = terminal.type("stations", bare, station_list, "--dry-run")
    assert " 0 written" in again.out
    assert "0 as before" in again.out


def test_a_list_of_other_seats_names_the_option_that_picks_one(tmp_path, terminal, bare):
    path = tmp_path / "many.csv"
    path.write_text("constituency,serial,name\nNA-53,1,A\nNA-53,30,B\nNA-54,1,C\n", "utf-8")
    refused = terminal.type("stations", bare, path)
    assert refused.status == 1
    assert "NA-999 is not one of them" in refused.err
    assert "--seat NA-53" in refused.err
    assert "NA-54" in refused.err
    picked = terminal.type("stations", bare, path, "--seat", "NA-53", "--dry-run")
    assert picked.out.splitlines()[-2].startswith("1 new, 1 changed")


def test_the_help_of_stations_shows_how_a_seat_is_picked(terminal):
    assert "--seat NA-53" in terminal.type("stations", "--help").out


def test_a_dry_run_says_of_each_changed_station_what_would_become_of_it(terminal, bare, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("serial,name,kind,male,female,total\n40,New School,male,12,,12\n", "utf-8")
    terminal.type("stations", bare, path)
    path.write_text("serial,name,kind,male,female,total\n40,New School,female,,13,13\n", "utf-8")
    changed = "station 40: kind “male” → “female”, female voters not known → 13, voters in all 12 → 13"
    assert changed in terminal.type("stations", bare, path, "--dry-run").out.splitlines()
    assert "1 changed" in terminal.type("stations", bare, path).out


def test_importing_the_same_list_again_changes_nothing(terminal, bare, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("serial,name,total\n25,School,30\n", "utf-8")
    assert terminal.type("stations", bare, path).out.startswith("1 new")
    again = terminal.type("stations", bare, path)
    assert (again.status, "1 as before" in again.out) == (0, True)


@pytest.mark.parametrize("column", ["serial=Nummer", "colour=PS No", "serial"])
def test_a_column_that_is_not_there_is_wrong_use(terminal, bare, station_list, column):
    assert terminal.type("stations", bare, station_list, "--column", column).status == 2


def test_a_sound_workspace_has_nothing_to_find(terminal, entered):
    answer = terminal.type("check", entered)
    assert (answer.status, answer.last_line) == (0, "everything is as it was written")


def test_a_damaged_file_is_named(terminal, entered):
    kept = next((entered / "files").rglob("*.csv"))
    kept.write_bytes(b"flipped")
    answer = terminal.type("check", entered)
    assert answer.status == 1
    assert kept.name[:12] in answer.out or "file" in answer.out


@pytest.mark.parametrize("name", ["copy", "copy.zip"])
def test_a_backup_is_a_whole_copy(tmp_path, terminal, entered, name):
    target = tmp_path / name
    assert terminal.type("backup", entered, target).status == 0
    assert target.exists()


def test_a_backup_folder_opens_as_a_workspace_with_the_same_figures(tmp_path, terminal, entered):
    terminal.type("backup", entered, tmp_path / "copy")
    before = terminal.type("compare", entered, "--json").json
    assert terminal.type("compare", tmp_path / "copy", "--json").json == before


def test_a_backup_zip_says_how_it_is_opened_and_opens_so(tmp_path, terminal, entered):
    assert "unpack it" in terminal.type("backup", entered, tmp_path / "copy.zip").out
    assert "unpack" not in terminal.type("backup", entered, tmp_path / "plain").out
    shutil.unpack_archive(tmp_path / "copy.zip", tmp_path / "new")
    assert terminal.type("check", tmp_path / "new").status == 0
    before = terminal.type("compare", entered, "--json").json
    assert terminal.type("compare", tmp_path / "new", "--json").json == before


@pytest.mark.parametrize("place", ["", "copy", "photos/copy.zip"])
def test_a_backup_into_the_workspace_itself_is_refused(terminal, entered, place):
    before = sorted(entered.rglob("*"))
    answer = terminal.type("backup", entered, entered / place)
    assert answer.status == 2
    assert "lies inside the workspace" in answer.err
    assert sorted(entered.rglob("*")) == before


@pytest.mark.parametrize("verb", ["check", "compare"])
def test_a_folder_without_a_workspace_is_wrong_use(tmp_path, terminal, verb):
    answer = terminal.type(verb, tmp_path / "nothing")
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert not (tmp_path / "nothing").exists()


def test_whoever_makes_a_workspace_may_coordinate_it(tmp_path, terminal):
    made = tmp_path / "na46"
    terminal.type("new", made, "--election", "ge2024", "--constituency", "NA-46", "--role", "coordinator")
    workspace = open_workspace(made)
    assert workspace.person.is_coordinator
    close_workspace(workspace)
