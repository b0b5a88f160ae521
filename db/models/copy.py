"""One physical copy of a form: which form and station, what kind of copy, from whom, its pages."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, Relationship, SQLModel

from db.choices import CopyKind, StationForm
from db.models.columns import STRICT_BY_KEY, at_least, choice, one_of
from db.models.fact import Fact, StoreTable, fact_table


class CopyPageContent(StoreTable):
    """`page_number` is the form's page, `photo_page` the page of a file that holds several."""

    position: int = Field(ge=1)
    photo_id: str
    photo_page: int = Field(default=1, ge=1)
    page_number: int = Field(default=1, ge=1)


class CopyPage(CopyPageContent, table=True):
    __tablename__ = "copy_page"
    __table_args__ = (
        *(at_least(column, 1) for column in ("position", "photo_page", "page_number")),
        Index("ix_copy_page_photo_id", "photo_id"),
        STRICT_BY_KEY,
    )
    content_type: ClassVar[type[SQLModel]] = CopyPageContent
    key: ClassVar[tuple[str, ...]] = ("position",)

    copy_id: str = Field(default="", primary_key=True, foreign_key="copy.id")
    position: int = Field(primary_key=True)
    row_check: str = ""


class CopyContent(StoreTable):
    constituency_code: str = Field(min_length=1)
    station_serial: int = Field(ge=1)
    form: StationForm = Field(default=StationForm.FORM45, sa_type=choice(StationForm))
    copy_kind: CopyKind = Field(default=CopyKind.AGENT, sa_type=choice(CopyKind))
    poll_round: int = Field(default=1, ge=1)
    obtained_from: str = ""
    form_definition: str = ""


class Copy(CopyContent, Fact, table=True):
    __tablename__ = "copy"
    __table_args__ = fact_table(
        "copy",
        at_least("station_serial", 1),
        one_of("form", StationForm),
        one_of("copy_kind", CopyKind),
        at_least("poll_round", 1),
        Index("ix_copy_constituency_code_station_serial", "constituency_code", "station_serial"),
    )
    kind: ClassVar[str] = "copy"
    content_type: ClassVar[type[SQLModel]] = CopyContent
    children_name: ClassVar[str | None] = "pages"

    pages: list[CopyPage] = Relationship(
        sa_relationship_kwargs={"lazy": "selectin", "order_by": "CopyPage.position"}
    )
