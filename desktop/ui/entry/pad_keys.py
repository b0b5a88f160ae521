"""The numeric pad's own signs in a box, so that a whole form can be entered with NumLock on and one hand.

No widget. In: the sign and the digits typed before it. Out: what the person wants; None for what means the
same on every keyboard.
"""

from enum import StrEnum

NOTHING_TO_SEE = "00"
"""No figure begins so, and no slip of the hand makes it: with * after it the box is not on the photo."""


class PadSign(StrEnum):
    """What only the pad says in this way."""

    BACK = "back"
    NEXT_DOUBTFUL = "next_doubtful"
    REWRITTEN = "rewritten"
    NOT_CAPTURED = "not_captured"


def read_pad_sign(sign: str, typed: str) -> PadSign | None:
    """`typed` are the digits that the person typed into the box and did not enter yet, "" without any."""
    if sign == "/":
        return PadSign.BACK
    if sign == "+":
        return PadSign.NEXT_DOUBTFUL
    if sign == "." and typed:
        return PadSign.REWRITTEN
    if sign == "*" and typed == NOTHING_TO_SEE:
        return PadSign.NOT_CAPTURED
    return None
