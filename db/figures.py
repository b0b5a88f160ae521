"""One figure of a form: what stands in one box of the paper, never more than that.

A blank is not a zero, an illegible figure is not a blank. Totals over figures that are not known
are intervals. In: what a person typed or a reading proposed. Out: `Figure`, `Interval`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from db.errors import KnownError

LARGEST_FIGURE = 99_999
LARGEST_TOTAL = 9_999_999
_DIGITS = {
    **{chr(ord("0") + value): str(value) for value in range(10)},
    **{chr(0x0660 + value): str(value) for value in range(10)},
    **{chr(0x06F0 + value): str(value) for value in range(10)},
}

_COMMAS = str.maketrans({"٬": ",", "،": ","})
"""The Arabic thousands separator, and the comma that an Urdu keyboard has."""


class FigureState(StrEnum):
    """The states of a figure that must never be folded together (domain §6)."""

    NUMBER = "number"
    BLANK = "blank"
    DASH = "dash"
    ILLEGIBLE = "illegible"
    STRUCK_REWRITTEN = "struck_rewritten"
    NOT_CAPTURED = "not_captured"


_STATES_WITH_A_NUMBER = frozenset({FigureState.NUMBER, FigureState.STRUCK_REWRITTEN})


class NotAFigure(KnownError):
    """What was typed is no figure in the box's range."""

    code = "F001"
    sentence = "“{text}” is not a figure between 0 and {largest:,}. Type digits only."


@dataclass(frozen=True, slots=True)
class Figure:
    """What one box holds. `number` is there exactly for written and rewritten numbers.

    A box of Form 45 holds at most `LARGEST_FIGURE`; a total of a constituency (Form 47) at most
    `LARGEST_TOTAL`. Raises ValueError when state and number contradict each other or the number is
    out of 0…`LARGEST_TOTAL`.
    """

    state: FigureState
    number: int | None = None

    def __post_init__(self) -> None:
        if (self.number is not None) != (self.state in _STATES_WITH_A_NUMBER):
            message = f"a figure that is {self.state} cannot have the number {self.number}"
            raise ValueError(message)
        if self.number is not None and not 0 <= self.number <= LARGEST_TOTAL:
            message = f"{self.number} is outside 0…{LARGEST_TOTAL}"
            raise ValueError(message)

    @classmethod
    def of(cls, number: int) -> "Figure":
        return cls(FigureState.NUMBER, number)

    @classmethod
    def rewritten(cls, number: int) -> "Figure":
        return cls(FigureState.STRUCK_REWRITTEN, number)

    @property
    def counted(self) -> int | None:
        """What the figure adds to a sum: its number, 0 for a dash, None when it is not known."""
        return 0 if self.state is FigureState.DASH else self.number

    @property
    def is_known(self) -> bool:
        return self.counted is not None


BLANK = Figure(FigureState.BLANK)
DASH = Figure(FigureState.DASH)
ILLEGIBLE = Figure(FigureState.ILLEGIBLE)
NOT_CAPTURED = Figure(FigureState.NOT_CAPTURED)


@dataclass(frozen=True, slots=True)
class Interval:
    """A total of which only the bounds are certain; both bounds belong to it."""

    low: int
    high: int

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)


def add_figures(figures: Iterable[Figure], largest: int = LARGEST_FIGURE) -> Interval:
    """Bounds of the sum; a figure that is not known may be anything in 0…`largest`."""
    total = Interval(0, 0)
    for figure in figures:
        counted = figure.counted
        total += Interval(0, largest) if counted is None else Interval(counted, counted)
    return total


def parse_number(text: str, largest: int = LARGEST_FIGURE) -> int:
    """The number in `text`: 0-9, ۰-۹ or ٠-٩, thousands commas of either script allowed where they belong.

    Raises NotAFigure for anything else, also for more than `largest` (a cell of Form 45; pass
    `LARGEST_TOTAL` for the totals of Form 47).
    """
    stripped = text.strip()
    latin = "".join(_DIGITS.get(character, character) for character in stripped)
    whole, *groups = latin.translate(_COMMAS).split(",")
    well_grouped = all(len(group) == 3 for group in groups) and (not groups or 1 <= len(whole) <= 3)
    digits = whole + "".join(groups)
    if not well_grouped or not digits or not (digits.isascii() and digits.isdigit()):
        raise NotAFigure(text=text, largest=largest)
    if int(digits) > largest:
        raise NotAFigure(text=text, largest=largest)
    return int(digits)
