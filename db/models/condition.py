"""The condition of a copy: signatures, stamps, overwriting … as answers to the condition sheet."""

import json
from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import SQLModel

from db.models.fact import Fact, StoreTable, fact_table


class ConditionContent(StoreTable):
    copy_id: str
    answers_json: str

    @field_validator("answers_json")
    @classmethod
    def _is_json(cls, text: str) -> str:
        json.loads(text)
        return text


class Condition(ConditionContent, Fact, table=True):
    __tablename__ = "condition"
    __table_args__ = fact_table("condition", Index("ix_condition_copy_id", "copy_id"))
    kind: ClassVar[str] = "condition"
    content_type: ClassVar[type[SQLModel]] = ConditionContent
