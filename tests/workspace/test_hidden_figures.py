"""While a person reads a station blind, or has to look once more, what others read there is not shown."""

from db.fields import candidate_field
from db.figures import Figure
from desktop.workspace.entries import discard_draft, save_figure, start_entry
from desktop.workspace.facts import append
from desktop.workspace.hidden_figures import list_hidden_stations
from desktop.workspace.photos import list_photos
from desktop.workspace.second_entry import start_second_look
from desktop.workspace.workspace import choose_person
from tests.builders.facts import an_entry
from tests.builders.workspace import CLOSING, add_copy, add_reading, finish_honestly, type_form

C1, C2 = candidate_field(1), candidate_field(2)
SWAPPED = {**CLOSING, C1: 20, C2: 70}


def test_nothing_is_hidden_from_who_enters_assisted_or_only_looked_at_a_form(workspace):
    first, second = add_copy(workspace, station=1), add_copy(workspace, station=2)
    start_entry(workspace, first)
    save_figure(workspace, first, C1, Figure.of(7))
    start_entry(workspace, second, "blind")
    assert list_hidden_stations(workspace) == frozenset()


def test_a_station_is_hidden_while_its_copy_is_entered_blind_by_this_person_alone(workspace):
    copy_id = add_copy(workspace, station=2)
    start_entry(workspace, copy_id, "blind")
    save_figure(workspace, copy_id, C1, Figure.of(7))
    assert list_hidden_stations(workspace) == {2}
    assert list_hidden_stations(choose_person(workspace, "reader 2")) == frozenset()
    discard_draft(workspace, copy_id)
    assert list_hidden_stations(workspace) == frozenset()


def test_a_station_stays_hidden_until_the_second_look_is_finished(workspace):
    copy_id, other = add_copy(workspace, station=3), choose_person(workspace, "reader 2")
    type_form(workspace, copy_id)
    type_form(other, copy_id, SWAPPED, mode="blind")
    assert (list_hidden_stations(workspace), list_hidden_stations(other)) == (frozenset(), {3})
    for box in start_second_look(other, copy_id).to_look_at:
        save_figure(other, copy_id, box, Figure.of(SWAPPED[box]))
    assert list_hidden_stations(other) == {3}
    finish_honestly(other, copy_id)
    assert list_hidden_stations(other) == frozenset()


def test_a_blind_entry_unlike_the_machine_is_to_be_looked_at_again(workspace):
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id, mode="blind")
    assert list_hidden_stations(workspace) == frozenset()
    add_reading(workspace, list_photos(workspace)[0].id, {C1: 71})
    assert list_hidden_stations(workspace) == {1}


def test_an_imported_row_is_owed_no_second_look(workspace):
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id)
    figures = {box: Figure.of(number) for box, number in SWAPPED.items()}
    with workspace.store.transaction() as session:
        append(session, workspace, an_entry(copy_id, figures, mode="imported", reader_name="somebody"))
    assert list_hidden_stations(workspace) == frozenset()
