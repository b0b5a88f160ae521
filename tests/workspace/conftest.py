"""One small workspace a test: made once, then copied, because making a store takes longest."""

import shutil

import pytest

from desktop.workspace.workspace import close_workspace, open_workspace
from tests.builders.workspace import make_device, open_made_workspace


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "workspace"
    with open_made_workspace(folder):
        pass
    return folder


@pytest.fixture
def workspace(tmp_path, made_folder):
    shutil.copytree(made_folder, tmp_path / "workspace")
    opened = open_workspace(tmp_path / "workspace", device=make_device(), person_name="reader 1")
    yield opened
    close_workspace(opened)
