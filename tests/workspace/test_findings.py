"""What the checks find in the form on the desk, while it is typed."""

import pytest

from db.figures import Figure
from desktop.workspace.checking import check_figures
from desktop.workspace.conditions import save_condition
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.findings import list_findings
from desktop.workspace.paper_words import WRITTEN_DATE, WRITTEN_TIME, save_words
from desktop.workspace.photos import list_photos
from desktop.workspace.workspace import choose_person
from tests.builders.honest_reader import finish_honestly
from tests.builders.workspace import CLOSING, add_copy, add_reading, type_form


@pytest.fixture
def copy_id(workspace) -> str:
    return add_copy(workspace, station=1)


def type_all(workspace, copy_id, numbers=CLOSING, mode="assisted") -> None:
    start_entry(workspace, copy_id, mode)
    for field, number in numbers.items():
        save_figure(workspace, copy_id, field, Figure.of(number))


def codes_of(workspace, copy_id) -> set[str]:
    return {found.finding.code for found in list_findings(workspace, copy_id)}


def test_a_form_that_was_just_begun_has_nothing_to_answer(workspace, copy_id):
    start_entry(workspace, copy_id)
    assert codes_of(workspace, copy_id) == set()
    save_figure(workspace, copy_id, "candidate.1.total", Figure.of(70))
    assert codes_of(workspace, copy_id) == set()


def test_a_finding_speaks_both_languages_with_its_arithmetic(workspace, copy_id):
    type_all(workspace, copy_id, CLOSING | {"valid_total": 110, "polled.total": 115})
    found = next(each for each in list_findings(workspace, copy_id) if each.finding.code == "E205")
    assert found.sentence_en == "The candidates add up to 100, the form says 110: 10 more."
    assert "110" in found.sentence_ur
    assert found.advice_en.startswith("Look at the marked boxes")
    assert found.title_ur
    assert found.key == ("E205", ("valid_total", *(f"candidate.{serial}.total" for serial in (1, 2, 3))))


def test_sure_readings_take_part_and_doubtful_ones_do_not(workspace, copy_id):
    add_reading(workspace, list_photos(workspace)[0].id, CLOSING)
    form = start_entry(workspace, copy_id)
    assert form.likely_figures.keys() == set(CLOSING) - form.left_to_visit
    for field in form.left_to_visit:
        save_figure(workspace, copy_id, field, Figure.of(CLOSING[field]))
    save_figure(workspace, copy_id, "excluded", Figure.of(6))
    assert codes_of(workspace, copy_id) == {"E206"}


def test_the_figures_of_another_station_are_recognised_as_soon_as_it_is_entered(workspace, copy_id):
    type_all(workspace, copy_id)
    assert codes_of(workspace, copy_id) == set()
    type_form(workspace, add_copy(workspace, station=2))
    assert codes_of(workspace, copy_id) == {"W503"}


def test_the_same_holds_after_a_second_entry_changed_them(workspace, copy_id):
    other_copy = add_copy(workspace, station=2)
    type_form(workspace, other_copy, CLOSING | {"candidate.1.total": 71, "candidate.2.total": 19})
    type_all(workspace, copy_id)
    assert codes_of(workspace, copy_id) == {"W504"}
    type_form(workspace, other_copy, CLOSING)
    assert codes_of(workspace, copy_id) == {"W503"}


def test_a_blind_reader_learns_nothing_of_the_other_copies_of_the_station(workspace):
    swapped = CLOSING | {"candidate.1.total": 20, "candidate.2.total": 70}
    type_form(workspace, add_copy(workspace, 1, seed=50, copy_kind="posted"), swapped)
    copy_id = add_copy(workspace, 1)
    other = choose_person(workspace, "reader 2")
    type_all(other, copy_id, mode="blind")
    assert codes_of(other, copy_id) == set()
    type_all(workspace, copy_id)
    assert codes_of(workspace, copy_id) == {"W509"}


def test_an_unusual_date_on_the_paper_is_asked_back(workspace, copy_id):
    type_all(workspace, copy_id)
    save_words(workspace, copy_id, WRITTEN_DATE, "2-1-2025")
    assert codes_of(workspace, copy_id) == set()
    save_words(workspace, copy_id, WRITTEN_DATE, "2-7-2025")
    assert codes_of(workspace, copy_id) == {"W610"}


def test_what_is_about_the_photo_or_the_pace_is_for_the_coordinator(workspace, copy_id):
    type_all(workspace, copy_id)
    assert codes_of(workspace, copy_id) == set()
    finish_honestly(workspace, copy_id)
    assert {finding.code for finding in check_figures(workspace)[1]} == {"W704", "W706"}


def test_what_the_condition_sheet_says_is_shown_and_not_asked_again(workspace, copy_id):
    type_all(workspace, copy_id)
    save_condition(workspace, copy_id, {"officer_stamp": False})
    (found,) = list_findings(workspace, copy_id)
    assert (found.finding.code, found.reason, found.is_resolved) == ("W603", None, True)


def test_a_time_before_the_poll_closed_is_asked_back_and_reported(workspace, copy_id):
    type_all(workspace, copy_id)
    save_words(workspace, copy_id, WRITTEN_DATE, "1-1-2025")
    save_words(workspace, copy_id, WRITTEN_TIME, "11:30")
    assert codes_of(workspace, copy_id) == {"W620", "W621"}
    finish_honestly(workspace, copy_id)
    assert "W620" in {finding.code for finding in check_figures(workspace)[1]}
