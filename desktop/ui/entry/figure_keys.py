"""The keys of one box: which letter or sign is which state of a figure, and where a key leads the cursor.

A state leads nowhere: like digits it is ended by Enter, ↓ or Tab, so that the Enter of habit never confirms
what stands in the next box and was not looked at.

No widget. In: characters of any keyboard, Urdu letters and the numeric pad's signs included.
"""

from enum import StrEnum

from db.errors import KnownError
from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED

# the letters of the English keyboard, the same places of the Urdu phonetic one, and the numeric pad's signs
STATE_KEYS = {
    **dict.fromkeys("bBب*", BLANK),
    **dict.fromkeys("iIیي.", ILLEGIBLE),
    **dict.fromkeys("nNن", NOT_CAPTURED),
    **dict.fromkeys("-–/−", DASH),
}
REWRITTEN_KEYS = frozenset("sSس")


class SignAfterDigits(KnownError):
    """A state was pressed where digits stand that are not entered yet: a slip of the hand loses nothing."""

    code = "F002"
    sentence = (
        "“{typed}” is typed here. Enter keeps it; delete the digits to say that something else stands there."
    )


class Way(StrEnum):
    """Where the cursor wants to go from a field."""

    NEXT = "next"
    BACK = "back"
    NEXT_DOUBTFUL = "next_doubtful"
    LAST_DOUBTFUL = "last_doubtful"


class Wish(StrEnum):
    """What a person asks for from a box, besides figures."""

    WORDS = "words"
    COMMENT = "comment"
    HELP = "help"
    UNDO = "undo"
    REDO = "redo"


WISH_KEYS = {
    **dict.fromkeys("wWو", Wish.WORDS),
    **dict.fromkeys("cCچ", Wish.COMMENT),
    **dict.fromkeys("?؟", Wish.HELP),
}
