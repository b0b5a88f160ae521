"""The keys that work on the Differences screen, by where the cursor is, in the window's language."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Place(StrEnum):
    """Where the cursor is."""

    FIGURES = "figures"
    OTHER = "other"
    REASON = "reason"


_GOING = (
    ("F6", QT_TRANSLATE_NOOP("DifferenceKeys", "page")),
    ("/", QT_TRANSLATE_NOOP("DifferenceKeys", "search")),
    ("PgDn", QT_TRANSLATE_NOOP("DifferenceKeys", "leave open")),
    ("Ctrl+Z", QT_TRANSLATE_NOOP("DifferenceKeys", "undo")),
)
_HELP = (("?", QT_TRANSLATE_NOOP("DifferenceKeys", "all keys")),)
_HELP_WHILE_TYPING = (("F1", QT_TRANSLATE_NOOP("DifferenceKeys", "all keys")),)
_REASONS = (
    ("C…N", QT_TRANSLATE_NOOP("DifferenceKeys", "a common reason")),
    ("Enter", QT_TRANSLATE_NOOP("DifferenceKeys", "settle, next")),
    ("Esc", QT_TRANSLATE_NOOP("DifferenceKeys", "back to the figures")),
)
_OTHER = (
    ("0…9", QT_TRANSLATE_NOOP("DifferenceKeys", "the figure")),
    ("S", QT_TRANSLATE_NOOP("DifferenceKeys", "rewritten")),
    ("Enter", QT_TRANSLATE_NOOP("DifferenceKeys", "to the reason")),
    ("Esc", QT_TRANSLATE_NOOP("DifferenceKeys", "back to the readings")),
)
_STATES = (
    ("T", QT_TRANSLATE_NOOP("DifferenceKeys", "another figure")),
    ("I", QT_TRANSLATE_NOOP("DifferenceKeys", "illegible")),
    ("B", QT_TRANSLATE_NOOP("DifferenceKeys", "blank")),
    ("–", QT_TRANSLATE_NOOP("DifferenceKeys", "dash")),
)
_READING = str(QT_TRANSLATE_NOOP("DifferenceKeys", "reading"))
_AGAIN = str(QT_TRANSLATE_NOOP("DifferenceKeys", "again: {figure}"))
_ALL = (
    (
        QT_TRANSLATE_NOOP("DifferenceKeys", "Which figure"),
        (
            ("1 2 3", QT_TRANSLATE_NOOP("DifferenceKeys", "choose a reading")),
            ("16…", QT_TRANSLATE_NOOP("DifferenceKeys", "more digits: another figure")),
            *_STATES,
            ("R", QT_TRANSLATE_NOOP("DifferenceKeys", "as the last one, where no sum changes")),
            ("Enter", QT_TRANSLATE_NOOP("DifferenceKeys", "to the reason")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("DifferenceKeys", "Why"),
        (
            ("C W S A O N", QT_TRANSLATE_NOOP("DifferenceKeys", "a common reason")),
            ("↓ +", QT_TRANSLATE_NOOP("DifferenceKeys", "the next common reason")),
            *_REASONS[1:],
        ),
    ),
    (
        QT_TRANSLATE_NOOP("DifferenceKeys", "From one to another"),
        (
            ("PgDn", QT_TRANSLATE_NOOP("DifferenceKeys", "leave it open, next")),
            ("PgUp", QT_TRANSLATE_NOOP("DifferenceKeys", "the one before")),
            ("/", QT_TRANSLATE_NOOP("DifferenceKeys", "search a station")),
            ("F4", QT_TRANSLATE_NOOP("DifferenceKeys", "open, same in the sums, settled")),
            ("F6", QT_TRANSLATE_NOOP("DifferenceKeys", "to the page and back")),
            ("F7", QT_TRANSLATE_NOOP("DifferenceKeys", "take the second look that you owe")),
            ("F9", QT_TRANSLATE_NOOP("DifferenceKeys", "settle without the second look of others")),
            ("Tab", QT_TRANSLATE_NOOP("DifferenceKeys", "through the whole screen")),
            ("Ctrl+Z", QT_TRANSLATE_NOOP("DifferenceKeys", "undo the last one")),
        ),
    ),
)


def list_keys(place: Place, readings: int, repeated: str = "") -> list[tuple[str, str]]:
    """(key, meaning); `readings` is how many there are to choose from, `repeated` what R settles here."""
    if place is Place.REASON:
        return _say((*_REASONS, *_HELP_WHILE_TYPING, *_GOING[:1], *_GOING[2:]))
    if place is Place.OTHER:
        return _say((*_OTHER, *_HELP, *_GOING))
    all_readings = f"1…{readings}" if readings > 1 else "1"
    choosing = [(all_readings, _translate(_READING))]
    if repeated:
        choosing.append(("R", _translate(_AGAIN).format(figure=repeated)))
    return [*choosing, *_say((*_STATES, *_HELP, *_GOING))]


def list_all_keys() -> list[tuple[str, list[tuple[str, str]]]]:
    """(heading, keys) of everything the screen knows."""
    return [(_translate(heading), _say(lines)) for heading, lines in _ALL]


def _say(lines: Iterable[tuple[str, object]]) -> list[tuple[str, str]]:
    return [(key, _translate(meaning)) for key, meaning in lines]


def _translate(text: object) -> str:
    return QCoreApplication.translate("DifferenceKeys", str(text))
