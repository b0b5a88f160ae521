"""The answers of a condition sheet: what is not answered is not known, and never a no."""

import json
from datetime import date, time

import pytest

from desktop.entry.checks.values import ConditionAnswers
from desktop.entry.condition_sheet import (
    NOT_ANSWERED,
    NOT_ON_PAPER,
    QUESTIONS,
    AnswerKind,
    clean_answers,
    list_answer_words,
    name_answer,
    read_answers,
)


def read(**answers):
    return read_answers(json.dumps(answers))


def test_an_empty_sheet_says_nothing():
    assert read() == ConditionAnswers()


def test_a_date_that_the_paper_lacks_is_not_a_date_that_nobody_looked_for():
    assert read(written_date="").has_date is False
    assert read().has_date is None
    assert read(written_date="2024-02-09").written_date == date(2024, 2, 9)
    assert read(written_date="ninth").written_date is None


def test_a_refusal_needs_its_reason():
    assert read(refusal_noted=True).refusal_without_reason is True
    assert read(refusal_noted=True, refusal_reason="left early").refusal_without_reason is False
    assert read(refusal_noted=False).refusal_without_reason is False


def test_whether_overwriting_is_initialled_is_not_known_until_it_is_answered():
    assert read(overwritten=["valid_total"]).overwritten == ("valid_total",)
    assert read(overwritten=["valid_total"]).is_initialled is None
    assert read(overwritten=["valid_total"], overwriting_initialled=False).is_initialled is False


def test_agents_who_signed_on_the_back_have_signed():
    assert read(agents_signatures="none").agents_signatures == "none"
    assert read(agents_signatures="none", agents_on_back=False).agents_signatures == "none"
    assert read(agents_signatures="none", agents_on_back=True).agents_signatures == "some"
    assert read(agents_on_back=True).agents_signatures is None


def test_a_time_of_the_paper_is_read_where_it_is_one():
    assert read(written_time="23:40").written_time == time(23, 40)
    assert read(written_time="").written_time is None
    assert read(written_time="late").written_time is None


def test_one_of_hands_and_inks_is_enough():
    assert read(several_hands=False, several_inks=True).several_hands is True
    assert read(several_inks=False).several_hands is False


def test_answers_that_are_no_object_are_refused():
    with pytest.raises(ValueError, match="object"):
        read_answers("[1]")


def test_every_question_is_asked_once():
    keys = [question.key for question in QUESTIONS]
    assert len(keys) == len(set(keys))


def test_every_answer_is_counted_under_one_of_its_questions_words():
    answers = {
        AnswerKind.YES_NO: {True: "yes", False: "no"},
        AnswerKind.AGENTS: {"none": "none", "some": "some", "all": "all"},
        AnswerKind.DATE: {"2024-02-08": "written", NOT_ON_PAPER: "not_on_paper"},
        AnswerKind.TIME: {"23:40": "written", NOT_ON_PAPER: "not_on_paper"},
        AnswerKind.BOXES: {("excluded",): "yes", (): "no"},
        AnswerKind.TEXT: {"torn": "written", "": NOT_ANSWERED},
    }
    for question in QUESTIONS:
        assert name_answer(question, None) == NOT_ANSWERED
        named = {answer: name_answer(question, answer) for answer in answers[question.kind]}
        assert named == answers[question.kind]
        assert {*list_answer_words(question)} == {*named.values()} - {NOT_ANSWERED}


def test_what_is_no_answer_to_its_question_is_not_counted_as_one():
    for question in QUESTIONS:
        assert name_answer(question, {"a": 1}) == NOT_ANSWERED
        assert name_answer(question, 7) == NOT_ANSWERED
        if question.kind in (AnswerKind.YES_NO, AnswerKind.AGENTS, AnswerKind.BOXES):
            assert name_answer(question, "perhaps") == NOT_ANSWERED


def test_clean_answers_stand_in_the_order_of_the_sheet():
    cleaned = clean_answers({"remarks": " torn ", "officer_stamp": None, "officer_signature": False})
    assert list(cleaned.items()) == [("officer_signature", False), ("remarks", "torn")]
