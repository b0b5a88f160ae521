"""One person's complete reading of one copy, figure by figure."""

from datetime import datetime
from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import Field, Relationship, SQLModel

from db.choices import EntryMode
from db.models.columns import STRICT_BY_KEY, Moment, check_sha256, choice, one_of
from db.models.fact import Fact, StoreTable, fact_table
from db.models.figure_columns import CellColumns, figure_checks


class EntryFigureContent(CellColumns):
    as_on_paper_reason: str | None = None


class EntryFigure(EntryFigureContent, table=True):
    """`row_check` names a damaged figure; the fact's own hash is what proves it."""

    __tablename__ = "entry_figure"
    __table_args__ = (*figure_checks(), STRICT_BY_KEY)
    content_type: ClassVar[type[SQLModel]] = EntryFigureContent
    key: ClassVar[tuple[str, ...]] = ("field",)

    entry_id: str = Field(default="", primary_key=True, foreign_key="entry.id")
    field: str = Field(primary_key=True)
    row_check: str = ""


class EntryContent(StoreTable):
    """`reader_name` is whoever read the paper; `source_…` say which file an imported entry stands in."""

    copy_id: str
    mode: EntryMode = Field(default=EntryMode.ASSISTED, sa_type=choice(EntryMode))
    started_at: datetime = Field(sa_type=Moment)
    finished_at: datetime = Field(sa_type=Moment)
    comment: str = ""
    reader_name: str = ""
    source_sha256: str | None = None
    source_name: str | None = None
    source_row: int | None = None

    _is_hash = field_validator("source_sha256")(check_sha256)


class Entry(EntryContent, Fact, table=True):
    __tablename__ = "entry"
    __table_args__ = fact_table("entry", one_of("mode", EntryMode), Index("ix_entry_copy_id", "copy_id"))
    kind: ClassVar[str] = "entry"
    content_type: ClassVar[type[SQLModel]] = EntryContent
    children_name: ClassVar[str | None] = "figures"

    figures: list[EntryFigure] = Relationship(sa_relationship_kwargs={"lazy": "selectin"})
