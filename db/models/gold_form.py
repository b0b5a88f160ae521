"""A copy whose figures a coordinator knows beforehand: by it each reader's rate of error is measured."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, Relationship, SQLModel

from db.models.columns import STRICT_BY_KEY
from db.models.fact import Fact, StoreTable, fact_table
from db.models.figure_columns import CellColumns, figure_checks


class GoldFigure(CellColumns, table=True):
    __tablename__ = "gold_figure"
    __table_args__ = (*figure_checks(), STRICT_BY_KEY)
    content_type: ClassVar[type[SQLModel]] = CellColumns
    key: ClassVar[tuple[str, ...]] = ("field",)

    gold_form_id: str = Field(default="", primary_key=True, foreign_key="gold_form.id")
    field: str = Field(primary_key=True)
    row_check: str = ""


class GoldFormContent(StoreTable):
    copy_id: str
    note: str = ""


class GoldForm(GoldFormContent, Fact, table=True):
    __tablename__ = "gold_form"
    __table_args__ = fact_table("gold_form", Index("ix_gold_form_copy_id", "copy_id"))
    kind: ClassVar[str] = "gold_form"
    content_type: ClassVar[type[SQLModel]] = GoldFormContent
    children_name: ClassVar[str | None] = "figures"

    figures: list[GoldFigure] = Relationship(sa_relationship_kwargs={"lazy": "selectin"})
