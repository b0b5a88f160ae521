"""What the machine proposed for one page; a suggestion, stored beside the entry, never instead of it."""

import json
from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.models.columns import at_least
from db.models.fact import Fact, StoreTable, fact_table


class ReadingContent(StoreTable):
    """`page_json`: the page found or null; `cells_json`: its cell readings; as in `ginti read --json`."""

    photo_id: str
    photo_page: int = Field(default=1, ge=1)
    copy_id: str | None = None
    engine: str
    form_definition: str
    page_json: str
    cells_json: str
    header_text: str = ""
    station_number: int | None = None

    @field_validator("page_json", "cells_json")
    @classmethod
    def _is_json(cls, text: str) -> str:
        json.loads(text)
        return text


class Reading(ReadingContent, Fact, table=True):
    __tablename__ = "reading"
    __table_args__ = fact_table(
        "reading",
        at_least("photo_page", 1),
        Index("ix_reading_photo_id_photo_page", "photo_id", "photo_page"),
    )
    kind: ClassVar[str] = "reading"
    content_type: ClassVar[type[SQLModel]] = ReadingContent
