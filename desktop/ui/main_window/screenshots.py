"""A picture of every screen in both languages and themes; for a look without a display, and for the README.

In: the application's parts and the workspace to open. Out: PNG files named screen-language-theme.png.
"""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.desk import Desk
from desktop.ui.main_window.door import Door
from desktop.ui.main_window.screens import SCREEN_PLACES
from desktop.ui.main_window.window import MainWindow
from desktop.ui.start.requests import Request

SIZE = QSize(1280, 720)


def take_screenshots(
    desk: Desk, window: MainWindow, door: Door, request: Request | None, folder: Path
) -> int:
    """Write the pictures into `folder`; 1 when the workspace could not be opened, else 0."""
    folder.mkdir(parents=True, exist_ok=True)
    window.resize(SIZE)
    window.show()
    window.start_page.load_seats()
    if request is not None:
        door.open(request)
    wait_until_idle(desk)
    names = [place.name for place in SCREEN_PLACES] if window.workspace is not None else []
    for language in ("en", "ur"):
        desk.language.choose(language)
        for theme in ("light", "dark"):
            desk.theme.choose(theme)
            for name in names:
                _show_at_work(window, name)
                _take(desk, window, folder / f"{name}-{language}-{theme}.png")
            window.show_start_page()
            _take(desk, window, folder / f"start-{language}-{theme}.png")
    window.close()
    return 1 if request is not None and not names else 0


def _show_at_work(window: MainWindow, name: str) -> None:
    """The screen as it looks in use: entry with a form, also when every form is entered."""
    window.show_screen(name)
    if name == "entry":
        from desktop.workspace.entries import list_entry_queue

        for row in list_entry_queue(window.workspace)[:1]:
            window.open_copy(row.copy_id)


def wait_until_idle(desk: Desk) -> None:
    """Let events run until nothing is left in the background, and what they brought is painted."""
    loop = QEventLoop()
    if desk.background.is_busy:
        desk.background.went_idle.connect(loop.quit)
        loop.exec()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    if desk.background.is_busy:
        wait_until_idle(desk)
    QApplication.processEvents()


def _take(desk: Desk, window: MainWindow, target: Path) -> None:
    """Without what the program has just said: that passes, and lies over the window's top."""
    wait_until_idle(desk)
    desk.notices.clear()
    wait_until_idle(desk)
    window.grab().save(str(target))
