"""The warning that one person may read a copy twice here, with the stations that rest on such a person."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from desktop.ui.language.numbers import write_serial

_MOST_NAMED = 8


def say_same_reader(one_person: Collection[int]) -> str:
    """`one_person`: serials of the stations that one person read twice."""
    words = QCoreApplication.translate(
        "SameReader", "One person may enter a copy twice here: two agreeing entries prove less."
    )
    if not one_person:
        return words
    named = ", ".join(map(write_serial, sorted(one_person)[:_MOST_NAMED]))
    more = " …" if len(one_person) > _MOST_NAMED else ""
    twice = QCoreApplication.translate("SameReader", "Read by one person only, twice: {stations}.")
    return f"{words} {twice.format(stations=named + more)}"
