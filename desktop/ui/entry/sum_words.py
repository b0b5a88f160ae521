"""A sum of Form 45 in words, with its arithmetic, in the window's language. In: `SumLine`s."""

from PySide6.QtCore import QCoreApplication

from desktop.entry.doubt import suggest_figure
from desktop.entry.sums import ASSIGNED_LINE, SumLine
from desktop.reading.values import CellReading
from desktop.ui.entry.figure_words import name_column, show_figure


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


def say_sum_suggestion(name: str, reading: CellReading) -> str:
    """What the sums suggest for the box `name`, beside what was read there."""
    suggested = suggest_figure(reading)
    if suggested is not None and suggested.number is not None and suggested.number == reading.as_read:
        sentence = QCoreApplication.translate(
            "SumWords", "{name}: read as {as_read}, not surely; with it the sums close"
        )
    elif reading.as_read is None:
        sentence = QCoreApplication.translate("SumWords", "{name}: not read; {value} would close the sums")
    else:
        sentence = QCoreApplication.translate(
            "SumWords", "{name}: read as {as_read}; {value} would close the sums"
        )
    value = show_figure(suggested) if suggested is not None else ""
    return sentence.format(name=name, as_read=reading.as_read, value=value)


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
