"""Why the figures of a station are not shown to this person now, and when they will be."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from desktop.ui.language.numbers import write_serial


def say_sums_hidden() -> str:
    """The same of the sums, while hardly any other station is in them."""
    return QCoreApplication.translate(
        "HiddenWords",
        "The sums rest on the form that you are reading on your own. They are shown once your entry and your "
        "second look are finished.",
    )


def say_left_out(serials: Collection[int]) -> str:
    """Which stations are in none of the sums shown or written; "" for none."""
    if not serials:
        return ""
    words = QCoreApplication.translate("HiddenWords", "left out while you read them on your own: {stations}")
    return words.format(stations=", ".join(map(write_serial, sorted(serials))))


def say_hidden() -> str:
    """One calm sentence beside a station whose form this person is reading independently."""
    return QCoreApplication.translate(
        "HiddenWords",
        "You are reading this form on your own. What others read here, and what the checks say of it, is "
        "shown once your entry and your second look are finished.",
    )
