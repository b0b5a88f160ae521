"""The window, built from its parts: the only place that does so.

In: the workspace's folder, or nothing. Out: the exit status. The window is shown before the store's
libraries are imported.
"""

import sys
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.ui.background import Background
from desktop.ui.desk import Desk
from desktop.ui.errors import ExceptionDialogs, log_file, start_log
from desktop.ui.language.language import Language
from desktop.ui.main_window.door import Door
from desktop.ui.main_window.window import MainWindow
from desktop.ui.notices import Notices
from desktop.ui.preferences import Preferences, preferences_file
from desktop.ui.process import set_up_process
from desktop.ui.start.known_workspaces import specimen_folder
from desktop.ui.start.page import StartPage
from desktop.ui.start.requests import OpenRequest, Request, SpecimenRequest
from desktop.ui.theme.theme import Theme


def run_window(folder: Path | None, *, is_demo: bool = False, screenshots: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit status.

    `folder` is opened; with `is_demo` the specimen constituency is made there (or in the user's data
    folder). With `screenshots` a picture of every screen in both languages and themes is written into that
    folder, and the program ends by itself.
    """
    application = make_application()
    settings = Preferences(preferences_file())
    desk = make_desk(application, settings)
    window, door = make_window(desk)
    request = _first_request(folder, is_demo=is_demo)
    if screenshots is not None:
        from desktop.ui.main_window.screenshots import take_screenshots

        return take_screenshots(desk, window, door, request, screenshots)
    window.show()
    QTimer.singleShot(0, lambda: _begin(window, door, request))
    status = application.exec()
    door.close()
    return status


def make_application() -> QApplication:
    """The one QApplication, with the log and the dialog for what nobody expected."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
        start_log(log_file())
        ExceptionDialogs().install()
        set_up_process()
    # Latin digits and dates that sort, whatever the system's language
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Pakistan))
    application.setApplicationName("Ginti")
    application.setDesktopFileName("ginti")
    return application


def make_desk(application: QApplication, settings: Preferences) -> Desk:
    """The services of all screens, in the remembered theme and language."""
    notices = Notices()
    desk = Desk(Background(notices), notices, settings, Language(application), Theme(application))
    desk.theme.choose(settings.theme)
    desk.language.choose(settings.language)
    return desk


def make_window(desk: Desk) -> tuple[MainWindow, Door]:
    """The window on its start page, and the door through which workspaces come in."""
    with as_file(files("resources.icons") / "ginti.svg") as path:
        sign = QIcon(str(path))
    start_page = StartPage(desk, sign)
    window = MainWindow(desk, start_page, sign)
    door = Door(desk)
    start_page.wanted.connect(door.open)
    door.opened.connect(window.put_workspace)
    door.opened.connect(lambda _workspace: start_page.known.refresh())
    return window, door


def _first_request(folder: Path | None, *, is_demo: bool) -> Request | None:
    if is_demo:
        return SpecimenRequest(folder or specimen_folder())
    return OpenRequest(folder) if folder is not None else None


def _begin(window: MainWindow, door: Door, request: Request | None) -> None:
    window.start_page.load_seats()
    if request is not None:
        door.open(request)
