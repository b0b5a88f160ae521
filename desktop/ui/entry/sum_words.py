"""A sum of Form 45 in words, with its arithmetic, in the window's language. In: `SumLine`s."""

from PySide6.QtCore import QCoreApplication

from desktop.entry.sums import ASSIGNED_LINE, SumLine
from desktop.ui.entry.figure_words import name_column


def say_sum(line: SumLine) -> str:
    """One sentence with the arithmetic filled in, for a sum that does not close."""
    difference = line.difference or 0
    if line.key == ASSIGNED_LINE:
        sentence = QCoreApplication.translate(
            "SumWords", "votes polled {computed}, voters assigned only {stated}"
        )
    elif difference > 0:
        sentence = QCoreApplication.translate(
            "SumWords", "{name}: adds up to {computed}, the form says {stated}: {difference} more"
        )
    else:
        sentence = QCoreApplication.translate(
            "SumWords", "{name}: adds up to {computed}, the form says {stated}: {difference} fewer"
        )
    return sentence.format(
        name=name_sum(line.key), computed=_say_computed(line), stated=line.stated, difference=abs(difference)
    )


def _say_computed(line: SumLine) -> str:
    low, high = line.computed.low, line.computed.high
    if line.computed.is_exact:
        return str(low)
    if line.stated is not None and line.stated > high:
        return QCoreApplication.translate("SumWords", "at most {high}").format(high=high)
    return QCoreApplication.translate("SumWords", "at least {low}").format(low=low)


def name_sum(key: str) -> str:
    """What is added up in the sum of this `SumLine.key`."""
    kind, _, place = key.partition(".")
    if kind == "row":
        return QCoreApplication.translate("SumWords", "row {serial}").format(serial=place)
    if kind == "column":
        words = QCoreApplication.translate("SumWords", "column “{column}”")
        return words.format(column=name_column(place))
    return {
        "valid_total": QCoreApplication.translate("SumWords", "candidates' totals"),
        "polled": QCoreApplication.translate("SumWords", "valid and rejected votes"),
        "sexes": QCoreApplication.translate("SumWords", "male and female votes polled"),
    }.get(key, key)
