"""What readers differ on is listed box by box with its readings, settled with a reason, and taken back."""

import pytest

from db.choices import CopyKind
from db.facts import append_fact
from db.fields import candidate_field
from db.figures import ILLEGIBLE, Figure
from db.queries import accepted_figures
from desktop.entry.copy_life import (
    CopyIsSuperseded,
    CopyIsWithdrawn,
    LookNotFinished,
    NoReasonGiven,
    NotEntered,
    NothingDiffers,
)
from desktop.workspace.constituency_rules import Rules, save_rules
from desktop.workspace.differences import count_waiting_for_look, list_differences, list_settled
from desktop.workspace.entries import save_figure, start_entry
from desktop.workspace.errors import CopyIsOfAnotherStation, NoSuchCopy
from desktop.workspace.photos import list_photos, unassign_photo
from desktop.workspace.second_entry import start_second_look
from desktop.workspace.settling import settle, withdraw_settlement
from desktop.workspace.workspace import Workspace, choose_person
from tests.builders.facts import an_entry
from tests.builders.workspace import (
    CLOSING,
    CODE,
    add_copy,
    add_reading,
    finish_honestly,
    make_device,
    stand_by,
    type_as_second,
    type_form,
)

C1, C2 = candidate_field(1), candidate_field(2)
SWAPPED = {**CLOSING, C1: 20, C2: 70}
SEVENTY = Figure.of(70)


@pytest.fixture
def copy_id(workspace: Workspace) -> str:
    return add_copy(workspace, station=1)


@pytest.fixture
def other(workspace: Workspace) -> Workspace:
    return choose_person(workspace, "reader 2")


@pytest.fixture
def differing(workspace: Workspace, other: Workspace, copy_id: str) -> str:
    """A copy whose two readers differ on the figures of two candidates."""
    type_form(workspace, copy_id)
    type_as_second(other, copy_id, SWAPPED)
    return copy_id


def settle_one(workspace: Workspace, copy_id: str, box: str = C1, figure: Figure = SEVENTY, **changes) -> str:
    values = {"station_serial": 1, "poll_round": 1, "reason": "seen together", **changes}
    return settle(workspace, figures={box: figure}, copy_id=copy_id, **values)


def accept(workspace: Workspace, serial: int = 1):
    with workspace.store.reading_session() as session:
        return accepted_figures(session, CODE)[serial]


def tell_numbers(difference) -> list[int | None]:
    return [reading.figure.number for reading in difference.readings]


def test_nothing_differs_while_one_person_has_read(workspace, copy_id):
    type_form(workspace, copy_id)
    assert (list_differences(workspace), list_settled(workspace)) == ((), ())


def test_each_box_that_differs_is_told_with_who_read_what_and_how(workspace, differing):
    one, two = list_differences(workspace)
    assert (one.field, two.field, one.copy_id, one.form, one.copy_kind) == (
        C1,
        C2,
        differing,
        "form45",
        "agent",
    )
    assert (one.station_serial, one.station_name_en, one.poll_round) == (1, "Govt School 1", 1)
    assert tell_numbers(one) == [70, 20]
    assert [(each.reader, each.mode, each.is_machine) for each in one.readings] == [
        ("reader 1", "assisted", False),
        ("reader 2", "blind", False),
    ]
    assert one.readings[0].at < one.readings[1].at
    assert (one.settled, one.is_between_copies) == (None, False)


def test_differences_stand_in_the_order_of_stations_and_of_the_paper(workspace, other):
    for serial in (2, 1):
        copy_id = add_copy(workspace, station=serial)
        type_form(workspace, copy_id)
        type_as_second(other, copy_id, {**SWAPPED, "voters_assigned": 901})
    found = [(each.station_serial, each.field) for each in list_differences(workspace)]
    assert found == [(serial, box) for serial in (1, 2) for box in ("voters_assigned", C1, C2)]


