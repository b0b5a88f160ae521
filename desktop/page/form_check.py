"""Does a form definition make sense? In: a `FormDefinition`; out: nothing, or ContradictoryForm."""

from collections.abc import Iterator
from itertools import pairwise

from db.fields import (
    CANDIDATE_COLUMNS,
    EXCLUDED,
    VALID_TOTAL,
    VOTERS_ASSIGNED,
    is_field,
    split_candidate_field,
)
from desktop.page.form_values import (
    PAGE_ANCHOR,
    TABLE_BOTTOM_ANCHOR,
    ContradictoryForm,
    FieldBox,
    FormDefinition,
    PrintedBlock,
)

_KEYS = ("serial", "name", "symbol", *CANDIDATE_COLUMNS)
_BLOCKS = ("constituency", "station")


def check_form(form: FormDefinition) -> None:
    """Raises ContradictoryForm with the first thing that is wrong."""
    for what in _find_contradictions(form):
        raise ContradictoryForm(name=form.name, what=what)


def _find_contradictions(form: FormDefinition) -> Iterator[str]:
    yield from _check_table(form)
    yield from _check_columns(form)
    for box in form.boxes:
        yield from _check_box(form, box)
    for block in form.printed_blocks:
        if block.name not in _BLOCKS:
            yield f"there is no printed block “{block.name}”"
        if not _is_on_paper(form, block):
            yield f"the printed block “{block.name}” is empty or leaves the paper"
    if len({box.field for box in form.boxes}) < len(form.boxes):
        yield "two boxes hold the same figure"
    if not {VOTERS_ASSIGNED, EXCLUDED} <= {box.field for box in form.boxes}:
        yield "the boxes voters_assigned and excluded are needed"


def _check_table(form: FormDefinition) -> Iterator[str]:
    table = form.table
    if (
        not 0
        < table.top_mm
        < table.top_mm + table.header_height_mm
        < table.bottom_limit_mm
        < form.paper_mm[1]
    ):
        yield "the table does not lie on the paper from top to bottom"
    if table.max_row_mm <= 0 or table.rows_per_page < 1 or table.header_height_mm <= 0:
        yield "the table's rows have no height or no number"
    totals = table.totals_height_mm or 0.0
    if not 0 <= totals < table.bottom_limit_mm - table.top_mm - table.header_height_mm:
        yield "the row of totals does not fit into the table"
    if any(not 0 <= x <= form.paper_mm[0] for x in table.more_lines_mm):
        yield "an upright line leaves the paper"
    if table.has_totals_row == any(box.field == VALID_TOTAL for box in form.boxes):
        yield "the total valid votes stand in the row of totals or in a box of their own, once"


def _check_columns(form: FormDefinition) -> Iterator[str]:
    for column in form.columns:
        if column.key not in _KEYS:
            yield f"there is no column “{column.key}”"
        if not 0 <= column.left_mm < column.right_mm <= form.paper_mm[0]:
            yield f"the column “{column.key}” is empty or leaves the paper"
    for left, right in pairwise(form.columns):
        if right.left_mm < left.right_mm:
            yield f"the columns “{left.key}” and “{right.key}” overlap or stand in the wrong order"
    keys = [column.key for column in form.columns]
    if len(set(keys)) < len(keys):
        yield "two columns have the same key"
    if "total" not in keys:
        yield "the column “total” is missing"


def _check_box(form: FormDefinition, box: FieldBox) -> Iterator[str]:
    if not is_field(box.field) or split_candidate_field(box.field):
        yield f"“{box.field}” is no figure above or below the table"
    if box.anchor not in {PAGE_ANCHOR, TABLE_BOTTOM_ANCHOR}:
        yield f"the box “{box.field}” has the unknown anchor “{box.anchor}”"
    if not _is_on_paper(form, box, lowered_by=_find_lowest_end(form) if box.anchor != PAGE_ANCHOR else 0.0):
        yield f"the box “{box.field}” is empty or leaves the paper"


def _find_lowest_end(form: FormDefinition) -> float:
    """Where a table may end at the latest; one drawn by hand is known to leave room on its last page."""
    table = form.table
    is_drawn = table.totals_height_mm is not None
    return table.top_mm + table.header_height_mm if is_drawn else table.bottom_limit_mm


def _is_on_paper(form: FormDefinition, box: FieldBox | PrintedBlock, lowered_by: float = 0.0) -> bool:
    width, height = form.paper_mm
    return 0 <= box.left_mm < box.right_mm <= width and 0 <= box.top_mm < box.bottom_mm <= height - lowered_by
