"""Which boxes of a form a person must look at before finishing.

In: the readings of its boxes and the figures entered so far. Out: the fields in doubt.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from db import fields
from db.fields import split_candidate_field
from db.figures import BLANK, DASH, Figure
from desktop.entry.confirmed_boxes import find_confirmed
from desktop.entry.sums import ASSIGNED_LINE, SumLine, add_up
from desktop.reading.box_amounts import HIDDEN, list_options
from desktop.reading.sum_suspects import WeighedSum, find_suspects
from desktop.reading.sums import Identity
from desktop.reading.values import SURE_ENOUGH, CellReading, CellState, Mark

SURE_TO_PREFILL = 0.95
"""Below this confidence a read figure must be visited, unless the form's sums close with it."""
NEEDED = frozenset({fields.POLLED_TOTAL, fields.VALID_TOTAL, fields.EXCLUDED})
_SELDOM_FILLED = frozenset({"tendered", "challenged"})
_SURE_OF_UNUSED = 0.75
"""Of a blank in a column that hardly anybody fills in."""
_STRAY_SHARE = 0.1
"""Of the boxes of a column that was not used, a stroke of the row above may be read in."""
_SELDOM_NONE = frozenset({fields.POLLED_TOTAL, fields.VALID_TOTAL})


def find_doubtful(
    boxes: Sequence[str],
    suggestions: Mapping[str, CellReading],
    figures: Mapping[str, Figure],
    voters_assigned: int | None = None,
) -> frozenset[str]:
    """The boxes of `boxes` read with little confidence, read blank, suspect in an open sum, or not read.

    `figures` are those a person entered: they count in the sums instead of the readings. Of a sum that does
    not close only its total and the boxes that could close it are in doubt; what was read with less
    confidence is in no doubt where a sum closes with it, or where it is the polling scheme's own
    (`voters_assigned`). A blank is no doubt in the columns for tendered and challenged votes, nor in a
    column that was read blank from top to bottom: those were not used.
    """
    lines = add_up_as_read(boxes, suggestions, figures, voters_assigned)
    unused, confirmed = _find_unused_columns(boxes, suggestions), find_confirmed(suggestions, figures)
    assigned = suggestions.get(fields.VOTERS_ASSIGNED)
    if assigned is not None and assigned.value == voters_assigned:
        confirmed.add(fields.VOTERS_ASSIGNED)
    doubtful = {
        field
        for field in boxes
        if _is_doubtful(field, suggestions.get(field), unused, is_confirmed=field in confirmed)
    }
    return frozenset(doubtful | (_find_in_open_sums(lines, suggestions, figures) & set(boxes)))


def suggest_figure(reading: CellReading) -> Figure | None:
    """The figure a reading proposes; None when the box was not read."""
    if reading.state is CellState.BLANK:
        return BLANK
    if reading.mark is Mark.DASH and (reading.changed_by_arithmetic or reading.confidence >= SURE_ENOUGH):
        return DASH
    if reading.value is None:
        return None
    return (Figure.rewritten if reading.mark is Mark.STRUCK_REWRITTEN else Figure.of)(reading.value)


def is_needed(field: str) -> bool:
    """A box without which the form says nothing: a candidate's total, votes polled, valid, excluded.

    Of a ballot paper account every line: where nothing is read a blank must be said to be one.
    """
    split = split_candidate_field(field)
    return field in NEEDED or field in fields.FORM46_FIELDS if split is None else split[1] == "total"


def _is_doubtful(
    field: str, reading: CellReading | None, unused_columns: Collection[str], *, is_confirmed: bool
) -> bool:
    if reading is None:
        return is_needed(field)
    if reading.changed_by_arithmetic or HIDDEN.intersection(reading.doubts):
        return True
    if reading.state is CellState.UNSURE and suggest_figure(reading) is None:
        return True
    is_sure = is_confirmed or reading.confidence >= SURE_TO_PREFILL
    if reading.state is CellState.BLANK:
        return not (
            _column_of(field) in unused_columns and (is_sure or reading.confidence >= _SURE_OF_UNUSED)
        )
    return not is_sure or (reading.value is None and field in _SELDOM_NONE)


def _find_unused_columns(boxes: Sequence[str], suggestions: Mapping[str, CellReading]) -> set[str]:
    columns = [_column_of(field) for field in boxes]
    filled = Counter(
        _column_of(field)
        for field in boxes
        if field in suggestions and suggestions[field].state is not CellState.BLANK
    )
    is_unused = filled["valid"] <= _STRAY_SHARE * columns.count("valid")
    return {"valid", *_SELDOM_FILLED} if is_unused else set(_SELDOM_FILLED)


def _column_of(field: str) -> str:
    """The column a box stands in ("valid" for candidate.3.valid and column.valid), or its own name."""
    split = split_candidate_field(field)
    return split[1] if split else field.removeprefix("column.")


def add_up_as_read(
    boxes: Sequence[str],
    suggestions: Mapping[str, CellReading],
    figures: Mapping[str, Figure],
    voters_assigned: int | None = None,
) -> tuple[SumLine, ...]:
    """The form's sums over what was entered, and over what was read where nothing was entered yet."""
    proposed = {field: suggest_figure(reading) for field, reading in suggestions.items()}
    known = {field: figure for field, figure in proposed.items() if figure is not None} | dict(figures)
    serials = sorted({split[0] for field in boxes if (split := split_candidate_field(field))})
    return add_up(known, serials, voters_assigned)


def _find_in_open_sums(
    lines: Sequence[SumLine], suggestions: Mapping[str, CellReading], figures: Mapping[str, Figure]
) -> set[str]:
    """The suspects of the sums; where more are polled than assigned, both boxes."""
    sums = [line for line in lines if line.key != ASSIGNED_LINE]
    weighed = [WeighedSum(Identity(line.stated_field, line.fields), line.difference or 0) for line in sums]
    options = {field: list_options(reading) for field, reading in suggestions.items()}
    over = [line for line in lines if line.key == ASSIGNED_LINE and not line.closes]
    both = {field for line in over for field in (line.stated_field, *line.fields)}
    return both | find_suspects(weighed, options, figures.keys())
