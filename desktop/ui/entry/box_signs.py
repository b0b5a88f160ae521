"""What a sign typed into a box means: a state of the figure, a way out of it, a wish, or nothing that may be.

No widget. In: the sign, the digits typed before it, whether the numeric pad has it. Out: what is to be done.
With NumLock on and one hand every state can be said, and the way back: `00`, which begins no figure and comes
from no slip of the hand, gives two signs another meaning.
"""

from enum import StrEnum
from typing import TypeAlias

from db.errors import KnownError
from db.figures import NOT_CAPTURED, Figure
from desktop.ui.entry.figure_keys import REWRITTEN_KEYS, STATE_KEYS, WISH_KEYS, SignAfterDigits, Way, Wish

OTHERWISE = "00"


class Turn(StrEnum):
    """What a sign does to the number in the box: it stands beside one that was struck out, or no longer."""

    REWRITTEN = "rewritten"


SignMeaning: TypeAlias = Figure | Way | Wish | Turn | KnownError


def read_sign(sign: str, typed: str, *, is_pad: bool) -> SignMeaning | None:
    """`typed`: the digits typed into the box and not entered yet. None: it is none of our signs."""
    if is_pad and (meant := _read_pad(sign, typed)) is not None:
        return meant
    if sign in STATE_KEYS:
        return SignAfterDigits(typed=typed) if typed else STATE_KEYS[sign]
    if sign in REWRITTEN_KEYS:
        return Turn.REWRITTEN
    return WISH_KEYS.get(sign)


def _read_pad(sign: str, typed: str) -> SignMeaning | None:
    """The pad has neither Tab nor letters, and a + never belongs to a number."""
    if sign == "+":
        return Way.NEXT_DOUBTFUL
    if typed == OTHERWISE and sign in {"*", "-"}:
        return NOT_CAPTURED if sign == "*" else Way.BACK
    return Turn.REWRITTEN if typed and sign == "." else None
