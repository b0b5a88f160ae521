"""What a person noted beside an entry in progress. Call inside `store.transaction()`, once a remark."""

from sqlmodel import Session, col, select

from db.models import DraftRemark
from db.queries.drafts import touch_draft


def list_draft_remarks(session: Session, draft_id: str) -> dict[tuple[str, str], str]:
    """(code, boxes_json) → reason."""
    rows = session.exec(select(DraftRemark).where(col(DraftRemark.draft_id) == draft_id))
    return {(row.code, row.boxes_json): row.reason for row in rows}


def save_draft_remark(
    session: Session, draft_id: str, code: str, boxes_json: str, reason: str | None
) -> None:
    """Writes one remark, also an empty one; None takes it back."""
    if reason is None:
        row = session.get(DraftRemark, (draft_id, code, boxes_json))
        if row is not None:
            session.delete(row)
    else:
        session.merge(DraftRemark(draft_id=draft_id, code=code, boxes_json=boxes_json, reason=reason))
    touch_draft(session, draft_id)
