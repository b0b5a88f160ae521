"""The people and machines of this store.

A `person` fact is somebody new. One that a person recorded of themselves is that person's new role.
"""

from collections import Counter

from sqlmodel import Session, col, select

from db.choices import Role
from db.models import Device, Draft, Entry, OwnDevice, Person
from db.queries.current import latest_by, read_standing, sort_by_time


def list_people(session: Session) -> list[Person]:
    """Everyone who is not withdrawn, in the order they came, as they came: see `current_roles`."""
    return _leave_out_roles(read_standing(session, Person))


def find_person(session: Session, name: str, device_id: str = "") -> Person | None:
    """The person of this name; None when nobody has it.

    Of several, the one whom this machine (`device_id`: the id of its own chain) recorded, or who works on it;
    else who came first. So somebody stays who they are when a namesake is merged in.
    """
    namesakes = [person for person in list_people(session) if person.name == name]
    if len(namesakes) < 2:
        return next(iter(namesakes), None)
    own = session.get(OwnDevice, device_id)
    mine = own.device_id if own is not None else ""
    working = _find_working(session, mine)
    return min(namesakes, key=lambda person: (person.device_id != mine, person.id not in working))


def current_roles(session: Session) -> dict[str, Role]:
    """By the person's id, the role that they took last."""
    facts = read_standing(session, Person)
    known = {person.id for person in _leave_out_roles(facts)}

    def whose(fact: Person) -> str:
        return fact.id if fact.id in known else fact.person_id or ""

    return {person_id: fact.role for person_id, fact in latest_by(facts, whose).items()}


def tell_namesakes_apart(session: Session) -> dict[str, str]:
    """Only of people who share a name: by the person's id, the name with the machine where they came."""
    people = list_people(session)
    shared = Counter(person.name for person in people)
    namesakes = [person for person in people if shared[person.name] > 1]
    devices = list_devices(session) if namesakes else {}
    return {
        person.id: f"{person.name} ({device.name} {device.machine})"
        for person in namesakes
        if (device := devices.get(person.device_id)) is not None
    }


def list_devices(session: Session) -> dict[str, Device]:
    """By the id that the facts carry as `device_id`."""
    return {device.id: device for device in sort_by_time(read_standing(session, Device))}


def _leave_out_roles(facts: list[Person]) -> list[Person]:
    by_id = {fact.id: fact for fact in facts}
    people = [fact for fact in facts if fact.person_id is None or fact.person_id not in by_id]
    return sort_by_time(people)


def _find_working(session: Session, device_id: str) -> set[str | None]:
    """Who entered something on this machine, or has begun to."""
    entered = select(Entry.person_id).where(col(Entry.device_id) == device_id).distinct()
    return {*session.exec(entered), *session.exec(select(Draft.person_id).distinct())}
