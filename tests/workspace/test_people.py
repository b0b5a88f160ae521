"""Who works here: people of one name stay who they are on their own machine; a role may be changed."""

import shutil

import pytest

from db.figures import Figure
from db.queries.accepted_rows import read_station_rows
from desktop.bundle.export import ExportOptions, export_bundle
from desktop.bundle.merge import import_bundle
from desktop.workspace.copies import list_copies
from desktop.workspace.entries import list_drafts, list_entry_queue, save_figure, start_entry
from desktop.workspace.reader_statistics import gather_statistics
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import choose_person, close_workspace, list_people, open_workspace
from tests.builders.workspace import CLOSING, add_copy, make_device, open_made_workspace, type_form

EARLY, LATE = make_device("AAA-22"), make_device("BBB-33")


@pytest.fixture
def namesakes(tmp_path):
    """One folder on two machines; on each an "Ali" who is somebody else."""
    with open_made_workspace(tmp_path / "early") as made:
        copies = (add_copy(made, 1), add_copy(made, 2))
    shutil.copytree(tmp_path / "early", tmp_path / "late")
    early = open_workspace(tmp_path / "early", device=EARLY, person_name="Ali")
    late = open_workspace(tmp_path / "late", device=LATE, person_name="Ali")
    yield early, late, copies
    close_workspace(early)
    close_workspace(late)


def merge(source, target):
    file = source.folder.parent / "other.ginti"
    export_bundle(source.store, file)
    import_bundle(target.store, file)


def test_a_person_stays_who_they_are_when_a_namesake_is_merged_in(namesakes):
    early, late, (begun, entered) = namesakes
    start_entry(late, begun, "blind")
    save_figure(late, begun, "candidate.1.total", Figure.of(7))
    type_form(late, entered, mode="blind")
    merge(early, late)
    close_workspace(late)
    again = open_workspace(late.folder, device=LATE, person_name="Ali")
    assert again.person.id == late.person.id
    assert len(list_drafts(again)) == 1
    assert [row.is_mine for row in list_entry_queue(again) if row.copy_id == entered] == [True]
    close_workspace(again)


def test_people_of_one_name_are_shown_with_the_machine_where_they_came(namesakes):
    early, late, (_, entered) = namesakes
    for workspace in (early, late):
        type_form(workspace, entered, mode="blind")
    merge(early, late)
    alis = [person for person in list_people(late) if person.name == "Ali"]
    assert len({person.shown_name for person in alis}) == 2
    assert all("-22" in each.shown_name or "-33" in each.shown_name for each in alis)
    names = {person.shown_name for person in alis}
    row = next(row for row in list_stations(late) if row.entered_by)
    assert set(row.entered_by) == names
    copy = next(copy for copy in list_copies(late) if copy.id == entered)
    assert set(copy.entered_by) == names
    assert {row.reader for row in gather_statistics(late)} == names


def test_figures_of_namesakes_that_differ_are_told_by_their_machines(namesakes):
    early, late, (_, entered) = namesakes
    type_form(early, entered, mode="blind")
    type_form(late, entered, {**CLOSING, "candidate.1.total": 71}, reason="so on the paper", mode="blind")
    merge(early, late)
    with late.store.reading_session() as session:
        (copy,) = (each for each in read_station_rows(session, "NA-999")[2].copies if each.id == entered)
    assert {entry.reader_name for entry in copy.entries} == {
        person.shown_name for person in list_people(late) if person.name == "Ali"
    }


def test_a_namesake_is_chosen_by_who_they_are(namesakes):
    early, late, _ = namesakes
    merge(early, late)
    assert choose_person(late, "Ali", person_id=early.person.id).person.id == early.person.id
    assert choose_person(late, "Ali").person.id == late.person.id


def test_a_name_that_one_person_has_is_shown_as_it_is(workspace):
    assert [person.shown_name for person in list_people(workspace)] == ["reader 1"]


def test_a_role_is_changed_by_a_new_fact_and_the_person_stays_the_same(workspace):
    changed = choose_person(workspace, "reader 1", "coordinator")
    assert changed.person.id == workspace.person.id
    assert changed.person.is_coordinator
    assert [(person.id, person.role) for person in list_people(workspace)] == [
        (workspace.person.id, "coordinator")
    ]
    assert choose_person(changed, "reader 1").person.role == "coordinator"
    assert not choose_person(changed, "reader 1", "volunteer").person.is_coordinator


def test_a_changed_role_is_there_after_opening_again_and_after_a_merge(tmp_path, namesakes):
    early, late, _ = namesakes
    chosen = choose_person(early, "Ali", "coordinator")
    merge(chosen, late)
    roles = {person.id: person.role for person in list_people(late)}
    assert roles[early.person.id] == "coordinator"
    assert roles[late.person.id] == "volunteer"
    close_workspace(early)
    again = open_workspace(early.folder, device=EARLY, person_name="Ali")
    assert again.person.role == "coordinator"
    close_workspace(again)


def test_a_role_goes_with_the_work_of_one_person(namesakes):
    early, late, (copy_id, _) = namesakes
    chosen = choose_person(early, "Ali", "coordinator")
    type_form(chosen, copy_id)
    file = early.folder.parent / "mine.ginti"
    export_bundle(chosen.store, file, ExportOptions(person_id=chosen.person.id))
    import_bundle(late.store, file)
    assert {person.role for person in list_people(late) if person.id == early.person.id} == {"coordinator"}
