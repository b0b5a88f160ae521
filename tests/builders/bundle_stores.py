"""Stores that hold a small constituency with photos, to export and merge."""

from pathlib import Path

from sqlmodel import select

from db.facts import FACT_KINDS, append_fact, fact_to_plain
from db.facts.plain import Plain
from db.figures import Figure
from db.identity import DeviceIdentity
from db.models import Person
from db.queries import accepted_figures, find_person
from db.store import Store
from tests.builders import facts

ONE, TWO = "candidate.1.total", "candidate.2.total"


def make_empty_store(folder: Path, machine: str = "AAA-22") -> Store:
    return Store.create(folder, DeviceIdentity(machine, f"laptop {machine}", "0.1.0"))


def make_store(folder: Path, machine: str = "AAA-22", *, code: str = facts.CODE) -> Store:
    """A constituency of three stations and two candidates, nothing entered."""
    store = make_empty_store(folder, machine)
    with store.transaction() as session:
        append_fact(session, facts.an_election(), store.device)
        append_fact(session, facts.a_constituency(code=code), store.device)
        for serial in (1, 2, 3):
            append_fact(session, facts.a_station(serial, constituency_code=code), store.device)
        for serial in (1, 2):
            append_fact(session, facts.a_candidate(serial, constituency_code=code), store.device)
    return store


def find_or_add_person(store: Store, name: str) -> str:
    with store.transaction() as session:
        found = find_person(session, name)
        return found.id if found else append_fact(session, Person(name=name), store.device).id


def enter(
    store: Store,
    station: int,
    votes: tuple[int, int],
    *,
    reader: str = "reader 1",
    copy_id: str | None = None,
    photo: bytes | None = None,
    mode: str = "assisted",
    **copy_values: object,
) -> str:
    """One photo, its copy and an entry of it by `reader`; `copy_id` enters an existing copy again.

    Returns the copy's id.
    """
    person = find_or_add_person(store, reader)
    content = photo or f"photo of station {station} by {reader}".encode()
    sha256 = store.put_file(content, "photos", "jpg") if copy_id is None else ""
    figures = {ONE: Figure.of(votes[0]), TWO: Figure.of(votes[1])}
    with store.transaction() as session:
        if copy_id is None:
            shot = facts.a_photo(sha256_of_file=sha256, byte_count=len(content))
            shot_id = append_fact(session, shot, store.device, person).id
            copy = facts.a_copy(station, shot_id, **copy_values)
            copy_id = append_fact(session, copy, store.device, person).id
        entry = facts.an_entry(copy_id, figures, mode=mode, reader_name=reader)
        append_fact(session, entry, store.device, person)
    return copy_id


def settle(store: Store, station: int, votes: int) -> str:
    """A coordinator settles candidate 1's figure."""
    settlement = facts.a_settlement(station, {ONE: Figure.of(votes)})
    with store.transaction() as session:
        return append_fact(session, settlement, store.device).id


def read_all_facts(store: Store) -> list[Plain]:
    """Every fact as a bundle would carry it."""
    with store.reading_session() as session:
        found = [fact for kind in FACT_KINDS.values() for fact in session.exec(select(kind)).all()]
        return [fact_to_plain(fact) for fact in found]


def withdraw(store: Store, kind: str, fact_id: str) -> None:
    with store.transaction() as session:
        append_fact(session, facts.a_withdrawal(kind, fact_id), store.device)


def read_totals(store: Store) -> dict[int, tuple[str, dict[str, Figure], frozenset[str]]]:
    """What counts for each station: status, figures, boxes on which readers differ."""
    with store.reading_session() as session:
        accepted = accepted_figures(session, facts.CODE)
    return {
        serial: (str(found.status), dict(found.figures), found.differing)
        for serial, found in accepted.items()
        if found.figures
    }
