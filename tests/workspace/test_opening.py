"""Opening a copy leads somewhere useful, whoever entered it and whatever mode was chosen."""

import pytest

from db.fields import candidate_field
from db.figures import Figure
from desktop.entry.copy_life import Stage
from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.opening import OpenedFor, Opening, find_opening, look_at_copy
from desktop.workspace.settling import settle
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.workspace import CLOSING, add_copy, stand_by, type_form

C1, C2 = candidate_field(1), candidate_field(2)
SWAPPED = {**CLOSING, C1: 20, C2: 70}
MODES = ("assisted", "blind")


@pytest.fixture
def copy_id(workspace: Workspace) -> str:
    return add_copy(workspace, station=1)


@pytest.fixture
def other(workspace: Workspace) -> Workspace:
    return choose_person(workspace, "reader 2")


@pytest.fixture
def third(workspace: Workspace) -> Workspace:
    return choose_person(workspace, "reader 3")


@pytest.mark.parametrize("mode", MODES)
def test_what_nobody_entered_is_entered_in_the_mode_chosen(workspace, copy_id, mode):
    assert find_opening(workspace, copy_id, mode) == Opening(OpenedFor.ENTRY, mode)


@pytest.mark.parametrize("mode", MODES)
def test_what_somebody_else_entered_once_is_read_blind_in_any_mode(workspace, other, copy_id, mode):
    type_form(workspace, copy_id)
    assert find_opening(other, copy_id, mode) == Opening(OpenedFor.SECOND, "blind")


@pytest.mark.parametrize("mode", MODES)
def test_what_this_person_entered_is_opened_to_be_corrected_in_any_mode(workspace, copy_id, mode):
    type_form(workspace, copy_id)
    opening = find_opening(workspace, copy_id, mode)
    assert opening.purpose is OpenedFor.CORRECTION
    assert start_entry(workspace, copy_id, opening.mode).figures[C1] == Figure.of(70)


def test_who_may_read_twice_reads_blind_once_and_corrects_then(workspace, copy_id):
    save_rules(workspace, Rules(allows_same_reader=True))
    type_form(workspace, copy_id)
    assert find_opening(workspace, copy_id, "blind") == Opening(OpenedFor.SECOND, "blind")
    assert find_opening(workspace, copy_id, "assisted") == Opening(OpenedFor.CORRECTION, "assisted")
    type_form(workspace, copy_id, mode="blind")
    assert find_opening(workspace, copy_id, "blind") == Opening(OpenedFor.CORRECTION, "assisted")


def test_what_was_begun_goes_on_in_its_mode(workspace, other, copy_id):
    type_form(workspace, copy_id)
    start_entry(other, copy_id, "blind")
    save_figure(other, copy_id, C1, Figure.of(70))
    assert find_opening(other, copy_id, "assisted") == Opening(OpenedFor.ENTRY, "blind")


def test_a_settled_copy_is_looked_at_by_whoever_did_not_read_it(workspace, other, third, copy_id):
    type_form(workspace, copy_id)
    type_form(other, copy_id, mode="blind")
    assert find_opening(third, copy_id).purpose is OpenedFor.LOOK
    look = look_at_copy(third, copy_id)
    assert look.stage is Stage.SETTLED
    assert look.figures[C1] == Figure.of(70)
    assert (look.readers, look.differing) == (("reader 1", "reader 2"), frozenset())


def test_where_readers_differ_neither_figure_is_in_a_look(workspace, other, third, copy_id):
    type_form(workspace, copy_id)
    type_form(other, copy_id, SWAPPED, mode="blind")
    assert look_at_copy(third, copy_id).is_held_back
    stand_by(other, copy_id)
    look = look_at_copy(third, copy_id)
    assert look.stage is Stage.DIFFERS
    assert look.differing == {C1, C2}
    assert not look.figures.keys() & {C1, C2}
    assert look.figures["excluded"] == Figure.of(5)


def test_a_look_shows_what_was_settled(workspace, other, third, copy_id):
    type_form(workspace, copy_id)
    type_form(other, copy_id, SWAPPED, mode="blind")
    stand_by(other, copy_id)
    settle(third, 1, 1, {C1: Figure.of(70), C2: Figure.of(20)}, "seen on the paper", copy_id)
    look = look_at_copy(third, copy_id)
    assert (look.figures[C1], look.figures[C2]) == (Figure.of(70), Figure.of(20))
    assert look.stage is Stage.SETTLED


def test_a_look_shows_no_figure_while_this_person_reads_at_the_station_blind(
    workspace, other, third, copy_id
):
    type_form(workspace, copy_id)
    type_form(other, copy_id, mode="blind")
    beside = add_copy(workspace, station=1, seed=9)
    start_entry(third, beside, "blind")
    save_figure(third, beside, C1, Figure.of(70))
    look = look_at_copy(third, copy_id)
    assert look.is_held_back
    assert (dict(look.figures), look.differing) == ({}, frozenset())


def test_looking_begins_nothing(workspace, other, third, copy_id):
    type_form(workspace, copy_id)
    type_form(other, copy_id, mode="blind")
    find_opening(third, copy_id)
    look_at_copy(third, copy_id)
    with third.store.reading_session() as session:
        from db.queries import list_drafts

        assert list(list_drafts(session, third.person.id)) == []
