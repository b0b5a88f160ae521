"""The reading processes that this test run has started, as /proc shows them; none where there is no /proc."""

import os
from pathlib import Path


def list_reading_processes() -> set[int]:
    return {int(folder.name) for folder in Path("/proc").glob("[0-9]*") if _is_ours(folder)}


def _is_ours(folder: Path) -> bool:
    try:
        parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        return parent == os.getpid() and b"worker_process" in (folder / "cmdline").read_bytes()
    except OSError:
        return False
