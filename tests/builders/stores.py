"""Short ways to write into and read from a store in tests."""

from collections.abc import Callable
from typing import TypeVar

from db.facts import append_fact
from db.identity import DeviceIdentity
from db.models import Fact
from db.store import Store

FactType = TypeVar("FactType", bound=Fact)
Answer = TypeVar("Answer")


def add(
    store: Store, fact: FactType, person_id: str | None = None, device: DeviceIdentity | None = None
) -> FactType:
    """Appends one fact in a transaction of its own."""
    with store.transaction() as session:
        return append_fact(session, fact, device or store.device, person_id)


def ask(store: Store, query: Callable[..., Answer], *arguments: object, **named: object) -> Answer:
    """What `query` answers in a reading session."""
    with store.reading_session() as session:
        return query(session, *arguments, **named)
