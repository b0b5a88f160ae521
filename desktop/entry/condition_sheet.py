"""The questions about a copy's paper, in the order in which observers go through it (domain §5).

In: answers by key, as a `condition` fact keeps them. Out: `ConditionAnswers` for the checks. What is not
answered is not known; a question that this version does not know is left alone.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desktop.entry.checks.values import ConditionAnswers


class AnswerKind(StrEnum):
    YES_NO = "yes_no"
    AGENTS = "agents"
    """"none", "some" or "all"."""
    DATE = "date"
    TIME = "time"
    BOXES = "boxes"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Question:
    """`key` is stored, `kind` says what an answer is; the words are the window's."""

    key: str
    kind: AnswerKind


QUESTIONS: tuple[Question, ...] = tuple(
    Question(key, kind)
    for key, kind in (
        ("officer_signature", AnswerKind.YES_NO),
        ("officer_thumb", AnswerKind.YES_NO),
        ("officer_stamp", AnswerKind.YES_NO),
        ("officer_nic", AnswerKind.YES_NO),
        ("assistant_signature", AnswerKind.YES_NO),
        ("assistant_thumb", AnswerKind.YES_NO),
        ("assistant_stamp", AnswerKind.YES_NO),
        ("assistant_nic", AnswerKind.YES_NO),
        ("agents_signatures", AnswerKind.AGENTS),
        ("agents_on_back", AnswerKind.YES_NO),
        ("refusal_noted", AnswerKind.YES_NO),
        ("refusal_reason", AnswerKind.TEXT),
        ("written_date", AnswerKind.DATE),
        ("written_time", AnswerKind.TIME),
        ("overwritten", AnswerKind.BOXES),
        ("overwriting_initialled", AnswerKind.YES_NO),
        ("correction_fluid", AnswerKind.YES_NO),
        ("several_hands", AnswerKind.YES_NO),
        ("several_inks", AnswerKind.YES_NO),
        ("pages_missing", AnswerKind.YES_NO),
        ("header_differs", AnswerKind.YES_NO),
        ("remarks", AnswerKind.TEXT),
    )
)
KEYS = frozenset(question.key for question in QUESTIONS)
NOT_ON_PAPER = ""
"""The answer for a date or time that the paper does not have."""
NOT_ANSWERED = "not_answered"
Answer = bool | str | tuple[str, ...]
"""True or False; "none", "some", "all"; an ISO date, "HH:MM" or `NOT_ON_PAPER`; names of boxes; free text."""
_WORDS = {
    AnswerKind.YES_NO: ("yes", "no"),
    AnswerKind.AGENTS: ("none", "some", "all"),
    AnswerKind.DATE: ("written", "not_on_paper"),
    AnswerKind.TIME: ("written", "not_on_paper"),
    AnswerKind.BOXES: ("yes", "no"),
    AnswerKind.TEXT: ("written",),
}


def list_answer_words(question: Question) -> tuple[str, ...]:
    """The short answers by which a question is counted, `NOT_ANSWERED` left out."""
    return _WORDS[question.kind]


def name_answer(question: Question, answer: object) -> str:
    """The short answer that `answer` is counted under; what is no answer to the question is none."""
    kind = question.kind
    if kind is AnswerKind.YES_NO and isinstance(answer, bool):
        return "yes" if answer else "no"
    if kind is AnswerKind.BOXES and isinstance(answer, tuple | list):
        return "yes" if answer else "no"
    if kind is AnswerKind.AGENTS and answer in _WORDS[kind]:
        return str(answer)
    if kind in (AnswerKind.DATE, AnswerKind.TIME) and isinstance(answer, str):
        return "not_on_paper" if answer == NOT_ON_PAPER else "written"
    return "written" if kind is AnswerKind.TEXT and isinstance(answer, str) and answer else NOT_ANSWERED


def clean_answers(answers: Mapping[str, Answer | None]) -> dict[str, object]:
    """The answers as a `condition` fact keeps them, in the order of the sheet; None is left out.

    Raises ValueError for a key that is no question, and for what is no answer to its question.
    """
    strangers = answers.keys() - KEYS
    if strangers:
        message = f"{', '.join(sorted(strangers))}: no question of the condition sheet"
        raise ValueError(message)
    return {
        question.key: _clean_answer(question, answer)
        for question in QUESTIONS
        if (answer := answers.get(question.key)) is not None
    }


