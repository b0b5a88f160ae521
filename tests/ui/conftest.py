"""The window's tests: offscreen, own settings, and no thread or job left running."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.desk import Desk
from desktop.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.builders.desk import make_desk
from tests.builders.filled_workspace import fill_workspace
from tests.builders.patience import LONGEST_WAIT_MS, stop_clocks
from tests.builders.readings import BlindWorkers
from tests.builders.workspace import make_device


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A real desk in English and light; fails the test that leaves work which does not end by itself."""
    desk = make_desk(qapp, tmp_path)
    yield desk
    is_done = wait_until_done(desk)
    desk.background.stop()
    desk.language.choose("en")
    assert is_done, "the test left work running in the background"


@pytest.fixture(autouse=True)
def nothing_happens_by_the_clock(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor without an application: a picture made before there is one ends the whole run."""
    stop_clocks(monkeypatch)


@pytest.fixture(autouse=True)
def photos_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window reads by itself whatever is taken in: here no process is started for it, nothing is found.

    Real reading is tried in tests/reading, tests/workspace and the journeys.
    """
    monkeypatch.setattr("desktop.workspace.readings.ReadingWorkers", BlindWorkers)


def wait_until_done(desk: Desk) -> bool:
    """Lets a thumbnail or a count that is still being made come to its end; False when it does not.

    The loop sleeps between events: one that asks for events without a pause keeps Python from the very
    threads it waits for.
    """
    loop, last_call = QEventLoop(), QTimer(singleShot=True, interval=LONGEST_WAIT_MS)
    last_call.timeout.connect(loop.quit)
    desk.background.went_idle.connect(loop.quit)
    last_call.start()
    while desk.background.is_busy and last_call.isActive():
        loop.exec()
    desk.background.went_idle.disconnect(loop.quit)
    return not desk.background.is_busy


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
