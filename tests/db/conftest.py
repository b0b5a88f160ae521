"""A store of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store
from tests.builders.facts import a_device


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "workspace", a_device())
    yield made
    made.close()


@pytest.fixture
def other_store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "other", a_device(id="M2X-9A", name="other laptop"))
    yield made
    made.close()
