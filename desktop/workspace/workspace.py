"""The handle of an open workspace: the folder, its store, and who works in it.

In: a folder, the person's name. Out: `Workspace`, which every function of this package takes first.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlmodel import Session, col, func, select

from db.choices import Role
from db.facts import append_fact
from db.identity import DeviceIdentity
from db.models import LedgerLine, OwnDevice
from db.models import Person as PersonFact
from db.queries import current_constituency, find_person
from db.queries import list_people as query_people
from db.queries.people import current_roles, tell_namesakes_apart
from db.store import Finding, Store, StoreMissing
from desktop.spreadsheet.reference import load_seat
from desktop.workspace.device import KnownDevice, find_device, make_device, remember_device
from desktop.workspace.errors import FolderNotUsable, NoNameGiven, NotAWorkspace, WorkspaceExists
from desktop.workspace.handle import ROLES, Person, Workspace
from desktop.workspace.progress import Progress, report_nowhere
from desktop.workspace.seat_facts import write_seat

__all__ = [
    "ROLES",
    "Person",
    "Workspace",
    "back_up_workspace",
    "check_workspace",
    "choose_person",
    "close_workspace",
    "create_workspace",
    "list_people",
    "make_workspace",
    "open_workspace",
]


def create_workspace(
    folder: Path,
    *,
    election: str,
    constituency: str,
    person_name: str,
    role: str = "volunteer",
    device: DeviceIdentity | None = None,
) -> Workspace:
    """Makes `folder` a workspace for a seat of the shipped lists, such as "ge2024", "NA-46".

    The candidates of the list become facts; the polling stations are imported later. `device` is given only
    by tests. Raises UnknownElection, UnknownConstituency, WorkspaceExists, FolderNotUsable, NoNameGiven; the
    folder is then as it was.
    """
    seat = load_seat(election, constituency)

    def fill(session: Session, workspace: Workspace) -> None:
        write_seat(session, workspace, seat)

    code = seat.constituency.code
    return make_workspace(
        folder, constituency=code, person_name=person_name, role=role, device=device, fill=fill
    )


def make_workspace(
    folder: Path,
    *,
    constituency: str,
    person_name: str,
    device: DeviceIdentity | None,
    fill: Callable[[Session, Workspace], None],
    role: str = "volunteer",
) -> Workspace:
    """A new workspace in an empty folder; `fill` writes its first facts in the same transaction.

    Raises WorkspaceExists, FolderNotUsable, NoNameGiven and the store's known errors.
    """
    name = _clean_name(person_name)
    _make_folder(folder)
    known = KnownDevice(device) if device else make_device()
    store = Store.create(folder, known.device)
    try:
        with store.transaction() as session:
            person = _find_or_add_person(session, store.device, name, Role(role))
            workspace = Workspace(folder, store, known.device, person, constituency)
            fill(session, workspace)
    except BaseException:
        store.close()
        raise
    _remember(workspace)
    return workspace


def open_workspace(
    folder: Path, *, device: DeviceIdentity | None = None, person_name: str | None = None
) -> Workspace:
    """Opens a workspace; `person_name` None means whoever worked here last on this machine.

    `device` is given only by tests. Raises NotAWorkspace and the store's own known errors (newer, damaged,
    busy, read-only).
    """
    known = KnownDevice(device) if device else find_device(folder)
    try:
        store = Store.open(folder, known.device)
    except StoreMissing as error:
        raise NotAWorkspace(folder=folder) from error
    try:
        if _count_own_facts(store) < known.chain_position:
            store.close()
            known = replace(make_device(), last_person=known.last_person)
            store = Store.open(folder, known.device)
        return _open_for_person(folder, store, person_name or known.last_person)
    except BaseException:
        store.close()
        raise


def close_workspace(workspace: Workspace) -> None:
    """Closes the store; the handle cannot be used any more. Closing twice is harmless."""
    _remember(workspace)
    workspace.store.close()


def choose_person(
    workspace: Workspace, name: str, role: str | None = None, *, person_id: str = ""
) -> Workspace:
    """The same workspace with another person at the keyboard; a new name becomes a fact, and so does a role
    other than the person's own (None: as it is, or a volunteer).

    `person_id` chooses among people of one name. Raises NoNameGiven.
    """
    clean = _clean_name(name)
    with workspace.store.transaction() as session:
        known = {fact.id: fact for fact in query_people(session)}
        if person_id in known:
            person = _show_person(session, known[person_id])
        else:
            person = _find_or_add_person(session, workspace.device, clean, Role(role or Role.VOLUNTEER))
        if role is not None and role != person.role:
            fact = PersonFact(name=person.name, role=Role(role))
            append_fact(session, fact, workspace.device, person.id)
            person = replace(person, role=role)
    chosen = replace(workspace, person=person)
    _remember(chosen)
    return chosen


def list_people(workspace: Workspace) -> tuple[Person, ...]:
    """Everyone known in this workspace, also from merged bundles, by name."""
    with workspace.store.reading_session() as session:
        roles, apart = current_roles(session), tell_namesakes_apart(session)
        people = [
            Person(fact.id, fact.name, roles[fact.id].value, apart.get(fact.id, ""))
            for fact in query_people(session)
        ]
    return tuple(sorted(people, key=lambda person: (person.name.casefold(), person.id)))


def check_workspace(workspace: Workspace, progress: Progress = report_nowhere) -> tuple[Finding, ...]:
    """Everything that is damaged in the store or its files; empty when all is well. May take long."""
    return tuple(workspace.store.check(progress))


def back_up_workspace(workspace: Workspace, target: Path) -> Path:
    """A copy that can be opened again, with photos and files: a zip when `target` ends in .zip, or a folder.

    Raises the store's known errors.
    """
    return workspace.store.backup(target)


def _open_for_person(folder: Path, store: Store, name: str | None) -> Workspace:
    with store.reading_session() as session:
        constituency = current_constituency(session)
        people = query_people(session)
    if constituency is None:
        raise NotAWorkspace(folder=folder)
    if name is None and people:
        name = people[-1].name
    clean = _clean_name(name or "reader 1")
    with store.reading_session() as session:
        # nothing is written, so that a workspace in use elsewhere opens at once
        here = find_person(session, clean, store.device.id)
        person = _show_person(session, here) if here is not None else None
    if person is None:
        with store.transaction() as session:
            person = _find_or_add_person(session, store.device, clean, Role.VOLUNTEER)
    workspace = Workspace(folder, store, store.device, person, constituency.code)
    _remember(workspace)
    return workspace


def _make_folder(folder: Path) -> None:
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise WorkspaceExists(folder=folder)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotUsable(folder=folder, reason=error.strerror or type(error).__name__) from error


def _clean_name(name: str) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise NoNameGiven
    return clean


def _find_or_add_person(session: Session, device: DeviceIdentity, name: str, role: Role) -> Person:
    """Whoever has the name here already: two machines with the same facts mean the same person."""
    here = find_person(session, name, device.id)
    if here is None:
        here = append_fact(session, PersonFact(name=name, role=role), device)
    return _show_person(session, here)


def _show_person(session: Session, fact: PersonFact) -> Person:
    apart = tell_namesakes_apart(session).get(fact.id, "")
    return Person(fact.id, fact.name, current_roles(session)[fact.id].value, apart)


def _count_own_facts(store: Store) -> int:
    """The highest position of this machine's own chain in the store."""
    with store.reading_session() as session:
        own = session.get(OwnDevice, store.device.id)
        if own is None:
            return 0
        mine = col(LedgerLine.device_id) == own.device_id
        return session.exec(select(func.max(LedgerLine.chain_position)).where(mine)).one() or 0


def _remember(workspace: Workspace) -> None:
    position = _count_own_facts(workspace.store)
    remember_device(workspace.folder, KnownDevice(workspace.device, workspace.person.name, position))
