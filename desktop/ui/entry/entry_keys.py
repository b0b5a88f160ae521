"""Which keys work where on the entry screen: for the strip at the bottom and for the sheet of all keys.

In: where the cursor is. Out: (key, meaning) in the window's language. One table for both, so that they agree.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KeyPair: TypeAlias = tuple[str, str]


class Place(StrEnum):
    """Where the cursor is; a widget says it with its property `key_place`, its children inherit it."""

    FIGURE = "figure"
    STATION = "station"
    OTHER_STATION = "other_station"
    WORDS = "words"
    IMAGE = "image"
    FINISH = "finish"
    ASKING = "asking"
    FINDINGS = "findings"
    SHEET = "sheet"
    LOOK = "look"
    ELSEWHERE = "elsewhere"


_MOVING = (
    ("Enter", QT_TRANSLATE_NOOP("EntryKeys", "next")),
    ("⇧Enter", QT_TRANSLATE_NOOP("EntryKeys", "back")),
    ("Tab", QT_TRANSLATE_NOOP("EntryKeys", "next doubtful")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("EntryKeys", "finish")),
)
_CHOOSING = (("Alt+1", QT_TRANSLATE_NOOP("EntryKeys", "choose")),)
_STATES = (
    ("B", QT_TRANSLATE_NOOP("EntryKeys", "blank")),
    ("–", QT_TRANSLATE_NOOP("EntryKeys", "dash")),
    ("I", QT_TRANSLATE_NOOP("EntryKeys", "illegible")),
    ("S", QT_TRANSLATE_NOOP("EntryKeys", "rewritten")),
    ("N", QT_TRANSLATE_NOOP("EntryKeys", "not captured")),
)
_UNDOING = (("Ctrl+Z", QT_TRANSLATE_NOOP("EntryKeys", "undo")),)
_HELP = (("?", QT_TRANSLATE_NOOP("EntryKeys", "all keys")),)
_BACK = (
    ("⇧Enter", QT_TRANSLATE_NOOP("EntryKeys", "back")),
    ("Esc", QT_TRANSLATE_NOOP("EntryKeys", "back to the figures")),
)
_FINISH = (("Ctrl+Enter", QT_TRANSLATE_NOOP("EntryKeys", "finish")),)
_TO_FIGURES = (("↓", QT_TRANSLATE_NOOP("EntryKeys", "on to the figures")),)
_PICTURE = (
    ("+ −", QT_TRANSLATE_NOOP("EntryKeys", "larger, smaller")),
    ("0", QT_TRANSLATE_NOOP("EntryKeys", "whole width")),
    ("↑ ↓ ← →", QT_TRANSLATE_NOOP("EntryKeys", "move")),
    ("[ ]", QT_TRANSLATE_NOOP("EntryKeys", "darker, brighter")),
    ("{ }", QT_TRANSLATE_NOOP("EntryKeys", "less, more contrast")),
    ("V", QT_TRANSLATE_NOOP("EntryKeys", "reverse")),
    ("R", QT_TRANSLATE_NOOP("EntryKeys", "turn")),
)
_BACK_FROM_PICTURE = (("F6", QT_TRANSLATE_NOOP("EntryKeys", "back to the figures")),)
_FINDINGS = (
    ("Enter", QT_TRANSLATE_NOOP("EntryKeys", "go to the box")),
    ("+ −", QT_TRANSLATE_NOOP("EntryKeys", "next, back")),
    ("1–6", QT_TRANSLATE_NOOP("EntryKeys", "why the paper says so")),
    ("0", QT_TRANSLATE_NOOP("EntryKeys", "a warning: noted")),
    (".", QT_TRANSLATE_NOOP("EntryKeys", "take the answer back")),
    ("/", QT_TRANSLATE_NOOP("EntryKeys", "back to the figures")),
    *_FINISH,
)
_WORKING_AT = {
    Place.STATION: (
        ("0–9", QT_TRANSLATE_NOOP("EntryKeys", "the serial as it stands on the paper")),
        ("Enter", QT_TRANSLATE_NOOP("EntryKeys", "confirm")),
        *_TO_FIGURES,
        *_HELP,
    ),
    Place.OTHER_STATION: (
        ("0–9", QT_TRANSLATE_NOOP("EntryKeys", "type the serial again")),
        ("M", QT_TRANSLATE_NOOP("EntryKeys", "move this copy to the station typed")),
        *_TO_FIGURES,
        *_HELP,
    ),
    Place.WORDS: (
        ("Enter", QT_TRANSLATE_NOOP("EntryKeys", "keep and go on")),
        ("-", QT_TRANSLATE_NOOP("EntryKeys", "date or time not on the paper")),
        *_BACK,
        *_FINISH,
    ),
    Place.IMAGE: (*_PICTURE, *_BACK_FROM_PICTURE),
    Place.FINISH: (("Enter", QT_TRANSLATE_NOOP("EntryKeys", "finish")), *_BACK, *_HELP),
    Place.ASKING: (
        ("Enter", QT_TRANSLATE_NOOP("EntryKeys", "keep this reason")),
        ("Esc", QT_TRANSLATE_NOOP("EntryKeys", "back to the findings")),
        *_FINISH,
    ),
    Place.FINDINGS: _FINDINGS,
    Place.SHEET: (("Esc", QT_TRANSLATE_NOOP("EntryKeys", "back to the figures")),),
    Place.LOOK: (
        ("Enter", QT_TRANSLATE_NOOP("EntryKeys", "go there")),
        ("Tab", QT_TRANSLATE_NOOP("EntryKeys", "the next way on")),
        ("Ctrl+PgDn", QT_TRANSLATE_NOOP("EntryKeys", "next form")),
        ("Esc", QT_TRANSLATE_NOOP("EntryKeys", "to the board")),
    ),
    Place.ELSEWHERE: (
        ("F6", QT_TRANSLATE_NOOP("EntryKeys", "to the picture and back")),
        *_FINISH,
        ("F1", QT_TRANSLATE_NOOP("EntryKeys", "all keys")),
    ),
}
_ALL = (
    (
        QT_TRANSLATE_NOOP("EntryKeys", "Going on"),
        (
            *_MOVING,
            ("↓ ↑", QT_TRANSLATE_NOOP("EntryKeys", "next, back")),
            ("Ctrl+PgDn", QT_TRANSLATE_NOOP("EntryKeys", "next form; this one is kept")),
            ("Esc", QT_TRANSLATE_NOOP("EntryKeys", "leave; everything is kept")),
            ("?  F1", QT_TRANSLATE_NOOP("EntryKeys", "this sheet")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("EntryKeys", "What stands in the box"),
        (
            ("0–9  ۰–۹", QT_TRANSLATE_NOOP("EntryKeys", "the number; 0 is a written zero")),
            *_STATES,
            ("Enter ↓ Tab", QT_TRANSLATE_NOOP("EntryKeys", "ends the box, whatever stands in it")),
            ("Alt+1 … 4", QT_TRANSLATE_NOOP("EntryKeys", "choose what else was read")),
            ("Ctrl+Z", QT_TRANSLATE_NOOP("EntryKeys", "undo, as often as you like")),
            ("Ctrl+Y", QT_TRANSLATE_NOOP("EntryKeys", "do it again")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("EntryKeys", "Beside the figures"),
        (
            ("W", QT_TRANSLATE_NOOP("EntryKeys", "this figure in words")),
            ("C", QT_TRANSLATE_NOOP("EntryKeys", "comment")),
            ("F2", QT_TRANSLATE_NOOP("EntryKeys", "purpose, form and mode above")),
            ("F7", QT_TRANSLATE_NOOP("EntryKeys", "station serial")),
            ("F8", QT_TRANSLATE_NOOP("EntryKeys", "state of the paper")),
            ("F9", QT_TRANSLATE_NOOP("EntryKeys", "what the checks found")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("EntryKeys", "What the checks found"),
        _FINDINGS,
    ),
    (
        QT_TRANSLATE_NOOP("EntryKeys", "The picture"),
        (("F6", QT_TRANSLATE_NOOP("EntryKeys", "to the picture and back")), *_PICTURE),
    ),
    (
        QT_TRANSLATE_NOOP("EntryKeys", "The numeric pad alone"),
        (
            ("Enter", QT_TRANSLATE_NOOP("EntryKeys", "next; at the end: finish")),
            ("+", QT_TRANSLATE_NOOP("EntryKeys", "next doubtful, then finish")),
            ("*", QT_TRANSLATE_NOOP("EntryKeys", "blank")),
            ("-  /", QT_TRANSLATE_NOOP("EntryKeys", "dash")),
            (".", QT_TRANSLATE_NOOP("EntryKeys", "illegible; after a number: rewritten")),
            ("00 *", QT_TRANSLATE_NOOP("EntryKeys", "not captured")),
            ("00 -", QT_TRANSLATE_NOOP("EntryKeys", "back")),
        ),
    ),
)


def list_keys(place: Place, *, has_choices: bool = True, has_doubt: bool = True) -> list[KeyPair]:
    """What works at this place, the most used first. In a box: without Alt+1 where nothing is to choose,
    without Tab where nothing is in doubt.
    """
    if place is not Place.FIGURE:
        return _say(_WORKING_AT[place])
    moving = [line for line in _MOVING if has_doubt or line[0] != "Tab"]
    choosing = _CHOOSING if has_choices else ()
    return _say((*moving, *_HELP, *choosing, *_STATES, *_UNDOING))


def list_all_keys() -> list[tuple[str, list[KeyPair]]]:
    """(heading, keys) of everything the screen knows."""
    return [(_translate(heading), _say(lines)) for heading, lines in _ALL]


def _say(lines: Iterable[tuple[str, object]]) -> list[KeyPair]:
    return [(key, _translate(meaning)) for key, meaning in lines]


def _translate(text: object) -> str:
    return QCoreApplication.translate("EntryKeys", str(text))
