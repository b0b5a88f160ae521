"""Typing a form: every figure is on disk before a function returns. In: keystrokes. Out: form and draft."""

from collections.abc import Mapping, Sequence

from db.choices import EntryMode
from db.figures import Figure
from db.queries import discard_draft as delete_draft
from db.queries import find_draft, save_draft_figure, save_draft_figures, touch_draft
from desktop.entry.doubt import suggest_figure
from desktop.reading.values import CellReading
from desktop.workspace.desk_form import lay_out, list_boxes, require_copy, require_draft
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.errors import NotABox
from desktop.workspace.handle import Workspace
from desktop.workspace.own_entries import begin_draft
from desktop.workspace.second_entry import take_owed_look


def start_entry(workspace: Workspace, copy_id: str, mode: str = "assisted") -> EntryForm:
    """Opens a form for this person: a new draft, or the one begun earlier, in the mode it was begun in.

    `mode` is "assisted" or "blind"; a form that was only looked at takes the new mode. Assisted, a person who
    entered this copy before corrects that entry: their own figures are there again, in that entry's mode.
    Blind, they are refused: a second entry is by another person, unless the constituency allows one person to
    read twice. Whoever still has to look a second time does that, in either mode.
    Raises NoSuchCopy, SameReaderAgain, BlindAlready; SecondIsBlind for a second entry that is not blind.
    """
    with workspace.store.transaction() as session:
        copy = require_copy(session, copy_id)
        draft = find_draft(session, copy_id, workspace.person.id)
        if draft is None or not draft.current_field:
            if draft is not None and draft.mode is not EntryMode(mode):
                delete_draft(session, copy_id, workspace.person.id)
            looking = take_owed_look(session, workspace, copy)
            draft = looking or begin_draft(session, workspace, copy_id, EntryMode(mode))
        return lay_out(session, workspace, draft)


def save_figure(
    workspace: Workspace, copy_id: str, field: str, figure: Figure | None, current_field: str | None = None
) -> None:
    """Puts one figure on disk before returning; None takes it back to "not entered".

    `current_field` is where the cursor goes next, by default it stays. Raises NoDraft, NotABox.
    """
    with workspace.store.transaction() as session:
        draft = require_draft(session, workspace, copy_id)
        if field not in list_boxes(session, require_copy(session, copy_id)):
            raise NotABox(field=field)
        save_draft_figure(session, draft.id, field, figure)
        touch_draft(session, draft.id, current_field=current_field or field)


def confirm_readings(
    workspace: Workspace,
    copy_id: str,
    fields: Sequence[str],
    shown: Mapping[str, CellReading] | None = None,
) -> tuple[str, ...]:
    """A person says that what was read in these boxes is right: they become figures, in one step.

    Boxes that must be visited or typed are passed over, and those that were read otherwise since the person
    was `shown` them. Returns the boxes that became figures. Raises NoDraft.
    """
    with workspace.store.transaction() as session:
        draft = require_draft(session, workspace, copy_id)
        form = lay_out(session, workspace, draft)
        figures = {
            field: suggest_figure(form.suggestions[field])
            for field in form.fields
            if field in fields
            and field in form.suggestions
            and field not in form.must_visit | form.must_type | form.figures.keys()
        }
        if shown is not None:
            seen = {field: suggest_figure(shown[field]) for field in figures if field in shown}
            figures = {field: figure for field, figure in figures.items() if seen.get(field) == figure}
        confirmed = {field: figure for field, figure in figures.items() if figure is not None}
        save_draft_figures(session, draft.id, confirmed)
        touch_draft(session, draft.id, current_field=form.first_field)
    return tuple(confirmed)


def discard_draft(workspace: Workspace, copy_id: str) -> None:
    """Throws the unfinished form of this person away. Harmless when there is none."""
    with workspace.store.transaction() as session:
        delete_draft(session, copy_id, workspace.person.id)
