"""How work on a bundle reports where it is and asks whether to stop; units are bytes, files, facts."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with (done, in all, what is being worked on): bytes while examining, then files, then facts."""
IsCancelled = Callable[[], bool]


def report_nowhere(done: int, total: int, text: str) -> None:
    """The progress of work that nobody watches."""


def never_cancelled() -> bool:
    return False
