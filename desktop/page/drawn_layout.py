"""A form's layout as a person draws it once on a straight photo, and the form definition it makes.

In: lines and boxes in millimetres on the upright paper, origin at its top left corner. Out: a checked
`FormDefinition`, and what is still missing for one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.fields import CANDIDATE_COLUMNS, COLUMN_TOTALS, EXCLUDED, HEADER_FIELDS, VALID_TOTAL, VOTERS_ASSIGNED
from desktop.page.form_check import FEWEST_SINGLE_BOXES, check_form
from desktop.page.form_definition import load_form
from desktop.page.form_layout import field_boxes_mm, table_lines_mm
from desktop.page.form_toml import form_to_toml
from desktop.page.form_values import (
    PAGE_ANCHOR,
    TABLE_BOTTOM_ANCHOR,
    Column,
    FieldBox,
    FormDefinition,
    PrintedBlock,
    Table,
)

__all__ = [
    "BOX_FIELDS",
    "COLUMN_KEYS",
    "DrawnLayout",
    "FormPart",
    "Level",
    "Missing",
    "Rect",
    "form_to_toml",
    "layout_of_form",
    "list_missing",
    "make_form_definition",
]

Rect = tuple[float, float, float, float]
"""(left, top, right, bottom) in mm of the upright paper."""
COLUMN_KEYS = ("serial", "name", "symbol", *CANDIDATE_COLUMNS)
PRINTED_LINES = ("constituency", "station")
BOX_FIELDS = (*HEADER_FIELDS, VALID_TOTAL, EXCLUDED, *PRINTED_LINES)
"""What can be drawn outside the table: boxes of figures, then the two printed lines."""
_SLIP_MM = 1.5
"""A box under the table may be drawn a little over its lower edge."""
_AIR_MM = 0.01
"""The table's limit lies so far below its end: rounded lengths may add up to a little more."""
_LABELS_FROM = "form45-table-1"


class Level(StrEnum):
    """The four level lines that are drawn; the rows between the second and the third are equally high."""

    TOP = "top"
    FIRST_ROW = "first_row"
    LAST_ROW = "last_row"
    BOTTOM = "bottom"
    """Lower edge of the row of totals; the same as LAST_ROW where the table has none."""


class Missing(StrEnum):
    """Why a drawn layout is not yet a form."""

    TOTAL_COLUMN = "total_column"
    REPEATED_COLUMN = "repeated_column"
    VOTERS_ASSIGNED = "voters_assigned"
    EXCLUDED = "excluded"
    VALID_TOTAL = "valid_total"
    SINGLE_BOXES = "single_boxes"
    """Of a form without a table too few boxes are drawn to know it again."""


class FormPart(StrEnum):
    """Which pages of a form a drawing is of."""

    WHOLE = "whole"
    """All candidates stand on the page."""
    FIRST = "first"
    """The form goes on over other pages like this one."""
    LAST = "last"
    """What stands under the table of the last page; the rest is known from the first."""


_NEEDED_ON = {
    FormPart.WHOLE: frozenset(Missing) - {Missing.SINGLE_BOXES},
    FormPart.FIRST: frozenset({Missing.TOTAL_COLUMN, Missing.REPEATED_COLUMN, Missing.VOTERS_ASSIGNED}),
    FormPart.LAST: frozenset({Missing.EXCLUDED, Missing.VALID_TOTAL}),
}


@dataclass(frozen=True, slots=True)
class DrawnLayout:
    """`edges_mm` are the x of the table's upright lines, ascending; `keys[i]` is what stands between line i
    and the next: one of COLUMN_KEYS or "" for what is not read. `levels_mm` are the y of the four `Level`s.
    `rows` is how many candidates stand on the page that is drawn on. `boxes` are those of BOX_FIELDS.

    Without `edges_mm` there is no table, and the boxes are those of a ballot paper account (`drawn_boxes`).
    """

    paper_mm: tuple[float, float]
    edges_mm: tuple[float, ...]
    keys: tuple[str, ...]
    levels_mm: tuple[float, float, float, float]
    rows: int
    boxes: Mapping[str, Rect]

    def __post_init__(self) -> None:
        if len(self.keys) != max(len(self.edges_mm) - 1, 0):
            message = f"{len(self.edges_mm)} lines have {len(self.edges_mm) - 1} columns between them"
            raise ValueError(message)

    @property
    def has_table(self) -> bool:
        return bool(self.edges_mm)

    @property
    def has_totals_row(self) -> bool:
        return self.levels_mm[3] > self.levels_mm[2]

    @property
    def row_height(self) -> float:
        return (self.levels_mm[2] - self.levels_mm[1]) / self.rows


