"""A difference and its readings in words, in the window's language."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.fields import split_candidate_field
from db.figures import Figure, FigureState
from desktop.ui.entry.figure_words import show_figure
from desktop.ui.language.language import Language
from desktop.ui.language.numbers import write_number, write_serial, write_time
from desktop.ui.parts.words import say_copy_kind, say_form
from desktop.workspace.constituency import CandidateRow
from desktop.workspace.differences import Difference, ReaderFigure


def say_station(difference: Difference, language: Language) -> str:
    """`005 · Govt Girls School`."""
    name = language.pick(difference.station_name_en, difference.station_name_ur)
    serial = write_serial(difference.station_serial)
    return f"{serial} · {name}" if name else serial


def say_place(difference: Difference, language: Language) -> str:
    """Station, form, kind of copy, and the poll where it is not the first."""
    parts = [say_station(difference, language)]
    if difference.form != "form45":
        parts.append(say_form(difference.form))
    parts.append(say_copy_kind(difference.copy_kind))
    if difference.poll_round > 1:
        words = QCoreApplication.translate("DifferenceWords", "poll {number}")
        parts.append(words.format(number=difference.poll_round))
    return " · ".join(parts)


def say_reader(reading: ReaderFigure) -> str:
    """Who read it; the machine is no person."""
    if reading.is_machine:
        return QCoreApplication.translate("DifferenceWords", "the machine")
    if not reading.is_same_person:
        return reading.reader
    words = QCoreApplication.translate("DifferenceWords", "{name}, a second time")
    return words.format(name=reading.reader)


def say_mode(mode: str) -> str:
    """How it was read."""
    return {
        "assisted": QCoreApplication.translate("DifferenceWords", "assisted"),
        "blind": QCoreApplication.translate("DifferenceWords", "blind"),
        "imported": QCoreApplication.translate("DifferenceWords", "from a table"),
    }.get(mode, "")


def say_how(reading: ReaderFigure) -> str:
    """What was first typed where that is another figure; in which mode, and when."""
    parts = [] if reading.is_machine else [say_mode(reading.mode)]
    if reading.first_typed is not None and reading.first_typed != reading.figure:
        words = QCoreApplication.translate("DifferenceWords", "first typed {figure}")
        parts.append(words.format(figure=show_figure(reading.first_typed)))
    if reading.waived is not None:
        words = QCoreApplication.translate(
            "DifferenceWords", "not looked at a second time: {reason} ({name})"
        )
        parts.append(words.format(reason=reading.waived.reason, name=reading.waived.by))
    parts.append(write_time(reading.at))
    return " · ".join(part for part in parts if part)


def name_rows_around(candidates: Sequence[CandidateRow], field: str, language: Language) -> tuple[str, str]:
    """The names of the rows above and below the box on the paper; "" where there is no such row."""
    split = split_candidate_field(field)
    serials = [row.ballot_serial for row in candidates]
    if split is None or split[0] not in serials:
        return "", ""
    place = serials.index(split[0])
    names = ["", *(_name_row(row, language) for row in candidates), ""]
    return names[place], names[place + 2]


def _name_row(row: CandidateRow, language: Language) -> str:
    return f"{row.ballot_serial} · {language.pick(row.name_en, row.name_ur)}"


def say_waiting(count: int) -> str:
    """Why so many differences are not in the list yet."""
    words = QCoreApplication.translate(
        "DifferenceWords",
        "Waiting for a second look: {count}. They come here once their readers have looked again.",
    )
    return words.format(count=write_number(count))


def say_settled(difference: Difference, box: str, figure: Figure) -> str:
    """`005, Candidate 2: settled as 20`."""
    words = QCoreApplication.translate("DifferenceWords", "{serial}, {box}: settled as {figure}")
    serial = write_serial(difference.station_serial)
    return words.format(serial=serial, box=box, figure=show_figure(figure))


def show_state(figure: Figure) -> str:
    """As it stands in a list: a number beside one that was struck out has its key, S, before it."""
    shown = show_figure(figure)
    return f"S {shown}" if figure.state is FigureState.STRUCK_REWRITTEN else shown


def say_readings(difference: Difference) -> str:
    """`179 ≠ 119`, each figure once, in the order of the readings."""
    shown = dict.fromkeys(show_state(reading.figure) for reading in difference.readings)
    return "\u200e" + " ≠ ".join(shown)
