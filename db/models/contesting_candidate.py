"""A contesting candidate; the key is (constituency code, ballot serial), never the name (domain §6)."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.choices import Origin
from db.models.columns import Flag, at_least, choice, is_flag, one_of
from db.models.fact import Fact, StoreTable, fact_table


class ContestingCandidateContent(StoreTable):
    constituency_code: str = Field(min_length=1)
    ballot_serial: int = Field(ge=1, le=999)
    name_en: str
    name_ur: str = ""
    symbol: str = ""
    party_written: str = ""
    party_normalised: str = ""
    is_removed: bool = Field(default=False, sa_type=Flag)
    origin: Origin = Field(sa_type=choice(Origin))


class ContestingCandidate(ContestingCandidateContent, Fact, table=True):
    __tablename__ = "contesting_candidate"
    __table_args__ = fact_table(
        "contesting_candidate",
        at_least("ballot_serial", 1),
        is_flag("is_removed"),
        one_of("origin", Origin),
        Index(
            "ix_contesting_candidate_constituency_code_ballot_serial", "constituency_code", "ballot_serial"
        ),
    )
    kind: ClassVar[str] = "contesting_candidate"
    content_type: ClassVar[type[SQLModel]] = ContestingCandidateContent
