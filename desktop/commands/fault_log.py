"""Where a bug of ours is written down when there is no window to show it. Out: the log's path."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

import platformdirs


def write_fault() -> Path:
    """Appends the exception being handled; when no log can be written the traceback goes nowhere."""
    path = platformdirs.user_log_path("ginti", appauthor=False) / "command-line.log"
    text = f"{datetime.now(UTC).isoformat()}\n{traceback.format_exc()}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(text)
    except OSError:
        return Path("no log, because none can be written")
    return path
