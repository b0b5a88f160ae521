"""A real Desk whose settings stand in a folder of the test."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.ui.background import Background
from desktop.ui.desk import Desk
from desktop.ui.language.language import Language
from desktop.ui.notices import Notices
from desktop.ui.preferences import Preferences
from desktop.ui.theme.theme import Theme


def make_desk(application: QApplication, folder: Path, *, language: str = "en", theme: str = "light") -> Desk:
    """The services of a window in `language` and `theme`, remembered in `folder`/window.ini.

    Photos are read when a test asks for it: taking one in would start processes.
    """
    notices = Notices()
    desk = Desk(
        background=Background(notices),
        notices=notices,
        settings=Preferences(folder / "window.ini"),
        language=Language(application),
        theme=Theme(application),
    )
    desk.settings.reads_at_once = False
    desk.theme.choose(theme)
    desk.language.choose(language)
    return desk
