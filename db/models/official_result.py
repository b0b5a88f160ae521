"""A dated version of a Form 47, 48 or 49 as it was obtained; every version is kept."""

from datetime import datetime
from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index, text
from sqlmodel import Field, Relationship, SQLModel

from db.choices import OfficialForm
from db.models.columns import STRICT_BY_KEY, Moment, at_least, check_sha256, choice, one_of
from db.models.fact import Fact, StoreTable, fact_table
from db.models.figure_columns import FigureColumns, figure_checks


class OfficialFigureContent(FigureColumns):
    """`station_serial` is None for the constituency's own line (Forms 47 and 49)."""

    position: int = Field(ge=1)
    station_serial: int | None = Field(default=None, ge=1)


class OfficialFigure(OfficialFigureContent, table=True):
    __tablename__ = "official_figure"
    __table_args__ = (
        *figure_checks(),
        at_least("station_serial", 1),
        Index(
            "uq_official_figure_box",
            "official_result_id",
            text("coalesce(station_serial, 0)"),
            "field",
            unique=True,
        ),
        STRICT_BY_KEY,
    )
    content_type: ClassVar[type[SQLModel]] = OfficialFigureContent
    key: ClassVar[tuple[str, ...]] = ("position",)

    official_result_id: str = Field(default="", primary_key=True, foreign_key="official_result.id")
    position: int = Field(primary_key=True)
    row_check: str = ""


class OfficialResultContent(StoreTable):
    """`source_sha256` is the obtained file, kept under files/; None when typed from paper."""

    constituency_code: str = Field(min_length=1)
    form: OfficialForm = Field(sa_type=choice(OfficialForm))
    obtained_on: datetime = Field(sa_type=Moment)
    source_sha256: str | None = None
    source_name: str = ""
    note: str = ""

    _is_hash = field_validator("source_sha256")(check_sha256)


class OfficialResult(OfficialResultContent, Fact, table=True):
    __tablename__ = "official_result"
    __table_args__ = fact_table(
        "official_result",
        one_of("form", OfficialForm),
        Index("ix_official_result_constituency_code_form", "constituency_code", "form"),
    )
    kind: ClassVar[str] = "official_result"
    content_type: ClassVar[type[SQLModel]] = OfficialResultContent
    children_name: ClassVar[str | None] = "figures"

    figures: list[OfficialFigure] = Relationship(
        sa_relationship_kwargs={"lazy": "selectin", "order_by": "OfficialFigure.position"}
    )
