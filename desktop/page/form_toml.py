"""A form definition written as the text of its file, the one that `parse_form` reads. Out: TOML."""

import json
from collections.abc import Iterable, Iterator

from desktop.page.form_definition import BOXES_SCHEMA, TABLE_SCHEMA
from desktop.page.form_values import (
    PAGE_ANCHOR,
    Column,
    FieldBox,
    FormDefinition,
    PrintedBlock,
    PrintedFrame,
    Table,
)


def form_to_toml(form: FormDefinition) -> str:
    """`parse_form(form.name, text)` gives the very same form again."""
    parts = [
        _write_lines(
            [
                ("schema", BOXES_SCHEMA if form.table is None else TABLE_SCHEMA),
                ("name", form.name),
                ("version", form.version),
                ("form", form.form),
                ("title", form.title),
                ("paper_mm", list(form.paper_mm)),
            ]
        ),
        *(["[table]\n" + _write_lines(_list_table(form.table))] if form.table is not None else []),
        *("[[columns]]\n" + _write_lines(_list_column(column)) for column in form.columns),
        *("[[boxes]]\n" + _write_lines(_list_box(box)) for box in form.boxes),
        *("[[printed_blocks]]\n" + _write_lines(_list_block(block)) for block in form.printed_blocks),
        *("[[frames]]\n" + _write_lines(_list_frame(frame)) for frame in form.frames),
    ]
    return "\n".join(parts)


def _write_lines(pairs: Iterable[tuple[str, object]]) -> str:
    return "".join(f"{key} = {_write_value(value)}\n" for key, value in pairs)


def _write_value(value: object) -> str:
    """Text as a basic string: JSON's escapes are TOML's too, except for DEL, which TOML wants escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _list_table(table: Table) -> Iterator[tuple[str, object]]:
    yield "top_mm", table.top_mm
    yield "header_height_mm", table.header_height_mm
    yield "bottom_limit_mm", table.bottom_limit_mm
    yield "max_row_mm", table.max_row_mm
    yield "rows_per_page", table.rows_per_page
    if table.totals_height_mm is not None:
        yield "totals_height_mm", table.totals_height_mm
    if table.more_lines_mm:
        yield "more_lines_mm", list(table.more_lines_mm)


def _list_column(column: Column) -> Iterator[tuple[str, object]]:
    yield "key", column.key
    yield "left_mm", column.left_mm
    yield "right_mm", column.right_mm
    yield "label_en", column.label_en
    yield "label_ur", column.label_ur


def _list_box(box: FieldBox) -> Iterator[tuple[str, object]]:
    yield "field", box.field
    if box.anchor != PAGE_ANCHOR:
        yield "anchor", box.anchor
    yield "box_mm", [box.left_mm, box.top_mm, box.right_mm, box.bottom_mm]
    yield "label_en", box.label_en
    yield "label_ur", box.label_ur


def _list_block(block: PrintedBlock) -> Iterator[tuple[str, object]]:
    yield "name", block.name
    yield "box_mm", [block.left_mm, block.top_mm, block.right_mm, block.bottom_mm]


def _list_frame(frame: PrintedFrame) -> Iterator[tuple[str, object]]:
    yield "box_mm", [frame.left_mm, frame.top_mm, frame.right_mm, frame.bottom_mm]
