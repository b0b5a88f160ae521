"""Words on the paper beside its figures are on disk at once and go with the entry."""

import pytest

from db.errors import KnownError
from db.figures import Figure, NotAFigure
from db.queries import list_copies
from desktop.workspace.entries import finish_entry, list_entry_queue, save_figure, start_entry
from desktop.workspace.errors import CopyIsEntered, NoDraft, NoSuchStation, NotABox
from desktop.workspace.finishing_errors import NotADate, NotATime
from desktop.workspace.paper_words import (
    COMMENT,
    IN_WORDS,
    NOT_ON_PAPER,
    WRITTEN_DATE,
    WRITTEN_TIME,
    StationMatch,
    confirm_station,
    move_copy,
    save_words,
)
from desktop.workspace.workspace import choose_person, close_workspace, open_workspace
from tests.builders.honest_reader import answer_findings
from tests.builders.workspace import CLOSING, add_copy, type_form
from tests.workspace.test_finishing import read_said


@pytest.fixture
def copy_id(workspace) -> str:
    copy_id = add_copy(workspace, station=1)
    start_entry(workspace, copy_id)
    return copy_id


def test_words_are_there_after_the_program_was_closed(workspace, copy_id):
    save_words(workspace, copy_id, WRITTEN_DATE, "8/2/24")
    save_words(workspace, copy_id, WRITTEN_TIME, "9.30 pm")
    save_words(workspace, copy_id, IN_WORDS, "seventy", "candidate.1.total")
    save_words(workspace, copy_id, COMMENT, " torn at the edge ")
    close_workspace(workspace)
    again = open_workspace(workspace.folder, device=workspace.device, person_name="reader 1")
    words = start_entry(again, copy_id).words
    close_workspace(again)
    assert words == {
        (WRITTEN_DATE, ""): "2024-02-08",
        (WRITTEN_TIME, ""): "21:30",
        (IN_WORDS, "candidate.1.total"): "seventy",
        (COMMENT, ""): "torn at the edge",
    }


def test_words_are_taken_back_and_what_the_paper_lacks_is_said(workspace, copy_id):
    save_words(workspace, copy_id, WRITTEN_DATE, NOT_ON_PAPER)
    assert start_entry(workspace, copy_id).words == {(WRITTEN_DATE, ""): "-"}
    save_words(workspace, copy_id, WRITTEN_DATE, "")
    assert start_entry(workspace, copy_id).words == {}


@pytest.mark.parametrize(
    ("kind", "text", "error"), [(WRITTEN_DATE, "31-2-2024", NotADate), (WRITTEN_TIME, "25:00", NotATime)]
)
def test_what_is_no_date_or_time_is_refused_in_words(workspace, copy_id, kind, text, error):
    with pytest.raises(error, match=text):
        save_words(workspace, copy_id, kind, text)
    assert start_entry(workspace, copy_id).words == {}


def test_a_box_that_is_not_on_the_form_takes_no_words(workspace, copy_id):
    with pytest.raises(NotABox):
        save_words(workspace, copy_id, IN_WORDS, "nine", "candidate.9.total")
    with pytest.raises(NoDraft):
        save_words(workspace, add_copy(workspace, station=2), COMMENT, "nobody began this one")


def test_words_become_facts_beside_the_entry(workspace, copy_id):
    save_words(workspace, copy_id, WRITTEN_DATE, "2-1-2025")
    save_words(workspace, copy_id, IN_WORDS, "seventy", "candidate.1.total")
    entry_id = type_form(workspace, copy_id)
    assert read_said(workspace, entry_id) == {
        ("date", (), "2025-01-02"),
        ("words", ("candidate.1.total",), "seventy"),
        ("station", (), "1"),
    }


def test_the_serial_typed_is_shown_with_its_station(workspace, copy_id):
    assert confirm_station(workspace, copy_id, "۱") == StationMatch(
        1, "Govt School 1", "سرکاری اسکول 1", 900, is_same=True
    )
    assert not confirm_station(workspace, copy_id, "3").is_same


@pytest.mark.parametrize(("typed", "error"), [("77", NoSuchStation), ("", NotAFigure), ("3a", NotAFigure)])
def test_a_serial_that_cannot_be_is_refused_and_not_kept(workspace, copy_id, typed, error):
    confirm_station(workspace, copy_id, "1")
    with pytest.raises(error):
        confirm_station(workspace, copy_id, typed)
    with pytest.raises(KnownError):
        finish_entry(workspace, copy_id)
    assert start_entry(workspace, copy_id).words == {("station_serial", ""): "1"}


def test_a_copy_goes_to_the_station_that_the_paper_names(workspace, copy_id):
    for field, number in CLOSING.items():
        save_figure(workspace, copy_id, field, Figure.of(number))
    confirm_station(workspace, copy_id, "3")
    moved = move_copy(workspace, copy_id, 3)
    form = start_entry(workspace, moved)
    assert (form.station.serial, form.figures["candidate.1.total"]) == (3, Figure.of(70))
    answer_findings(workspace, moved)
    finish_entry(workspace, moved)
    with workspace.store.reading_session() as session:
        assert [copy.station_serial for copy in list_copies(session, workspace.constituency_code)] == [3]


def test_a_copy_that_others_entered_stays_where_it_is(workspace, copy_id):
    other = choose_person(workspace, "reader 2")
    type_form(other, copy_id)
    with pytest.raises(CopyIsEntered):
        move_copy(workspace, copy_id, 3)
    with pytest.raises(NoSuchStation):
        move_copy(workspace, copy_id, 77)


def test_the_serial_looked_up_once_more_begins_no_form(workspace):
    copy_id = add_copy(workspace, 1)
    type_form(workspace, copy_id)
    start_entry(workspace, copy_id)
    confirm_station(workspace, copy_id, "1")
    (row,) = list_entry_queue(workspace)
    assert not row.has_draft
