"""Rows of what people said about the paper and the figures: conditions, confirmations, settlements.

In: a session and the facts of the bundle. Out: rows in the order of `table_columns`.
"""

import json
from collections.abc import Iterator, Mapping

from sqlmodel import Session

from db.facts.plain import to_json
from db.fields import split_candidate_field
from db.figures import Figure
from db.models import Condition, Confirmation, Copy
from db.queries import list_copies, list_people, list_settlements
from db.queries.current import latest_by, read_standing, sort_by_time
from desktop.bundle.scope import Selection
from desktop.entry.condition_sheet import QUESTIONS, name_answer

Row = tuple[object, ...]


def split_figure(field: str, figure: Figure) -> Row:
    """field, ballot serial, column, state, number."""
    serial, column = split_candidate_field(field) or (None, None)
    return field, serial, column, figure.state.value, figure.number


def list_conditions(session: Session, constituency: str, selection: Selection) -> Iterator[Row]:
    """The answered questions of the latest sheet of each copy."""
    people = {person.id: person.name for person in list_people(session)}
    sheets = [sheet for sheet in read_standing(session, Condition) if sheet.id in selection["condition"]]
    latest: Mapping[str, Condition] = latest_by(sheets, lambda sheet: sheet.copy_id)
    for copy in _selected_copies(session, constituency, selection):
        if copy.id in latest:
            sheet = latest[copy.id]
            who = (people.get(sheet.person_id or "", ""), to_json(sheet.recorded_at))
            yield from ((*_name_copy(copy), *answer, *who) for answer in _list_answers(sheet))


def list_confirmations(session: Session, constituency: str, selection: Selection) -> Iterator[Row]:
    """What readers said at findings, in the order in which they said it."""
    people = {person.id: person.name for person in list_people(session)}
    copies = {copy.id: copy for copy in _selected_copies(session, constituency, selection)}
    facts = [fact for fact in read_standing(session, Confirmation) if fact.id in selection["confirmation"]]
    for fact in sort_by_time(facts):
        if fact.copy_id in copies:
            boxes = " ".join(json.loads(fact.boxes_json))
            reader = people.get(fact.person_id or "", "")
            yield (
                fact.id,
                fact.entry_id,
                *_name_copy(copies[fact.copy_id]),
                fact.code,
                boxes,
                fact.reason,
                reader,
            )


def list_settled_figures(session: Session, constituency: str, selection: Selection) -> Iterator[Row]:
    """Every settlement that stands, also those that a later one replaces."""
    people = {person.id: person.name for person in list_people(session)}
    for fact in list_settlements(session, constituency):
        if fact.id not in selection["settlement"]:
            continue
        kind = fact.copy_kind.value if fact.copy_kind else None
        what = (fact.id, constituency, fact.station_serial, fact.form.value, kind, fact.poll_round)
        who = (fact.reason, people.get(fact.person_id or "", ""), to_json(fact.recorded_at))
        for row in sorted(fact.figures, key=lambda each: each.field):
            yield *what, *split_figure(row.field, row.figure), *who


def _selected_copies(session: Session, constituency: str, selection: Selection) -> list[Copy]:
    return [copy for copy in list_copies(session, constituency) if copy.id in selection["copy"]]


def _name_copy(copy: Copy) -> Row:
    return copy.id, copy.constituency_code, copy.station_serial, copy.form.value, copy.copy_kind.value


def _list_answers(sheet: Condition) -> Iterator[Row]:
    """question, short answer, what stands behind it: a date, a time, boxes, a text."""
    plain = json.loads(sheet.answers_json)
    answers = plain if isinstance(plain, dict) else {}
    for question in QUESTIONS:
        answer = answers.get(question.key)
        if answer is not None:
            behind = " ".join(map(str, answer)) if isinstance(answer, list) else answer
            yield question.key, name_answer(question, answer), behind if isinstance(behind, str) else None
