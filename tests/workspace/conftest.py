"""One small workspace a test: made once, then copied, because making a store takes longest."""

import shutil

import pytest

from desktop.workspace.workspace import close_workspace, open_workspace
from tests.builders.long_forms import photograph_page_as_jpeg
from tests.builders.workspace import make_device, open_made_workspace


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "workspace"
    with open_made_workspace(folder):
        pass
    return folder


@pytest.fixture(scope="session")
def form_photos() -> list[bytes]:
    """Three photos of filled-in forms with three candidates, made once: drawing them takes long."""
    return [photograph_page_as_jpeg(3, 1, seed=seed) for seed in (1, 2, 3)]


@pytest.fixture
def workspace(tmp_path, made_folder):
    shutil.copytree(made_folder, tmp_path / "workspace")
    opened = open_workspace(tmp_path / "workspace", device=make_device(), person_name="reader 1")
    yield opened
    close_workspace(opened)
