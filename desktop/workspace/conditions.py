"""The condition of each copy's paper: the answers to the condition sheet, and how often each was given.

In: answers by the keys of `condition_sheet.QUESTIONS`. Out: the current answers of a copy; how many
stations have each answer.
"""

import json
from collections.abc import Mapping

from sqlmodel import Session

from db.choices import StationForm
from db.models import Condition
from db.queries import accepted_figures, current_condition, find_copy, list_copies
from db.queries.current import latest_by, read_standing
from desktop.entry.condition_counts import ConditionCount, StationCondition, tally_conditions
from desktop.entry.condition_sheet import KEYS, Answer, clean_answers
from desktop.workspace.errors import NoSuchCopy
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace

__all__ = [
    "ConditionCount",
    "StationCondition",
    "count_conditions",
    "get_condition",
    "list_conditions",
    "save_condition",
]


def get_condition(workspace: Workspace, copy_id: str) -> Mapping[str, Answer]:
    """The answers as they were given last; a question that is not answered has no key. Raises NoSuchCopy."""
    with workspace.store.reading_session() as session:
        _require_copy(session, copy_id)
        return _show_answers(_read_plain(current_condition(session, copy_id)))


def save_condition(workspace: Workspace, copy_id: str, answers: Mapping[str, Answer | None]) -> None:
    """Keeps all answers of a copy's sheet as one fact; None is not answered.

    Unchanged answers append nothing. What a newer version of the program asked stays. Raises NoSuchCopy;
    ValueError for what is no answer to its question.
    """
    with workspace.store.transaction() as session:
        _require_copy(session, copy_id)
        before = _read_plain(current_condition(session, copy_id))
        unknown = {key: answer for key, answer in before.items() if key not in KEYS}
        after = {**unknown, **clean_answers(answers)}
        if after != before:
            text = json.dumps(after, ensure_ascii=False)
            append(session, workspace, Condition(copy_id=copy_id, answers_json=text))


def count_conditions(workspace: Workspace) -> tuple[ConditionCount, ...]:
    """For each question in the order of the sheet each of its answers, also those that no station has.

    A station counts by the copy its figures come from; one without a copy is not counted.
    """
    return tally_conditions(list_conditions(workspace))


def list_conditions(workspace: Workspace) -> tuple[StationCondition, ...]:
    """The stations with a photographed Form 45, by serial, each with the sheet of the copy that counts."""
    with workspace.store.reading_session() as session:
        sheets = latest_by(read_standing(session, Condition), lambda sheet: sheet.copy_id)
        accepted = accepted_figures(session, workspace.constituency_code)
        copies = {
            copy.id: copy
            for copy in list_copies(session, workspace.constituency_code)
            if copy.form is StationForm.FORM45 and (copy.pages or copy.id in sheets)
        }
    return tuple(
        StationCondition(
            serial=serial,
            copy_id=copy.id,
            copy_kind=copy.copy_kind.value,
            answers=_show_answers(_read_plain(sheets.get(copy.id))),
        )
        for serial, station in accepted.items()
        if (copy := copies.get(station.copy_id or "")) is not None
    )


def _require_copy(session: Session, copy_id: str) -> None:
    if find_copy(session, copy_id) is None:
        raise NoSuchCopy


def _read_plain(sheet: Condition | None) -> dict[str, object]:
    plain = json.loads(sheet.answers_json) if sheet else {}
    return plain if isinstance(plain, dict) else {}


def _show_answers(plain: Mapping[str, object]) -> dict[str, Answer]:
    return {
        key: tuple(map(str, answer)) if isinstance(answer, list) else answer
        for key, answer in plain.items()
        if key in KEYS and isinstance(answer, bool | str | list)
    }
