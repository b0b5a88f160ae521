"""A ballot paper account as a person draws it on a straight photo: single boxes, no table.

In: a `DrawnLayout` without a table. Out: a checked `FormDefinition`; and what can be drawn on which page.
"""

from collections.abc import Mapping

from db.fields import EXCLUDED, FORM46_FIELDS, VALID_TOTAL
from desktop.page.drawn_layout import BOX_FIELDS, PRINTED_LINES, DrawnLayout, FormPart, Rect
from desktop.page.form_check import SINGLE_BOXES_FORM, check_form
from desktop.page.form_definition import load_form
from desktop.page.form_values import PAGE_ANCHOR, FieldBox, FormDefinition, PrintedBlock

SHIPPED = "form46-1"
"""Its boxes are what a person begins with."""
ACCOUNT_FIELDS = (*FORM46_FIELDS, *PRINTED_LINES)
_UNDER_TABLE = frozenset({VALID_TOTAL, EXCLUDED})


def layout_of_boxes(form: FormDefinition) -> DrawnLayout:
    """A form of single boxes as it would have been drawn."""
    places = {box.field: _edges_of(box) for box in form.boxes}
    printed = {block.name: _edges_of(block) for block in form.printed_blocks}
    return DrawnLayout(form.paper_mm, (), (), (0.0, 0.0, 0.0, 0.0), 1, places | printed)


def make_boxes_form(name: str, title: str, layout: DrawnLayout, version: int = 1) -> FormDefinition:
    """The form definition of a Form 46 drawn so. Raises ContradictoryForm, with what is wrong."""
    rects = {field: _round(layout.boxes[field]) for field in ACCOUNT_FIELDS if field in layout.boxes}
    labels = {box.field: (box.label_en, box.label_ur) for box in load_form(SHIPPED).boxes}
    form = FormDefinition(
        name=name,
        version=version,
        form=SINGLE_BOXES_FORM,
        title=title,
        paper_mm=layout.paper_mm,
        table=None,
        columns=(),
        boxes=tuple(
            FieldBox(field, *rects[field], PAGE_ANCHOR, *labels[field]) for field in _order_lines(rects)
        ),
        printed_blocks=tuple(PrintedBlock(line, *rects[line]) for line in PRINTED_LINES if line in rects),
    )
    check_form(form)
    return form


def _edges_of(box: FieldBox | PrintedBlock) -> Rect:
    return (box.left_mm, box.top_mm, box.right_mm, box.bottom_mm)


def _round(rect: Rect) -> Rect:
    left, top, right, bottom = (round(side, 2) for side in rect)
    return (left, top, right, bottom)


def _order_lines(rects: Mapping[str, Rect]) -> list[str]:
    """The figures line by line from the top down; within a line as an account is usually told."""
    ordered: list[str] = []
    line: list[str] = []
    figures = [field for field in FORM46_FIELDS if field in rects]
    for field in sorted(figures, key=lambda each: rects[each][1]):
        if line and rects[field][1] > (rects[line[0]][1] + rects[line[0]][3]) / 2:
            ordered += sorted(line, key=FORM46_FIELDS.index)
            line = []
        line.append(field)
    return [*ordered, *sorted(line, key=FORM46_FIELDS.index)]


def list_drawable(layout: DrawnLayout, part: FormPart) -> tuple[str, ...]:
    """The boxes that can be drawn there. The total has no box beside a row of totals; the last page of
    several has the boxes under the table only, the first those above it.
    """
    if not layout.has_table:
        return ACCOUNT_FIELDS
    if part is FormPart.LAST:
        fields = tuple(field for field in BOX_FIELDS if field in _UNDER_TABLE)
    elif part is FormPart.FIRST:
        fields = tuple(field for field in BOX_FIELDS if field not in _UNDER_TABLE)
    else:
        fields = BOX_FIELDS
    return tuple(field for field in fields if not (field == VALID_TOTAL and layout.has_totals_row))
