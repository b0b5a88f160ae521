"""The Photos screen as the window makes it, over a real workspace with three stations."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.page.form_definition import load_form
from desktop.ui.desk import Desk
from desktop.ui.photos import PhotosScreen
from desktop.workspace.workspace import Workspace
from tests.builders.paper import draw_paper
from tests.builders.photo_files import make_jpeg
from tests.builders.workspace import open_made_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_made_workspace(tmp_path / "workspace") as workspace:
        yield workspace


@pytest.fixture
def settle(qtbot, desk: Desk) -> Callable[[], None]:
    """Waits until nothing runs in the background; work that starts more work is waited for too."""
    return lambda: qtbot.waitUntil(lambda: not desk.background.is_busy)


@pytest.fixture
def screen(qtbot, desk: Desk, workspace: Workspace, settle) -> Iterator[PhotosScreen]:
    screen = PhotosScreen(workspace, desk)
    qtbot.addWidget(screen)
    screen.resize(1180, 660)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.refresh()
    settle()
    yield screen
    screen.arrivals.watched.stop()
    settle()


@pytest.fixture
def photo_folder(tmp_path: Path) -> Path:
    """Four small photos, taken one after the other."""
    folder = tmp_path / "phone"
    folder.mkdir()
    for number in range(1, 5):
        taken = f"2024:02:08 18:0{number}:00"
        (folder / f"IMG_{number}.jpg").write_bytes(make_jpeg(number, (300, 400), taken=taken))
    return folder


@pytest.fixture
def filled_screen(screen: PhotosScreen, photo_folder: Path, settle) -> PhotosScreen:
    """The screen with the four photos in its tray."""
    screen.arrivals.take([photo_folder], "folder")
    settle()
    return screen


@pytest.fixture
def photograph(tmp_path: Path) -> Callable[..., Path]:
    """Photographs a page of a shipped form, straight from above on a dark table."""

    def photograph(candidates: int, page_number: int = 1) -> Path:
        paper = draw_paper(load_form("form45-totals-1"), candidates, page_number=page_number)
        photo = cv2.copyMakeBorder(paper, 90, 70, 60, 80, cv2.BORDER_CONSTANT, value=(40, 35, 30))
        path = tmp_path / f"form-{candidates}-{page_number}.png"
        cv2.imwrite(str(path), np.ascontiguousarray(photo[..., ::-1]))
        return path

    return photograph


@pytest.fixture
def photo_of_a_form(photograph: Callable[..., Path]) -> Path:
    """A form with three rows."""
    return photograph(3)
