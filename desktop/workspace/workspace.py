"""The handle of an open workspace: the folder, its store, and who works in it.

In: a folder, the person's name. Out: `Workspace`, which every function of this package takes first.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING


from db.identity import DeviceIdentity

if TYPE_CHECKING:
    from db.store import Store

ROLES = ("volunteer", "second_reader", "coordinator", "observer")


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
    store: "Store"
    device: DeviceIdentity
    person: Person
    constituency_code: str


def create_workspace(
    folder: Path,
    *,
    election: str,
    constituency: str,
    person_name: str,
    device: DeviceIdentity | None = None,
) -> Workspace:
    """Makes `folder` a workspace for a seat of the shipped reference data, such as "ge2024", "NA-46".

    The candidates of the reference become facts; the polling stations are imported later. `device` is
    given only by tests. Raises WorkspaceExists, FolderNotUsable, NoNameGiven, and the reference data's own
    KnownError when it has no such seat; then nothing is left in the folder.
    """
    raise NotImplementedError


def open_workspace(
    folder: Path, *, device: DeviceIdentity | None = None, person_name: str | None = None
) -> Workspace:
    """Opens a workspace; `person_name` None means whoever worked here last on this machine.

    Raises NotAWorkspace and the store's own known errors (newer, damaged, busy, read-only).
    """
    raise NotImplementedError


def close_workspace(workspace: Workspace) -> None:
    """Closes the store; the handle cannot be used any more. Closing twice is harmless."""
    raise NotImplementedError


def choose_person(workspace: Workspace, name: str, role: str = "volunteer") -> Workspace:
    """The same workspace with another person at the keyboard; a new name becomes a fact.

    Raises NoNameGiven.
    """
    raise NotImplementedError


def list_people(workspace: Workspace) -> tuple[Person, ...]:
    """Everyone known in this workspace, also from merged bundles, by name."""
    raise NotImplementedError


def check_workspace(workspace: Workspace) -> tuple["CheckFinding", ...]:
    """Everything that is damaged in the store or its files; empty when all is well. May take long."""
    raise NotImplementedError


def back_up_workspace(workspace: Workspace, target: Path) -> None:
    """A copy that can be opened again, with photos and files. Raises the store's known errors."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One damage or notice. `what` names the fact or file, `sentence` says it in full."""

    code: str
    kind: str
    what: str
    sentence: str
