"""What a constituency decided about its own work: which copies count first, who may read a copy twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col

from db.choices import CopyKind
from db.models import ConstituencyRule
from db.queries import PREFERRED_COPY_KINDS
from db.queries.current import latest_of, read_standing
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
    of_code = col(ConstituencyRule.constituency_code) == workspace.constituency_code
    facts = read_standing(session, ConstituencyRule, of_code)
    if not facts:
        return Rules()
    now = latest_of(facts)
    return Rules(_complete([kind for kind in now.copy_kinds.split(",") if kind]), now.allows_same_reader)


def _complete(kinds: Sequence[str]) -> tuple[str, ...]:
    named = tuple(CopyKind(kind).value for kind in kinds)
    if len(set(named)) != len(named):
        message = f"{', '.join(named)} names a kind of copy twice"
        raise ValueError(message)
    return (*named, *(kind for kind in USUAL_COPY_KINDS if kind not in named))
