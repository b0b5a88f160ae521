"""What was exported, imported and backed up here, one JSON line each in the workspace's folder.

It is this computer's memory, not a fact: it travels in no bundle. A damaged line is passed over.
"""

import contextlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

_FILE = "history.jsonl"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """`what` is export, import or backup; `count` the facts that went out or came in."""

    moment: str
    what: str
    file: str
    person: str
    count: int

    @property
    def when(self) -> datetime:
        return datetime.fromisoformat(self.moment)


def note_in_history(folder: Path, what: str, file: Path, person: str, count: int) -> None:
    """Append one line; a folder that cannot be written loses only this line."""
    line = HistoryLine(datetime.now(UTC).isoformat(timespec="seconds"), what, str(file), person, count)
    with contextlib.suppress(OSError), (folder / _FILE).open("a", encoding="utf-8") as history:
        history.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")


def read_history(folder: Path) -> list[HistoryLine]:
    """The lines, newest first."""
    lines: list[HistoryLine] = []
    with contextlib.suppress(OSError):
        for text in (folder / _FILE).read_text(encoding="utf-8").splitlines():
            with contextlib.suppress(ValueError, TypeError):
                line = HistoryLine(**json.loads(text))
                datetime.fromisoformat(line.moment)
                lines.append(line)
    return lines[::-1]
