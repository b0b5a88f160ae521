"""Finishing a form: the draft becomes an entry, or it is said what stands in the way and the draft stays."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from db.choices import EntryMode
from db.figures import NOT_CAPTURED
from db.models import Entry, EntryFigure
from db.queries import discard_draft
from desktop.entry.doubt import suggest_figure
from desktop.entry.sums import SumLine, add_up, open_sums
from desktop.workspace.desk_form import lay_out, require_draft
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.errors import DoubtfulFieldsLeft, NeedsReason, ReadingsNotConfirmed
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace


def finish_entry(
    workspace: Workspace, copy_id: str, *, comment: str = "", reasons: Mapping[str, str] | None = None
) -> str:
    """Turns the draft into an entry, a fact; returns its id. `reasons` are by `SumLine.key`.

    Boxes nobody read and nobody visited are "not captured". Raises NoDraft, DoubtfulFieldsLeft,
    ReadingsNotConfirmed, NeedsReason; then everything stays in the draft.
    """
    given = {key: text.strip() for key, text in (reasons or {}).items() if text.strip()}
    with workspace.store.transaction() as session:
        draft = require_draft(session, workspace, copy_id)
        form = lay_out(session, workspace, draft)
        _require_visits(form)
        lines = list_open_sums(form)
        unexplained = [line for line in lines if line.key not in given]
        if unexplained:
            raise NeedsReason(unexplained)
        entry = append(session, workspace, _make_entry(workspace, form, comment, _place(form, lines, given)))
        discard_draft(session, copy_id, workspace.person.id)
        return entry.id


def withdraw_entry(workspace: Workspace, entry_id: str, reason: str) -> None:
    """Retracts an entry; its figures no longer count, and it stays readable."""
    with workspace.store.transaction() as session:
        withdraw(session, workspace, Entry.kind, entry_id, reason)


def list_open_sums(form: EntryForm) -> tuple[SumLine, ...]:
    """The sums of the figures entered so far that do not close."""
    serials = [row.ballot_serial for row in form.candidates]
    return open_sums(add_up(form.figures, serials, form.station.voters_total))


def _require_visits(form: EntryForm) -> None:
    left = [field for field in form.fields if field not in form.figures]
    doubtful = [field for field in left if field in form.doubtful]
    if doubtful:
        raise DoubtfulFieldsLeft(doubtful)
    read = [field for field in left if field in form.suggestions]
    unconfirmed = [field for field in read if suggest_figure(form.suggestions[field]) is not None]
    if unconfirmed:
        raise ReadingsNotConfirmed(unconfirmed)


def _place(form: EntryForm, lines: Iterable[SumLine], reasons: Mapping[str, str]) -> dict[str, str]:
    """Box → reason: at the sum the paper states, or, where the layout lacks that box, at its first figure."""
    placed: dict[str, str] = {}
    for line in lines:
        field = line.stated_field if line.stated_field in form.fields else line.fields[0]
        texts = [placed[field]] if field in placed else []
        if reasons[line.key] not in texts:
            placed[field] = " · ".join([*texts, reasons[line.key]])
    return placed


def _make_entry(workspace: Workspace, form: EntryForm, comment: str, reasons: Mapping[str, str]) -> Entry:
    figures = {field: form.figures.get(field, NOT_CAPTURED) for field in form.fields}
    return Entry(
        copy_id=form.copy_id,
        mode=EntryMode(form.mode),
        started_at=form.started_at,
        finished_at=datetime.now(UTC),
        comment=comment.strip(),
        reader_name=workspace.person.name,
        figures=[
            EntryFigure(
                field=field,
                state=figure.state,
                number=figure.number,
                as_on_paper_reason=reasons.get(field),
            )
            for field, figure in figures.items()
        ],
    )