def list_missing(layout: DrawnLayout, part: FormPart = FormPart.WHOLE) -> tuple[Missing, ...]:
    """What a person still has to draw or to name on such a page."""
    if not layout.has_table:
        figures = [field for field in layout.boxes if field not in PRINTED_LINES]
        return (Missing.SINGLE_BOXES,) if len(figures) < FEWEST_SINGLE_BOXES else ()
    named = [key for key in layout.keys if key]
    lacks = {
        Missing.TOTAL_COLUMN: "total" not in named,
        Missing.REPEATED_COLUMN: len(set(named)) < len(named),
        Missing.VALID_TOTAL: not layout.has_totals_row and VALID_TOTAL not in layout.boxes,
        Missing.VOTERS_ASSIGNED: VOTERS_ASSIGNED not in layout.boxes,
        Missing.EXCLUDED: EXCLUDED not in layout.boxes,
    }
    needed = _NEEDED_ON[part]
    return tuple(missing for missing, is_lacking in lacks.items() if is_lacking and missing in needed)


def make_boxes(layout: DrawnLayout) -> tuple[FieldBox, ...]:
    """The figures' boxes from the top of the paper down; those under the table move with its end."""
    return tuple(_make_boxes(layout))


def make_form_definition(name: str, title: str, layout: DrawnLayout, version: int = 1) -> FormDefinition:
    """The form definition of a Form 45 drawn so. Raises ContradictoryForm, with what is wrong or missing."""
    form = FormDefinition(
        name=name,
        version=version,
        form="form45",
        title=title,
        paper_mm=layout.paper_mm,
        table=_make_table(layout),
        columns=tuple(_make_columns(layout)),
        boxes=make_boxes(layout),
        printed_blocks=tuple(
            PrintedBlock(line, *map(_round, layout.boxes[line]))
            for line in PRINTED_LINES
            if line in layout.boxes
        ),
    )
    check_form(form)
    return form


def layout_of_form(form: FormDefinition, rows: int) -> DrawnLayout:
    """A form definition as it would have been drawn over its first page with `rows` candidates."""
    rows = min(max(rows, 1), form.rows_per_page)
    lines = table_lines_mm(form, rows)
    edges = lines.upright_mm
    keys = {column.left_mm: column.key for column in form.columns}
    boxes = {box.field: box for box in field_boxes_mm(form, rows)}
    last_row = lines.level_mm[rows + 1]
    printed = {block.name: _edges_of(block) for block in form.printed_blocks}
    return DrawnLayout(
        paper_mm=form.paper_mm,
        edges_mm=edges,
        keys=tuple(keys.get(edge, "") for edge in edges[:-1]),
        levels_mm=(lines.level_mm[0], lines.level_mm[1], last_row, lines.level_mm[-1]),
        rows=rows,
        boxes={box.field: _edges_of(boxes[box.field]) for box in form.boxes} | printed,
    )


def _edges_of(box: FieldBox | PrintedBlock) -> Rect:
    return (box.left_mm, box.top_mm, box.right_mm, box.bottom_mm)


def _round(length_mm: float) -> float:
    return round(length_mm, 2)


def _make_table(layout: DrawnLayout) -> Table:
    top, first_row, last_row, bottom = layout.levels_mm
    return Table(
        top_mm=_round(top),
        header_height_mm=_round(first_row - top),
        bottom_limit_mm=_round(bottom) + _AIR_MM,
        # finer than the rest: it is added up over all rows
        max_row_mm=round(layout.row_height, 4),
        rows_per_page=layout.rows,
        totals_height_mm=_round(bottom - last_row),
        more_lines_mm=_list_other_lines(layout),
    )


def _list_other_lines(layout: DrawnLayout) -> tuple[float, ...]:
    """The lines with a column that is not read at both sides, or beyond the last one that is."""
    keys = ("", *layout.keys, "")
    return tuple(
        _round(x) for place, x in enumerate(layout.edges_mm) if not keys[place] and not keys[place + 1]
    )


def _make_columns(layout: DrawnLayout) -> Iterator[Column]:
    labels = {column.key: column for column in load_form(_LABELS_FROM).columns}
    for place, key in enumerate(layout.keys):
        if key:
            left, right = layout.edges_mm[place : place + 2]
            yield Column(key, _round(left), _round(right), labels[key].label_en, labels[key].label_ur)


def _make_boxes(layout: DrawnLayout) -> Iterator[FieldBox]:
    labels = {box.field: (box.label_en, box.label_ur) for box in load_form(_LABELS_FROM).boxes}
    total = load_form(_LABELS_FROM).figure_columns[-1]
    labels[VALID_TOTAL] = (total.label_en, total.label_ur)
    bottom = _round(layout.levels_mm[3])
    # the row of totals, where there is one, has the total valid votes already
    left_out = {*PRINTED_LINES, *COLUMN_TOTALS, *([VALID_TOTAL] if layout.has_totals_row else [])}
    drawn = [(rect, field) for field, rect in layout.boxes.items() if field not in left_out]
    for rect, field in sorted(drawn, key=lambda each: (each[0][1], each[0][0])):
        left, top, right, below = (_round(side) for side in rect)
        is_under = top > bottom - _SLIP_MM
        anchor = TABLE_BOTTOM_ANCHOR if is_under else PAGE_ANCHOR
        shift = bottom if is_under else 0.0
        english, urdu = labels[field]
        room = layout.paper_mm[1] - (bottom + _AIR_MM if is_under else 0.0)
        start, end = max(_round(top - shift), 0.0), min(_round(below - shift), _round(room))
        yield FieldBox(field, left, start, right, end, anchor, english, urdu)
