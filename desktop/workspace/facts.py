"""How the workspace appends facts: as its device, in the name of the person at the keyboard."""

from typing import TypeVar

from sqlmodel import Session

from db.facts import append_fact
from db.models import Withdrawal
from db.models.fact import Fact
from desktop.workspace.handle import Workspace

FactType = TypeVar("FactType", bound=Fact)


def append(session: Session, workspace: Workspace, fact: FactType) -> FactType:
    """The fact, stored. Raises ValueError for content that no box of the store takes."""
    return append_fact(session, fact, workspace.store.device, workspace.person.id)


def withdraw(session: Session, workspace: Workspace, kind: str, fact_id: str, reason: str) -> None:
    append(session, workspace, Withdrawal(fact_kind=kind, fact_id=fact_id, reason=reason))
