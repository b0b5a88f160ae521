"""What the program remembers on this computer, in one INI file: language, theme, person, window.

Nothing of a count stands here. Tests hand in their own file.
"""

from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

_RECENT_LIMIT = 8


def preferences_file() -> Path:
    """Where the INI file of this user stands."""
    return user_config_path("ginti", appauthor=False, ensure_exists=True) / "window.ini"


class Preferences:
    """Typed reading and writing of the INI file; every change is on disk at once."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self.file = file

    @property
    def language(self) -> str:
        return self._text("language", "en")

    @language.setter
    def language(self, code: str) -> None:
        self._put("language", code)

    @property
    def theme(self) -> str:
        return self._text("theme", "system")

    @theme.setter
    def theme(self, name: str) -> None:
        self._put("theme", name)

    @property
    def person_name(self) -> str:
        return self._text("person/name", "")

    @person_name.setter
    def person_name(self, name: str) -> None:
        self._put("person/name", name)

    @property
    def keeps_position(self) -> bool:
        """Is the place where a photo was taken (GPS) stored? Off until the user switches it on."""
        return self._text("photos/keeps_position", "no") == "yes"

    @keeps_position.setter
    def keeps_position(self, is_kept: bool) -> None:
        self._put("photos/keeps_position", "yes" if is_kept else "no")

    @property
    def reads_at_once(self) -> bool:
        """Are photos read as soon as they are taken in? On until the user switches it off."""
        return self._text("photos/reads_at_once", "yes") == "yes"

    @reads_at_once.setter
    def reads_at_once(self, is_wanted: bool) -> None:
        self._put("photos/reads_at_once", "yes" if is_wanted else "no")

    @property
    def keeps_confirmed(self) -> bool:
        """Are confirmed boxes kept to learn from? Off until the user switches it on."""
        return self._text("reading/keeps_confirmed", "no") == "yes"

    @keeps_confirmed.setter
    def keeps_confirmed(self, is_kept: bool) -> None:
        self._put("reading/keeps_confirmed", "yes" if is_kept else "no")

    @property
    def recent_workspaces(self) -> list[Path]:
        """The folders opened last, newest first, those that still exist."""
        text = self._text("workspaces/recent", "")
        return [Path(line) for line in text.split("|") if line and Path(line).is_dir()]

    def remember_workspace(self, folder: Path) -> None:
        others = [path for path in self.recent_workspaces if path != folder]
        self._put("workspaces/recent", "|".join(str(path) for path in [folder, *others][:_RECENT_LIMIT]))

    def last_folder(self, purpose: str) -> str:
        """The folder a file dialog for `purpose` (photos, bundles, tables…) was last in."""
        return self._text(f"folders/{purpose}", str(Path.home()))

    def remember_folder(self, purpose: str, folder: Path) -> None:
        self._put(f"folders/{purpose}", str(folder))

    def state(self, name: str) -> QByteArray:
        """A remembered window or splitter state, empty when there is none."""
        value = self._settings.value(f"state/{name}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_state(self, name: str, state: QByteArray) -> None:
        self._settings.setValue(f"state/{name}", state)
        self._settings.sync()

    def note(self, name: str, default: str = "") -> str:
        """A screen's own small memory (zoom, contrast, a filter) under `name`."""
        return self._text(f"screens/{name}", default)

    def remember_note(self, name: str, value: str) -> None:
        self._put(f"screens/{name}", value)

    def _text(self, key: str, default: str) -> str:
        return str(self._settings.value(key, default))

    def _put(self, key: str, value: str) -> None:
        self._settings.setValue(key, value)
        self._settings.sync()
