"""How much work an entry was: for the reader's own knowledge and the coordinator's planning."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.models.columns import at_least
from db.models.fact import Fact, StoreTable, fact_table

_COUNTS = ("active_ms", "keystrokes", "figures_changed", "changed_after_check")


class EntryEffortContent(StoreTable):
    """`active_ms`: milliseconds at work, idle time left out. `figures_changed`: readings that the person
    corrected; `changed_after_check`: figures changed after a finding pointed at them.
    """

    copy_id: str
    entry_id: str
    active_ms: int = Field(default=0, ge=0)
    keystrokes: int = Field(default=0, ge=0)
    figures_changed: int = Field(default=0, ge=0)
    changed_after_check: int = Field(default=0, ge=0)


class EntryEffort(EntryEffortContent, Fact, table=True):
    __tablename__ = "entry_effort"
    __table_args__ = fact_table(
        "entry_effort",
        *(at_least(column, 0) for column in _COUNTS),
        Index("ix_entry_effort_copy_id", "copy_id"),
    )
    kind: ClassVar[str] = "entry_effort"
    content_type: ClassVar[type[SQLModel]] = EntryEffortContent
