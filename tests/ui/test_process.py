"""The process in which the window runs is set up for typing."""

import gc
import subprocess
import sys

import pytest

from desktop.ui.process import COLLECTION_THRESHOLDS, SWITCH_SECONDS, set_up_process

_FREES_PICTURES = """
import os
import threading
from pathlib import Path
from desktop.ui.process import set_up_process

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

def free_pictures():
    # each a little larger than the one before, and a small thing that stays after each
    for size in range(20, 30):
        picture = bytearray(size << 20)
        kept.append(bytearray(100_000))
        del picture

kept = []
set_up_process()
before = resident()
for _ in range(4):
    thread = threading.Thread(target=free_pictures)
    thread.start()
    thread.join()
print(resident() - before)
"""


def test_no_thread_holds_the_windows_own_up_and_no_collection_does():
    usual, interval = gc.get_threshold(), sys.getswitchinterval()
    try:
        set_up_process()
        assert gc.get_threshold() == COLLECTION_THRESHOLDS
        assert sys.getswitchinterval() == pytest.approx(SWITCH_SECONDS)
    finally:
        gc.set_threshold(*usual)
        sys.setswitchinterval(interval)


@pytest.mark.skipif(sys.platform != "linux", reason="how other systems keep freed memory is not ours to say")
def test_the_memory_of_pictures_goes_back_when_they_are_freed():
    said = subprocess.run(
        [sys.executable, "-c", _FREES_PICTURES], stdout=subprocess.PIPE, text=True, check=True
    )
    assert int(said.stdout) < 20 << 20
