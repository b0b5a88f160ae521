"""A copy that one person read twice is told from one that two people read."""

from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.one_person import list_read_by_one_person
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CLOSING, add_copy, type_form


def test_a_copy_that_one_person_read_twice_is_told_from_one_that_two_people_read(workspace):
    save_rules(workspace, Rules(allows_same_reader=True))
    alone, together = add_copy(workspace, station=1), add_copy(workspace, station=2)
    for copy_id in (alone, together):
        type_form(workspace, copy_id)
    assert list_read_by_one_person(workspace) == {}
    type_form(workspace, alone, CLOSING, mode="blind")
    type_form(choose_person(workspace, "reader 2"), together, CLOSING, mode="blind")
    assert list_read_by_one_person(workspace) == {1: {alone}}
    save_rules(workspace, Rules(allows_same_reader=False))
    assert list_read_by_one_person(workspace) == {}
