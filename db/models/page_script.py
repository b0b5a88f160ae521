"""Which digits a person says a page is filled in with; the reader decides where nobody said."""

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.choices import DigitScript
from db.models.columns import at_least, choice, one_of
from db.models.fact import Fact, StoreTable, fact_table


class PageScriptContent(StoreTable):
    """`script` None: the reader decides again."""

    photo_id: str
    photo_page: int = Field(default=1, ge=1)
    script: DigitScript | None = Field(default=None, sa_type=choice(DigitScript))


class PageScript(PageScriptContent, Fact, table=True):
    __tablename__ = "page_script"
    __table_args__ = fact_table(
        "page_script",
        at_least("photo_page", 1),
        one_of("script", DigitScript),
        Index("ix_page_script_photo_id_photo_page", "photo_id", "photo_page"),
    )
    kind: ClassVar[str] = "page_script"
    content_type: ClassVar[type[SQLModel]] = PageScriptContent
