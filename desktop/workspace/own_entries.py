"""What this person read on a copy before, and a draft that takes it up or begins anew. In: a session."""

from sqlmodel import Session

from db.agreement import ReaderEntry, name_reader
from db.choices import EntryMode
from db.figures import NOT_CAPTURED
from db.models import Draft, Entry
from db.queries import list_entries, open_draft, save_draft_figure
from db.queries.current import latest_of
from desktop.entry.copy_life import Action, CopyFacts, require_can
from desktop.workspace.copy_facts import allows_same_reader
from desktop.workspace.handle import Workspace
from desktop.workspace.reopening import take_up_notes


def find_own_entry(session: Session, workspace: Workspace, copy_id: str) -> Entry | None:
    """What this person read last on the copy; what they imported was read by others."""
    own = _list_own(session, workspace, copy_id)
    return latest_of(own) if own else None


def begin_draft(session: Session, workspace: Workspace, copy_id: str, mode: EntryMode) -> Draft:
    """Assisted, a person's own entry is corrected, in the mode it was made in: who read blind goes on without
    the readings. Blind, nothing is taken up.

    Raises SameReaderAgain, BlindAlready for a second blind entry that would prove nothing; SecondIsBlind for
    an assisted one of what another reader entered.
    """
    own = find_own_entry(session, workspace, copy_id)
    if mode is EntryMode.ASSISTED and own is not None:
        return correct(session, workspace, own)
    is_allowed = allows_same_reader(session, workspace)
    entries = tuple(
        ReaderEntry(
            name_reader(entry.mode, entry.person_id, entry.reader_name, allows_same_reader=is_allowed),
            {},
        )
        for entry in list_entries(session, copy_id)
    )
    reader = name_own_reader(workspace, mode, allows_same_reader=is_allowed)
    action = Action.BEGIN if mode is EntryMode.BLIND else Action.BEGIN_ASSISTED
    require_can(action, CopyFacts(entries, allows_same_reader=is_allowed), reader)
    return open_draft(session, copy_id, workspace.person.id, mode)


def is_entered_by_others(session: Session, workspace: Workspace, copy_id: str) -> bool:
    own = {entry.id for entry in _list_own(session, workspace, copy_id)}
    return any(entry.id not in own for entry in list_entries(session, copy_id))


def correct(session: Session, workspace: Workspace, own: Entry) -> Draft:
    """A draft with what the entry holds; boxes that were never captured are open again."""
    draft = open_draft(session, own.copy_id, workspace.person.id, own.mode)
    for row in own.figures:
        if row.figure != NOT_CAPTURED:
            save_draft_figure(session, draft.id, row.field, row.figure)
    take_up_notes(session, draft, own)
    return draft


def name_own_reader(workspace: Workspace, mode: EntryMode, *, allows_same_reader: bool) -> str:
    """As whom this person reads in this mode."""
    return name_reader(mode, workspace.person.id, "", allows_same_reader=allows_same_reader)


def _list_own(session: Session, workspace: Workspace, copy_id: str) -> list[Entry]:
    return [
        entry
        for entry in list_entries(session, copy_id)
        if entry.person_id == workspace.person.id and entry.mode is not EntryMode.IMPORTED
    ]
