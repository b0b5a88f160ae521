"""Taking over another store's facts unchanged: a union, so that order and repetition do not matter."""

from sqlmodel import Session, select

from db.errors import StoreError
from db.facts.append import write_fact
from db.facts.kinds import FACT_KINDS
from db.facts.plain import FactRefused, Plain, canonical_json, fact_to_plain, hash_plain, plain_to_fact
from db.models.fact import Fact
from db.models.ledger import LedgerLine


class FactDiffers(StoreError):
    """Two stores hold a fact of the same id with different content: one of them was altered."""

    code = "S020"
    sentence = (
        "The {kind} “{id}” is here with other content than in the bundle. One of the two was altered: "
        "keep both files and ask who made the bundle."
    )


def adopt_fact(session: Session, kind: str, plain: Plain) -> bool:
    """Inserts `plain` as it is; True when it is new, False when it was already here.

    Raises FactRefused when its hash or form is wrong, FactDiffers when this store holds another
    content under its id. Call inside `store.transaction()`.
    """
    fact = verify_plain(kind, plain)
    here = find_hash(session, fact.id)
    if here == fact.sha256:
        return False
    if here is not None:
        raise FactDiffers(kind=kind, id=fact.id)
    write_fact(session, fact)
    return True


def verify_plain(kind: str, plain: Plain) -> Fact:
    """The fact in `plain`, if it is whole: form, hash, and nothing that would be stored differently."""
    if kind not in FACT_KINDS or plain.get("kind") != kind:
        raise FactRefused(kind=kind, id=str(plain.get("id", "?")), reason="unknown kind")
    fact = plain_to_fact(plain)
    # compared as the bytes that are hashed: to Python 5.0 and True are equal to 5 and 1
    as_stored = canonical_json(fact_to_plain(fact))
    if hash_plain(plain) != fact.sha256 or as_stored != canonical_json(plain):
        raise FactRefused(kind=kind, id=fact.id, reason="its content does not agree with its hash")
    return fact


def find_hash(session: Session, fact_id: str) -> str | None:
    """The hash under which this store holds the fact; None when it does not."""
    return session.exec(select(LedgerLine.sha256).where(LedgerLine.fact_id == fact_id)).first()
