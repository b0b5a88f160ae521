"""Second entry: by whom, what is marked without being told, and a second look that is taken once."""

from collections.abc import Mapping

import pytest

from db.fields import candidate_field
from db.figures import Figure
from db.queries import list_entries
from desktop.entry.copy_life import BlindAlready, NotEntered, SameReaderAgain, SecondIsBlind
from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.entries import (
    discard_draft,
    finish_entry,
    last_begun,
    list_entry_queue,
    next_copy,
    save_figure,
    start_entry,
)
from desktop.workspace.errors import DoubtfulFieldsLeft, NoSuchCopy
from desktop.workspace.facts import append
from desktop.workspace.photos import list_photos, unassign_photo
from desktop.workspace.second_entry import list_disagreements, start_second_look
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.facts import an_entry
from tests.builders.workspace import CLOSING, add_copy, add_reading, finish_honestly, type_form

C1, C2 = candidate_field(1), candidate_field(2)
SWAPPED = {**CLOSING, C1: 20, C2: 70}


@pytest.fixture
def copy_id(workspace: Workspace) -> str:
    return add_copy(workspace, station=1)


@pytest.fixture
def other(workspace: Workspace) -> Workspace:
    """The same workspace with another person at the keyboard."""
    return choose_person(workspace, "reader 2")


def enter(
    workspace: Workspace, copy_id: str, numbers: Mapping[str, int] = CLOSING, mode: str = "blind"
) -> str:
    return type_form(workspace, copy_id, numbers, mode=mode)


def read_entries(workspace: Workspace, copy_id: str) -> list[dict[str, Figure]]:
    with workspace.store.reading_session() as session:
        return [{row.field: row.figure for row in each.figures} for each in list_entries(session, copy_id)]


def find_row(workspace: Workspace, copy_id: str):
    return next(row for row in list_entry_queue(workspace) if row.copy_id == copy_id)


def test_one_person_does_not_enter_a_copy_blind_a_second_time(workspace, copy_id):
    enter(workspace, copy_id)
    with pytest.raises(SameReaderAgain):
        start_entry(workspace, copy_id, "blind")


def test_another_person_enters_it_blind_and_sees_nothing_of_the_first_entry(workspace, other, copy_id):
    enter(workspace, copy_id)
    form = start_entry(other, copy_id, "blind")
    assert (form.mode, form.figures, form.suggestions, form.to_look_at) == ("blind", {}, {}, frozenset())


@pytest.mark.parametrize("mode", ["blind", "assisted"])
def test_who_opens_an_own_entry_again_corrects_it_in_its_own_mode(workspace, copy_id, mode):
    enter(workspace, copy_id, mode=mode)
    form = start_entry(workspace, copy_id)
    assert (form.mode, form.figures[C1], form.is_second_look) == (mode, Figure.of(70), False)


def test_what_a_person_imported_is_no_entry_of_theirs(workspace, copy_id):
    with workspace.store.transaction() as session:
        append(session, workspace, an_entry(copy_id, mode="imported", reader_name="Nasim"))
    assert start_entry(workspace, copy_id, "blind").figures == {}
    assert list_disagreements(workspace, copy_id) == frozenset()
    with pytest.raises(NotEntered):
        start_second_look(workspace, copy_id)


class TestWhereOnePersonMayReadTwice:
    @pytest.fixture(autouse=True)
    def rule(self, workspace):
        save_rules(workspace, Rules(allows_same_reader=True))

    def test_the_second_time_is_blind_and_from_nothing(self, workspace, copy_id):
        enter(workspace, copy_id, mode="assisted")
        assert find_row(workspace, copy_id).wants_second
        assert start_entry(workspace, copy_id, "blind").figures == {}
        discard_draft(workspace, copy_id)
        enter(workspace, copy_id)
        assert find_row(workspace, copy_id).stage == "settled"

    def test_blind_once_more_proves_nothing(self, workspace, copy_id):
        enter(workspace, copy_id)
        with pytest.raises(BlindAlready):
            start_entry(workspace, copy_id, "blind")

    def test_correcting_a_blind_entry_makes_no_second_reader(self, workspace, copy_id):
        enter(workspace, copy_id)
        start_entry(workspace, copy_id)
        finish_honestly(workspace, copy_id)
        assert find_row(workspace, copy_id).stage == "entered_once"

    def test_a_person_is_told_where_the_two_readings_differ(self, workspace, copy_id):
        enter(workspace, copy_id, mode="assisted")
        enter(workspace, copy_id, SWAPPED)
        assert list_disagreements(workspace, copy_id) == {C1, C2}


