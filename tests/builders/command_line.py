"""The command line as a test types it: through `main` in this process, with what it printed."""

import json
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.cli import main


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return json.loads(self.out)

    @property
    def last_line(self) -> str:
        return self.out.strip().splitlines()[-1]


class Terminal:
    """Types commands and reads what they print."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def type(self, *words: str | Path) -> Answer:
        self._capture.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        printed = self._capture.readouterr()
        return Answer(status, printed.out, printed.err)


class CtrlC:
    """Progress at which the user presses Ctrl+C, once, when it is shown for the `call`th time."""

    def __init__(self, call: int = 1) -> None:
        self._calls_left = call

    def __call__(self, _done: int, _total: int, _text: str) -> None:
        self._calls_left -= 1
        if self._calls_left == 0:
            signal.raise_signal(signal.SIGINT)
