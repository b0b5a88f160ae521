"""A real seat whose list gives one serial to two candidates: asked for, and settled by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.spreadsheet.reference import load_seat
from desktop.ui.constituency import ConstituencyScreen
from desktop.ui.desk import Desk
from desktop.workspace.constituency import list_candidates
from desktop.workspace.repeated_serials import list_repeated_serials
from desktop.workspace.workspace import Workspace, close_workspace, create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_workspace(
        tmp_path / "na-19", election="ge2024", constituency="NA-19", person_name="reader 1"
    )
    yield workspace
    close_workspace(workspace)


@pytest.mark.parametrize("choice", [0, 1])
def test_the_one_chosen_is_saved_and_the_question_goes(
    qtbot, workspace: Workspace, desk: Desk, choice: int
) -> None:
    (repeat,) = load_seat("ge2024", "NA-19").gaps.repeated
    screen = ConstituencyScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.show()
    with qtbot.wait_signal(screen.loaded):
        screen.refresh()
    assert screen.repeats.isVisible()
    assert len(screen.repeats.buttons) == 2

    with qtbot.wait_signals([screen.facts_changed, screen.loaded]):
        QTest.keyClick(screen.repeats.buttons[choice], Qt.Key.Key_Space)
    assert not screen.repeats.isVisible()
    assert list_repeated_serials(workspace) == ()
    wanted = (repeat.taken, *repeat.others)[choice]
    first = list_candidates(workspace)[0]
    assert (first.ballot_serial, first.symbol) == (repeat.ballot_serial, wanted.symbol)
