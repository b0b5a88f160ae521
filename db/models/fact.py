"""What every fact has in common: who, when, and its link in the device's hash chain.

A fact class is made of three: `…Content` (validated, no table), `Fact` (the columns below) and the
table class that joins them. `append_fact` validates; `table=True` classes do not.
"""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import Index, MetaData
from sqlmodel import Field, SQLModel

from db.models.columns import NAMING, STRICT, Moment, at_least, is_sha256

NOT_YET = datetime(1970, 1, 1, tzinfo=UTC)
GENESIS_SHA256 = "0" * 64


class StoreTable(SQLModel):
    """Base of everything with columns; holds the names of constraints."""

    metadata = MetaData(naming_convention=NAMING)


class Fact(StoreTable):
    """The columns that `append_fact` fills. `device_id` is the id of the device's own fact."""

    kind: ClassVar[str]
    content_type: ClassVar[type[SQLModel]]
    children_name: ClassVar[str | None] = None
    later_columns: ClassVar[frozenset[str]] = frozenset()
    """Added when facts without them were hashed already: left out of the hash where they hold nothing."""

    id: str = Field(default="", primary_key=True)
    device_id: str = ""
    person_id: str | None = None
    recorded_at: datetime = Field(default=NOT_YET, sa_type=Moment)
    chain_position: int = 0
    previous_sha256: str = ""
    sha256: str = ""


def fact_table(kind: str, *more: Any) -> tuple[Any, ...]:  # noqa: ANN401  # SQLAlchemy's own table items
    """Table settings of a fact: its own CHECKs and indexes, then those that all facts have."""
    return (
        *more,
        at_least("chain_position", 1),
        is_sha256("previous_sha256"),
        is_sha256("sha256"),
        Index(f"ix_{kind}_device_id_chain_position", "device_id", "chain_position"),
        STRICT,
    )
