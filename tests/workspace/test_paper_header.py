"""What stands at the head of the paper is kept before the first figure is typed, and reaches the checks."""

import pytest

from db.figures import Figure
from desktop.workspace.checking import check_figures
from desktop.workspace.entries import finish_entry, last_begun, list_entry_queue, save_figure, start_entry
from desktop.workspace.errors import CopyIsEntered
from desktop.workspace.findings import list_findings
from desktop.workspace.finishing_errors import FindingsLeft, StationNotConfirmed
from desktop.workspace.paper_words import (
    COMMENT,
    NOT_ON_PAPER,
    STATION_SERIAL,
    WRITTEN_DATE,
    WRITTEN_TIME,
    confirm_station,
    move_copy,
    save_words,
)
from desktop.workspace.remarks import save_remark
from desktop.workspace.workspace import choose_person, close_workspace, open_workspace
from tests.builders.honest_reader import answer_findings, finish_honestly
from tests.builders.workspace import CLOSING, add_copy, type_form


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace, station=1)


def type_figures(workspace, copy_id) -> None:
    for field, number in CLOSING.items():
        save_figure(workspace, copy_id, field, Figure.of(number))


def codes_of(workspace, serial=1) -> set[str]:
    return {finding.code for finding in check_figures(workspace)[serial]}


@pytest.mark.parametrize(("begun", "other_mode"), [("blind", "assisted"), ("assisted", "blind")])
def test_words_typed_before_the_first_figure_survive_another_mode_and_a_restart(
    workspace, copy_id, begun, other_mode
):
    start_entry(workspace, copy_id, begun)
    confirm_station(workspace, copy_id, "1")
    save_words(workspace, copy_id, WRITTEN_DATE, "2-1-2025")
    save_words(workspace, copy_id, COMMENT, "torn")
    words = {(STATION_SERIAL, ""): "1", (WRITTEN_DATE, ""): "2025-01-02", (COMMENT, ""): "torn"}
    assert (start_entry(workspace, copy_id, other_mode).words, last_begun(workspace)) == (words, copy_id)
    close_workspace(workspace)
    again = open_workspace(workspace.folder, device=workspace.device, person_name="reader 1")
    form = start_entry(again, copy_id, other_mode)
    (row,) = list_entry_queue(again)
    close_workspace(again)
    assert (form.mode, form.words, row.has_draft) == (begun, words, True)


def test_an_answer_given_before_the_first_figure_begins_the_form(workspace, copy_id):
    start_entry(workspace, copy_id, "blind")
    save_remark(workspace, copy_id, ("W610", ()))
    assert start_entry(workspace, copy_id, "assisted").mode == "blind"


def test_a_second_reader_who_reads_another_serial_finishes_and_the_coordinator_is_told(workspace, copy_id):
    type_form(workspace, copy_id)
    other = choose_person(workspace, "reader 2")
    start_entry(other, copy_id, "blind")
    type_figures(other, copy_id)
    confirm_station(other, copy_id, "3")
    with pytest.raises(CopyIsEntered):
        move_copy(other, copy_id, 3)
    with pytest.raises(FindingsLeft, match="W614"):
        finish_entry(other, copy_id)
    assert "W614" not in codes_of(workspace)
    answer_findings(other, copy_id)
    finish_entry(other, copy_id)
    assert "W614" in codes_of(workspace)
    start_entry(other, copy_id)
    finish_honestly(other, copy_id)
    assert "W614" not in codes_of(workspace), "the reader looked again: it is this station"


def test_the_first_reader_of_another_serial_moves_the_copy_as_before(workspace, copy_id):
    start_entry(workspace, copy_id)
    type_figures(workspace, copy_id)
    confirm_station(workspace, copy_id, "3")
    answer_findings(workspace, copy_id)
    with pytest.raises(StationNotConfirmed):
        finish_entry(workspace, copy_id)
    moved = move_copy(workspace, copy_id, 3)
    assert [each.finding.code for each in list_findings(workspace, moved)] == []
    finish_entry(workspace, moved)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ({}, set()),
        ({WRITTEN_DATE: NOT_ON_PAPER}, {"W608"}),
        ({WRITTEN_TIME: NOT_ON_PAPER}, {"W609"}),
        ({WRITTEN_DATE: NOT_ON_PAPER, WRITTEN_TIME: "21:30"}, {"W608"}),
        ({WRITTEN_DATE: "5-1-2025", WRITTEN_TIME: NOT_ON_PAPER}, {"W609", "W610"}),
        ({WRITTEN_DATE: "1-1-2025", WRITTEN_TIME: "9:30"}, {"W620"}),
    ],
)
def test_date_and_time_typed_from_the_paper_reach_the_checks(workspace, copy_id, written, codes):
    about_the_moment = {"W608", "W609", "W610", "W620"}
    start_entry(workspace, copy_id)
    for kind, text in written.items():
        save_words(workspace, copy_id, kind, text)
    type_figures(workspace, copy_id)
    at_the_desk = {found.finding.code for found in list_findings(workspace, copy_id)}
    assert at_the_desk & about_the_moment == codes
    finish_honestly(workspace, copy_id)
    assert codes_of(workspace) & about_the_moment == codes
