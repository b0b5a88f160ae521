"""A form of several pages drawn by hand: the first page, then what stands under the table of the last.

In: drawings of both. Out: one `FormDefinition`, and drawings to begin with.
"""

from dataclasses import replace

from db.fields import EXCLUDED, VALID_TOTAL
from desktop.page.drawn_layout import DrawnLayout, make_boxes
from desktop.page.form_check import check_form
from desktop.page.form_layout import field_boxes_mm, serials_on_page, table_lines_mm
from desktop.page.form_values import PAGE_ANCHOR, FormDefinition
from desktop.page.layout_changes import LEAST_GAP_MM, put_box

_GAP_MM, _HEIGHT_MM = 1.0, 8.0


def complete_first_page(layout: DrawnLayout) -> DrawnLayout:
    """With a row of totals and a box for the rejected votes where forms usually have them, until the last
    page is drawn.
    """
    top, first, last, _end = layout.levels_mm
    lowest = layout.paper_mm[1] - 2 * LEAST_GAP_MM - _GAP_MM
    wanted = layout.levels_mm[3] if layout.has_totals_row else last + layout.row_height
    bottom = min(wanted, lowest)
    whole = replace(layout, levels_mm=(top, first, min(last, bottom - LEAST_GAP_MM), bottom))
    if EXCLUDED in layout.boxes:
        return whole
    place = layout.keys.index("total")
    left, right = layout.edges_mm[place : place + 2]
    return put_box(whole, EXCLUDED, (left, bottom + _GAP_MM, right, bottom + _GAP_MM + _HEIGHT_MM))


def footer_of_form(form: FormDefinition, candidates: int) -> DrawnLayout:
    """The last page as it would have been drawn: only its lower lines and the boxes under it can differ."""
    page = form.count_pages(candidates)
    lines = table_lines_mm(form, candidates, page)
    rows = len(serials_on_page(form, candidates, page))
    names = {box.field for box in form.boxes if box.anchor != PAGE_ANCHOR}
    boxes = {
        box.field: (box.left_mm, box.top_mm, box.right_mm, box.bottom_mm)
        for box in field_boxes_mm(form, candidates, page)
        if box.field in names
    }
    keys = {column.left_mm: column.key for column in form.columns}
    edges, levels = lines.upright_mm, lines.level_mm
    return DrawnLayout(
        paper_mm=form.paper_mm,
        edges_mm=edges,
        keys=tuple(keys.get(edge, "") for edge in edges[:-1]),
        levels_mm=(levels[0], levels[1], levels[rows + 1], levels[-1]),
        rows=rows,
        boxes=boxes,
    )


def put_footer(form: FormDefinition, layout: DrawnLayout) -> FormDefinition:
    """The form with the row of totals and the boxes under the table as they were drawn on its last page.

    Raises ContradictoryForm.
    """
    _top, _first, last, bottom = layout.levels_mm
    above = tuple(box for box in form.boxes if box.anchor == PAGE_ANCHOR and box.field != VALID_TOTAL)
    below = tuple(box for box in make_boxes(layout) if box.anchor != PAGE_ANCHOR)
    table = replace(form.candidate_table, totals_height_mm=round(bottom - last, 2))
    drawn = replace(form, version=form.version + 1, table=table, boxes=(*above, *below))
    check_form(drawn)
    return drawn
