"""A station's form that two people read otherwise in two boxes, and the screen in front of a third."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.differences import DifferencesScreen
from desktop.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.builders.workspace import CLOSING, add_copy, make_device, open_made_workspace, type_form

C1, C2 = "candidate.1.total", "candidate.2.total"
SWAPPED = {**CLOSING, C1: 71, C2: 19}
"""Closes too: both figures are one off, so that no sum tells."""


@pytest.fixture(scope="session")
def read_twice(tmp_path_factory) -> Path:
    """Two people, each at a laptop, differ at two candidates of station 1 and at the rejected votes of 2."""
    folder = tmp_path_factory.mktemp("read twice") / "workspace"
    with open_made_workspace(folder) as workspace:
        copies = [add_copy(workspace, station) for station in (1, 2)]
        for copy_id in copies:
            type_form(workspace, copy_id)
    second = open_workspace(folder, device=make_device("BBB-22"), person_name="reader 2")
    type_form(second, copies[0], SWAPPED, mode="blind")
    type_form(second, copies[1], {**CLOSING, "excluded": 6}, mode="blind")
    close_workspace(second)
    return folder


@pytest.fixture
def workspace(tmp_path, read_twice) -> Iterator[Workspace]:
    """Opened by the coordinator."""
    shutil.copytree(read_twice, tmp_path / "workspace")
    workspace = open_workspace(tmp_path / "workspace", device=make_device(), person_name="coordinator")
    yield workspace
    close_workspace(workspace)


@pytest.fixture
def make_screen(qtbot, desk) -> Callable[[Workspace], DifferencesScreen]:
    """The screen as the window makes it, with its pictures made."""
    screens = []  # Qt does not keep them

    def make(workspace: Workspace) -> DifferencesScreen:
        screen = DifferencesScreen(workspace, desk)
        screens.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1100, 660)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.refresh()
        qtbot.waitUntil(lambda: not desk.background.is_busy)
        return screen

    return make


@pytest.fixture
def screen(make_screen, workspace) -> DifferencesScreen:
    return make_screen(workspace)


@pytest.fixture
def press(qtbot, desk) -> Callable[..., None]:
    """Presses keys where the cursor is, one after the other."""

    def press(*keys: Qt.Key | str, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            if isinstance(key, str):
                qtbot.keyClicks(QApplication.focusWidget(), key)
            else:
                qtbot.keyClick(QApplication.focusWidget(), key, modifier)
            qtbot.waitUntil(lambda: not desk.background.is_busy)

    return press
