"""Where a copy is in its life, told by what the store holds."""

import pytest

from db.fields import FORM46_FIELDS, candidate_field
from db.figures import Figure
from desktop.entry.copy_life import Stage
from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.copy_stages import find_stages, get_stage
from desktop.workspace.entries import save_figure, start_entry, withdraw_entry
from desktop.workspace.errors import NoSuchCopy
from desktop.workspace.photos import list_photos, unassign_photo
from desktop.workspace.stations import remove_station
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CLOSING, add_copy, add_reading, type_form

C1, C2 = candidate_field(1), candidate_field(2)
SWAPPED = {**CLOSING, C1: 20, C2: 70}


@pytest.fixture
def copy_id(workspace):
    return add_copy(workspace, station=1)


@pytest.fixture
def other(workspace):
    return choose_person(workspace, "reader 2")


def test_a_copy_goes_from_photo_to_settled(workspace, other, copy_id):
    assert get_stage(workspace, copy_id) is Stage.PHOTO_IN
    start_entry(workspace, copy_id)
    assert get_stage(workspace, copy_id) is Stage.PHOTO_IN
    save_figure(workspace, copy_id, C1, Figure.of(70))
    assert get_stage(workspace, copy_id) is Stage.BEING_ENTERED
    entry_id = type_form(workspace, copy_id)
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE
    start_entry(other, copy_id, "blind")
    save_figure(other, copy_id, C1, Figure.of(20))
    assert get_stage(workspace, copy_id) is Stage.BEING_ENTERED_AGAIN
    type_form(other, copy_id, SWAPPED)
    assert get_stage(workspace, copy_id) is Stage.DIFFERS
    type_form(other, copy_id)
    assert get_stage(workspace, copy_id) is Stage.SETTLED
    withdraw_entry(workspace, entry_id, "by mistake")
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE


def test_correcting_the_only_entry_is_no_second_reading(workspace, copy_id):
    type_form(workspace, copy_id)
    start_entry(workspace, copy_id)
    save_figure(workspace, copy_id, C1, Figure.of(71))
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE


def test_a_blind_entry_is_settled_where_the_machine_read_every_box_that_counts_alike(workspace, copy_id):
    photo_id = list_photos(workspace)[0].id
    type_form(workspace, copy_id, mode="blind")
    add_reading(workspace, photo_id, {**CLOSING, "excluded": None})
    assert get_stage(workspace, copy_id) is Stage.DIFFERS
    add_reading(workspace, photo_id, {box: n for box, n in CLOSING.items() if box != "excluded"})
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE
    add_reading(workspace, photo_id, CLOSING)
    assert get_stage(workspace, copy_id) is Stage.SETTLED


def test_a_withdrawn_copy_says_so_and_a_foreign_id_is_refused(workspace, copy_id):
    unassign_photo(workspace, list_photos(workspace)[0].id, 1)
    assert find_stages(workspace) == {copy_id: Stage.WITHDRAWN}
    with pytest.raises(NoSuchCopy):
        get_stage(workspace, "nothing")


def test_a_re_poll_supersedes_once_it_is_entered(workspace, copy_id):
    again = add_copy(workspace, station=1, seed=2, poll_round=2)
    type_form(workspace, copy_id)
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE
    type_form(workspace, again)
    assert find_stages(workspace) == {copy_id: Stage.SUPERSEDED, again: Stage.ENTERED_ONCE}


def test_a_corrected_copy_counts_instead_where_the_constituency_says_so(workspace, copy_id):
    corrected = add_copy(workspace, station=1, seed=2, copy_kind="corrected")
    for each in (copy_id, corrected):
        type_form(workspace, each)
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE
    save_rules(workspace, Rules(copy_kinds=("corrected",)))
    assert find_stages(workspace) == {copy_id: Stage.CORRECTED, corrected: Stage.ENTERED_ONCE}


def test_a_copy_of_a_station_that_is_off_the_list_still_has_its_stage(workspace, copy_id):
    type_form(workspace, copy_id)
    remove_station(workspace, 1)
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE


def test_a_form_46_is_settled_when_two_people_agree(workspace, other):
    copy_id = add_copy(workspace, station=1, form="form46", form_definition="")
    numbers = dict.fromkeys(FORM46_FIELDS, 0)
    type_form(workspace, copy_id, numbers)
    assert get_stage(workspace, copy_id) is Stage.ENTERED_ONCE
    type_form(other, copy_id, numbers, mode="blind")
    assert get_stage(workspace, copy_id) is Stage.SETTLED
