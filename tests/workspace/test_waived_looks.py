"""A second look that nobody waits for any more: decided by a coordinator, with a reason, as a fact."""

import json
import shutil

import pytest

from db.facts import adopt_fact
from db.fields import candidate_field
from db.figures import Figure
from db.models import Confirmation
from desktop.entry.copy_life import NoReasonGiven
from desktop.workspace.differences import count_waiting_for_look, list_differences
from desktop.workspace.facts import append
from desktop.workspace.look_marks import LOOK_WAIVED
from desktop.workspace.second_entry import start_second_look
from desktop.workspace.waived_looks import NotForVolunteers, list_owed_here, read_waived, waive_looks
from desktop.workspace.workspace import Workspace, choose_person, close_workspace, open_workspace
from tests.builders.bundle_stores import read_all_facts
from tests.builders.facts import an_entry
from tests.builders.workspace import CLOSING, add_copy, make_device, stand_by, type_form

C1, C2 = candidate_field(1), candidate_field(2)
SWAPPED = {**CLOSING, C1: 20, C2: 70}


@pytest.fixture
def gone_home(workspace: Workspace) -> Workspace:
    """Reader 2, who left second looks at stations 1 and 3."""
    other = choose_person(workspace, "reader 2")
    for station in (1, 3):
        copy_id = add_copy(workspace, station=station)
        type_form(workspace, copy_id)
        type_form(other, copy_id, SWAPPED, mode="blind")
    return other


@pytest.fixture
def coordinator(workspace: Workspace, gone_home: Workspace) -> Workspace:
    return choose_person(workspace, "Sana", "coordinator")


def test_it_is_said_whose_second_looks_hold_differences_back(coordinator, gone_home):
    (owed,) = list_owed_here(coordinator)
    assert (owed.name, owed.serials, owed.boxes, owed.is_mine) == ("reader 2", (1, 3), 4, False)
    (own,) = list_owed_here(gone_home)
    assert own.is_mine


def test_a_coordinator_goes_on_without_a_second_look_and_the_reason_stays(coordinator, gone_home):
    assert (len(list_differences(coordinator)), count_waiting_for_look(coordinator)) == (0, 4)
    assert waive_looks(coordinator, gone_home.person.id, "went home at four") == 2
    assert list_owed_here(coordinator) == ()
    shown = list_differences(coordinator)
    assert len(shown) == 4
    of_second = [reading for each in shown for reading in each.readings if reading.reader == "reader 2"]
    assert {(each.waived.reason, each.waived.by) for each in of_second} == {("went home at four", "Sana")}
    assert all(r.waived is None for each in shown for r in each.readings if r.reader == "reader 1")


def test_only_a_coordinator_decides_it_and_only_with_a_reason(workspace, coordinator, gone_home):
    with pytest.raises(NotForVolunteers):
        waive_looks(workspace, gone_home.person.id, "why not")
    with pytest.raises(NoReasonGiven):
        waive_looks(coordinator, gone_home.person.id, "  ")
    assert len(list_owed_here(coordinator)) == 1


def test_whose_look_was_not_waited_for_may_still_look_and_correct(coordinator, gone_home):
    waive_looks(coordinator, gone_home.person.id, "went home at four")
    copy_id = list_differences(coordinator)[0].copy_id
    assert start_second_look(gone_home, copy_id).to_look_at == {C1, C2}
    stand_by(gone_home, copy_id)
    assert len(list_differences(coordinator)) == 4


def test_the_reason_stands_beside_what_the_person_read_not_beside_what_they_imported(workspace):
    copy_id, other = add_copy(workspace), choose_person(workspace, "reader 2")
    type_form(workspace, copy_id)
    type_form(other, copy_id, SWAPPED, mode="blind")
    figures = {box: Figure.of(number) for box, number in SWAPPED.items()}
    with other.store.transaction() as session:
        append(session, other, an_entry(copy_id, figures, mode="imported", reader_name="observer"))
    coordinator = choose_person(workspace, "Sana", "coordinator")
    waive_looks(coordinator, other.person.id, "went home at four")
    readings = [each for found in list_differences(coordinator) for each in found.readings]
    assert {each.mode for each in readings if each.waived} == {"blind"}
    assert "imported" in {each.mode for each in readings}


def test_two_stores_say_the_same_reason_in_whatever_order_the_facts_came(workspace, tmp_path):
    copy_id, other = add_copy(workspace), choose_person(workspace, "reader 2")
    type_form(workspace, copy_id)
    entry_id = type_form(other, copy_id, SWAPPED, mode="blind")
    before = {plain["id"] for plain in read_all_facts(workspace.store)}
    shutil.copytree(workspace.folder, tmp_path / "elsewhere")
    for why in ("went home at four", "does not come back"):
        with workspace.store.transaction() as session:
            said = Confirmation(
                copy_id=copy_id, entry_id=entry_id, code=LOOK_WAIVED, boxes_json=json.dumps([C1]), reason=why
            )
            append(session, workspace, said)
    elsewhere = open_workspace(tmp_path / "elsewhere", device=make_device(), person_name="reader 1")
    try:
        new = [plain for plain in read_all_facts(workspace.store) if plain["id"] not in before]
        for plain in reversed(new):
            with elsewhere.store.transaction() as session:
                adopt_fact(session, plain["kind"], plain)
        for each in (workspace, elsewhere):
            with each.store.reading_session() as session:
                assert read_waived(session)[entry_id, C1].reason == "does not come back"
            assert list_owed_here(each)[0].boxes == 1, "of the other box the look is still owed"
    finally:
        close_workspace(elsewhere)
