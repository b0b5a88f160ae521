"""An entry in progress: the only rows that change. Local to this store, never exported."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Relationship

from db.choices import EntryMode
from db.identity import new_id
from db.models.columns import STRICT, STRICT_BY_KEY, Flag, Moment, choice, is_flag, one_of
from db.models.fact import StoreTable
from db.models.figure_columns import CellColumns, figure_checks


class DraftFigure(CellColumns, table=True):
    __tablename__ = "draft_figure"
    __table_args__ = (*figure_checks(), is_flag("is_visited"), STRICT_BY_KEY)

    draft_id: str = Field(default="", primary_key=True, foreign_key="draft.id", ondelete="CASCADE")
    field: str = Field(primary_key=True)
    is_visited: bool = Field(default=True, sa_type=Flag)


class DraftRemark(StoreTable, table=True):
    """What will be a `confirmation`; `boxes_json` are the boxes with what stood in them when it was said."""

    __tablename__ = "draft_remark"
    __table_args__ = (STRICT_BY_KEY,)

    draft_id: str = Field(default="", primary_key=True, foreign_key="draft.id", ondelete="CASCADE")
    code: str = Field(primary_key=True)
    boxes_json: str = Field(default="[]", primary_key=True)
    reason: str = ""


class Draft(StoreTable, table=True):
    """`view_json` is not used: how pages are shown is a note in the window's preferences. It stays because to
    take a column away every workspace would have to be migrated.
    """

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("copy_id", "person_id"), one_of("mode", EntryMode), STRICT)

    id: str = Field(default_factory=new_id, primary_key=True)
    copy_id: str
    person_id: str
    mode: EntryMode = Field(default=EntryMode.ASSISTED, sa_type=choice(EntryMode))
    started_at: datetime = Field(sa_type=Moment)
    updated_at: datetime = Field(sa_type=Moment)
    current_field: str | None = None
    view_json: str = "{}"

    # the database deletes them with their draft; changes go through db.queries.drafts alone
    figures: list[DraftFigure] = Relationship(sa_relationship_kwargs={"lazy": "selectin", "viewonly": True})
