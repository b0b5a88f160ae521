"""The answers of a condition sheet: what is not answered is not known, and never a no."""

import json
from datetime import date

import pytest

from desktop.entry.checks.values import ConditionAnswers
from desktop.entry.condition_sheet import QUESTIONS, read_answers


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


def test_overwriting_that_is_initialled_is_not_pointed_out():
    assert read(overwritten=["valid_total"]).overwriting_not_initialled == ("valid_total",)
    assert read(overwritten=["valid_total"], overwriting_initialled=True).overwriting_not_initialled == ()


def test_one_of_hands_and_inks_is_enough():
    assert read(several_hands=False, several_inks=True).several_hands is True
    assert read(several_inks=False).several_hands is False


def test_answers_that_are_no_object_are_refused():
    with pytest.raises(ValueError, match="object"):
        read_answers("[1]")


def test_every_question_is_asked_once():
    keys = [question.key for question in QUESTIONS]
    assert len(keys) == len(set(keys))
