"""Entries in progress: the only rows that change. Call inside `store.transaction()`, once a figure."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from db.choices import EntryMode
from db.figures import Figure
from db.models import Draft, DraftFigure
from db.models.figure_columns import CellColumns


def find_draft(session: Session, copy_id: str, person_id: str) -> Draft | None:
    return session.exec(
        select(Draft).where(col(Draft.copy_id) == copy_id, col(Draft.person_id) == person_id)
    ).first()


def list_drafts(session: Session, person_id: str | None = None) -> list[Draft]:
    """Most recently touched first."""
    drafts = session.exec(select(Draft).order_by(col(Draft.updated_at).desc(), col(Draft.id))).all()
    return [draft for draft in drafts if person_id in {None, draft.person_id}]


def open_draft(session: Session, copy_id: str, person_id: str, mode: EntryMode) -> Draft:
    """The person's draft of this copy; a new one when there is none."""
    draft = find_draft(session, copy_id, person_id)
    if draft is None:
        now = datetime.now(UTC)
        draft = Draft(copy_id=copy_id, person_id=person_id, mode=mode, started_at=now, updated_at=now)
        session.add(draft)
        session.flush()
    return draft


def save_draft_figure(
    session: Session, draft_id: str, field: str, figure: Figure | None, *, is_visited: bool = True
) -> None:
    """Writes one figure of a draft; None takes it back. Raises ValueError for an unknown field or range."""
    if figure is None:
        row = session.get(DraftFigure, (draft_id, field))
        if row is not None:
            session.delete(row)
    else:
        CellColumns(field=field, state=figure.state, number=figure.number)
        row = DraftFigure(draft_id=draft_id, field=field, state=figure.state, number=figure.number)
        row.is_visited = is_visited
        session.merge(row)
    touch_draft(session, draft_id)


def save_draft_figures(session: Session, draft_id: str, figures: Mapping[str, Figure]) -> None:
    """Writes many figures of a draft at once, as visited. Raises ValueError for an unknown field or range."""
    of_draft = select(DraftFigure).where(col(DraftFigure.draft_id) == draft_id)
    known = {row.field: row for row in session.exec(of_draft)}
    for field, figure in figures.items():
        cell = CellColumns(field=field, state=figure.state, number=figure.number)
        row = known.get(field) or DraftFigure(draft_id=draft_id, field=field, state=cell.state)
        row.state, row.number, row.is_visited = cell.state, cell.number, True
        session.add(row)
    touch_draft(session, draft_id)


def touch_draft(session: Session, draft_id: str, *, current_field: str | None = None) -> None:
    """Remembers where the person is; None: there as before."""
    draft = session.get_one(Draft, draft_id)
    draft.updated_at = datetime.now(UTC)
    draft.current_field = current_field if current_field is not None else draft.current_field
    session.flush()


def discard_draft(session: Session, copy_id: str, person_id: str) -> None:
    """The draft became an entry, or its person gave it up."""
    draft = find_draft(session, copy_id, person_id)
    if draft is not None:
        session.delete(draft)
        session.flush()
