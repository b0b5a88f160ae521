"""A small workspace and a person at its entry screen."""

import pytest

from tests.builders.entry_desk import EntryDesk
from tests.builders.workspace import open_made_workspace


@pytest.fixture
def workspace(tmp_path):
    with open_made_workspace(tmp_path / "workspace") as workspace:
        yield workspace


@pytest.fixture
def person(qtbot, workspace, desk) -> EntryDesk:
    return EntryDesk(qtbot, workspace, desk)
