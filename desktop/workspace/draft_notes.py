"""What is kept beside the figures of a draft: words of the paper, and answers to findings. In: a session.

Both are `draft_remark` rows until the form is finished, then `confirmation` facts.
"""

import json
from collections.abc import Mapping
from typing import TypeAlias

from sqlmodel import Session

from db.figures import NOT_CAPTURED, Figure
from db.models import Draft
from db.queries.draft_remarks import list_draft_remarks, save_draft_remark
from desktop.workspace.look_marks import MARKS

FindingKey: TypeAlias = tuple[str, tuple[str, ...]]
"""The code of a finding and the boxes that it marks."""
STATION_SERIAL = "station_serial"
WRITTEN_DATE = "written_date"
WRITTEN_TIME = "written_time"
IN_WORDS = "in_words"
"""A figure as it is written out on the paper, of one box."""
COMMENT = "comment"
CODES = {
    STATION_SERIAL: "station",
    WRITTEN_DATE: "date",
    WRITTEN_TIME: "time",
    IN_WORDS: "words",
    COMMENT: "comment",
}
"""Kind → the code of its `confirmation` fact; the comment stands in the entry itself."""
NOT_ON_PAPER = "-"
"""The text for a date or time that the paper does not have."""
_KINDS = {code: kind for kind, code in CODES.items()}
_NO_ANSWERS = {*_KINDS, *MARKS}


def read_words(session: Session, draft: Draft) -> dict[tuple[str, str], str]:
    """(kind, field) → what was typed from the paper."""
    remarks = list_draft_remarks(session, draft.id)
    return {
        (_KINDS[code], _read_box(boxes)): text for (code, boxes), text in remarks.items() if code in _KINDS
    }


def read_typed_station(words: Mapping[tuple[str, str], str]) -> int | None:
    """The station's serial as this person read it on the paper; None: not typed yet."""
    typed = words.get((STATION_SERIAL, ""))
    return None if typed is None else int(typed)


def write_words(session: Session, draft: Draft, kind: str, field: str, text: str) -> None:
    """No text takes the words back."""
    save_draft_remark(session, draft.id, CODES[kind], json.dumps([field] if field else []), text or None)


def read_answers(session: Session, draft: Draft) -> dict[tuple[str, str], str]:
    """(code, boxes as `describe_boxes` says them) → reason; "" where a warning was acknowledged."""
    remarks = list_draft_remarks(session, draft.id)
    return {key: reason for key, reason in remarks.items() if key[0] not in _NO_ANSWERS}


def write_answer(
    session: Session, draft: Draft, key: FindingKey, figures: Mapping[str, Figure], reason: str | None
) -> None:
    """`figures` are those that stand in the boxes now: for no others the answer holds. None takes it back."""
    code, boxes = key
    save_draft_remark(session, draft.id, code, describe_boxes(boxes, figures), reason)


def describe_boxes(boxes: tuple[str, ...], figures: Mapping[str, Figure]) -> str:
    """The boxes of a finding with what stands in them, as JSON."""
    held = ((box, figures.get(box, NOT_CAPTURED)) for box in boxes)
    return json.dumps([[box, figure.state.value, figure.number] for box, figure in held])


def _read_box(boxes_json: str) -> str:
    boxes: list[str] = json.loads(boxes_json)
    return boxes[0] if boxes else ""
