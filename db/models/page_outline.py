"""How a person straightened a page of a photo: quarter turns and the paper's four corners."""

import json
from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from db.models.columns import at_least
from db.models.fact import Fact, StoreTable, fact_table


class PageOutlineContent(StoreTable):
    """`corners`: JSON, four [x, y] in pixels of the EXIF-oriented image before the quarter turns, in the
    order top left, top right, bottom right, bottom left of the upright paper; None: only turned.
    `quarter_turns` are clockwise.
    """

    photo_id: str
    photo_page: int = Field(default=1, ge=1)
    quarter_turns: int = Field(default=0, ge=0, le=3)
    corners: str | None = None

    @field_validator("corners")
    @classmethod
    def _has_four_corners(cls, corners: str | None) -> str | None:
        if corners is not None and [len(point) for point in json.loads(corners)] != [2, 2, 2, 2]:
            message = "corners are four points"
            raise ValueError(message)
        return corners


class PageOutline(PageOutlineContent, Fact, table=True):
    __tablename__ = "page_outline"
    __table_args__ = fact_table(
        "page_outline",
        at_least("photo_page", 1),
        CheckConstraint("quarter_turns BETWEEN 0 AND 3", name="quarter_turns"),
        Index("ix_page_outline_photo_id_photo_page", "photo_id", "photo_page"),
    )
    kind: ClassVar[str] = "page_outline"
    content_type: ClassVar[type[SQLModel]] = PageOutlineContent
