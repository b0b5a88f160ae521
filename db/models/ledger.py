"""The ledger: a line for each fact in the order this store received it, so that a removed fact is missed."""

from sqlalchemy import Index
from sqlmodel import Field

from db.models.columns import is_sha256
from db.models.fact import StoreTable


class LedgerLine(StoreTable, table=True):
    """Local order, not exported. `device_id` and `chain_position` find the head of a chain quickly."""

    __tablename__ = "ledger"
    __table_args__ = (
        is_sha256("sha256"),
        Index("ix_ledger_device_id_chain_position", "device_id", "chain_position"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    position: int | None = Field(default=None, primary_key=True)
    kind: str
    fact_id: str = Field(unique=True)
    device_id: str
    chain_position: int
    sha256: str
