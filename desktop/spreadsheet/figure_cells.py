"""One cell of a table as the figure it says, or not at all.

In: a cell's text. Out: a `Figure`. Empty is blank, a dash is a dash; "12.5", "+" and "N/A" are no figures:
nothing is guessed. "5.0", as programs write a 5 in a column that has gaps, is 5.
"""

import re

from db.errors import KnownError
from db.figures import BLANK, DASH, ILLEGIBLE, LARGEST_FIGURE, NOT_CAPTURED, Figure, parse_number
from desktop.spreadsheet.normal_form import normalise_words

_DASHES = frozenset("-–—−‐‑‒―_ـ")
_NUMBER = re.compile(r"[-–—−+]?\s*\d[\d,٬،]*(?:[.٫]\d+)?\s*[-–—−+]?")
_WORDS = {
    "blank": BLANK,
    "dash": DASH,
    "illegible": ILLEGIBLE,
    "not captured": NOT_CAPTURED,
    normalise_words("خالی"): BLANK,
    normalise_words("ناقابل خواندگی"): ILLEGIBLE,
}


def read_figure(text: str, largest: int = LARGEST_FIGURE) -> Figure | None:
    """The figure that `text` says; None when it says none that a box up to `largest` can hold."""
    stripped = text.strip()
    if not stripped:
        return BLANK
    if set(stripped) <= _DASHES:
        return DASH
    state = _WORDS.get(normalise_words(stripped))
    if state is not None:
        return state
    number = find_whole(stripped, largest)
    return None if number is None else Figure.of(number)


def find_whole(text: str, largest: int = LARGEST_FIGURE) -> int | None:
    """The whole number that `text` says, also as "5.0"; None for "5.5", "5.00", "+5" and other text."""
    try:
        return parse_number(text.strip().removesuffix(".0"), largest)
    except KnownError:
        return None


def looks_like_number(text: str) -> bool:
    """Whether `text` is a number of any kind, also one with a sign: such a cell stands below the headers."""
    return _NUMBER.fullmatch(text.strip()) is not None
