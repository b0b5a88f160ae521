"""The board: stations with their status, searched and counted, corrected by hand and imported from a list."""

import pytest
from sqlalchemy import event

from desktop.spreadsheet.station_columns import recognise_station_columns
from desktop.spreadsheet.stations import preview_stations
from desktop.spreadsheet.table_file import read_table
from desktop.workspace.errors import BadStation, NoSuchStation
from desktop.workspace.stations import (
    StationValues,
    count_statuses,
    import_stations,
    list_station_values,
    list_stations,
    remove_station,
    save_station,
    search_stations,
)
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CLOSING, add_copy, type_as_second, type_form


def import_list(workspace, path, text: str) -> int:
    path.write_text(text, encoding="utf-8")
    table = read_table(path)
    columns = recognise_station_columns(table.headers)
    return import_stations(workspace, preview_stations(table, columns, list_station_values(workspace)))


def serials(rows):
    return [row.serial for row in rows]


def test_the_board_shows_every_station_with_its_status(workspace):
    add_copy(workspace, station=2)
    type_form(workspace, add_copy(workspace, station=3))
    rows = list_stations(workspace)
    assert [row.status for row in rows] == ["no_photo", "photo", "entered", "no_photo"]
    assert [row.photo_count for row in rows] == [0, 1, 1, 0]
    assert [row.entered_by for row in rows] == [(), (), ("reader 1",), ()]
    assert rows[2].entered_at is not None
    assert count_statuses(rows) == {"no_photo": 2, "photo": 1, "entered": 1, "differs": 0, "settled": 0}


def test_readers_who_differ_are_named_with_the_boxes(workspace):
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id)
    other = choose_person(workspace, "reader 2")
    changed = {**CLOSING, "candidate.1.total": 69, "candidate.2.total": 21}
    type_as_second(other, copy_id, changed)
    row = list_stations(workspace)[0]
    assert (row.status, row.entered_by) == ("differs", ("reader 1", "reader 2"))
    assert row.differing == ("candidate.1.total", "candidate.2.total")


def test_two_readers_who_agree_settle_a_station(workspace):
    copy_id = add_copy(workspace, station=1)
    type_form(workspace, copy_id)
    type_as_second(choose_person(workspace, "reader 2"), copy_id)
    assert list_stations(workspace)[0].status == "settled"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [1, 2, 3, 4]),
        ("3", [3]),
        ("۳", [3]),
        ("SCHOOL 2", [2]),
        ("سركاري", [1, 2, 3, 4]),
        ("اسکول 4", [4]),
        ("no such name", []),
        ("99", []),
    ],
)
def test_a_station_is_found_by_serial_or_name_in_either_language(workspace, text, found):
    assert serials(search_stations(list_stations(workspace), text)) == found


def test_a_search_can_be_narrowed_to_a_status(workspace):
    add_copy(workspace, station=2)
    assert serials(search_stations(list_stations(workspace), "school", "photo")) == [2]


def test_a_station_corrected_by_hand_replaces_the_earlier_one(workspace):
    save_station(workspace, StationValues(2, "Govt Girls School", "", "female", 0, 700, 700))
    row = list_stations(workspace)[1]
    assert (row.name_en, row.station_kind, row.voters_total) == ("Govt Girls School", "female", 700)


@pytest.mark.parametrize(
    "values",
    [
        StationValues(0),
        StationValues(5, station_kind="mixed"),
        StationValues(5, voters_total=-1),
        StationValues(5, voters_male=1, voters_female=2, voters_total=4),
    ],
)
def test_a_station_that_makes_no_sense_is_not_saved(workspace, values):
    with pytest.raises(BadStation):
        save_station(workspace, values)
    assert serials(list_stations(workspace)) == [1, 2, 3, 4]


def test_a_removed_station_leaves_the_board(workspace):
    remove_station(workspace, 4)
    assert serials(list_stations(workspace)) == [1, 2, 3]
    with pytest.raises(NoSuchStation):
        remove_station(workspace, 4)


def test_a_list_is_imported_once(workspace, tmp_path):
    text = "serial,name,male,female,total\n5,Govt High School,700,0,700\n6,Madrasa,1,2,3\n"
    assert import_list(workspace, tmp_path / "list.csv", text) == 2
    assert import_list(workspace, tmp_path / "list.csv", text) == 0
    assert serials(list_stations(workspace)) == [1, 2, 3, 4, 5, 6]


def test_a_list_takes_stations_off_in_the_step_that_writes_it_all_or_nothing(workspace, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("serial,name\n5,Govt High School\n", encoding="utf-8")
    table = read_table(path)
    preview = preview_stations(
        table, recognise_station_columns(table.headers), list_station_values(workspace)
    )
    transactions = count_transactions(workspace)
    assert import_stations(workspace, preview, preview.removed) == 1
    assert serials(list_stations(workspace)) == [5]
    assert len(transactions) == 1


def count_transactions(workspace) -> list[object]:
    """Fills with each transaction of the store from now on."""
    begun: list[object] = []
    event.listen(workspace.store._writing_engine, "begin", begun.append)
    return begun


def test_a_faulty_row_of_a_list_stays_out(workspace, tmp_path):
    text = "serial,name\n5,Govt High School\nfive,Madrasa\n7,One\n7,Another\n"
    assert import_list(workspace, tmp_path / "list.csv", text) == 1
    assert serials(list_stations(workspace)) == [1, 2, 3, 4, 5]


def test_a_list_accepted_over_a_correction_by_hand_counts(workspace, tmp_path):
    assert import_list(workspace, tmp_path / "list.csv", "serial,name\n1,The name on the new list\n") == 1
    assert list_stations(workspace)[0].name_en == "The name on the new list"
