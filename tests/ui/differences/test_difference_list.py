"""What remains, by station, with search."""

import pytest

from db.figures import BLANK, DASH, ILLEGIBLE, Figure
from desktop.ui.differences.box_name_delegate import shorten_name
from desktop.ui.differences.difference_list import DifferenceList, matches
from desktop.ui.differences.difference_words import name_rows_around, say_readings
from desktop.ui.differences.loading import find_next, key_of, order_open
from desktop.ui.differences.side_list import SideList
from desktop.workspace.constituency import CandidateRow
from tests.builders.differences import make_difference, make_reading, make_settled

ROWS = [
    make_difference(station=3, field="excluded"),
    make_difference(station=3, field="valid_total"),
    make_difference(station=12, station_name_en="Town Hall", station_name_ur="ٹاؤن ہال"),
]


@pytest.fixture
def list_of_differences(qtbot, desk) -> DifferenceList:
    shown = DifferenceList(desk)
    qtbot.addWidget(shown)
    shown.show_differences(ROWS, "", str)
    return shown


def read(shown: DifferenceList) -> dict[str, list[str]]:
    heads = [shown.topLevelItem(row) for row in range(shown.topLevelItemCount())]
    return {head.text(0): [head.child(row).text(0) for row in range(head.childCount())] for head in heads}


def test_the_boxes_stand_under_their_stations(list_of_differences):
    assert read(list_of_differences) == {
        "003 · Govt School 3": ["excluded", "valid_total"],
        "012 · Town Hall": ["candidate.1.total"],
    }


def test_each_row_says_what_was_read(list_of_differences):
    assert list_of_differences.topLevelItem(0).child(0).text(1).strip("\u200e") == "179 ≠ 119"


def test_a_settled_row_says_as_what(desk, qtbot, list_of_differences):
    list_of_differences.show_differences([make_difference(settled=make_settled(119))], "", str)
    assert list_of_differences.topLevelItem(0).child(0).text(1) == "119"


@pytest.mark.parametrize(
    ("text", "is_found"),
    [("12", True), ("۱۲", True), ("1", False), ("town", True), ("ہال", True), ("school", False), ("", True)],
)
def test_search_takes_a_serial_or_words_of_a_name(text, is_found):
    assert matches(ROWS[2], text) == is_found


def test_pointing_by_the_screen_says_nothing_and_by_the_person_says_which(qtbot, list_of_differences):
    with qtbot.assertNotEmitted(list_of_differences.pointed):
        assert list_of_differences.point_at(key_of(ROWS[1]))
    with qtbot.waitSignal(list_of_differences.pointed) as pointed:
        list_of_differences.setCurrentItem(list_of_differences.topLevelItem(1).child(0))
    assert pointed.args == [ROWS[2]]


def test_what_is_not_in_sight_cannot_be_pointed_at(list_of_differences):
    assert not list_of_differences.point_at(key_of(make_difference(station=99)))


@pytest.mark.parametrize(
    ("field", "around"),
    [
        ("candidate.1.total", ("", "2 · امیدوار 2")),
        ("candidate.2.valid", ("1 · امیدوار 1", "4 · امیدوار 4")),
        ("candidate.4.total", ("2 · امیدوار 2", "")),
        ("valid_total", ("", "")),
    ],
)
def test_the_rows_above_and_below_are_those_of_the_paper(desk, field, around):
    desk.language.choose("ur")
    rows = [CandidateRow(serial, f"Candidate {serial}", f"امیدوار {serial}", "", "") for serial in (1, 2, 4)]
    assert name_rows_around(rows, field, desk.language) == around


def test_after_the_last_comes_the_first_that_is_left():
    assert find_next(ROWS, key_of(ROWS[2])) == ROWS[0]
    assert find_next(ROWS[:1], key_of(ROWS[0])) is None


SAME = [make_reading(BLANK), make_reading(0)]


def test_what_changes_no_sum_stands_below_a_line_of_its_own(desk, list_of_differences):
    rows = [make_difference(), make_difference(*SAME, station=5), make_difference(*SAME, station=6)]
    list_of_differences.show_differences(rows, "", str)
    heads = [list_of_differences.topLevelItem(row).text(0) for row in range(4)]
    school = "005 · Govt School 5"
    assert heads == [school, "— same in the sums —", school, "006 · Govt School 6"]
    assert list_of_differences.shown == rows


@pytest.mark.parametrize(
    ("figures", "is_same"),
    [
        ((BLANK, Figure.of(0)), True),
        ((BLANK, DASH), True),
        ((Figure.of(16), Figure.rewritten(16)), True),
        ((Figure.of(64), Figure.of(9)), False),
        ((Figure.of(0), ILLEGIBLE), False),
        ((ILLEGIBLE, ILLEGIBLE), False),
    ],
)
def test_no_sum_depends_on_which_of_two_readings_of_the_same_number_is_taken(figures, is_same):
    assert make_difference(*map(make_reading, figures)).is_same_in_sums == is_same


def test_a_rewritten_figure_is_told_from_the_same_one_written_once():
    difference = make_difference(make_reading(16), make_reading(Figure.rewritten(16)))
    assert say_readings(difference).strip("\u200e") == "16 ≠ S 16"


def test_the_chips_list_what_is_open_what_changes_no_sum_and_what_is_settled(qtbot, desk):
    side = SideList(desk)
    qtbot.addWidget(side)
    opened, settled = [ROWS[0], make_difference(*SAME)], [make_difference(settled=make_settled(119))]
    listed = []
    for _ in range(3):
        listed.append(list(side.pick(opened, settled)))
        side.turn()
    assert listed == [opened, opened[1:], settled]
    assert side.open_chip.isChecked()


def test_what_changes_a_sum_comes_first():
    rows = [make_difference(*SAME, station=1), make_difference(station=2), make_difference(*SAME, station=3)]
    assert [each.station_serial for each in order_open(rows)] == [2, 1, 3]


@pytest.mark.parametrize("width", [110, 140, 170])
def test_where_a_row_is_too_narrow_the_name_is_shortened_and_the_column_stays(qtbot, desk, width):
    metrics = DifferenceList(desk).fontMetrics()
    shown = shorten_name("9 · Shabnam Misali of the Upper Valley · Tendered", metrics, width)
    assert shown.endswith("… · Tendered")
    assert metrics.horizontalAdvance(shown) <= width
