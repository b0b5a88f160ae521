"""Which sums of the form close with a figure and which do not, in one short line.

In: the `SumLine`s in which the box takes part, with the figure in it. Out: words for beside the figure.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.figures import Figure
from desktop.entry.sums import ASSIGNED_LINE, SumLine
from desktop.ui.entry.figure_words import show_figure
from desktop.ui.entry.sum_words import name_sum
from desktop.ui.parts.words import say_copy_kind


def say_sums(lines: Sequence[SumLine]) -> str:
    """What does not close comes first, with its arithmetic; "" where the sums say nothing."""
    opened = [_say_open(line) for line in lines if not line.closes]
    closing = [_name(line.key) for line in lines if line.closes]
    words = []
    if opened:
        does_not_close = QCoreApplication.translate("SumsOfFigure", "does not close: {sums}")
        words.append("≠ " + does_not_close.format(sums=", ".join(opened)))
    if closing:
        closes = QCoreApplication.translate("SumsOfFigure", "closes: {sums}")
        words.append("✓ " + closes.format(sums=", ".join(closing)))
    return " · ".join(words)


def say_other_copies(figures: Sequence[tuple[str, Figure]]) -> str:
    """“certified copy: 164”, of each other kind of copy of the station."""
    words = QCoreApplication.translate("SumsOfFigure", "{copy}: {figure}")
    return " · ".join(
        words.format(copy=say_copy_kind(kind), figure=show_figure(figure)) for kind, figure in figures
    )


def _say_open(line: SumLine) -> str:
    computed = line.computed
    if computed.is_exact:
        made = str(computed.low)
    elif line.stated is not None and line.stated > computed.high:
        made = f"≤ {computed.high}"
    else:
        made = f"≥ {computed.low}"
    # left to right, as sums are written in either language
    return f"{_name(line.key)} \u2066({made} ≠ {line.stated})\u2069"


def _name(key: str) -> str:
    return {
        "valid_total": QCoreApplication.translate("SumsOfFigure", "candidates = valid total"),
        "polled": QCoreApplication.translate("SumsOfFigure", "valid + rejected = polled"),
        "sexes": QCoreApplication.translate("SumsOfFigure", "male + female = polled"),
        ASSIGNED_LINE: QCoreApplication.translate("SumsOfFigure", "polled, of those assigned"),
    }.get(key) or name_sum(key)
