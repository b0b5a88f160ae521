"""A form that is opened again finds what its reader said beside the figures: words of the paper, answers.

In: the entry whose figures a draft takes up. Out: rows of the draft.
"""

import json

from sqlmodel import Session, col

from db.models import Confirmation, Draft, Entry
from db.queries.current import read_standing, sort_by_time
from desktop.workspace.draft_notes import CODES, COMMENT, write_answer, write_words
from desktop.workspace.look_marks import MARKS

_KINDS = {code: kind for kind, code in CODES.items()}


def take_up_notes(session: Session, draft: Draft, entry: Entry) -> None:
    """Answers hold for the figures of the entry: where one of them is typed anew, the finding asks again."""
    figures = {row.field: row.figure for row in entry.figures}
    of_entry = read_standing(session, Confirmation, col(Confirmation.entry_id) == entry.id)
    for said in sort_by_time(of_entry):
        boxes = tuple(json.loads(said.boxes_json))
        if said.code in _KINDS:
            write_words(session, draft, _KINDS[said.code], boxes[0] if boxes else "", said.reason)
        elif said.code not in MARKS:
            write_answer(session, draft, (said.code, boxes), figures, said.reason)
    write_words(session, draft, COMMENT, "", entry.comment)
