"""The checks over a workspace: what the facts say of a station reaches the checks."""

import json

import pytest

from db.figures import Figure
from db.models import Condition, Copy, CopyPage
from desktop.entry.checks.catalogue import say_finding
from desktop.entry.checks.limits import BadLimits
from desktop.workspace.checking import LIMITS_FILE, check_figures
from desktop.workspace.entries import start_entry
from desktop.workspace.facts import append
from desktop.workspace.paper_words import IN_WORDS, save_words
from desktop.workspace.workspace import choose_person
from tests.builders.facts import a_reading, an_entry
from tests.builders.workspace import CLOSING, TOTALS_ONLY, add_copy, add_photo, type_form

QUICK = {"W706", "W705", "W704"}
"""A test types in no time, and its photos have no clock or one of another year."""


def codes_of(workspace, serial):
    return {finding.code for finding in check_figures(workspace)[serial]} - QUICK


def enter_figures(workspace, copy_id, numbers=CLOSING):
    """Without the window's questions."""
    figures = {box: Figure.of(number) for box, number in numbers.items()}
    with workspace.store.transaction() as session:
        append(session, workspace, an_entry(copy_id, figures))


def append_copy(workspace, station, photo_id):
    """As two devices of one merge would have it: this one knows nothing of the other's copy."""
    copy = Copy(
        constituency_code=workspace.constituency_code,
        station_serial=station,
        form_definition=TOTALS_ONLY,
        pages=[CopyPage(position=1, photo_id=photo_id)],
    )
    with workspace.store.transaction() as session:
        return append(session, workspace, copy).id


def test_a_workspace_without_entries_has_nothing_to_check(workspace):
    add_copy(workspace, 1)
    assert check_figures(workspace) == {}


def test_a_station_whose_form_is_right_has_no_finding(workspace):
    type_form(workspace, add_copy(workspace, 1), CLOSING)
    assert codes_of(workspace, 1) == set()


def test_a_station_that_is_not_listed_is_pointed_out(workspace):
    type_form(workspace, append_copy(workspace, 77, add_photo(workspace, 77)), CLOSING)
    assert "E101" in codes_of(workspace, 77)


def test_a_figure_unlike_its_words_is_found_after_its_form_was_entered(workspace):
    right, wrong = add_copy(workspace, 1), add_copy(workspace, 2)
    for copy_id, words in ((right, "one hundred only"), (wrong, "one hundred and ten")):
        start_entry(workspace, copy_id)
        save_words(workspace, copy_id, IN_WORDS, words, "valid_total")
        type_form(workspace, copy_id, CLOSING)
    assert "W111" not in codes_of(workspace, 1)
    (found,) = [each for each in check_figures(workspace)[2] if each.code == "W111"]
    assert found.fields == ("valid_total",)
    assert "W111" in {finding.code for finding in check_figures(workspace, [2])[2]}


def test_the_figures_of_another_station_are_recognised(workspace):
    for station in (1, 2):
        type_form(workspace, add_copy(workspace, station), CLOSING)
    finding = next(finding for finding in check_figures(workspace)[2] if finding.code == "W503")
    assert say_finding(finding) == "All 3 candidates have exactly the figures of station 1."


def test_a_second_copy_of_the_same_kind_is_pointed_out(workspace):
    type_form(workspace, add_copy(workspace, 1), CLOSING)
    type_form(workspace, add_copy(workspace, 1, seed=50), CLOSING)
    assert "W703" in codes_of(workspace, 1)


def test_two_candidates_the_other_way_round_in_another_copy_are_seen(workspace):
    type_form(workspace, add_copy(workspace, 1), CLOSING)
    swapped = {**CLOSING, "candidate.1.total": 20, "candidate.2.total": 70}
    type_form(workspace, add_copy(workspace, 1, seed=51, copy_kind="ecp_scan"), swapped)
    assert "W509" in codes_of(workspace, 1)


