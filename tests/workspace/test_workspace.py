"""Making and opening workspaces; who works in them and under which device id."""

import shutil

import pytest

from db.models import Device
from db.queries import list_devices
from db.store import NotAStore
from desktop.spreadsheet.faults import UnknownConstituency
from desktop.workspace.constituency import get_constituency
from desktop.workspace.device import find_device
from desktop.workspace.errors import FolderNotUsable, NoNameGiven, NotAWorkspace, WorkspaceExists
from desktop.workspace.stations import StationValues, list_stations, save_station
from desktop.workspace.workspace import (
    back_up_workspace,
    check_workspace,
    choose_person,
    close_workspace,
    create_workspace,
    list_people,
    open_workspace,
)
from tests.builders.workspace import make_device, open_made_workspace


def create(folder, **changes):
    plain = {"election": "ge2024", "constituency": "NA-46", "person_name": "reader 1", **changes}
    return create_workspace(folder, **plain)


def list_devices_of(workspace) -> dict[str, Device]:
    with workspace.store.reading_session() as session:
        return list_devices(session)


def test_a_workspace_for_a_real_seat_has_its_contesting_candidates(tmp_path):
    workspace = create(tmp_path / "na46")
    view = get_constituency(workspace)
    close_workspace(workspace)
    assert (view.code, view.election_code, view.assembly) == ("NA-46", "ge2024", "national")
    assert len(view.candidates) == len({row.ballot_serial for row in view.candidates}) > 30


def test_a_seat_that_does_not_exist_leaves_the_folder_alone(tmp_path):
    with pytest.raises(UnknownConstituency):
        create(tmp_path / "new", constituency="NA-999")
    assert not (tmp_path / "new").exists()


def test_a_folder_that_holds_something_is_not_made_a_workspace(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"x")
    with pytest.raises(WorkspaceExists):
        create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


def test_a_folder_below_a_file_cannot_be_used(tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(FolderNotUsable) as caught:
        create(tmp_path / "file" / "new")
    assert caught.value.code == "W003"


@pytest.mark.parametrize("name", ["", "   "])
def test_a_person_needs_a_name(tmp_path, name):
    with pytest.raises(NoNameGiven):
        create(tmp_path / "new", person_name=name)


def test_a_folder_without_a_store_is_no_workspace(tmp_path):
    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path)


def test_a_file_of_another_program_is_named_as_such(tmp_path):
    (tmp_path / "ginti.sqlite").write_bytes(b"not a database at all, but long enough to be looked at" * 20)
    with pytest.raises(NotAStore):
        open_workspace(tmp_path)


def test_whoever_worked_last_on_this_machine_goes_on(tmp_path):
    first = create(tmp_path / "new", person_name="reader 1")
    second = choose_person(first, "  reader   2 ", "second_reader")
    close_workspace(second)
    again = open_workspace(tmp_path / "new")
    close_workspace(again)
    assert again.person == second.person
    assert (again.person.name, again.person.role) == ("reader 2", "second_reader")


def test_a_workspace_that_another_program_writes_to_still_opens(workspace):
    with workspace.store.transaction():
        again = open_workspace(workspace.folder, device=make_device(), person_name="reader 1")
        close_workspace(again)
    assert again.person == workspace.person


def test_the_same_name_is_the_same_person(tmp_path):
    with open_made_workspace(tmp_path / "new") as workspace:
        again = choose_person(choose_person(workspace, "reader 2"), "reader 1")
        assert again.person == workspace.person
        assert [person.name for person in list_people(workspace)] == ["reader 1", "reader 2"]


def test_opening_again_keeps_the_device(tmp_path):
    close_workspace(create(tmp_path / "new"))
    again = open_workspace(tmp_path / "new")
    save_station(again, StationValues(1, "Govt School"))
    close_workspace(again)
    assert len(list_devices_of(again)) == 1


def test_a_copied_folder_writes_under_another_device(tmp_path):
    close_workspace(create(tmp_path / "first"))
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    copied = open_workspace(tmp_path / "second")
    save_station(copied, StationValues(1, "Govt School"))
    devices = {device.machine for device in list_devices_of(copied).values()}
    close_workspace(copied)
    assert devices == {find_device(tmp_path / "first").device.id, copied.device.id}
    assert len(devices) == 2


def test_an_older_copy_put_back_goes_on_under_another_device(tmp_path):
    close_workspace(create(tmp_path / "new"))
    shutil.copytree(tmp_path / "new", tmp_path / "backup")
    later = open_workspace(tmp_path / "new")
    save_station(later, StationValues(1, "Govt School"))
    close_workspace(later)
    shutil.rmtree(tmp_path / "new")
    shutil.copytree(tmp_path / "backup", tmp_path / "new")
    restored = open_workspace(tmp_path / "new")
    close_workspace(restored)
    assert restored.device.id != later.device.id
    assert restored.person.name == "reader 1"


def test_a_device_given_by_the_caller_is_used(tmp_path):
    workspace = create(tmp_path / "new", device=make_device("XYZ-34"))
    machines = {device.machine for device in list_devices_of(workspace).values()}
    close_workspace(workspace)
    assert machines == {"XYZ-34"}


def test_closing_twice_is_harmless(tmp_path):
    workspace = create(tmp_path / "new")
    close_workspace(workspace)
    close_workspace(workspace)
    again = open_workspace(workspace.folder, device=workspace.device)
    assert again.person == workspace.person
    close_workspace(again)


def test_a_sound_workspace_has_no_findings(workspace):
    assert check_workspace(workspace) == ()


def test_a_backup_opens_as_a_workspace(workspace, tmp_path):
    target = back_up_workspace(workspace, tmp_path / "backup")
    again = open_workspace(target, device=make_device("BCK-22"))
    stations = list_stations(again)
    close_workspace(again)
    assert [row.serial for row in stations] == [1, 2, 3, 4]
