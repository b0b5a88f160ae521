"""Which boxes of a form a person must look at before finishing.

In: the readings of its boxes and the figures entered so far. Out: the fields in doubt.
"""

from collections.abc import Collection, Mapping, Sequence

from db import fields
from db.fields import split_candidate_field
from db.figures import BLANK, Figure
from desktop.entry.sums import add_up, open_sums
from desktop.reading.values import CellReading, CellState

SURE_TO_PREFILL = 0.9
"""Below this confidence a read figure must be visited; READ already means ≥ 0.6 (desktop.reading)."""
NEEDED = frozenset({fields.POLLED_TOTAL, fields.VALID_TOTAL, fields.EXCLUDED})
_SELDOM_FILLED = frozenset({"tendered", "challenged"})


def find_doubtful(
    boxes: Sequence[str],
    suggestions: Mapping[str, CellReading],
    figures: Mapping[str, Figure],
    voters_assigned: int | None = None,
) -> frozenset[str]:
    """The boxes of `boxes` read with little confidence, read blank, in an open sum, or needed and not read.

    `figures` are those a person entered: they count in the sums instead of the readings. A blank is no
    doubt in the columns for tendered and challenged votes, nor in a column that was read blank from top to
    bottom: those were not used.
    """
    unused = _find_unused_columns(boxes, suggestions)
    doubtful = {field for field in boxes if _is_doubtful(field, suggestions.get(field), unused)}
    return frozenset(
        doubtful | (_find_in_open_sums(boxes, suggestions, figures, voters_assigned) & set(boxes))
    )


def suggest_figure(reading: CellReading) -> Figure | None:
    """The figure a reading proposes; None when the box was not read."""
    if reading.state is CellState.BLANK:
        return BLANK
    return Figure.of(reading.value) if reading.value is not None else None


def is_needed(field: str) -> bool:
    """A box without which the form says nothing: a candidate's total, votes polled, valid, excluded."""
    split = split_candidate_field(field)
    return field in NEEDED if split is None else split[1] == "total"


def _is_doubtful(field: str, reading: CellReading | None, unused_columns: Collection[str]) -> bool:
    if reading is None:
        return is_needed(field)
    if reading.confidence < SURE_TO_PREFILL or reading.changed_by_arithmetic:
        return True
    if reading.state is CellState.BLANK:
        return _column_of(field) not in unused_columns
    return reading.state is CellState.UNSURE


def _find_unused_columns(boxes: Sequence[str], suggestions: Mapping[str, CellReading]) -> set[str]:
    filled = {
        _column_of(field)
        for field in boxes
        if field in suggestions and suggestions[field].state is not CellState.BLANK
    }
    optional = {"valid", *_SELDOM_FILLED}
    return (optional - filled) | _SELDOM_FILLED


def _column_of(field: str) -> str:
    """The column a box stands in ("valid" for candidate.3.valid and column.valid), or its own name."""
    split = split_candidate_field(field)
    return split[1] if split else field.removeprefix("column.")


def _find_in_open_sums(
    boxes: Sequence[str],
    suggestions: Mapping[str, CellReading],
    figures: Mapping[str, Figure],
    voters_assigned: int | None,
) -> set[str]:
    proposed = {field: suggest_figure(reading) for field, reading in suggestions.items()}
    known = {field: figure for field, figure in proposed.items() if figure is not None} | dict(figures)
    serials = sorted({split[0] for field in boxes if (split := split_candidate_field(field))})
    lines = open_sums(add_up(known, serials, voters_assigned))
    return {field for line in lines for field in (line.stated_field, *line.fields)}
