"""The layout of one printed form, as data: in the name of a file of `resources/forms/`, out a checked
`FormDefinition`.

The schema of the files is documented in `resources/forms/README.md`; where the boxes of a page lie
is `desktop.page.form_layout`.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from desktop.page.form_check import check_form
from desktop.page.form_section import Section
from desktop.page.form_values import (
    PAGE_ANCHOR,
    Column,
    DamagedFormFile,
    FieldBox,
    FormDefinition,
    FormNotKnown,
    PrintedBlock,
    PrintedFrame,
    Table,
)

__all__ = [
    "Column",
    "DamagedFormFile",
    "FieldBox",
    "FormDefinition",
    "FormNotKnown",
    "PrintedBlock",
    "PrintedFrame",
    "Table",
    "list_forms",
    "load_form",
    "parse_form",
]

TABLE_SCHEMA, BOXES_SCHEMA = 1, 2
"""Of a form with a table of candidates, and of one of single boxes, which older programs do not know."""


def list_forms() -> tuple[str, ...]:
    """The names of all form definitions, in alphabetical order."""
    names = (file.name for file in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load_form(name: str) -> FormDefinition:
    """Raises FormNotKnown, DamagedFormFile, ContradictoryForm."""
    if name not in list_forms():
        raise FormNotKnown(name=name, known=", ".join(list_forms()))
    return parse_form(name, (_folder() / f"{name}.toml").read_text(encoding="utf-8"))


def parse_form(name: str, text: str) -> FormDefinition:
    """A form definition from the text of a file called `name`.toml; raises as `load_form`."""
    try:
        form = _build_form(Section(name, "the file", tomllib.loads(text)))
    except tomllib.TOMLDecodeError as error:
        raise DamagedFormFile(name=name, what=str(error)) from error
    if form.name != name:
        raise DamagedFormFile(name=name, what=f"its name inside is “{form.name}”")
    check_form(form)
    return form


def _folder() -> Traversable:
    return files("resources") / "forms"


def _build_form(file: Section) -> FormDefinition:
    schema = file.whole("schema")
    if schema not in {TABLE_SCHEMA, BOXES_SCHEMA}:
        raise DamagedFormFile(name=file.text("name"), what="its schema is newer than this program")
    has_table = schema == TABLE_SCHEMA
    if not has_table and (file.has("table") or file.has("columns")):
        raise DamagedFormFile(name=file.text("name"), what="a form of schema 2 has no [table] and no columns")
    width, height = file.numbers("paper_mm", 2)
    return FormDefinition(
        name=file.text("name"),
        version=file.whole("version"),
        form=file.text("form"),
        title=file.text("title"),
        paper_mm=(width, height),
        table=_build_table(file.section("table")) if has_table else None,
        columns=tuple(_build_column(section) for section in file.sections("columns")) if has_table else (),
        boxes=tuple(_build_box(section) for section in file.sections("boxes")),
        printed_blocks=tuple(_build_block(section) for section in _list_optional(file, "printed_blocks")),
        frames=tuple(
            PrintedFrame(*section.numbers("box_mm", 4)) for section in _list_optional(file, "frames")
        ),
    )


def _list_optional(file: Section, key: str) -> Iterable[Section]:
    return file.sections(key) if file.has(key) else ()


def _build_table(section: Section) -> Table:
    return Table(
        top_mm=section.number("top_mm"),
        header_height_mm=section.number("header_height_mm"),
        bottom_limit_mm=section.number("bottom_limit_mm"),
        max_row_mm=section.number("max_row_mm"),
        rows_per_page=section.whole("rows_per_page"),
        totals_height_mm=section.number("totals_height_mm") if section.has("totals_height_mm") else None,
        more_lines_mm=section.numbers("more_lines_mm") if section.has("more_lines_mm") else (),
    )


def _build_column(section: Section) -> Column:
    return Column(
        key=section.text("key"),
        left_mm=section.number("left_mm"),
        right_mm=section.number("right_mm"),
        label_en=section.text("label_en"),
        label_ur=section.text("label_ur"),
    )


def _build_box(section: Section) -> FieldBox:
    left, top, right, bottom = section.numbers("box_mm", 4)
    return FieldBox(
        field=section.text("field"),
        left_mm=left,
        top_mm=top,
        right_mm=right,
        bottom_mm=bottom,
        anchor=section.text("anchor", PAGE_ANCHOR),
        label_en=section.text("label_en"),
        label_ur=section.text("label_ur"),
    )


def _build_block(section: Section) -> PrintedBlock:
    left, top, right, bottom = section.numbers("box_mm", 4)
    return PrintedBlock(section.text("name"), left, top, right, bottom)
