"""What holds for every test: no thread is left running, nothing touches the user's own folders.

With GINTI_WITHOUT_QT=1 PySide6 cannot be imported at all: what passes then needs no window.
"""

import importlib.abc
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.builders.patience import LONGEST_WAIT_MS, make_patient

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples on every machine, however slow: what lands does not hang on chance. Whoever looks for
# new ones says --hypothesis-profile=search.
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", settings.get_profile("search"), derandomize=True, database=None)
settings.load_profile("steady")


class QtOutOfReach(importlib.abc.MetaPathFinder):
    """Refuses every import of Qt, as if it were not installed."""

    def find_spec(self, fullname, path, target=None):
        if fullname.partition(".")[0] in {"PySide6", "shiboken6"}:
            message = f"{fullname} was imported by something that must work without Qt"
            raise ModuleNotFoundError(message, name=fullname)


if os.environ.get("GINTI_WITHOUT_QT") == "1":
    sys.meta_path.insert(0, QtOutOfReach())


@pytest.fixture(autouse=True)
def own_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture
def qtbot(qtbot):
    """Waits longer than pytest-qt's own."""
    return make_patient(qtbot)


@pytest.fixture(autouse=True)
def no_thread_left_running() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + LONGEST_WAIT_MS / 1000
    while left := [thread for thread in set(threading.enumerate()) - before if _counts(thread)]:
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {left}")
        left[0].join(timeout=0.1)


def _counts(thread: threading.Thread) -> bool:
    """Qt's pool threads show up as dummies that Python cannot join; tests/ui waits for the pool itself."""
    return thread.is_alive() and not isinstance(thread, threading._DummyThread)


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The reference material beside the checkout; the test is skipped where it is not."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("no reference material beside this checkout")
    return folder
