"""A photo as it was taken in; its bytes lie under photos/ by their SHA-256."""

from typing import ClassVar

from pydantic import field_validator
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from db.models.columns import Coordinate, at_least, check_sha256, is_sha256
from db.models.fact import Fact, StoreTable, fact_table


class PhotoContent(StoreTable):
    """`width`, `height`: pixels of page 1 as EXIF says it is held. `captured_at`: the camera's own words."""

    sha256_of_file: str
    byte_count: int = Field(ge=1)
    media_type: str
    extension: str = Field(min_length=1, max_length=8)
    file_name: str
    width: int = Field(ge=1)
    height: int = Field(ge=1)
    page_count: int = Field(default=1, ge=1)
    captured_at: str | None = None
    camera: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90, sa_type=Coordinate)
    longitude: float | None = Field(default=None, ge=-180, le=180, sa_type=Coordinate)
    difference_hash: str
    source: str = "file"

    _are_hashes = field_validator("sha256_of_file", "difference_hash")(check_sha256)

    @field_validator("extension")
    @classmethod
    def _is_plain_word(cls, extension: str) -> str:
        if not (extension.isascii() and extension.isalnum() and extension.islower()):
            message = f"{extension} is no file extension in small letters"
            raise ValueError(message)
        return extension


class Photo(PhotoContent, Fact, table=True):
    __tablename__ = "photo"
    __table_args__ = fact_table(
        "photo",
        is_sha256("sha256_of_file"),
        *(at_least(column, 1) for column in ("byte_count", "width", "height", "page_count")),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="position"),
        Index("ix_photo_sha256_of_file", "sha256_of_file"),
    )
    kind: ClassVar[str] = "photo"
    content_type: ClassVar[type[SQLModel]] = PhotoContent
