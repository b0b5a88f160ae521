"""Which facts count now: not withdrawn, of several about one thing the latest. Rules in db/README.md."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from db.models.fact import Fact
from db.models.withdrawal import Withdrawal


class Recorded(Protocol):
    """What the order of facts looks at; rows of a query have it as well as facts."""

    @property
    def id(self) -> str: ...
    @property
    def device_id(self) -> str: ...
    @property
    def chain_position(self) -> int: ...
    @property
    def recorded_at(self) -> datetime: ...


FactType = TypeVar("FactType", bound=Fact)
RecordedType = TypeVar("RecordedType", bound=Recorded)


def latest_of(facts: Iterable[RecordedType]) -> RecordedType:
    """The latest fact: on each device the last of its chain, of those the last by (recorded_at, id).

    A device's clock may be set back between two facts; its chain cannot. Raises ValueError for none.
    """
    last_of_device: dict[str, RecordedType] = {}
    for fact in facts:
        before = last_of_device.get(fact.device_id)
        if before is None or _along_chain(before) < _along_chain(fact):
            last_of_device[fact.device_id] = fact
    return max(last_of_device.values(), key=lambda fact: (fact.recorded_at, fact.id))


def latest_by(
    facts: Iterable[RecordedType], key: Callable[[RecordedType], Hashable]
) -> dict[Any, RecordedType]:
    """The latest fact of each group that `key` makes."""
    groups: dict[Hashable, list[RecordedType]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    return {name: latest_of(group) for name, group in groups.items()}


def sort_by_time(facts: Iterable[RecordedType]) -> list[RecordedType]:
    return sorted(facts, key=lambda fact: (fact.recorded_at, fact.id))


def read_standing(
    session: Session, fact_type: type[FactType], *conditions: ColumnElement[bool]
) -> list[FactType]:
    """The facts that are not withdrawn and meet `conditions`, in no order."""
    return list(session.exec(select(fact_type).where(is_standing(fact_type), *conditions)))


def is_standing(fact_type: type[Fact]) -> ColumnElement[bool]:
    """True for a fact that no withdrawal in force names.

    A withdrawal that is itself withdrawn is not in force; that is as deep as it goes, so that no
    chain of withdrawals can make the answer depend on the order in which they are looked at.
    """
    undone = select(Withdrawal.fact_id).where(col(Withdrawal.fact_kind) == Withdrawal.kind)
    in_force = select(Withdrawal.fact_id).where(
        col(Withdrawal.fact_kind) == fact_type.kind, col(Withdrawal.id).not_in(undone)
    )
    return col(fact_type.id).not_in(in_force)


def _along_chain(fact: Recorded) -> tuple[int, datetime, str]:
    return fact.chain_position, fact.recorded_at, fact.id
