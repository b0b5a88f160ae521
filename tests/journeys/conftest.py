"""The whole window with a person in front of it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.builders.desk import make_desk
from tests.builders.patience import stop_clocks
from tests.builders.window import FileChooser, Person


@pytest.fixture(autouse=True)
def nothing_happens_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_clocks(monkeypatch)


@pytest.fixture
def sit_down(qtbot, qapp: QApplication, tmp_path: Path, monkeypatch) -> Iterator[Callable[[], Person]]:
    """Starts the program; whoever sits down again later finds what was remembered on this computer."""
    chooser = FileChooser()
    chooser.install(monkeypatch)
    people = []

    def sit_down() -> Person:
        person = Person(qtbot, make_desk(qapp, tmp_path), chooser)
        person.open_window()
        people.append(person)
        return person

    yield sit_down
    for person in people:
        person.close_window()
        person.desk.language.choose("en")
        person.desk.background.stop()
