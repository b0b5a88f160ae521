"""Does a form definition make sense? In: a `FormDefinition`; out: nothing, or ContradictoryForm."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from db.fields import (
    CANDIDATE_COLUMNS,
    EXCLUDED,
    FORM46_FIELDS,
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
    PrintedFrame,
    Table,
)

_KEYS = ("serial", "name", "symbol", *CANDIDATE_COLUMNS)
_BLOCKS = ("constituency", "station")
SINGLE_BOXES_FORM = "form46"
FEWEST_SINGLE_BOXES = 3
"""With fewer lines a page of single boxes could be anything."""
_COVERED = 0.5
"""Of a box by another one: figures would be read twice. Drawn by hand they may meet over a line."""


def check_form(form: FormDefinition) -> None:
    """Raises ContradictoryForm with the first thing that is wrong."""
    for what in _find_contradictions(form):
        raise ContradictoryForm(name=form.name, what=what)


def _find_contradictions(form: FormDefinition) -> Iterator[str]:
    if form.table is None:
        yield from _check_single_boxes(form)
    else:
        yield from _check_table(form, form.table)
        yield from _check_columns(form)
        for box in form.boxes:
            yield from _check_box(form, form.table, box)
    yield from _check_blocks(form)
    if len({box.field for box in form.boxes}) < len(form.boxes):
        yield "two boxes hold the same figure"
    if form.table is not None and not {VOTERS_ASSIGNED, EXCLUDED} <= {box.field for box in form.boxes}:
        yield "the boxes voters_assigned and excluded are needed"


def _check_blocks(form: FormDefinition) -> Iterator[str]:
    for block in form.printed_blocks:
        if block.name not in _BLOCKS:
            yield f"there is no printed block “{block.name}”"
        if not _is_on_paper(form, block):
            yield f"the printed block “{block.name}” is empty or leaves the paper"


def _check_single_boxes(form: FormDefinition) -> Iterator[str]:
    """A form without a table of candidates: boxes of its own figures only, each in a place of its own."""
    if form.form != SINGLE_BOXES_FORM:
        yield f"only a {SINGLE_BOXES_FORM} has no table of candidates"
    if form.columns:
        yield "there are columns, but no table"
    if len(form.boxes) < FEWEST_SINGLE_BOXES:
        yield f"it has fewer than {FEWEST_SINGLE_BOXES} boxes"
    for box in form.boxes:
        yield from _check_single_box(form, box)
    for one, other in combinations(form.boxes, 2):
        if _is_covered(one, other):
            yield f"the boxes “{one.field}” and “{other.field}” lie over each other"
    if not all(_is_on_paper(form, frame) for frame in form.frames):
        yield "a printed frame is empty or leaves the paper"


def _check_single_box(form: FormDefinition, box: FieldBox) -> Iterator[str]:
    if box.field not in FORM46_FIELDS:
        yield f"“{box.field}” is no figure of a ballot paper account"
    if box.anchor != PAGE_ANCHOR:
        yield f"the box “{box.field}” hangs on a table that is not there"
    if not _is_on_paper(form, box):
        yield f"the box “{box.field}” is empty or leaves the paper"


def _is_covered(one: FieldBox, other: FieldBox) -> bool:
    wide = min(one.right_mm, other.right_mm) - max(one.left_mm, other.left_mm)
    high = min(one.bottom_mm, other.bottom_mm) - max(one.top_mm, other.top_mm)
    smaller = min((box.right_mm - box.left_mm) * (box.bottom_mm - box.top_mm) for box in (one, other))
    return wide > 0 and high > 0 and wide * high > _COVERED * smaller


def _check_table(form: FormDefinition, table: Table) -> Iterator[str]:
    if form.form == SINGLE_BOXES_FORM:
        yield f"a {SINGLE_BOXES_FORM} has no table of candidates"
    if form.frames:
        yield "only a form of single boxes has printed frames"
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


def _check_box(form: FormDefinition, table: Table, box: FieldBox) -> Iterator[str]:
    if not is_field(box.field) or split_candidate_field(box.field):
        yield f"“{box.field}” is no figure above or below the table"
    if box.anchor not in {PAGE_ANCHOR, TABLE_BOTTOM_ANCHOR}:
        yield f"the box “{box.field}” has the unknown anchor “{box.anchor}”"
    if not _is_on_paper(form, box, lowered_by=_find_lowest_end(table) if box.anchor != PAGE_ANCHOR else 0.0):
        yield f"the box “{box.field}” is empty or leaves the paper"


def _find_lowest_end(table: Table) -> float:
    """Where a table may end at the latest; one drawn by hand is known to leave room on its last page."""
    is_drawn = table.totals_height_mm is not None
    return table.top_mm + table.header_height_mm if is_drawn else table.bottom_limit_mm


def _is_on_paper(
    form: FormDefinition, box: FieldBox | PrintedBlock | PrintedFrame, lowered_by: float = 0.0
) -> bool:
    width, height = form.paper_mm
    return 0 <= box.left_mm < box.right_mm <= width and 0 <= box.top_mm < box.bottom_mm <= height - lowered_by