def test_the_machine_is_a_reader_beside_one_blind_entry(workspace, copy_id):
    add_reading(workspace, list_photos(workspace)[0].id, {C1: 71})
    type_as_second(workspace, copy_id)
    (found,) = list_differences(workspace)
    assert tell_numbers(found) == [70, 71]
    machine = found.readings[1]
    assert (machine.is_machine, machine.reader, machine.mode, machine.entry_id) == (
        True,
        "scripted 1",
        "",
        None,
    )


def test_what_a_reader_first_typed_stays_on_record(workspace, other, copy_id):
    type_form(workspace, copy_id)
    type_form(other, copy_id, {**SWAPPED, C2: 20}, mode="blind")
    start_second_look(other, copy_id)
    save_figure(other, copy_id, C1, Figure.of(75))
    finish_honestly(other, copy_id)
    (found,) = list_differences(workspace)
    mine, theirs = found.readings
    assert (mine.figure, mine.first_typed) == (Figure.of(70), None)
    assert (theirs.figure, theirs.first_typed) == (Figure.of(75), Figure.of(20))


def test_one_person_reading_twice_is_seen_as_such(workspace, copy_id):
    save_rules(workspace, Rules(allows_same_reader=True))
    type_form(workspace, copy_id)
    type_as_second(workspace, copy_id, SWAPPED)
    one, _ = list_differences(workspace)
    assert [reading.is_same_person for reading in one.readings] == [False, True]


def test_copies_of_one_kind_that_differ_are_told_as_such(workspace):
    first, second = add_copy(workspace), add_copy(workspace, seed=9)
    type_form(workspace, first)
    type_form(workspace, second, SWAPPED)
    one, _ = list_differences(workspace)
    assert (one.is_between_copies, one.copy_id) == (True, second)
    assert [reading.copy_id for reading in one.readings] == [first, second]


def test_copies_of_different_kinds_are_not_held_against_each_other(workspace):
    first, scan = add_copy(workspace), add_copy(workspace, seed=9, copy_kind="ecp_scan")
    type_form(workspace, first)
    type_form(workspace, scan, SWAPPED)
    assert list_differences(workspace) == ()


def test_a_settlement_decides_the_box_and_names_its_author(workspace, other, differing):
    settlement_id = settle_one(other, differing)
    assert [each.field for each in list_differences(workspace)] == [C2]
    (settled,) = list_settled(workspace)
    assert (settled.field, tell_numbers(settled)) == (C1, [70, 20])
    assert settled.settled.settlement_id == settlement_id
    assert (settled.settled.figure, settled.settled.by, settled.settled.reason) == (
        Figure.of(70),
        "reader 2",
        "seen together",
    )
    assert (accept(workspace).figures[C1], accept(workspace).status) == (Figure.of(70), "differs")
    settle_one(other, differing, C2, ILLEGIBLE)
    assert (accept(workspace).figures[C2], accept(workspace).status) == (ILLEGIBLE, "settled")


def test_settled_again_the_earlier_settlement_stays_on_record(workspace, differing):
    first = settle_one(workspace, differing)
    second = settle_one(workspace, differing, figure=Figure.of(20), reason="compared with another copy")
    (settled,) = list_settled(workspace)
    assert (settled.settled.settlement_id, settled.settled.figure) == (second, Figure.of(20))
    assert [earlier.settlement_id for earlier in settled.settled.earlier] == [first]
    withdraw_settlement(workspace, second, "a mistake")
    (settled,) = list_settled(workspace)
    assert (settled.settled.settlement_id, settled.taken_back[0].settlement_id) == (first, second)


def test_a_settlement_taken_back_opens_the_difference_with_its_history(workspace, differing):
    settlement_id = settle_one(workspace, differing)
    withdraw_settlement(workspace, settlement_id, "a mistake")
    found = list_differences(workspace)[0]
    assert (found.field, found.settled, found.taken_back[0].settlement_id) == (C1, None, settlement_id)
    assert accept(workspace).differing == {C1, C2}


