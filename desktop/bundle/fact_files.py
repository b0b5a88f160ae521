"""Writes the facts of a bundle as JSON lines; a fact that is not as it was recorded is kept apart.

In: a session and the ids. Out: files on disk, and what is damaged: it never travels as if it were whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from db.facts import FACT_KINDS, fact_to_plain, hash_plain
from db.facts.plain import Plain, canonical_json
from db.models.columns import UnreadableValue
from db.models.fact import Fact
from db.models.ledger import LedgerLine
from desktop.bundle.layout import fact_path
from desktop.bundle.scope import Selection

_IDS_AT_ONCE = 500
FactName = tuple[str, str]
"""(kind, id) of a fact."""


@dataclass(frozen=True, slots=True)
class WrittenFacts:
    """`sources`: path in the bundle → file. `sound` is what they hold; `damaged` is in none of them."""

    sources: dict[str, Path]
    sound: Selection
    damaged: tuple[FactName, ...]


def write_facts(session: Session, selection: Selection, folder: Path) -> WrittenFacts:
    """One file a kind, for the facts that are as the ledger has them.

    What the ledger names and no table holds any more counts as damaged too, whoever's work it was.
    """
    recorded = dict(session.exec(select(LedgerLine.fact_id, LedgerLine.sha256)).all())
    damaged = _find_lost(session)
    sources, sound = {}, {}
    for kind, ids in selection.items():
        whole = set[str]()
        path = folder / f"{kind}.jsonl"
        with path.open("wb") as file:
            for plain in read_facts(session, kind, ids):
                if hash_plain(plain) == plain["sha256"] == recorded.get(plain["id"]):
                    file.write(canonical_json(plain) + b"\n")
                    whole.add(plain["id"])
        if whole:
            sources[fact_path(kind)] = path
        sound[kind] = frozenset(whole)
        damaged += [(kind, fact_id) for fact_id in sorted(ids - whole)]
    return WrittenFacts(sources, sound, tuple(damaged))


def read_facts(session: Session, kind: str, ids: frozenset[str]) -> Iterator[Plain]:
    """The facts of one kind by id, a few hundred in memory at a time; unreadable ones are left out."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), _IDS_AT_ONCE):
        some = ordered[start : start + _IDS_AT_ONCE]
        try:
            found = _read_some(session, FACT_KINDS[kind], some)
        except (UnreadableValue, DBAPIError):
            found = [plain for each in some for plain in _read_one(session, FACT_KINDS[kind], each)]
        yield from found
        session.expunge_all()


def _read_some(session: Session, model: type[Fact], ids: list[str]) -> list[Plain]:
    facts = session.exec(select(model).where(col(model.id).in_(ids)).order_by(model.id)).all()
    return [fact_to_plain(fact) for fact in facts]


def _read_one(session: Session, model: type[Fact], fact_id: str) -> list[Plain]:
    try:
        return _read_some(session, model, [fact_id])
    except (UnreadableValue, DBAPIError):
        return []


def _find_lost(session: Session) -> list[FactName]:
    """What stands in the ledger and in no table."""
    lines = session.exec(select(LedgerLine.kind, LedgerLine.fact_id)).all()
    here = {kind: set(session.exec(select(model.id))) for kind, model in FACT_KINDS.items()}
    return [(kind, fact_id) for kind, fact_id in lines if fact_id not in here.get(kind, ())]
