"""The figures accepted for a station where entries differ, and why."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, Relationship, SQLModel

from db.choices import CopyKind, StationForm
from db.models.columns import STRICT_BY_KEY, at_least, choice, one_of
from db.models.fact import Fact, StoreTable, fact_table
from db.models.figure_columns import CellColumns, figure_checks


class SettlementFigure(CellColumns, table=True):
    __tablename__ = "settlement_figure"
    __table_args__ = (*figure_checks(), STRICT_BY_KEY)
    content_type: ClassVar[type[SQLModel]] = CellColumns
    key: ClassVar[tuple[str, ...]] = ("field",)

    settlement_id: str = Field(default="", primary_key=True, foreign_key="settlement.id")
    field: str = Field(primary_key=True)
    row_check: str = ""


class SettlementContent(StoreTable):
    """`copy_kind`: which copies were looked at; None, as in earlier settlements, is whichever count."""

    constituency_code: str = Field(min_length=1)
    station_serial: int = Field(ge=1)
    form: StationForm = Field(default=StationForm.FORM45, sa_type=choice(StationForm))
    poll_round: int = Field(default=1, ge=1)
    reason: str
    copy_kind: CopyKind | None = Field(default=None, sa_type=choice(CopyKind))


class Settlement(SettlementContent, Fact, table=True):
    __tablename__ = "settlement"
    __table_args__ = fact_table(
        "settlement",
        at_least("station_serial", 1),
        one_of("form", StationForm),
        at_least("poll_round", 1),
        Index("ix_settlement_constituency_code_station_serial", "constituency_code", "station_serial"),
    )
    kind: ClassVar[str] = "settlement"
    content_type: ClassVar[type[SQLModel]] = SettlementContent
    children_name: ClassVar[str | None] = "figures"
    later_columns: ClassVar[frozenset[str]] = frozenset({"copy_kind"})

    figures: list[SettlementFigure] = Relationship(sa_relationship_kwargs={"lazy": "selectin"})
