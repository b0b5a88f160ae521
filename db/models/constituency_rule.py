"""What a constituency decided about its own work: which copies count first, who may read a copy again."""

from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.choices import CopyKind
from db.models.columns import Flag, is_flag
from db.models.fact import Fact, StoreTable, fact_table


class ConstituencyRuleContent(StoreTable):
    """`copy_kinds`: kinds of copy in order of preference, a comma list; "" is the usual order.

    `allows_same_reader`: one person alone may enter a copy twice; then two entries prove less.
    """

    constituency_code: str = Field(min_length=1)
    copy_kinds: str = ""
    allows_same_reader: bool = Field(default=False, sa_type=Flag)

    @field_validator("copy_kinds")
    @classmethod
    def _are_kinds(cls, text: str) -> str:
        kinds = [CopyKind(word) for word in text.split(",") if word]
        if len(kinds) != len(set(kinds)):
            message = f"{text} names a kind of copy twice"
            raise ValueError(message)
        return text


class ConstituencyRule(ConstituencyRuleContent, Fact, table=True):
    __tablename__ = "constituency_rule"
    __table_args__ = fact_table(
        "constituency_rule",
        is_flag("allows_same_reader"),
        Index("ix_constituency_rule_constituency_code", "constituency_code"),
    )
    kind: ClassVar[str] = "constituency_rule"
    content_type: ClassVar[type[SQLModel]] = ConstituencyRuleContent
