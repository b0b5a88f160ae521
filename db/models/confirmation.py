"""What a reader said beside the figures: answers to findings of the checks, and other words of the paper."""

import json
from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.fields import is_field
from db.models.fact import Fact, StoreTable, fact_table


def check_boxes(text: str) -> str:
    """A pydantic validator: a JSON list of the names of boxes."""
    boxes = json.loads(text)
    if not isinstance(boxes, list) or not all(isinstance(box, str) and is_field(box) for box in boxes):
        message = f"{text} is no list of boxes"
        raise ValueError(message)
    return text


class ConfirmationContent(StoreTable):
    """`code` of a check, `boxes_json` the boxes it marked then; `reason` may be "" for a warning.

    Or one of "station", "date", "time", "words" (of the box in `boxes_json`): then `reason` is what stands on
    the paper; or "look": these boxes were looked at a second time; or "waived": a coordinator said why nobody
    waits for that.
    """

    copy_id: str
    entry_id: str
    code: str = Field(min_length=4, max_length=8)
    boxes_json: str = "[]"
    reason: str = ""

    _are_boxes = field_validator("boxes_json")(check_boxes)


class Confirmation(ConfirmationContent, Fact, table=True):
    __tablename__ = "confirmation"
    __table_args__ = fact_table("confirmation", Index("ix_confirmation_copy_id", "copy_id"))
    kind: ClassVar[str] = "confirmation"
    content_type: ClassVar[type[SQLModel]] = ConfirmationContent
