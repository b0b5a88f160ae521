"""How long a test waits for what must come: one figure, so generous that only what never comes exceeds it.

pytest-qt's own five seconds are too few for a machine that has one core and other work to do.
"""

from functools import partial
from typing import Any

import pytest

LONGEST_WAIT_MS = 240_000
"""Reading 25 photos is the longest work: 40 s of one core of a laptop."""
_WAITS = (
    "waitActive", "waitExposed", "waitSignal", "wait_signal", "waitSignals", "wait_signals", "waitUntil",
    "wait_until",
)  # fmt: skip
_CLOCKS = (
    "desktop.ui.notices.SHOWN_MS",
    "desktop.ui.photos.watched_folder.LOOK_EVERY_MS",
    "desktop.ui.constituency.projector._READ_AGAIN_MS",
)


def make_patient(qtbot: Any) -> Any:
    """The same pytest-qt robot: whatever it waits for, it waits so long when the test says nothing else."""
    for name in _WAITS:
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=LONGEST_WAIT_MS))
    return qtbot


def stop_clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the window does by itself after seconds would come in the middle of a test that takes its time."""
    for name in _CLOCKS:
        monkeypatch.setattr(name, 100 * LONGEST_WAIT_MS)
