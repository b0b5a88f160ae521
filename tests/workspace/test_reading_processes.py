"""The real reader in processes of its own: photo by photo into the store, and the batch outlives a kill."""

import os
import signal
from pathlib import Path

import pytest

from desktop.workspace.photos import add_photos, list_photos
from desktop.workspace.readings import latest_reading, read_photos
from tests.builders.reading_processes import list_reading_processes

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are found through /proc")


def test_a_process_killed_in_the_middle_of_a_batch_costs_no_photo(workspace, form_photos):
    add_photos(workspace, form_photos)
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int, _name: str) -> None:
        told.append((done, sum(row.is_read for row in list_photos(workspace))))
        if done == 1:
            for process in list_reading_processes():
                os.kill(process, signal.SIGKILL)

    report = read_photos(workspace, progress=tell)
    assert (len(report.read), report.refused, report.was_cancelled) == (3, (), False)
    assert told[:4] == [(0, 0), (1, 1), (2, 2), (3, 3)]
    assert list_reading_processes() == set()
    view = latest_reading(workspace, report.read[0][0], 1)
    assert (view.page_found, len(view.cells) > 9) == (True, True)


def test_a_cancelled_batch_keeps_what_was_read_and_leaves_no_process(workspace, form_photos):
    add_photos(workspace, form_photos)
    seen: list[int] = []
    report = read_photos(
        workspace, progress=lambda done, _total, _name: seen.append(done), is_cancelled=lambda: 1 in seen
    )
    assert report.was_cancelled
    assert len(report.read) == sum(row.is_read for row in list_photos(workspace)) == 1
    assert list_reading_processes() == set()
