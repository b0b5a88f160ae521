"""A fact is retracted, and why. Withdrawing a withdrawal restores the fact."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import SQLModel

from db.models.fact import Fact, StoreTable, fact_table


class WithdrawalContent(StoreTable):
    fact_kind: str
    fact_id: str
    reason: str


class Withdrawal(WithdrawalContent, Fact, table=True):
    __tablename__ = "withdrawal"
    __table_args__ = fact_table("withdrawal", Index("ix_withdrawal_fact_id", "fact_id"))
    kind: ClassVar[str] = "withdrawal"
    content_type: ClassVar[type[SQLModel]] = WithdrawalContent
