"""The mark of a second look: beside a draft while it lasts, then a `confirmation` fact of its entry.

In: a session and a draft. Out: which boxes are to be looked at, and which this person has looked at before.
"""

import json
from collections.abc import Collection

from sqlmodel import Session, col, select

from db.figures import Figure
from db.models import Confirmation, Draft, DraftRemark, Entry
from db.queries.current import read_standing
from db.queries.draft_remarks import list_draft_remarks, save_draft_remark
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace

SECOND_LOOK = "look"
"""The code of the mark, of the draft's remark and of the fact."""
LOOK_WAIVED = "waived"
"""The code of the fact that nobody waits for the second look of an entry any more."""
MARKS = frozenset({SECOND_LOOK, LOOK_WAIVED})


def mark_draft(session: Session, draft: Draft, boxes: Collection[str]) -> None:
    """From now on the draft is a second look at `boxes`."""
    save_draft_remark(session, draft.id, SECOND_LOOK, json.dumps(sorted(boxes)), "")


def is_marked(session: Session, draft: Draft) -> bool:
    return bool(_list_marked(session, draft))


def read_own_figures(draft: Draft) -> dict[str, Figure]:
    """In a second look: the person's own figures, also of the boxes that wait to be looked at."""
    return {row.field: row.figure for row in draft.figures}


def list_marked_boxes(session: Session, draft: Draft) -> frozenset[str]:
    """The boxes that this second look is about; none: it is no second look."""
    return frozenset(box for boxes in _list_marked(session, draft) for box in json.loads(boxes))


def list_visited(draft: Draft) -> frozenset[str]:
    """A figure that was taken back was not looked at."""
    return frozenset(row.field for row in draft.figures if row.is_visited)


def keep_mark(session: Session, workspace: Workspace, draft: Draft, entry: Entry) -> None:
    """The second look is finished: that this person looked at these boxes again becomes a fact."""
    for boxes_json in _list_marked(session, draft):
        fact = Confirmation(copy_id=entry.copy_id, entry_id=entry.id, code=SECOND_LOOK, boxes_json=boxes_json)
        append(session, workspace, fact)


def list_looked_at(session: Session, workspace: Workspace, copy_id: str) -> frozenset[str]:
    """The boxes of a copy that this person looked at a second time already."""
    marks = read_standing(
        session,
        Confirmation,
        col(Confirmation.copy_id) == copy_id,
        col(Confirmation.code) == SECOND_LOOK,
        col(Confirmation.person_id) == workspace.person.id,
    )
    return frozenset(box for mark in marks for box in json.loads(mark.boxes_json))


def list_begun_looks(session: Session, workspace: Workspace) -> frozenset[str]:
    """The copies at which this person's second look is begun and not finished."""
    marked = select(Draft.copy_id).join(DraftRemark, col(DraftRemark.draft_id) == col(Draft.id))
    own = marked.where(col(Draft.person_id) == workspace.person.id, col(DraftRemark.code) == SECOND_LOOK)
    return frozenset(session.exec(own))


def _list_marked(session: Session, draft: Draft) -> list[str]:
    return [boxes for code, boxes in list_draft_remarks(session, draft.id) if code == SECOND_LOOK]
