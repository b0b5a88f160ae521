"""What is remembered of the other stations is what the facts say, whatever came in meanwhile."""

import pytest

from db.figures import Figure
from desktop.workspace.entries import withdraw_entry
from desktop.workspace.seat_memory import gather_other_stations, recall_other_stations
from desktop.workspace.settling import settle
from desktop.workspace.stations import StationValues, save_station
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CLOSING, add_copy, type_as_second, type_form


@pytest.fixture
def copies(workspace) -> list[str]:
    return [add_copy(workspace, station) for station in (1, 2, 3)]


def recalled_is_true(workspace) -> dict:
    with workspace.store.reading_session() as session:
        recalled = dict(recall_other_stations(session, workspace))
        assert recalled == gather_other_stations(session, workspace)
    return recalled


def test_first_entries_are_added_one_by_one(workspace, copies):
    assert recalled_is_true(workspace) == {}
    for station, copy_id in enumerate(copies, start=1):
        type_form(workspace, copy_id)
        assert set(recalled_is_true(workspace)) == set(range(1, station + 1))


def test_a_second_reader_a_settlement_and_a_withdrawal_change_what_is_recalled(workspace, copies):
    type_form(workspace, copies[0])
    recalled_is_true(workspace)
    other = choose_person(workspace, "reader 2")
    entry_id = type_as_second(other, copies[0], CLOSING | {"excluded": 6, "polled.total": 106})
    assert recalled_is_true(workspace)[1].excluded is None
    settle(workspace, 1, 1, {"excluded": Figure.of(6)}, "looked again", copies[0])
    assert recalled_is_true(workspace)[1].excluded == 6
    withdraw_entry(other, entry_id, "wrong photo")
    recalled_is_true(workspace)


def test_a_corrected_list_of_stations_counts_at_once(workspace, copies):
    type_form(
        workspace, copies[0], {box: number for box, number in CLOSING.items() if box != "voters_assigned"}
    )
    assert recalled_is_true(workspace)[1].voters == 900
    save_station(workspace, StationValues(1, "School", "", "combined", 500, 410, 910))
    assert recalled_is_true(workspace)[1].voters == 910
