from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop.workspace.workspace import Workspace, close_workspace
from tests.builders.specimen import make_specimen_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = make_specimen_workspace(tmp_path)
    yield workspace
    close_workspace(workspace)


@pytest.fixture
def owner(qtbot) -> QWidget:
    """The screen that opened the import: its windows go with it."""
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner
