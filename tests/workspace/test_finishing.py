"""Finishing a form: what the checks find is corrected or answered, the station is typed, all of it stays."""

import json

import pytest
from sqlmodel import col

from db.figures import ILLEGIBLE, Figure
from db.models import Confirmation
from db.queries import list_entries
from db.queries.current import read_standing
from desktop.workspace.entries import (
    confirm_readings,
    discard_draft,
    finish_entry,
    list_drafts,
    save_figure,
    start_entry,
)
from desktop.workspace.errors import DoubtfulFieldsLeft
from desktop.workspace.findings import list_findings
from desktop.workspace.finishing_errors import FindingsLeft, ReasonNeeded, StationNotConfirmed
from desktop.workspace.paper_words import confirm_station
from desktop.workspace.photos import list_photos
from desktop.workspace.remarks import COMMON_REASONS, save_remark, take_back_remark
from desktop.workspace.workspace import choose_person
from tests.builders.honest_reader import answer_findings, finish_honestly
from tests.builders.workspace import CLOSING, add_copy, add_reading, type_form

SLIP = COMMON_REASONS[0].text
OPEN = CLOSING | {"valid_total": 110}


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace, station=1)


def type_all(workspace, copy_id, numbers=CLOSING) -> None:
    start_entry(workspace, copy_id)
    for field, number in numbers.items():
        save_figure(workspace, copy_id, field, Figure.of(number))


def find(workspace, copy_id, code):
    return next(found for found in list_findings(workspace, copy_id) if found.finding.code == code)


def waiting_codes(workspace, copy_id) -> list[str]:
    return [found.finding.code for found in list_findings(workspace, copy_id) if not found.is_resolved]


def read_said(workspace, entry_id: str) -> set[tuple]:
    with workspace.store.reading_session() as session:
        facts = read_standing(session, Confirmation, col(Confirmation.entry_id) == entry_id)
        return {(fact.code, tuple(json.loads(fact.boxes_json)), fact.reason) for fact in facts}


def test_a_form_is_not_finished_before_its_station_was_typed(workspace, copy_id):
    type_all(workspace, copy_id)
    with pytest.raises(StationNotConfirmed) as caught:
        finish_entry(workspace, copy_id)
    assert (caught.value.serial, caught.value.typed) == (1, None)
    confirm_station(workspace, copy_id, "2")
    with pytest.raises(StationNotConfirmed) as caught:
        finish_entry(workspace, copy_id)
    assert caught.value.typed == 2
    confirm_station(workspace, copy_id, "1")
    finish_entry(workspace, copy_id)
    assert list_drafts(workspace) == ()


def test_a_sum_that_does_not_close_stops_the_form_until_it_has_a_reason(workspace, copy_id):
    type_all(workspace, copy_id, OPEN)
    confirm_station(workspace, copy_id, "1")
    with pytest.raises(FindingsLeft) as caught:
        finish_entry(workspace, copy_id)
    assert [found.finding.code for found in caught.value.findings] == ["E205", "E206"]
    save_remark(workspace, copy_id, caught.value.findings[0].key, SLIP)
    with pytest.raises(FindingsLeft) as caught:
        finish_entry(workspace, copy_id)
    assert [found.finding.code for found in caught.value.findings] == ["E206"]
    save_remark(workspace, copy_id, caught.value.findings[0].key, " follows from it ")
    entry_id = finish_entry(workspace, copy_id)
    candidates = tuple(f"candidate.{serial}.total" for serial in (1, 2, 3))
    assert read_said(workspace, entry_id) == {
        ("E205", ("valid_total", *candidates), SLIP),
        ("E206", ("polled.total", "valid_total", "excluded"), "follows from it"),
        ("station", (), "1"),
    }


def test_an_error_needs_words(workspace, copy_id):
    type_all(workspace, copy_id, OPEN)
    with pytest.raises(ReasonNeeded):
        save_remark(workspace, copy_id, find(workspace, copy_id, "E205").key, "  ")
    assert find(workspace, copy_id, "E205").reason is None


def test_a_warning_is_acknowledged_without_words(workspace, copy_id):
    type_all(workspace, copy_id)
    save_figure(workspace, copy_id, "polled.male", ILLEGIBLE)
    warning = find(workspace, copy_id, "W108")
    assert (warning.reason, warning.is_resolved) == (None, False)
    save_remark(workspace, copy_id, warning.key)
    warning = find(workspace, copy_id, "W108")
    assert (warning.reason, warning.is_resolved) == ("", True)
    take_back_remark(workspace, copy_id, warning.key)
    assert not find(workspace, copy_id, "W108").is_resolved


def test_an_answer_is_for_these_figures_and_for_no_others(workspace, copy_id):
    type_all(workspace, copy_id, OPEN)
    save_remark(workspace, copy_id, find(workspace, copy_id, "E205").key, SLIP)
    save_figure(workspace, copy_id, "valid_total", Figure.of(120))
    assert find(workspace, copy_id, "E205").reason is None
    save_figure(workspace, copy_id, "valid_total", Figure.of(110))
    assert find(workspace, copy_id, "E205").reason == SLIP


def test_the_reason_stands_at_the_box_that_states_the_sum(workspace, copy_id):
    type_form(workspace, copy_id, CLOSING | {"polled.total": 104}, reason="so it says")
    with workspace.store.reading_session() as session:
        (entry,) = list_entries(session, copy_id)
        reasons = {row.field: row.as_on_paper_reason for row in entry.figures if row.as_on_paper_reason}
    assert reasons == {"polled.total": "so it says"}


def test_reasons_survive_opening_the_form_again(workspace, copy_id):
    type_form(workspace, copy_id, OPEN, reason=SLIP, comment="torn at the edge")
    form = start_entry(workspace, copy_id)
    assert waiting_codes(workspace, copy_id) == []
    assert find(workspace, copy_id, "E205").reason == SLIP
    assert form.words == {("station_serial", ""): "1", ("comment", ""): "torn at the edge"}
    save_figure(workspace, copy_id, "valid_total", Figure.of(120))
    assert waiting_codes(workspace, copy_id) == ["E205", "E206"]


def test_another_reader_finds_no_answers_of_the_first(workspace, copy_id):
    type_form(workspace, copy_id, OPEN, reason=SLIP)
    other = choose_person(workspace, "reader 2")
    assert start_entry(other, copy_id, "blind").words == {}
    for field, number in OPEN.items():
        save_figure(other, copy_id, field, Figure.of(number))
    assert waiting_codes(other, copy_id) == ["E205", "E206"]


def test_a_discarded_form_forgets_its_answers(workspace, copy_id):
    type_all(workspace, copy_id, OPEN)
    answer_findings(workspace, copy_id)
    discard_draft(workspace, copy_id)
    type_all(workspace, copy_id, OPEN)
    assert waiting_codes(workspace, copy_id) == ["E205", "E206"]


def test_stated_totals_are_typed_and_never_confirmed_as_read(workspace, copy_id):
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING)
    form = start_entry(workspace, copy_id)
    assert form.must_type == {"polled.total", "valid_total", "excluded"}
    confirmed = confirm_readings(workspace, copy_id, form.fields)
    assert form.must_type.isdisjoint(confirmed)
    for field in form.must_visit:
        save_figure(workspace, copy_id, field, Figure.of(CLOSING[field]))
    with pytest.raises(DoubtfulFieldsLeft) as caught:
        finish_entry(workspace, copy_id)
    assert set(caught.value.fields) == form.must_type - form.must_visit
    for field in form.must_type:
        save_figure(workspace, copy_id, field, Figure.of(CLOSING[field]))
    finish_honestly(workspace, copy_id)


def test_the_form_on_the_desk_follows_what_is_entered(workspace, copy_id):
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING | {"candidate.1.total": 90})
    form = start_entry(workspace, copy_id)
    assert "candidate.3.total" in form.left_to_visit
    corrected = form.with_figure("candidate.1.total", Figure.of(70))
    save_figure(workspace, copy_id, "candidate.1.total", Figure.of(70))
    assert corrected == start_entry(workspace, copy_id)
    assert corrected.with_figure("candidate.1.total", None).left_to_visit == form.left_to_visit
