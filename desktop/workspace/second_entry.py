"""The second look: a reader sees which of their own boxes another reader read otherwise, never as what.

In: this person's latest entry of a copy. Out: names of boxes; the form open again with their own figures.
"""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from db.choices import EntryMode
from db.models import Copy, Draft, Entry
from db.queries import find_copy, find_draft, save_draft_figure, touch_draft
from db.queries.current import is_standing
from desktop.entry.copy_life import NotEntered, find_disagreements
from desktop.workspace.copy_facts import allows_same_reader, gather_copy_facts
from desktop.workspace.desk_form import lay_out, list_boxes, require_copy
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.handle import Workspace
from desktop.workspace.look_marks import is_marked, list_looked_at, mark_draft
from desktop.workspace.owed_looks import list_own_looks
from desktop.workspace.own_entries import correct, find_own_entry, name_own_reader


def list_disagreements(workspace: Workspace, copy_id: str) -> frozenset[str]:
    """The boxes of this person's latest entry that another reader read otherwise and nobody settled.

    Beside a single blind entry the machine is the other reader. Boxes that this person has looked at a second
    time are left out: what still differs there is for Differences. Names only, never what the other read.
    Empty without an entry of this person, and for a copy that no longer counts.
    """
    with workspace.store.reading_session() as session:
        own = find_own_entry(session, workspace, copy_id)
        return _find_disagreements(session, workspace, own) if own else frozenset()


def start_second_look(workspace: Workspace, copy_id: str) -> EntryForm:
    """Opens this person's own entry again, in its mode, with `to_look_at`; begun already: as it was left.

    A box is looked at once `save_figure` was called for it, with the same figure or another. Finishing
    appends the entry anew. Raises NoSuchCopy; NotEntered without an entry of this person.
    """
    with workspace.store.transaction() as session:
        copy = require_copy(session, copy_id)
        draft = find_draft(session, copy_id, workspace.person.id)
        if draft is None or not is_marked(session, draft):
            own = find_own_entry(session, workspace, copy_id)
            if own is None:
                raise NotEntered
            draft = _open_again(session, workspace, copy, own, draft)
        return lay_out(session, workspace, draft)


def take_owed_look(session: Session, workspace: Workspace, copy: Copy) -> Draft | None:
    """The second look that this person still has to take at the copy, opened; None where none is owed."""
    own = find_own_entry(session, workspace, copy.id)
    if own is None:
        return None
    owed = list_own_looks(session, workspace, [copy.station_serial])
    if all(each.copy_id != copy.id for each in owed):
        return None
    return _open_again(session, workspace, copy, own, find_draft(session, copy.id, workspace.person.id))


def _open_again(session: Session, workspace: Workspace, copy: Copy, own: Entry, begun: Draft | None) -> Draft:
    """A second reading of one's own, begun in the other mode, goes on undisturbed."""
    draft = begun or correct(session, workspace, own)
    if draft.mode is own.mode:
        _mark(session, draft, _find_disagreements(session, workspace, own), list_boxes(session, copy))
    return draft


def _mark(session: Session, draft: Draft, boxes: Collection[str], order: Sequence[str]) -> None:
    session.refresh(draft, ["figures"])
    for row in draft.figures:
        if row.field in boxes:
            save_draft_figure(session, draft.id, row.field, row.figure, is_visited=False)
    mark_draft(session, draft, boxes)
    touch_draft(session, draft.id, current_field=next((box for box in order if box in boxes), None))


def _find_disagreements(session: Session, workspace: Workspace, own: Entry) -> frozenset[str]:
    copy = find_copy(session, own.copy_id)
    if copy is None or _is_read_alone(session, own):
        return frozenset()
    facts = gather_copy_facts(session, workspace, [copy.station_serial])[copy.id]
    if facts.fate is not None:
        return frozenset()
    is_allowed = allows_same_reader(session, workspace)
    reader = name_own_reader(workspace, own.mode, allows_same_reader=is_allowed)
    return find_disagreements(facts, reader) - list_looked_at(session, workspace, copy.id)


def _is_read_alone(session: Session, own: Entry) -> bool:
    """Nobody else read the copy, nor did the machine count: as it is after most forms."""
    of_copy = select(Entry.person_id, Entry.mode).where(is_standing(Entry), col(Entry.copy_id) == own.copy_id)
    entries = session.exec(of_copy).all()
    return all(by == own.person_id and EntryMode(mode) is EntryMode.ASSISTED for by, mode in entries)
