"""Column types that are the same on SQLite (STRICT tables) and PostgreSQL, and the shared table settings.

Text columns are TEXT; moments are fixed-width UTC text, so that sorting text sorts time; days are
ISO text; truth values are 0/1; enumerations are text with a named CHECK.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import REAL, CheckConstraint, Double, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator
from sqlmodel import AutoString

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
Value = TypeVar("Value")
_SHA256 = re.compile(r"[0-9a-f]{64}")
STRICT: dict[str, Any] = {"sqlite_strict": True}
STRICT_BY_KEY: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}

# REAL is 8 bytes on SQLite but 4 on PostgreSQL, and STRICT knows no other word for it
Coordinate: Any = Double().with_variant(REAL(), "sqlite")


@compiles(AutoString)
def _write_text(_type: AutoString, _compiler: object, **_options: object) -> str:
    """SQLModel's text columns: STRICT tables refuse VARCHAR."""
    return "TEXT"


class UnreadableValue(ValueError):
    """A value in the file that this program never writes."""


class Moment(TypeDecorator[datetime]):
    """An aware datetime, stored as "2024-02-09T02:14:09.123456+00:00"."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        return None if value is None else write_moment(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else _read(datetime.fromisoformat, value)


class Day(TypeDecorator[date]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, _dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> date | None:
        return None if value is None else _read(date.fromisoformat, value)


class Flag(TypeDecorator[bool]):
    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, _dialect: Dialect) -> int | None:  # noqa: FBT001 - SQLAlchemy's signature
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Choice(TypeDecorator[StrEnum]):
    """A member of `choices`, stored as its word."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else str(self.choices(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> StrEnum | None:
        return None if value is None else _read(self.choices, value)


def _read(convert: Callable[[str], Value], text: str) -> Value:
    try:
        return convert(text)
    except ValueError as error:
        raise UnreadableValue(text) from error


def choice(choices: type[StrEnum]) -> Any:  # noqa: ANN401  # SQLModel's `sa_type` is typed for classes only
    return Choice(choices)


def write_moment(moment: datetime) -> str:
    """Fixed-width UTC text; raises ValueError for a moment without a time zone."""
    if moment.tzinfo is None:
        message = f"{moment} has no time zone"
        raise ValueError(message)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def check_sha256(text: str | None) -> str | None:
    """A pydantic validator; SQLModel's `Field(regex=…)` checks nothing."""
    if text is not None and not _SHA256.fullmatch(text):
        message = f"{text} is no SHA-256"
        raise ValueError(message)
    return text


def one_of(column: str, choices: type[StrEnum]) -> CheckConstraint:
    words = ", ".join(f"'{member}'" for member in choices)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def at_least(column: str, least: int) -> CheckConstraint:
    """A NULL passes, as SQL has it."""
    return CheckConstraint(f"{column} >= {least}", name=column)


def is_flag(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def is_sha256(column: str) -> CheckConstraint:
    return CheckConstraint(f"length({column}) = 64", name=column)