def test_disagreements_are_names_of_boxes_of_the_person_who_asks(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    assert list_disagreements(other, copy_id) == {C1, C2}
    assert list_disagreements(choose_person(workspace, "reader 3"), copy_id) == frozenset()


def test_a_single_blind_entry_disagrees_with_the_machine_where_that_is_sure(workspace, copy_id):
    photo_id = list_photos(workspace)[0].id
    add_reading(workspace, photo_id, {C1: 71, "valid_total": 100})
    enter(workspace, copy_id)
    assert list_disagreements(workspace, copy_id) == {C1}
    add_reading(workspace, photo_id, {C1: 71}, confidence=0.94)
    assert list_disagreements(workspace, copy_id) == frozenset()


def test_beside_an_assisted_entry_the_machine_says_nothing(workspace, copy_id):
    enter(workspace, copy_id, mode="assisted")
    add_reading(workspace, list_photos(workspace)[0].id, {C1: 71})
    assert list_disagreements(workspace, copy_id) == frozenset()


def test_a_second_look_shows_ones_own_figures_and_where_to_look(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    form = start_second_look(other, copy_id)
    assert (form.is_second_look, form.mode, form.to_look_at) == (True, "blind", {C1, C2})
    assert (form.figures[C1], form.current_field) == (Figure.of(20), C1)
    save_figure(other, copy_id, C1, Figure.of(70), current_field=C2)
    assert start_second_look(other, copy_id).to_look_at == {C2}
    assert start_entry(other, copy_id, "blind").to_look_at == {C2}
    assert last_begun(other) == copy_id


def test_a_second_look_is_not_finished_before_every_box_was_looked_at(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    start_second_look(other, copy_id)
    save_figure(other, copy_id, C1, Figure.of(70))
    with pytest.raises(DoubtfulFieldsLeft) as refusal:
        finish_entry(other, copy_id)
    assert refusal.value.fields == (C2,)


def test_a_corrected_entry_stands_beside_what_was_first_typed(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    start_second_look(other, copy_id)
    for field in (C1, C2):
        save_figure(other, copy_id, field, Figure.of(CLOSING[field]))
    finish_honestly(other, copy_id)
    assert [entry[C1].number for entry in read_entries(workspace, copy_id)] == [70, 20, 70]
    assert find_row(workspace, copy_id).stage == "settled"


def test_who_stands_by_a_figure_is_not_asked_again(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    form = start_second_look(other, copy_id)
    for field in form.to_look_at:
        save_figure(other, copy_id, field, form.figures[field])
    finish_honestly(other, copy_id)
    assert list_disagreements(other, copy_id) == frozenset()
    assert find_row(workspace, copy_id).stage == "differs"
    again = start_entry(other, copy_id)
    assert (again.is_second_look, again.to_look_at) == (False, frozenset())


def test_a_correction_on_the_way_becomes_the_second_look(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    start_entry(other, copy_id)
    save_figure(other, copy_id, "excluded", Figure.of(6))
    form = start_second_look(other, copy_id)
    assert (form.to_look_at, form.figures["excluded"]) == ({C1, C2}, Figure.of(6))


def test_a_copy_that_is_gone_is_looked_at_by_nobody(workspace, copy_id):
    enter(workspace, copy_id)
    unassign_photo(workspace, list_photos(workspace)[0].id, 1)
    assert list_disagreements(workspace, copy_id) == frozenset()
    with pytest.raises(NoSuchCopy):
        start_second_look(workspace, copy_id)


def test_the_queue_offers_a_second_entry_to_every_other_person(workspace, other):
    first, second = add_copy(workspace, station=1), add_copy(workspace, station=2)
    for copy_id in (first, second):
        enter(workspace, copy_id, mode="assisted")
    assert [row.wants_second for row in list_entry_queue(workspace)] == [False, False]
    assert [(row.stage, row.wants_second) for row in list_entry_queue(other)] == [("entered_once", True)] * 2
    assert next_copy(workspace, purpose="second") is None
    assert [next_copy(other, after, "second") for after in (None, first, second)] == [first, second, first]
    enter(other, first)
    assert find_row(other, first).stage == "settled"
    assert next_copy(other, purpose="second") == second


def test_a_second_look_on_the_way_waits_among_the_second_entries(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    start_second_look(other, copy_id)
    assert (find_row(other, copy_id).wants_second, find_row(other, copy_id).has_draft) == (True, True)
    assert not find_row(workspace, copy_id).wants_second


@pytest.mark.parametrize("mode", ["assisted", "blind"])
def test_a_second_look_that_a_killed_program_never_began_is_still_offered(workspace, other, copy_id, mode):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    assert (find_row(other, copy_id).wants_second, next_copy(other, purpose="second")) == (True, copy_id)
    assert (find_row(workspace, copy_id).wants_second, next_copy(workspace, purpose="second")) == (
        False,
        None,
    )
    form = start_entry(other, copy_id, mode)
    assert (form.is_second_look, form.mode, form.to_look_at) == (True, "blind", {C1, C2})


def test_a_figure_taken_back_in_a_second_look_was_not_looked_at(workspace, other, copy_id):
    enter(workspace, copy_id)
    enter(other, copy_id, SWAPPED)
    form = start_second_look(other, copy_id)
    save_figure(other, copy_id, C1, Figure.of(70))
    save_figure(other, copy_id, C2, None)
    assert start_second_look(other, copy_id).to_look_at == {C2}
    assert form.with_figure(C2, Figure.of(20)).with_figure(C2, None).to_look_at == {C1, C2}
    with pytest.raises(DoubtfulFieldsLeft) as refusal:
        finish_entry(other, copy_id)
    assert refusal.value.fields == (C2,)


def test_what_somebody_else_entered_is_not_entered_with_the_readings_in_sight(workspace, other, copy_id):
    start_entry(other, copy_id)
    enter(workspace, copy_id)
    with pytest.raises(SecondIsBlind, match="second entry"):
        start_entry(other, copy_id)
    assert start_entry(other, copy_id, "blind").suggestions == {}
    assert start_entry(workspace, copy_id).figures


def test_an_assisted_form_begun_before_the_other_entry_came_goes_on_and_settles_nothing(
    workspace, other, copy_id
):
    start_entry(other, copy_id)
    for field, number in CLOSING.items():
        save_figure(other, copy_id, field, Figure.of(number))
    enter(workspace, copy_id, mode="assisted")
    finish_honestly(other, copy_id)
    third = choose_person(workspace, "reader 3")
    assert (find_row(third, copy_id).stage, find_row(third, copy_id).wants_second) == ("entered_once", True)
    enter(third, copy_id)
    assert find_row(third, copy_id).stage == "settled"
