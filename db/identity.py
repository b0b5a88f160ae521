"""Who and where: ids of facts, and the short name a machine is known by.

Out: `new_id()` UUIDv7 text (time-ordered, RFC 9562), `new_device_id()` such as "K7F-3Q", `DeviceIdentity`.
"""

import secrets
import threading
import time
import uuid
from dataclasses import dataclass

# no 0/O, 1/I/L, 5/S, 8/B: people read these aloud to one another
_DEVICE_LETTERS = "234679ACDEFGHJKMNPQRTUVWXYZ"
_lock = threading.Lock()
_last_tick = 0


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """The machine as its people know it: `id` from `new_device_id()`, a name, the program's version."""

    id: str
    name: str
    program_version: str = ""


def new_device_id() -> str:
    letters = [secrets.choice(_DEVICE_LETTERS) for _ in range(5)]
    return "".join(letters[:3]) + "-" + "".join(letters[3:])


def new_id() -> str:
    """A UUIDv7; within one process every id is greater than the one before, also within a millisecond."""
    tick = _next_tick()
    milliseconds, fraction = divmod(tick, 4096)
    bits = milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=bits))


def _next_tick() -> int:
    """Time in 1/4096 ms, never twice the same (RFC 9562 §6.2, method 3)."""
    global _last_tick  # noqa: PLW0603  # one clock per process is the point
    with _lock:
        _last_tick = max(_last_tick + 1, time.time_ns() * 4096 // 1_000_000)
        return _last_tick
