"""The device id belongs to this machine and this copy of the folder."""

import shutil
from dataclasses import replace
from pathlib import Path

import platformdirs

from desktop.workspace.device import find_device, make_device, remember_device


def registry() -> Path:
    return platformdirs.user_data_path("ginti", appauthor=False) / "devices.json"


def test_a_folder_keeps_its_device(tmp_path):
    known = replace(find_device(tmp_path), last_person="reader 1", chain_position=7)
    remember_device(tmp_path, known)
    assert find_device(tmp_path) == known


def test_a_copied_folder_is_another_device(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    remember_device(first, find_device(first))
    shutil.copytree(first, second)
    assert find_device(second).device.id != find_device(first).device.id


def test_one_folder_reached_by_two_paths_is_one_device(tmp_path):
    remember_device(tmp_path, make_device())
    assert find_device(tmp_path / "." / ".." / tmp_path.name) == find_device(tmp_path)


def test_remembering_one_folder_forgets_no_other(tmp_path):
    one, other = make_device(), make_device()
    remember_device(tmp_path / "one", one)
    remember_device(tmp_path / "other", other)
    assert find_device(tmp_path / "one") == one


def test_a_damaged_registry_costs_a_new_device_and_nothing_else(tmp_path):
    remember_device(tmp_path, make_device())
    registry().write_text('{"half', encoding="utf-8")
    fresh = find_device(tmp_path)
    remember_device(tmp_path, fresh)
    assert find_device(tmp_path) == fresh


def test_nothing_is_written_into_the_workspace_folder(tmp_path):
    remember_device(tmp_path, make_device())
    assert list(tmp_path.iterdir()) == []


def test_a_registry_that_cannot_be_written_is_no_error(tmp_path):
    registry().parent.parent.mkdir(parents=True, exist_ok=True)
    registry().parent.write_text("a file where the folder should be", encoding="utf-8")
    remember_device(tmp_path, make_device())
    assert find_device(tmp_path).chain_position == 0
