"""A constituency as large as a real one: every station with a photo, a copy and an entry of every box."""

from pathlib import Path

from db.facts import append_fact
from db.fields import form45_fields
from db.figures import Figure
from db.models import Person
from db.store import Store
from tests.builders import facts


def fill_large_store(folder: Path, stations: int, candidates: int) -> Store:
    """An open store; votes are made up by rule, so that every run has the same."""
    store = Store.create(folder, facts.a_device())
    boxes = form45_fields(range(1, candidates + 1))
    with store.transaction() as session:
        person = append_fact(session, Person(name="reader 1"), store.device).id
        append_fact(session, facts.an_election(), store.device, person)
        append_fact(session, facts.a_constituency(), store.device, person)
        for serial in range(1, candidates + 1):
            append_fact(session, facts.a_candidate(serial), store.device, person)
        for serial in range(1, stations + 1):
            append_fact(session, facts.a_station(serial), store.device, person)
            photo = append_fact(session, facts.a_photo(sha256_of_file=f"{serial:064x}"), store.device, person)
            copy = append_fact(session, facts.a_copy(serial, photo.id), store.device, person)
            figures = {box: Figure.of((serial * 7 + at * 13) % 400) for at, box in enumerate(boxes)}
            append_fact(session, facts.an_entry(copy.id, figures), store.device, person)
        totals = {f"candidate.{serial}.total": Figure.of(60_000) for serial in range(1, candidates + 1)}
        append_fact(session, facts.an_official_result(totals), store.device, person)
    return store
