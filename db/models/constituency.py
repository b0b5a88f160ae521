"""A constituency of an election, such as NA-46."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.choices import Assembly, Origin
from db.models.columns import at_least, choice, one_of
from db.models.fact import Fact, StoreTable, fact_table


class ConstituencyContent(StoreTable):
    code: str = Field(min_length=1)
    election_code: str
    assembly: Assembly = Field(sa_type=choice(Assembly))
    name_en: str
    name_ur: str = ""
    district: str = ""
    province: str = ""
    registered_male: int | None = Field(default=None, ge=0)
    registered_female: int | None = Field(default=None, ge=0)
    registered_total: int | None = Field(default=None, ge=0)
    stations_expected: int | None = Field(default=None, ge=0)
    origin: Origin = Field(sa_type=choice(Origin))


class Constituency(ConstituencyContent, Fact, table=True):
    __tablename__ = "constituency"
    __table_args__ = fact_table(
        "constituency",
        one_of("assembly", Assembly),
        one_of("origin", Origin),
        *(at_least(f"registered_{part}", 0) for part in ("male", "female", "total")),
        at_least("stations_expected", 0),
        Index("ix_constituency_code", "code"),
    )
    kind: ClassVar[str] = "constituency"
    content_type: ClassVar[type[SQLModel]] = ConstituencyContent
