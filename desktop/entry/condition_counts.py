"""How often each answer of the condition sheet was given. In: the sheets of stations. Out: counts. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.entry.condition_sheet import NOT_ANSWERED, QUESTIONS, Answer, list_answer_words, name_answer


@dataclass(frozen=True, slots=True)
class StationCondition:
    """The sheet of the copy that a station's figures come from; no answers when nobody filled it in."""

    serial: int
    copy_id: str
    copy_kind: str
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class ConditionCount:
    """How many `stations` have this answer to the question `key`, and their `serials` in order.

    `answer` is one of `condition_sheet.list_answer_words`, or `NOT_ANSWERED`.
    """

    key: str
    answer: str
    stations: int
    serials: tuple[int, ...] = ()


def tally_conditions(stations: Sequence[StationCondition]) -> tuple[ConditionCount, ...]:
    """For each question in the order of the sheet each of its answers, also those that no station has."""
    counts: list[ConditionCount] = []
    for question in QUESTIONS:
        given: dict[str, list[int]] = {word: [] for word in (*list_answer_words(question), NOT_ANSWERED)}
        for station in stations:
            given[name_answer(question, station.answers.get(question.key))].append(station.serial)
        counts += [
            ConditionCount(question.key, word, len(serials), tuple(sorted(serials)))
            for word, serials in given.items()
        ]
    return tuple(counts)
