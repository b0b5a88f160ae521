"""The window's tests: offscreen, own settings, and no thread or job left running."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.desk import Desk
from tests.builders.desk import make_desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A real desk in English and light; fails the test that leaves work in the background."""
    desk = make_desk(qapp, tmp_path)
    yield desk
    was_busy = desk.background.is_busy
    desk.background.stop()
    desk.language.choose("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert not was_busy, "the test left work running in the background"
