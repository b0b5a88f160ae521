"""Copies of forms, the entries made from them, their condition, and settlements."""

from collections.abc import Sequence

from sqlmodel import Session, col

from db.models import Condition, Copy, Entry, Settlement
from db.queries.current import latest_of, read_standing, sort_by_time


def list_copies(session: Session, code: str, station_serial: int | None = None) -> list[Copy]:
    """The copies for a constituency, or one of its stations, by station and time."""
    conditions = [col(Copy.constituency_code) == code]
    if station_serial is not None:
        conditions.append(col(Copy.station_serial) == station_serial)
    copies = sort_by_time(read_standing(session, Copy, *conditions))
    return sorted(copies, key=lambda copy: copy.station_serial)


def find_copy(session: Session, copy_id: str) -> Copy | None:
    """The copy, if it is here and not withdrawn."""
    return next(iter(read_standing(session, Copy, col(Copy.id) == copy_id)), None)


def list_entries(session: Session, copy_id: str) -> list[Entry]:
    """Every entry of the copy that is not withdrawn, oldest first."""
    return sort_by_time(read_standing(session, Entry, col(Entry.copy_id) == copy_id))


def list_entries_of_copies(session: Session, copy_ids: Sequence[str]) -> list[Entry]:
    return sort_by_time(read_standing(session, Entry, col(Entry.copy_id).in_(copy_ids)))


def current_condition(session: Session, copy_id: str) -> Condition | None:
    sheets = read_standing(session, Condition, col(Condition.copy_id) == copy_id)
    return latest_of(sheets) if sheets else None


def list_settlements(session: Session, code: str) -> list[Settlement]:
    """Oldest first."""
    return sort_by_time(read_standing(session, Settlement, col(Settlement.constituency_code) == code))
