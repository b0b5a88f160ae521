"""The window's tests: offscreen, own settings, and no thread or job left running."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.ui.desk import Desk
from desktop.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.builders.desk import make_desk
from tests.builders.filled_workspace import fill_workspace
from tests.builders.workspace import make_device


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A real desk in English and light; fails the test that leaves work in the background."""
    desk = make_desk(qapp, tmp_path)
    yield desk
    was_busy = desk.background.is_busy
    desk.background.stop()
    desk.language.choose("en")
    assert not was_busy, "the test left work running in the background"


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled") / "workspace"
    fill_workspace(folder)
    return folder


@pytest.fixture
def filled(tmp_path: Path, filled_folder: Path) -> Iterator[Workspace]:
    """Four stations: 1 and 2 entered, 3 with a photo, 4 without; a Form 47 that differs at two candidates."""
    folder = tmp_path / "filled"
    shutil.copytree(filled_folder, folder)
    workspace = open_workspace(folder, device=make_device(), person_name="reader 1")
    yield workspace
    close_workspace(workspace)