def _clean_answer(question: Question, answer: Answer) -> object:
    if question.kind is AnswerKind.YES_NO and isinstance(answer, bool):
        return answer
    if question.kind is AnswerKind.BOXES and isinstance(answer, tuple | list):
        # boxes that only a newer version knows come through unharmed
        return [str(box) for box in answer]
    if isinstance(answer, str) and _is_text_answer(question.kind, answer):
        return answer.strip()
    message = f"{answer!r} is no answer to {question.key}"
    raise ValueError(message)


def _is_text_answer(kind: AnswerKind, text: str) -> bool:
    if kind is AnswerKind.AGENTS:
        return text in _WORDS[kind]
    if kind is AnswerKind.DATE:
        return text == NOT_ON_PAPER or _is_iso(date.fromisoformat, text)
    if kind is AnswerKind.TIME:
        return text == NOT_ON_PAPER or _is_iso(time.fromisoformat, text)
    return kind is AnswerKind.TEXT


def _is_iso(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def read_answers(answers_json: str) -> ConditionAnswers:
    """What the answers of a `condition` fact mean to the checks. Raises ValueError for no JSON object."""
    plain = json.loads(answers_json)
    if not isinstance(plain, dict):
        message = "the answers of a condition sheet are an object"
        raise ValueError(message)  # noqa: TRY004 (bad content, whatever Python calls its type)
    boxes = plain.get("overwritten")
    return ConditionAnswers(
        officer_signature=_read_choice(plain, "officer_signature"),
        officer_thumb=_read_choice(plain, "officer_thumb"),
        officer_stamp=_read_choice(plain, "officer_stamp"),
        officer_nic=_read_choice(plain, "officer_nic"),
        assistant_signature=_read_choice(plain, "assistant_signature"),
        assistant_thumb=_read_choice(plain, "assistant_thumb"),
        assistant_stamp=_read_choice(plain, "assistant_stamp"),
        assistant_nic=_read_choice(plain, "assistant_nic"),
        agents_signatures=_read_agents(plain),
        refusal_without_reason=_is_refusal_bare(plain),
        has_date=_is_written(plain, "written_date"),
        written_date=_read_date(plain),
        has_time=_is_written(plain, "written_time"),
        written_time=_read_time(plain),
        overwritten=tuple(map(str, boxes)) if isinstance(boxes, list) else (),
        is_initialled=_read_choice(plain, "overwriting_initialled"),
        correction_fluid=_read_choice(plain, "correction_fluid"),
        several_hands=_either(plain, "several_hands", "several_inks"),
        header_differs=_read_choice(plain, "header_differs"),
        pages_missing=_read_choice(plain, "pages_missing"),
    )


def _read_choice(plain: Mapping[str, object], key: str) -> bool | None:
    answer = plain.get(key)
    return answer if isinstance(answer, bool) else None


def _either(plain: Mapping[str, object], *keys: str) -> bool | None:
    answers = [answer for key in keys if (answer := _read_choice(plain, key)) is not None]
    return any(answers) if answers else None


def _read_text(plain: Mapping[str, object], key: str) -> str | None:
    answer = plain.get(key)
    return answer if isinstance(answer, str) else None


def _is_written(plain: Mapping[str, object], key: str) -> bool | None:
    answer = _read_text(plain, key)
    return None if answer is None else answer != NOT_ON_PAPER


def _read_date(plain: Mapping[str, object]) -> date | None:
    try:
        return date.fromisoformat(_read_text(plain, "written_date") or "")
    except ValueError:
        return None


def _read_time(plain: Mapping[str, object]) -> time | None:
    try:
        return time.fromisoformat(_read_text(plain, "written_time") or "").replace(tzinfo=None)
    except ValueError:
        return None


def _read_agents(plain: Mapping[str, object]) -> str | None:
    """Signatures on the back are signatures: forms of 2018 had no box for them (domain §2)."""
    answer = _read_text(plain, "agents_signatures")
    return "some" if answer == "none" and _read_choice(plain, "agents_on_back") else answer


def _is_refusal_bare(plain: Mapping[str, object]) -> bool | None:
    noted = _read_choice(plain, "refusal_noted")
    return None if noted is None else noted and not (_read_text(plain, "refusal_reason") or "").strip()
