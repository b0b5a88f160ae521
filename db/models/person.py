"""A person who reads, enters or settles; a pseudonym is enough."""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from db.choices import Role
from db.models.columns import choice, one_of
from db.models.fact import Fact, StoreTable, fact_table


class PersonContent(StoreTable):
    name: str = Field(min_length=1)
    role: Role = Field(default=Role.VOLUNTEER, sa_type=choice(Role))


class Person(PersonContent, Fact, table=True):
    __tablename__ = "person"
    __table_args__ = fact_table("person", one_of("role", Role))
    kind: ClassVar[str] = "person"
    content_type: ClassVar[type[SQLModel]] = PersonContent
