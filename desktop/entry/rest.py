"""When a reader should be told, quietly, to rest: after a long stretch in which slips become more frequent.

In: the `Effort` of each form of one sitting, in their order. Out: yes or no. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LONG_STRETCH_MS = 60 * 60 * 1000
"""An hour at work; the time spent elsewhere is not in it."""
FEWEST_FORMS = 12
"""Fewer forms than that say nothing about a trend."""
RISE = 1.5
"""So many times the slips a form of the first half."""
FEWEST_SLIPS = 3
"""One slip more is chance."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much work one form was. `active_ms`: milliseconds at work, idle time left out.

    `figures_changed`: readings that the person corrected; `changed_after_check`: figures changed after a
    finding or a second look pointed at them.
    """

    active_ms: int = 0
    keystrokes: int = 0
    figures_changed: int = 0
    changed_after_check: int = 0


def should_rest(sitting: Sequence[Effort]) -> bool:
    """True after a long stretch whose last third has clearly more slips a form than its first half.

    A slip is a figure changed after a check: how many readings had to be corrected is the photo's doing.
    """
    if len(sitting) < FEWEST_FORMS or sum(effort.active_ms for effort in sitting) < LONG_STRETCH_MS:
        return False
    early, late = sitting[: len(sitting) // 2], sitting[-(len(sitting) // 3) :]
    late_slips = sum(effort.changed_after_check for effort in late)
    return late_slips >= FEWEST_SLIPS and late_slips / len(late) >= RISE * _slips_a_form(early)


def _slips_a_form(efforts: Sequence[Effort]) -> float:
    return sum(effort.changed_after_check for effort in efforts) / len(efforts)