def test_two_kinds_of_copy_that_differ_are_told_box_by_box(workspace):
    type_form(workspace, add_copy(workspace, 1), CLOSING)
    other = {**CLOSING, "candidate.1.total": 71, "candidate.2.total": 19}
    enter_figures(workspace, add_copy(workspace, 1, seed=51, copy_kind="certified"), other)
    finding = next(finding for finding in check_figures(workspace)[1] if finding.code == "W511")
    assert finding.fields == ("candidate.1.total", "candidate.2.total")
    assert say_finding(finding) == (
        "Boxes that differ from another copy of this station: 2. "
        "No. 1: agent's copy 70, certified copy 71; No. 2: agent's copy 20, certified copy 19."
    )
    assert "مصدقہ نقل 71" in say_finding(finding, "ur")


def test_copies_are_compared_by_what_counts_of_each_not_by_the_latest_entry(workspace):
    type_form(workspace, add_copy(workspace, 1), CLOSING)
    copy_id = add_copy(workspace, 1, seed=51, copy_kind="certified")
    enter_figures(workspace, copy_id, CLOSING)
    slipped = {**CLOSING, "candidate.1.total": 71}
    enter_figures(choose_person(workspace, "reader 2"), copy_id, slipped)
    assert "W511" not in codes_of(workspace, 1), "readers of the other copy differ: nothing is known there"


def test_copies_of_an_earlier_poll_are_not_compared(workspace):
    enter_figures(workspace, add_copy(workspace, 1, copy_kind="certified"), CLOSING)
    again = Copy(
        constituency_code=workspace.constituency_code,
        station_serial=1,
        poll_round=2,
        form_definition=TOTALS_ONLY,
        pages=[CopyPage(position=1, photo_id=add_photo(workspace, 52))],
    )
    with workspace.store.transaction() as session:
        copy_id = append(session, workspace, again).id
    enter_figures(workspace, copy_id, {**CLOSING, "candidate.1.total": 71})
    assert "W511" not in codes_of(workspace, 1)


def test_one_photo_at_two_stations_is_seen_at_both(workspace):
    photo_id = add_photo(workspace, 9)
    for station in (1, 3):
        numbers = {**CLOSING, "polled.male": 60 + station, "polled.female": 45 - station}
        type_form(workspace, append_copy(workspace, station, photo_id), numbers)
    assert "W701" in codes_of(workspace, 1)
    assert "W701" in codes_of(workspace, 3)


def test_the_answers_of_the_condition_sheet_are_looked_at(workspace):
    copy_id = add_copy(workspace, 1)
    type_form(workspace, copy_id, CLOSING)
    answers = json.dumps({"officer_signature": True, "officer_stamp": False, "written_date": "2025-01-05"})
    with workspace.store.transaction() as session:
        append(session, workspace, Condition(copy_id=copy_id, answers_json=answers))
    assert codes_of(workspace, 1) == {"W603", "W610"}


def read_rows(workspace, photo_id, page_json):
    with workspace.store.transaction() as session:
        append(session, workspace, a_reading(photo_id, page_json=json.dumps(page_json)))


def test_a_paper_with_other_rows_than_the_list_is_pointed_out_until_its_page_is_found(workspace):
    photo_id = add_photo(workspace, 1)
    copy_id = append_copy(workspace, 1, photo_id)
    read_rows(workspace, photo_id, {"found": False, "other_rows": {"found": 5, "expected": 3}})
    enter_figures(workspace, copy_id)
    finding = next(finding for finding in check_figures(workspace)[1] if finding.code == "E109")
    assert say_finding(finding) == ("The paper has rows up to No. 5, the list of candidates goes to No. 3.")
    read_rows(workspace, photo_id, None)
    assert "E109" not in codes_of(workspace, 1)


def test_a_constituency_has_its_own_limits(workspace):
    type_form(workspace, add_copy(workspace, 1), CLOSING)
    limits = workspace.folder / LIMITS_FILE
    limits.write_text("turnout_percent = 10", encoding="utf-8")
    assert "W403" in codes_of(workspace, 1)
    limits.write_text("turnout_percent = 'ten'", encoding="utf-8")
    with pytest.raises(BadLimits):
        check_figures(workspace)


def test_only_the_stations_asked_for_are_checked(workspace):
    for station in (1, 2):
        type_form(workspace, add_copy(workspace, station), CLOSING)
    assert list(check_figures(workspace, [2, 4])) == [2]
