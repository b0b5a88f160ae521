"""What is remembered on this computer is there again after a restart."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from desktop.ui.preferences import Preferences, preferences_file


def test_everything_is_there_after_a_restart(tmp_path: Path):
    file = tmp_path / "window.ini"
    before = Preferences(file)
    before.language, before.theme, before.person_name, before.keeps_position = "ur", "dark", "قاری ۱", True
    before.remember_folder("photos", tmp_path)
    before.remember_state("window", QByteArray(b"geometry"))
    before.remember_note("entry/zoom", "1.5")
    after = Preferences(file)
    assert (after.language, after.theme, after.person_name, after.keeps_position) == (
        "ur",
        "dark",
        "قاری ۱",
        True,
    )
    assert after.last_folder("photos") == str(tmp_path)
    assert after.state("window") == QByteArray(b"geometry")
    assert after.note("entry/zoom") == "1.5"


def test_a_new_computer_starts_in_english_without_gps(tmp_path: Path):
    settings = Preferences(tmp_path / "window.ini")
    assert (settings.language, settings.theme, settings.keeps_position) == ("en", "system", False)
    assert settings.recent_workspaces == []
    assert settings.state("window").isEmpty()


def test_recent_workspaces_are_newest_first_and_only_those_that_exist(tmp_path: Path):
    settings = Preferences(tmp_path / "window.ini")
    folders = [tmp_path / name for name in ("one", "two", "gone")]
    for folder in folders:
        folder.mkdir()
        settings.remember_workspace(folder)
    settings.remember_workspace(folders[0])
    folders[2].rmdir()
    assert settings.recent_workspaces == [folders[0], folders[1]]


def test_a_damaged_file_does_not_keep_the_window_from_opening(tmp_path: Path):
    file = tmp_path / "window.ini"
    file.write_bytes(b"\xff\xfe[[[ not an ini \x00")
    assert Preferences(file).language == "en"


def test_the_file_stands_in_the_users_own_folder():
    assert preferences_file().name == "window.ini"
    assert preferences_file().parent.is_dir()
