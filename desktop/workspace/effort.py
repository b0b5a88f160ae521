"""How much work each entry was. In: counts of the window. Out: facts, and the current sitting of a person."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from db.models import Entry, EntryEffort
from db.queries.current import is_standing, latest_by, read_standing
from desktop.entry.rest import Effort
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace

__all__ = ["LONGEST_PAUSE", "Effort", "list_sitting", "read_efforts", "save_effort"]
LONGEST_PAUSE = timedelta(minutes=15)
"""Who was away for longer has rested."""


def save_effort(workspace: Workspace, entry_id: str, copy_id: str, effort: Effort) -> None:
    """Keeps how much work a finished entry was, as a fact. Raises ValueError for counts below zero."""
    with workspace.store.transaction() as session:
        append(
            session,
            workspace,
            EntryEffort(
                copy_id=copy_id,
                entry_id=entry_id,
                active_ms=effort.active_ms,
                keystrokes=effort.keystrokes,
                figures_changed=effort.figures_changed,
                changed_after_check=effort.changed_after_check,
            ),
        )


def list_sitting(workspace: Workspace, now: datetime) -> tuple[Effort, ...]:
    """What this person finished since their last pause, oldest first; `now` is aware. For `should_rest`."""
    with workspace.store.reading_session() as session:
        ids = _list_entries_of_sitting(session, workspace, now)
        facts = read_standing(session, EntryEffort, col(EntryEffort.entry_id).in_(ids))
    efforts = {
        fact.entry_id: _show_effort(fact) for fact in latest_by(facts, lambda each: each.entry_id).values()
    }
    return tuple(efforts[entry_id] for entry_id in reversed(ids) if entry_id in efforts)


def _list_entries_of_sitting(session: Session, workspace: Workspace, now: datetime) -> list[str]:
    """The latest first. The columns alone: what was entered is large, and this is asked after every form."""
    mine = session.exec(
        select(Entry.id, Entry.started_at, Entry.finished_at)
        .where(is_standing(Entry), col(Entry.person_id) == workspace.person.id)
        .order_by(col(Entry.finished_at).desc())
    )
    ids: list[str] = []
    until = now
    for entry_id, started_at, finished_at in mine:
        if until - finished_at > LONGEST_PAUSE:
            break
        until = min(until, started_at)
        ids.append(entry_id)
    return ids


def read_efforts(session: Session) -> dict[str, Effort]:
    """By the id of the entry."""
    facts = latest_by(read_standing(session, EntryEffort), lambda fact: fact.entry_id)
    return {entry_id: _show_effort(fact) for entry_id, fact in facts.items()}


def _show_effort(fact: EntryEffort) -> Effort:
    return Effort(fact.active_ms, fact.keystrokes, fact.figures_changed, fact.changed_after_check)
