"""The picture of a constituency's own printed form, by which its other photos are found."""

from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from db.models.columns import at_least, check_sha256, is_sha256
from db.models.fact import Fact, StoreTable, fact_table


class TemplateContent(StoreTable):
    """`file_sha256`: the straight page as a grey PNG under files/. `photo_id`: the photo it was taken from,
    None for one that came from elsewhere. It holds for forms of `candidates` rows only.
    """

    constituency_code: str
    form_definition: str
    candidates: int = Field(ge=1)
    form_page: int = Field(default=1, ge=1)
    photo_id: str | None = None
    photo_page: int = Field(default=1, ge=1)
    file_sha256: str

    _is_hash = field_validator("file_sha256")(check_sha256)


class Template(TemplateContent, Fact, table=True):
    __tablename__ = "template"
    __table_args__ = fact_table(
        "template",
        *(at_least(column, 1) for column in ("candidates", "form_page", "photo_page")),
        is_sha256("file_sha256"),
        Index(
            "ix_template_constituency_code_form_definition_form_page",
            "constituency_code",
            "form_definition",
            "form_page",
        ),
    )
    kind: ClassVar[str] = "template"
    content_type: ClassVar[type[SQLModel]] = TemplateContent
