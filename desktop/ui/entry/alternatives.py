"""What else a box may hold, best first: what the strokes say and what the form's sums suggest. No Qt.

In: a reading. Out: `Choice`s, each of which one key enters.
"""

from dataclasses import dataclass

from db.figures import BLANK, DASH, Figure
from desktop.entry.doubt import suggest_figure
from desktop.reading.values import CellReading, CellState, Mark

MOST_CHOICES = 4
_LEAST_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure the box may hold. `share` is the reader's probability 0…1, None where it has none.

    `is_from_sums`: the form's own sums suggest it; the strokes alone say something else.
    """

    figure: Figure
    share: float | None = None
    is_from_sums: bool = False


def list_choices(reading: CellReading | None) -> tuple[Choice, ...]:
    """Nothing where the reading leaves no doubt, or says nothing at all."""
    if reading is None:
        return ()
    choices: list[Choice] = []
    suggested = suggest_figure(reading) if reading.changed_by_arithmetic else None
    if suggested is not None:
        choices.append(Choice(suggested, reading.confidence, is_from_sums=True))
    if reading.mark is Mark.DASH:
        choices.append(Choice(DASH, reading.confidence))
    if reading.state is CellState.BLANK:
        choices.append(Choice(BLANK, reading.confidence))
    make = Figure.rewritten if reading.mark is Mark.STRUCK_REWRITTEN else Figure.of
    for number, share in reading.alternatives:
        is_first = not choices
        if share >= _LEAST_SHARE or is_first:
            choices.append(Choice(make(number), share))
    return tuple(_without_repeats(choices))[:MOST_CHOICES]


def _without_repeats(choices: list[Choice]) -> list[Choice]:
    kept: dict[Figure, Choice] = {}
    for choice in choices:
        kept.setdefault(choice.figure, choice)
    return list(kept.values())
