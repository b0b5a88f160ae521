"""The handle of an open workspace: `Workspace` and `Person`, which the whole package passes around."""

from dataclasses import dataclass
from pathlib import Path

from db.choices import Role
from db.identity import DeviceIdentity
from db.store import Store

ROLES = tuple(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class Person:
    """Who reads and types. `name` may be a pseudonym; `id` is the id of the fact.

    `name_apart` tells people of one name from one another, by the machine where each came.
    """

    id: str
    name: str
    role: str
    name_apart: str = ""

    @property
    def shown_name(self) -> str:
        return self.name_apart or self.name

    @property
    def is_coordinator(self) -> bool:
        """Whoever decides about the constituency's work; in the window only they may."""
        return self.role == Role.COORDINATOR.value


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """An open workspace of one constituency. May be used from several threads."""

    folder: Path
    store: Store
    device: DeviceIdentity
    person: Person
    constituency_code: str
