"""What the board learns of a workspace: codes, what a reader explained, stages of the copies."""

import json

from db.figures import Figure
from db.models import Confirmation
from desktop.workspace.board import mark_stations
from desktop.workspace.board_marks import find_marks
from desktop.workspace.entries import withdraw_entry
from desktop.workspace.facts import append
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import choose_person
from tests.builders.facts import an_entry
from tests.builders.workspace import CLOSING, add_copy, type_form

OPEN_SUM = {**CLOSING, "valid_total": 101, "polled.total": 106, "polled.male": 61}
"""The candidates add up to one less."""


def enter(workspace, copy_id, numbers=CLOSING):
    entry = an_entry(copy_id, {box: Figure.of(number) for box, number in numbers.items()})
    with workspace.store.transaction() as session:
        return append(session, workspace, entry).id


def confirm(workspace, copy_id, entry_id, finding, reason):
    boxes = json.dumps(sorted(finding.fields))
    with workspace.store.transaction() as session:
        append(
            session,
            workspace,
            Confirmation(
                copy_id=copy_id, entry_id=entry_id, code=finding.code, boxes_json=boxes, reason=reason
            ),
        )


def row_of(workspace, serial):
    rows = mark_stations(list_stations(workspace), find_marks(workspace))
    return next(row for row in rows if row.serial == serial)


def find_sum(workspace, serial):
    return next(each for each in find_marks(workspace)[serial].findings if each.code == "E205")


def test_an_open_sum_makes_a_station_doubtful_until_a_reader_says_why(workspace):
    copy_id = add_copy(workspace, 1)
    entry_id = enter(workspace, copy_id, OPEN_SUM)
    assert row_of(workspace, 1).error_codes == ("E205",)
    assert row_of(workspace, 1).is_doubtful
    finding = find_sum(workspace, 1)
    confirm(workspace, copy_id, entry_id, finding, "")
    assert row_of(workspace, 1).is_doubtful
    confirm(workspace, copy_id, entry_id, finding, "the paper says so")
    row = row_of(workspace, 1)
    assert (row.error_codes, row.is_doubtful) == (("E205",), False)


def test_what_was_said_of_an_entry_goes_with_it(workspace):
    copy_id = add_copy(workspace, 1)
    entry_id = enter(workspace, copy_id, OPEN_SUM)
    confirm(workspace, copy_id, entry_id, find_sum(workspace, 1), "the paper says so")
    enter(workspace, copy_id, OPEN_SUM)
    assert not row_of(workspace, 1).is_doubtful
    withdraw_entry(workspace, entry_id, "the wrong form")
    assert row_of(workspace, 1).is_doubtful


def test_a_station_whose_form_is_right_is_not_doubtful(workspace):
    enter(workspace, add_copy(workspace, 2))
    row = row_of(workspace, 2)
    assert (row.error_codes, row.is_doubtful) == ((), False)


def test_the_stages_of_a_stations_copies_are_in_the_order_of_their_life(workspace):
    twice = add_copy(workspace, 1, seed=60)
    enter(workspace, twice)
    type_form(choose_person(workspace, "reader 2"), twice, mode="blind")
    enter(workspace, add_copy(workspace, 1, seed=61, copy_kind="posted"))
    add_copy(workspace, 1, seed=62, copy_kind="ecp_scan")
    assert row_of(workspace, 1).stages == ("photo_in", "entered_once", "settled")
    add_copy(workspace, 2)
    assert row_of(workspace, 2).stages == ("photo_in",)


def test_the_kinds_of_copy_are_in_order_of_preference(workspace):
    for seed, kind in ((50, "ecp_scan"), (51, "agent"), (52, "agent")):
        add_copy(workspace, 3, seed=seed, copy_kind=kind)
    add_copy(workspace, 3, seed=53, form="form46", copy_kind="posted")
    assert row_of(workspace, 3).copy_kinds == ("agent", "ecp_scan")
    assert row_of(workspace, 4).copy_kinds == ()
