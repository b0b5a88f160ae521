"""A station's sum that does not close, in words, with the reason its reader gave. In: `OpenSum`s."""

from PySide6.QtCore import QCoreApplication

from desktop.comparison.values import OpenSum
from desktop.ui.entry.sum_words import say_sum


def say_open_sum(found: OpenSum) -> str:
    """The arithmetic, and what the paper is said to show."""
    if not found.reason:
        return say_sum(found.line)
    words = QCoreApplication.translate("OpenSumWords", "{sum} · as on the paper: {reason}")
    return words.format(sum=say_sum(found.line), reason=found.reason)
