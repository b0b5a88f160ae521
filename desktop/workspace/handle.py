"""The handle of an open workspace: `Workspace` and `Person`, which the whole package passes around."""

from dataclasses import dataclass
from pathlib import Path

from db.choices import Role
from db.identity import DeviceIdentity
from db.store import Store

ROLES = tuple(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class Person:
    """Who reads and types. `name` may be a pseudonym; `id` is the id of the fact."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """An open workspace of one constituency. May be used from several threads."""

    folder: Path
    store: Store
    device: DeviceIdentity
    person: Person
    constituency_code: str
