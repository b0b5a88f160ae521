"""Where every box of a form lies on the upright paper, for a number of candidates and a page.

In: a `FormDefinition`, how many candidates, the page (from 1). Out: boxes and ruled lines in
millimetres from the paper's top left corner. A long form goes on over several pages: each repeats
the printed header and the table's header row; the header's figures stand on the first page, the
row of totals and the figures below the table on the last.
"""

from dataclasses import dataclass, replace

from db.fields import VALID_TOTAL, candidate_field
from desktop.page.form_values import (
    PAGE_ANCHOR,
    TABLE_BOTTOM_ANCHOR,
    FieldBox,
    FormDefinition,
    NoSuchPage,
)


@dataclass(frozen=True, slots=True)
class TableLines:
    """The ruled lines of one page's table: x of the upright ones, y of the level ones, ascending."""

    upright_mm: tuple[float, ...]
    level_mm: tuple[float, ...]


def serials_on_page(form: FormDefinition, candidates: int, page_number: int = 1) -> range:
    """The ballot serials (= row numbers, from 1) whose rows stand on the page; none without a table.

    Raises NoSuchPage, TooManyCandidates.
    """
    pages = form.count_pages(candidates)
    if not 1 <= page_number <= pages:
        raise NoSuchPage(candidates=candidates, pages=pages, page_number=page_number)
    if form.table is None:
        return range(0)
    first = (page_number - 1) * form.rows_per_page + 1
    return range(first, min(candidates, first + form.rows_per_page - 1) + 1)


def table_lines_mm(form: FormDefinition, candidates: int, page_number: int = 1) -> TableLines:
    """Every ruled line of the table, the outer frame and the line under the header row included.

    Raises ValueError for a form of single boxes.
    """
    rows = len(serials_on_page(form, candidates, page_number))
    table = form.candidate_table
    top = table.top_mm
    first_row = top + table.header_height_mm
    height = form.row_height(candidates)
    level = [top, *(first_row + height * row for row in range(rows + 1))]
    if page_number == form.count_pages(candidates) and table.has_totals_row:
        level.append(level[-1] + form.totals_height(candidates))
    edges = {edge for column in form.columns for edge in (column.left_mm, column.right_mm)}
    upright = sorted(edges.union(table.more_lines_mm))
    return TableLines(tuple(upright), tuple(level))


def field_boxes_mm(form: FormDefinition, candidates: int, page_number: int = 1) -> tuple[FieldBox, ...]:
    """The boxes of all figures on the page, in the paper's order, all measured from the paper's top.

    Raises NoSuchPage, TooManyCandidates.
    """
    if form.table is None:
        serials_on_page(form, candidates, page_number)
        return form.boxes
    lines = table_lines_mm(form, candidates, page_number).level_mm
    serials = serials_on_page(form, candidates, page_number)
    header = _boxes_of_anchor(form, PAGE_ANCHOR) if page_number == 1 else ()
    rows = tuple(
        _cell(form, key, candidate_field(serial, key), lines[row : row + 2])
        for row, serial in enumerate(serials, start=1)
        for key in _figure_keys(form)
    )
    if page_number < form.count_pages(candidates):
        return (*header, *rows)
    keys = _figure_keys(form) if form.table.has_totals_row else ()
    totals = tuple(_cell(form, key, _totals_field(key), lines[-2:]) for key in keys)
    footer = tuple(
        replace(box, top_mm=lines[-1] + box.top_mm, bottom_mm=lines[-1] + box.bottom_mm, anchor=PAGE_ANCHOR)
        for box in _boxes_of_anchor(form, TABLE_BOTTOM_ANCHOR)
    )
    return (*header, *rows, *totals, *footer)


def _boxes_of_anchor(form: FormDefinition, anchor: str) -> tuple[FieldBox, ...]:
    return tuple(box for box in form.boxes if box.anchor == anchor)


def _figure_keys(form: FormDefinition) -> tuple[str, ...]:
    return tuple(column.key for column in form.figure_columns)


def _totals_field(key: str) -> str:
    return VALID_TOTAL if key == "total" else f"column.{key}"


def _cell(form: FormDefinition, key: str, field: str, edges: tuple[float, ...]) -> FieldBox:
    column = next(column for column in form.columns if column.key == key)
    return FieldBox(field, column.left_mm, edges[0], column.right_mm, edges[1])
