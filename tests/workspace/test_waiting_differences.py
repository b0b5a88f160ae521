"""The number beside Differences is that of the list, whatever came in since it was counted last."""

import pytest
from sqlalchemy import event

from db.figures import Figure
from db.models import Copy, PollingStation
from desktop.workspace.differences import list_differences
from desktop.workspace.entries import list_pages, next_copy, save_figure, start_entry, withdraw_entry
from desktop.workspace.entry_queue import count_waiting_forms, list_entry_queue
from desktop.workspace.photos import list_photos, unassign_photo
from desktop.workspace.second_entry import list_disagreements
from desktop.workspace.settling import settle
from desktop.workspace.tray import count_pages_without_copy
from desktop.workspace.waiting_differences import count_differences
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import (
    CLOSING,
    add_copy,
    add_photo,
    add_reading,
    stand_by,
    type_as_second,
    type_form,
)

OTHERWISE = CLOSING | {"excluded": 6, "polled.total": 106}


@pytest.fixture
def copies(workspace) -> list[str]:
    return [add_copy(workspace, station) for station in (1, 2, 3)]


def counted(workspace) -> int:
    count = count_differences(workspace)
    assert count == len(list_differences(workspace))
    return count


def test_a_second_reader_a_settlement_and_a_withdrawal_change_the_number(workspace, copies):
    assert counted(workspace) == 0
    type_form(workspace, copies[0])
    type_form(workspace, copies[1])
    assert counted(workspace) == 0
    other = choose_person(workspace, "reader 2")
    entry_id = type_as_second(other, copies[0], OTHERWISE)
    assert counted(other) == 2
    assert counted(workspace) == 2
    settle(workspace, 1, 1, {"excluded": Figure.of(6)}, "looked again", copies[0])
    assert counted(workspace) == 1
    withdraw_entry(other, entry_id, "wrong photo")
    counted(workspace)


def test_what_is_held_back_is_not_counted_until_the_second_look_was_taken(workspace, copies):
    type_form(workspace, copies[0])
    assert counted(workspace) == 0
    other = choose_person(workspace, "reader 2")
    type_form(other, copies[0], OTHERWISE, mode="blind")
    assert counted(other) == counted(workspace) == 0
    stand_by(other, copies[0])
    assert counted(other) == counted(workspace) == 2


def test_nothing_is_counted_at_a_station_that_one_reads_blind(workspace, copies):
    type_form(workspace, copies[0])
    type_as_second(choose_person(workspace, "reader 2"), copies[0], OTHERWISE)
    third = choose_person(workspace, "reader 3")
    assert counted(third) == 2
    posted = add_copy(workspace, 1, seed=9, copy_kind="posted")
    form = start_entry(third, posted, "blind")
    assert counted(third) == 2
    save_figure(third, posted, form.fields[0], Figure.of(900))
    assert counted(third) == 0
    assert counted(workspace) == 2


def test_what_was_read_beside_a_blind_entry_counts_at_once(workspace, copies):
    photo_id = list_photos(workspace)[0].id
    type_form(workspace, copies[0], mode="blind")
    assert counted(workspace) == 0
    add_reading(workspace, photo_id, OTHERWISE)
    counted(workspace)
    stand_by(workspace, copies[0])
    assert counted(workspace) == 2


def test_pages_and_forms_that_wait_are_as_many_as_their_lists_say(workspace, copies):
    add_photo(workspace, 7)
    type_form(workspace, copies[1])
    photo_id = list_photos(workspace)[0].id
    for _ in range(2):
        waiting = [row for row in list_photos(workspace) if row.copy_id is None and not row.was_withdrawn]
        assert count_pages_without_copy(workspace) == len(waiting)
        assert count_waiting_forms(workspace) == sum(
            not row.entered_by for row in list_entry_queue(workspace)
        )
        unassign_photo(workspace, photo_id, 1)


def test_the_rows_of_one_station_are_those_of_the_whole_list(workspace, copies):
    add_copy(workspace, 2, seed=8, copy_kind="posted")
    type_form(workspace, copies[1])
    other = choose_person(workspace, "reader 2")
    type_form(other, copies[1], OTHERWISE, mode="blind")
    for person in (workspace, other):
        rows = list_entry_queue(person)
        for serial in (1, 2, 3):
            assert list_entry_queue(person, serial) == tuple(
                row for row in rows if row.station_serial == serial
            )


def test_the_pages_of_the_copy_that_is_named_first_come_first(workspace, copies):
    pages = {copy_id: list_pages(workspace, [copy_id]) for copy_id in copies}
    assert list_pages(workspace, copies) == tuple(page for each in copies for page in pages[each])
    assert list_pages(workspace, copies[::-1]) == tuple(page for each in copies[::-1] for page in pages[each])


def test_what_is_asked_after_a_form_reads_no_other_station(workspace, copies):
    type_form(workspace, copies[0])
    type_form(workspace, copies[1])
    counted(workspace)
    type_form(workspace, copies[2])
    read: set[int] = set()

    def note(fact: Copy | PollingStation, _context: object) -> None:
        read.add(fact.station_serial if isinstance(fact, Copy) else fact.serial)

    asked = (Copy, PollingStation)
    for kind in asked:
        event.listen(kind, "load", note)
    try:
        next_copy(workspace, copies[2])
        list_disagreements(workspace, copies[2])
        list_entry_queue(workspace, 3)
        list_pages(workspace, copies[:2])
        count_pages_without_copy(workspace)
        count_waiting_forms(workspace)
        count_differences(workspace)
    finally:
        for kind in asked:
            event.remove(kind, "load", note)
    assert read == {3}
