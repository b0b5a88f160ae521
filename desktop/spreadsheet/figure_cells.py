"""One cell of a table as the figure it says, or not at all.

In: a cell's text. Out: a `Figure`. Empty is blank, a dash is a dash; "12.5", "+" and "N/A" are no figures:
nothing is guessed.
"""

from db.errors import KnownError
from db.figures import BLANK, DASH, ILLEGIBLE, LARGEST_FIGURE, NOT_CAPTURED, Figure, parse_number
from desktop.spreadsheet.normal_form import normalise_words

_DASHES = frozenset("-–—−‐‑‒―_ـ")
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
    try:
        return Figure.of(parse_number(stripped, largest))
    except KnownError:
        return None