def test_what_was_settled_on_one_kind_of_paper_says_nothing_of_another(workspace, other, differing):
    settle_one(workspace, differing, figure=Figure.of(33))
    scan = add_copy(workspace, seed=9, copy_kind="ecp_scan")
    type_form(workspace, scan)
    type_as_second(other, scan)
    save_rules(workspace, Rules(copy_kinds=(CopyKind.ECP_SCAN.value,)))
    assert accept(workspace).figures[C1] == Figure.of(70)
    save_rules(workspace, Rules())
    assert accept(workspace).figures[C1] == Figure.of(33)


def test_a_settlement_between_copies_counts_for_all_of_them(workspace):
    first, second = add_copy(workspace), add_copy(workspace, seed=9)
    type_form(workspace, first)
    type_form(workspace, second, SWAPPED)
    settle_one(workspace, first)
    assert [each.field for each in list_differences(workspace)] == [C2]


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_settlement_needs_its_reason(workspace, differing, reason):
    with pytest.raises(NoReasonGiven):
        settle_one(workspace, differing, reason=reason)
    settlement_id = settle_one(workspace, differing)
    with pytest.raises(NoReasonGiven):
        withdraw_settlement(workspace, settlement_id, reason)


def test_what_readers_agree_on_is_not_settled(workspace, differing):
    with pytest.raises(NothingDiffers):
        settle_one(workspace, differing, "excluded")


def test_a_copy_that_nobody_entered_is_not_settled(workspace, copy_id):
    with pytest.raises(NotEntered):
        settle_one(workspace, copy_id)


def test_a_superseded_copy_is_not_settled_and_its_differences_wait_for_nobody(workspace, differing):
    type_form(workspace, add_copy(workspace, seed=9, poll_round=2))
    with pytest.raises(CopyIsSuperseded):
        settle_one(workspace, differing)
    assert list_differences(workspace) == ()


def test_a_copy_of_another_station_or_none_is_refused(workspace, differing):
    with pytest.raises(CopyIsOfAnotherStation):
        settle_one(workspace, differing, station_serial=2)
    with pytest.raises(NoSuchCopy):
        settle_one(workspace, "nothing")


def test_a_withdrawn_copy_is_not_settled(workspace, differing):
    unassign_photo(workspace, list_photos(workspace)[0].id, 1)
    with pytest.raises(CopyIsWithdrawn):
        settle_one(workspace, differing)


def test_differences_wait_until_everybody_on_this_device_has_looked_again(workspace, other, copy_id):
    type_form(workspace, copy_id)
    type_form(other, copy_id, SWAPPED, mode="blind")
    coordinator = choose_person(workspace, "coordinator")
    assert (list_differences(coordinator), count_waiting_for_look(coordinator)) == ((), 2)
    with pytest.raises(LookNotFinished):
        settle_one(coordinator, copy_id)
    stand_by(other, copy_id)
    assert (len(list_differences(coordinator)), count_waiting_for_look(coordinator)) == (2, 0)
    settle_one(coordinator, copy_id)


def test_differences_of_entries_from_another_device_wait_for_nobody(workspace, copy_id):
    type_form(workspace, copy_id)
    figures = {box: Figure.of(number) for box, number in SWAPPED.items()}
    with workspace.store.transaction() as session:
        append_fact(session, an_entry(copy_id, figures, mode="blind"), make_device("OTH-33"), "elsewhere")
    assert (len(list_differences(workspace)), count_waiting_for_look(workspace)) == (2, 0)


def test_who_reads_a_station_blind_sees_none_of_its_differences_and_none_that_were_settled(
    workspace, other, differing
):
    settle_one(workspace, differing)
    third = choose_person(workspace, "reader 3")
    start_entry(third, differing, "blind")
    save_figure(third, differing, C1, SEVENTY)
    assert (list_differences(third), count_waiting_for_look(third), list_settled(third)) == ((), 1, ())
    with pytest.raises(LookNotFinished):
        settle_one(third, differing, C2)
    assert (len(list_differences(other)), len(list_settled(other))) == (1, 1)
