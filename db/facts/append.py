"""The one way this machine's facts come in: validated, timed, chained, hashed, entered in the ledger."""

from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlmodel import Session, col, select

from db.facts.kinds import CHILD_TYPES, content_columns
from db.facts.plain import attach_children, fact_to_plain, hash_plain, validated
from db.identity import DeviceIdentity, new_id
from db.models.device import Device, OwnDevice
from db.models.fact import GENESIS_SHA256, Fact
from db.models.ledger import LedgerLine

FactType = TypeVar("FactType", bound=Fact)


def append_fact(
    session: Session, fact: FactType, device: DeviceIdentity, person_id: str | None = None
) -> FactType:
    """Appends `fact` (its content and children filled in) as this device's next fact and returns it.

    Call inside `store.transaction()`. Raises ValueError (pydantic's) for impossible content.
    """
    return _append(session, fact, _own_device_id(session, device), person_id)


def write_fact(session: Session, fact: Fact) -> None:
    """Adds a complete fact and its ledger line. For `append_fact` and `adopt_fact` only."""
    session.add(fact)
    session.add(
        LedgerLine(
            kind=fact.kind,
            fact_id=fact.id,
            device_id=fact.device_id,
            chain_position=fact.chain_position,
            sha256=fact.sha256,
        )
    )
    session.flush()


def _append(session: Session, fact: FactType, device_id: str, person_id: str | None) -> FactType:
    position, previous = _chain_head(session, device_id)
    fact.id = fact.id or new_id()
    fact.device_id = device_id
    fact.person_id = person_id
    fact.recorded_at = datetime.now(UTC)
    fact.chain_position = position + 1
    fact.previous_sha256 = previous
    _validate(fact)
    fact.sha256 = hash_plain(fact_to_plain(fact))
    write_fact(session, fact)
    return fact


def _validate(fact: Fact) -> None:
    """`table=True` classes take anything: send content and children through their validated bases."""
    values = {column: getattr(fact, column) for column in content_columns(type(fact))}
    for column, value in validated(type(fact), values).items():
        setattr(fact, column, value)
    if fact.children_name is not None:
        columns = content_columns(CHILD_TYPES[fact.kind])
        children: list[Any] = getattr(fact, fact.children_name)
        attach_children(fact, [{column: getattr(child, column) for column in columns} for child in children])


def _chain_head(session: Session, device_id: str) -> tuple[int, str]:
    head = session.exec(
        select(LedgerLine.chain_position, LedgerLine.sha256)
        .where(LedgerLine.device_id == device_id)
        .order_by(col(LedgerLine.chain_position).desc(), col(LedgerLine.position).desc())
        .limit(1)
    ).first()
    return (0, GENESIS_SHA256) if head is None else head


def _own_device_id(session: Session, device: DeviceIdentity) -> str:
    """The id of this machine's device fact in this store; the first write makes it."""
    own = session.get(OwnDevice, device.id)
    if own is not None:
        return own.device_id
    device_id = new_id()
    fact = Device(id=device_id, machine=device.id, name=device.name, program_version=device.program_version)
    session.add(OwnDevice(machine=device.id, device_id=device_id))
    _append(session, fact, device_id, None)
    return device_id
