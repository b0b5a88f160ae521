"""Finishing a form: the draft becomes an entry, or it is said what stands in the way and the draft stays."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from sqlmodel import Session

from db.choices import EntryMode
from db.figures import NOT_CAPTURED
from db.models import Confirmation, Entry, EntryFigure
from db.queries import discard_draft
from desktop.entry.doubt import suggest_figure
from desktop.workspace.desk_form import lay_out, require_draft
from desktop.workspace.draft_notes import CODES, COMMENT, read_typed_station
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.errors import DoubtfulFieldsLeft, ReadingsNotConfirmed
from desktop.workspace.facts import append, withdraw
from desktop.workspace.findings import DeskFinding, find_in_draft
from desktop.workspace.finishing_errors import FindingsLeft, StationNotConfirmed
from desktop.workspace.handle import Workspace
from desktop.workspace.look_marks import keep_mark
from desktop.workspace.own_entries import is_entered_by_others


def finish_entry(workspace: Workspace, copy_id: str) -> str:
    """Turns the draft into an entry, a fact; returns its id. Answers and words become facts beside it.

    Boxes nobody read and nobody visited are "not captured". Raises NoDraft, DoubtfulFieldsLeft,
    ReadingsNotConfirmed, StationNotConfirmed, FindingsLeft, in this order; then all stays in the draft.
    """
    with workspace.store.transaction() as session:
        draft = require_draft(session, workspace, copy_id)
        form = lay_out(session, workspace, draft)
        _require_visits(form)
        _require_station(form, can_be_moved=not is_entered_by_others(session, workspace, copy_id))
        findings = find_in_draft(session, workspace, draft, form)
        left = [found for found in findings if not found.is_resolved]
        if left:
            raise FindingsLeft(left)
        entry = append(session, workspace, _make_entry(workspace, form, _place(form, findings)))
        _keep_notes(session, workspace, form, entry, findings)
        keep_mark(session, workspace, draft, entry)
        discard_draft(session, copy_id, workspace.person.id)
        return entry.id


def withdraw_entry(workspace: Workspace, entry_id: str, reason: str) -> None:
    """Retracts an entry; its figures no longer count, and it stays readable."""
    with workspace.store.transaction() as session:
        withdraw(session, workspace, Entry.kind, entry_id, reason)


def _require_visits(form: EntryForm) -> None:
    to_visit = [field for field in form.fields if field in form.left_to_visit]
    if to_visit:
        raise DoubtfulFieldsLeft(to_visit)
    left = [field for field in form.fields if field not in form.figures]
    read = [field for field in left if field in form.suggestions]
    unconfirmed = [field for field in read if suggest_figure(form.suggestions[field]) is not None]
    if unconfirmed:
        raise ReadingsNotConfirmed(unconfirmed)


def _require_station(form: EntryForm, *, can_be_moved: bool) -> None:
    """Once others entered the copy nobody moves it any more: who reads another station there says so."""
    typed = read_typed_station(form.words)
    if typed is None or (typed != form.station.serial and can_be_moved):
        raise StationNotConfirmed(form.station.serial, typed)


def _place(form: EntryForm, findings: Sequence[DeskFinding]) -> dict[str, str]:
    """Box → why a sum stays as it is: at what the paper states, or, without that box, at its first figure."""
    placed: dict[str, list[str]] = {}
    for found in findings:
        if found.finding.is_open_sum and found.reason:
            boxes = [box for box in found.finding.fields if box in form.fields]
            texts = placed.setdefault(boxes[0], [])
            if found.reason not in texts:
                texts.append(found.reason)
    return {box: " · ".join(texts) for box, texts in placed.items()}


def _make_entry(workspace: Workspace, form: EntryForm, reasons: Mapping[str, str]) -> Entry:
    figures = {field: form.figures.get(field, NOT_CAPTURED) for field in form.fields}
    return Entry(
        copy_id=form.copy_id,
        mode=EntryMode(form.mode),
        started_at=form.started_at,
        finished_at=datetime.now(UTC),
        comment=form.words.get((COMMENT, ""), ""),
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


def _keep_notes(
    session: Session,
    workspace: Workspace,
    form: EntryForm,
    entry: Entry,
    findings: Iterable[DeskFinding],
) -> None:
    answers = [
        (found.finding.code, found.finding.fields, found.reason)
        for found in findings
        if found.reason is not None
    ]
    words = [
        (CODES[kind], (field,) if field else (), text)
        for (kind, field), text in form.words.items()
        if kind != COMMENT
    ]
    for code, boxes, said in (*answers, *words):
        append(
            session,
            workspace,
            Confirmation(
                copy_id=form.copy_id,
                entry_id=entry.id,
                code=code,
                boxes_json=json.dumps(boxes),
                reason=said,
            ),
        )
