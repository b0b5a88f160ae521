"""A polling station of a constituency; its key is (constituency code, serial)."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from db.choices import Origin, StationKind
from db.models.columns import Flag, at_least, choice, is_flag, one_of
from db.models.fact import Fact, StoreTable, fact_table


class PollingStationContent(StoreTable):
    """`other_assembly_…` is the same station's key in the other assembly's numbering (domain I8)."""

    constituency_code: str = Field(min_length=1)
    serial: int = Field(ge=1)
    name_en: str
    name_ur: str = ""
    station_kind: StationKind = Field(default=StationKind.UNKNOWN, sa_type=choice(StationKind))
    voters_male: int | None = Field(default=None, ge=0)
    voters_female: int | None = Field(default=None, ge=0)
    voters_total: int | None = Field(default=None, ge=0)
    other_assembly_code: str | None = None
    other_assembly_serial: int | None = Field(default=None, ge=1)
    is_removed: bool = Field(default=False, sa_type=Flag)
    origin: Origin = Field(sa_type=choice(Origin))


class PollingStation(PollingStationContent, Fact, table=True):
    __tablename__ = "polling_station"
    __table_args__ = fact_table(
        "polling_station",
        at_least("serial", 1),
        one_of("station_kind", StationKind),
        *(at_least(f"voters_{part}", 0) for part in ("male", "female", "total")),
        CheckConstraint(
            "(other_assembly_code IS NULL) = (other_assembly_serial IS NULL)", name="other_assembly"
        ),
        is_flag("is_removed"),
        one_of("origin", Origin),
        Index("ix_polling_station_constituency_code_serial", "constituency_code", "serial"),
    )
    kind: ClassVar[str] = "polling_station"
    content_type: ClassVar[type[SQLModel]] = PollingStationContent
