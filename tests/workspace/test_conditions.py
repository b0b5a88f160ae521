"""The condition sheets of the copies, and how often each answer was given in the constituency."""

import pytest

from db.models import Condition
from db.queries.current import read_standing
from desktop.entry.condition_sheet import NOT_ANSWERED, QUESTIONS, list_answer_words
from desktop.workspace.conditions import count_conditions, get_condition, list_conditions, save_condition
from desktop.workspace.errors import NoSuchCopy
from desktop.workspace.facts import append
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import add_copy, type_form

ANSWERS = {
    "officer_signature": True,
    "officer_stamp": False,
    "agents_signatures": "some",
    "written_date": "2024-02-08",
    "written_time": "",
    "overwritten": ("candidate.1.total", "valid_total"),
    "remarks": "torn at the lower edge",
}


def count_sheets(workspace):
    with workspace.store.reading_session() as session:
        return len(read_standing(session, Condition))


def counts_of(workspace, key):
    found = count_conditions(workspace)
    return {count.answer: count.stations for count in found if count.key == key and count.stations}


def test_answers_come_back_as_they_were_given(workspace):
    copy_id = add_copy(workspace, 1)
    assert get_condition(workspace, copy_id) == {}
    save_condition(workspace, copy_id, ANSWERS)
    assert get_condition(workspace, copy_id) == ANSWERS


def test_unchanged_answers_append_nothing(workspace):
    copy_id = add_copy(workspace, 1)
    save_condition(workspace, copy_id, {})
    assert count_sheets(workspace) == 0
    for _ in range(2):
        save_condition(workspace, copy_id, dict(reversed(ANSWERS.items())))
    assert count_sheets(workspace) == 1


def test_an_answer_can_be_taken_back_and_the_earlier_sheet_stays(workspace):
    copy_id = add_copy(workspace, 1)
    save_condition(workspace, copy_id, ANSWERS)
    save_condition(choose_person(workspace, "reader 2"), copy_id, {**ANSWERS, "officer_stamp": None})
    assert "officer_stamp" not in get_condition(workspace, copy_id)
    assert count_sheets(workspace) == 2


def test_what_a_newer_program_asked_is_kept(workspace):
    copy_id = add_copy(workspace, 1)
    with workspace.store.transaction() as session:
        append(session, workspace, Condition(copy_id=copy_id, answers_json='{"watermark": true}'))
    save_condition(workspace, copy_id, {"officer_stamp": True})
    assert get_condition(workspace, copy_id) == {"officer_stamp": True}
    with workspace.store.reading_session() as session:
        assert any('"watermark": true' in sheet.answers_json for sheet in read_standing(session, Condition))
        assert all("watermark" in sheet.answers_json for sheet in read_standing(session, Condition))


@pytest.mark.parametrize(
    "answers",
    [
        {"officer_signature": "yes"},
        {"agents_signatures": "many"},
        {"written_date": "8 Feb"},
        {"written_time": "25:00"},
        {"overwritten": "valid_total"},
        {"colour": True},
    ],
    ids=lambda answers: next(iter(answers)),
)
def test_what_is_no_answer_is_refused_and_nothing_is_stored(workspace, answers):
    copy_id = add_copy(workspace, 1)
    with pytest.raises(ValueError, match=next(iter(answers))):
        save_condition(workspace, copy_id, {"officer_stamp": True, **answers})
    assert count_sheets(workspace) == 0


def test_a_copy_that_is_not_there_has_no_sheet(workspace):
    with pytest.raises(NoSuchCopy):
        get_condition(workspace, "nowhere")
    with pytest.raises(NoSuchCopy):
        save_condition(workspace, "nowhere", ANSWERS)


def test_every_answer_of_every_question_is_counted_and_stations_add_up(workspace):
    save_condition(workspace, add_copy(workspace, 1), ANSWERS)
    save_condition(workspace, add_copy(workspace, 2), {"officer_stamp": True})
    add_copy(workspace, 3)
    counts = count_conditions(workspace)
    assert [(count.key, count.answer) for count in counts] == [
        (question.key, word)
        for question in QUESTIONS
        for word in (*list_answer_words(question), NOT_ANSWERED)
    ]
    for question in QUESTIONS:
        assert sum(count.stations for count in counts if count.key == question.key) == 3
    assert counts_of(workspace, "officer_stamp") == {"yes": 1, "no": 1, NOT_ANSWERED: 1}
    assert counts_of(workspace, "written_date") == {"written": 1, NOT_ANSWERED: 2}
    assert counts_of(workspace, "written_time") == {"not_on_paper": 1, NOT_ANSWERED: 2}
    assert counts_of(workspace, "overwritten") == {"yes": 1, NOT_ANSWERED: 2}


def test_a_station_counts_by_the_copy_its_figures_come_from(workspace):
    agent = add_copy(workspace, 1)
    scan = add_copy(workspace, 1, seed=50, copy_kind="ecp_scan")
    save_condition(workspace, scan, {"officer_stamp": True})
    save_condition(workspace, agent, {"officer_stamp": False})
    type_form(workspace, scan)
    assert counts_of(workspace, "officer_stamp") == {"yes": 1}
    type_form(workspace, agent)
    assert counts_of(workspace, "officer_stamp") == {"no": 1}
    assert [(each.copy_id, each.copy_kind) for each in list_conditions(workspace)] == [(agent, "agent")]


def test_a_form_46_is_no_form_whose_condition_counts(workspace):
    save_condition(workspace, add_copy(workspace, 1, form="form46"), {"officer_stamp": True})
    assert list_conditions(workspace) == ()
