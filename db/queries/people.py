"""The people and machines of this store."""

from sqlmodel import Session, col

from db.models import Device, Person
from db.queries.current import read_standing, sort_by_time


def list_people(session: Session) -> list[Person]:
    """Everyone who is not withdrawn, in the order they came."""
    return sort_by_time(read_standing(session, Person))


def find_person(session: Session, name: str) -> Person | None:
    """The person of this name who came first; None when nobody has it."""
    return next(iter(sort_by_time(read_standing(session, Person, col(Person.name) == name))), None)


def list_devices(session: Session) -> dict[str, Device]:
    """By the id that the facts carry as `device_id`."""
    return {device.id: device for device in sort_by_time(read_standing(session, Device))}
