"""One small workspace a test."""

import pytest

from tests.builders.workspace import open_made_workspace


@pytest.fixture
def workspace(tmp_path):
    with open_made_workspace(tmp_path / "workspace") as made:
        yield made
