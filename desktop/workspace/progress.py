"""How long work reports where it is and asks whether to stop. In: nothing. Out: two callable types."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is being worked on); from the thread that does the work."""
IsCancelled = Callable[[], bool]
"""Asked between two pieces of work; True ends the work after the piece that is done."""


def report_nowhere(done: int, total: int, text: str) -> None:
    """The progress of work that nobody watches."""


def never_cancelled() -> bool:
    return False
