"""Which boxes a person must visit before a form is finished, and which they must type.

In: the readings of the boxes and the figures entered so far. Out: fields. Looking at a checksum finds 36 % of
errors, typing it all of them: so the totals that the paper states are typed, and never computed ones.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from math import ceil

from db import fields
from db.figures import BLANK, Figure
from desktop.entry.doubt import add_up_as_read, find_doubtful, suggest_figure
from desktop.reading.values import CellReading

STATED_TOTALS = (fields.POLLED_TOTAL, *fields.COLUMN_TOTALS, fields.VALID_TOTAL, fields.EXCLUDED)
ONE_IN = 20
"""Of the boxes in no doubt one in so many is looked at all the same: it shows how good the reading is."""


def list_to_type(boxes: Sequence[str], suggestions: Mapping[str, CellReading]) -> frozenset[str]:
    """The stated totals in which a number was read: a person types it, the reading only confirms that."""
    return frozenset(
        box
        for box in boxes
        if box in STATED_TOTALS
        and box in suggestions
        and (figure := suggest_figure(suggestions[box])) is not None
        and figure.number is not None
    )


def find_to_visit(
    boxes: Sequence[str],
    suggestions: Mapping[str, CellReading],
    figures: Mapping[str, Figure],
    voters_assigned: int | None,
    seed: str,
    doubtful: frozenset[str] | None = None,
) -> frozenset[str]:
    """The doubtful boxes, every figure of a sum that does not close, and 1 in 20 of the other readings.

    The sample follows from `seed` (a draft's id) and the readings alone, so that it stays while figures are
    entered. Without readings only what the form needs is asked for. `doubtful`: where they are known already.
    """
    if doubtful is None:
        doubtful = find_doubtful(boxes, suggestions, figures, voters_assigned)
    lines = add_up_as_read(boxes, suggestions, figures, voters_assigned) if suggestions else ()
    unexplained = {
        box for line in lines if not line.closes for box in (line.stated_field, *line.fields) if box in boxes
    }
    read_blank = {box for box, reading in suggestions.items() if suggest_figure(reading) == BLANK}
    sample = draw_sample(boxes, suggestions, voters_assigned, seed)
    return doubtful | sample | (unexplained - read_blank)


def draw_sample(
    boxes: Sequence[str], suggestions: Mapping[str, CellReading], voters_assigned: int | None, seed: str
) -> frozenset[str]:
    """1 in 20 (rounded up) of the boxes that were read and are in no doubt."""
    doubtful = find_doubtful(boxes, suggestions, {}, voters_assigned)
    rest = [box for box in boxes if box in suggestions and box not in doubtful]
    drawn = sorted(rest, key=lambda box: sha256(f"{seed} {box}".encode()).digest())
    return frozenset(drawn[: ceil(len(rest) / ONE_IN)])
