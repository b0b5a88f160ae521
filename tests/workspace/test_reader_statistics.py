"""What is known of each reader: their own work, and how often their figure was the right one."""

from db.figures import DASH, Figure
from db.models import Settlement, SettlementFigure
from desktop.workspace.effort import Effort, save_effort
from desktop.workspace.entries import withdraw_entry
from desktop.workspace.facts import append
from desktop.workspace.gold_forms import seed_gold
from desktop.workspace.reader_statistics import gather_statistics
from desktop.workspace.workspace import choose_person
from tests.builders.workspace import CLOSING, add_copy, type_as_second, type_form

SWAPPED = {**CLOSING, "candidate.1.total": 20, "candidate.2.total": 70}
BOXES = len(CLOSING)


def find_reader(workspace, name):
    return next(each for each in gather_statistics(workspace) if each.reader == name)


def settle_boxes(workspace, station, numbers):
    figures = [SettlementFigure(field=box, state="number", number=number) for box, number in numbers.items()]
    with workspace.store.transaction() as session:
        settlement = Settlement(
            constituency_code=workspace.constituency_code,
            station_serial=station,
            reason="compared with another copy",
            figures=figures,
        )
        append(session, workspace, settlement)


def test_nobody_who_entered_nothing_is_listed(workspace):
    add_copy(workspace, 1)
    assert gather_statistics(workspace) == ()


def test_a_reader_alone_is_compared_with_nobody(workspace):
    type_form(workspace, add_copy(workspace, 1))
    (mine,) = gather_statistics(workspace)
    assert (mine.reader, mine.is_me, mine.forms) == ("reader 1", True, 1)
    assert (mine.median_seconds, mine.keystrokes_per_form) == (None, None)
    assert (mine.compared_figures, mine.right_share) == (0, None)


def test_effort_is_added_up_a_form_and_the_middle_form_is_shown(workspace):
    for station, seconds in ((1, 40), (2, 50), (3, 90)):
        copy_id = add_copy(workspace, station)
        entry_id = type_form(workspace, copy_id)
        save_effort(workspace, entry_id, copy_id, Effort(seconds * 1000, seconds + 10, 2, 1))
    mine = find_reader(workspace, "reader 1")
    assert (mine.forms, mine.median_seconds, mine.keystrokes_per_form) == (3, 50, 60)
    assert (mine.figures_changed, mine.changed_after_check) == (6, 3)


def test_a_correction_of_ones_own_form_adds_to_the_same_form(workspace):
    copy_id = add_copy(workspace, 1)
    for seconds in (40, 8):
        entry_id = type_form(workspace, copy_id)
        save_effort(workspace, entry_id, copy_id, Effort(seconds * 1000, 10))
    mine = find_reader(workspace, "reader 1")
    assert (mine.forms, mine.median_seconds, mine.keystrokes_per_form) == (1, 48, 20)


def test_where_two_readers_agree_both_were_right(workspace):
    copy_id = add_copy(workspace, 1)
    type_form(workspace, copy_id)
    type_as_second(choose_person(workspace, "reader 2"), copy_id)
    for name in ("reader 1", "reader 2"):
        reader = find_reader(workspace, name)
        assert (reader.compared_figures, reader.right_share) == (BOXES, 1.0)


def test_a_difference_says_nothing_until_it_is_settled(workspace):
    copy_id = add_copy(workspace, 1)
    type_form(workspace, copy_id)
    type_as_second(choose_person(workspace, "reader 2"), copy_id, SWAPPED)
    assert find_reader(workspace, "reader 2").compared_figures == BOXES - 2
    settle_boxes(workspace, 1, {"candidate.1.total": 70, "candidate.2.total": 20})
    assert find_reader(workspace, "reader 1").right_share == 1.0
    second = find_reader(workspace, "reader 2")
    assert (second.compared_figures, second.right_share) == (BOXES, (BOXES - 2) / BOXES)


def test_what_was_typed_first_is_what_is_measured(workspace):
    copy_id = add_copy(workspace, 1)
    type_form(workspace, copy_id)
    other = choose_person(workspace, "reader 2")
    type_as_second(other, copy_id, SWAPPED)
    type_form(other, copy_id, CLOSING)
    assert find_reader(workspace, "reader 1").right_share == 1.0
    assert find_reader(workspace, "reader 2").right_share == (BOXES - 2) / BOXES


def test_an_entry_that_was_withdrawn_is_not_measured(workspace):
    copy_id = add_copy(workspace, 1)
    type_form(workspace, copy_id)
    withdraw_entry(workspace, type_as_second(choose_person(workspace, "reader 2"), copy_id), "the wrong form")
    assert [reader.reader for reader in gather_statistics(workspace)] == ["reader 1"]
    assert find_reader(workspace, "reader 1").compared_figures == 0


def test_a_zero_in_place_of_a_dash_is_an_error_against_a_gold_form(workspace):
    copy_id = add_copy(workspace, 1)
    seed_gold(workspace, copy_id, {"candidate.1.total": Figure.of(80), "candidate.3.total": DASH})
    type_form(workspace, copy_id, {**CLOSING, "candidate.1.total": 80, "candidate.3.total": 0})
    mine = find_reader(workspace, "reader 1")
    assert (mine.gold_figures, mine.gold_errors) == (2, 1)


def test_this_person_is_listed_first_then_by_name(workspace):
    copy_id = add_copy(workspace, 1)
    for name in ("Zahid", "Amina", "reader 1"):
        type_as_second(choose_person(workspace, name), copy_id)
    names = [reader.reader for reader in gather_statistics(choose_person(workspace, "Zahid"))]
    assert names == ["Zahid", "Amina", "reader 1"]
