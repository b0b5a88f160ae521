"""An election: its code, name, polling day and the assemblies voted for."""

from datetime import date
from typing import ClassVar

from sqlmodel import Field, SQLModel

from db.models.columns import Day
from db.models.fact import Fact, StoreTable, fact_table


class ElectionContent(StoreTable):
    code: str = Field(min_length=1)
    name: str
    polling_day: date = Field(sa_type=Day)
    assembly_kinds: str  # comma list: "national,provincial"


class Election(ElectionContent, Fact, table=True):
    __tablename__ = "election"
    __table_args__ = fact_table("election")
    kind: ClassVar[str] = "election"
    content_type: ClassVar[type[SQLModel]] = ElectionContent
