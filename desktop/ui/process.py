"""The process is set up for a window in which somebody types: nothing stops it long, memory is given back.

Out: settings of Python and of the C library for the whole process; to be called before threads start.
"""

import ctypes
import gc
import sys

COLLECTION_THRESHOLDS = (5_000, 20, 100)
"""A full collection walks over all libraries and stops the typing for some tenths of a second."""
SWITCH_SECONDS = 0.001
"""So long another thread may keep the window's own from going on, each time that one asks."""
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
_LARGE = 1 << 20
_FEW_ARENAS = 2


def set_up_process() -> None:
    gc.set_threshold(*COLLECTION_THRESHOLDS)
    sys.setswitchinterval(SWITCH_SECONDS)
    _give_large_memory_back()


def _give_large_memory_back() -> None:
    """From each picture that is freed glibc learns to keep the memory of the next one, and does so for each
    thread anew: some 50 MB that nobody uses. With a fixed threshold it goes back when a picture is freed.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _LARGE)
        mallopt(_M_ARENA_MAX, _FEW_ARENAS)
