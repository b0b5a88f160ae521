"""What the constituency decided about its own work: the rule in force, and its order of copy kinds."""

from collections.abc import Sequence

from sqlmodel import Session, col

from db.choices import CopyKind
from db.models import ConstituencyRule
from db.queries.current import latest_of, read_standing

PREFERRED_COPY_KINDS: tuple[CopyKind, ...] = tuple(CopyKind)


def current_rule(session: Session, code: str) -> ConstituencyRule | None:
    """The rule that was decided last; None: the usual ones."""
    rules = read_standing(session, ConstituencyRule, col(ConstituencyRule.constituency_code) == code)
    return latest_of(rules) if rules else None


def order_copy_kinds(named: Sequence[CopyKind | str]) -> tuple[CopyKind, ...]:
    """Every kind of copy, `named` first, the others after them in the usual order."""
    first = [CopyKind(kind) for kind in named]
    return (*first, *(kind for kind in PREFERRED_COPY_KINDS if kind not in first))


def preferred_copy_kinds(rule: ConstituencyRule | None) -> tuple[CopyKind, ...]:
    return order_copy_kinds([word for word in rule.copy_kinds.split(",") if word] if rule else ())
