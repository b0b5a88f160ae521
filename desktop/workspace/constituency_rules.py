"""What a constituency decided about its own work: which copies count first, who may read a copy twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from db.models import ConstituencyRule
from db.queries.rules import PREFERRED_COPY_KINDS, current_rule, order_copy_kinds, preferred_copy_kinds
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace

USUAL_COPY_KINDS = tuple(kind.value for kind in PREFERRED_COPY_KINDS)


@dataclass(frozen=True, slots=True)
class Rules:
    """`copy_kinds`: every kind of copy once, the one that counts first before the others.

    `allows_same_reader`: one person alone may enter a copy twice; then two entries prove less.
    """

    copy_kinds: tuple[str, ...] = USUAL_COPY_KINDS
    allows_same_reader: bool = False


def get_rules(workspace: Workspace) -> Rules:
    """The rules as they were decided last; the usual ones when nothing was decided."""
    with workspace.store.reading_session() as session:
        return _read_rules(session, workspace)


def save_rules(workspace: Workspace, rules: Rules) -> None:
    """Keeps the rules as a fact; saying the same again appends nothing.

    Kinds that are left out follow in the usual order. Raises ValueError for a kind that does not exist or
    is named twice.
    """
    wanted = Rules(_complete(rules.copy_kinds), rules.allows_same_reader)
    with workspace.store.transaction() as session:
        if wanted == _read_rules(session, workspace):
            return
        is_usual = wanted.copy_kinds == USUAL_COPY_KINDS
        fact = ConstituencyRule(
            constituency_code=workspace.constituency_code,
            copy_kinds="" if is_usual else ",".join(wanted.copy_kinds),
            allows_same_reader=wanted.allows_same_reader,
        )
        append(session, workspace, fact)


def _read_rules(session: Session, workspace: Workspace) -> Rules:
    now = current_rule(session, workspace.constituency_code)
    kinds = tuple(kind.value for kind in preferred_copy_kinds(now))
    return Rules(kinds, allows_same_reader=now is not None and now.allows_same_reader)


def _complete(kinds: Sequence[str]) -> tuple[str, ...]:
    ordered = tuple(kind.value for kind in order_copy_kinds(kinds))
    if len(set(ordered)) != len(ordered):
        message = f"{', '.join(kinds)} names a kind of copy twice"
        raise ValueError(message)
    return ordered
