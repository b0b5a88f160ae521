"""A form definition of a constituency's own: drawn by hand on its first photo, or imported."""

import tomllib
from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.choices import StationForm
from db.models.columns import choice, one_of
from db.models.fact import Fact, StoreTable, fact_table

LONGEST_DEFINITION = 200_000


class FormLayoutContent(StoreTable):
    """`definition` is the text of a form definition file (TOML) whose name inside is `name`."""

    constituency_code: str
    name: str = Field(min_length=1, max_length=80)
    form: StationForm = Field(default=StationForm.FORM45, sa_type=choice(StationForm))
    definition: str = Field(max_length=LONGEST_DEFINITION)
    note: str = ""

    @field_validator("definition")
    @classmethod
    def _is_toml(cls, definition: str) -> str:
        tomllib.loads(definition)
        return definition


class FormLayout(FormLayoutContent, Fact, table=True):
    __tablename__ = "form_layout"
    __table_args__ = fact_table(
        "form_layout",
        one_of("form", StationForm),
        Index("ix_form_layout_constituency_code_name", "constituency_code", "name"),
    )
    kind: ClassVar[str] = "form_layout"
    content_type: ClassVar[type[SQLModel]] = FormLayoutContent
