"""Σ Form 45 beside Form 47: what is known is added, what is not is counted as unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import fields
from db.figures import BLANK, DASH, ILLEGIBLE, NOT_CAPTURED, Figure
from desktop.comparison.build import build_comparison
from desktop.comparison.values import Finding
from tests.builders.comparisons import PlainFigures, PlainStation, make_comparison, make_votes

C1, C2 = fields.candidate_field(1), fields.candidate_field(2)
any_figure = st.one_of(
    st.integers(0, 1400).map(Figure.of),
    st.integers(0, 1400).map(Figure.rewritten),
    st.sampled_from([BLANK, DASH, ILLEGIBLE, NOT_CAPTURED]),
)


def test_the_difference_is_official_minus_the_sum_of_form_45s():
    comparison = make_comparison(
        {1: make_votes(c1=100), 2: make_votes(c1=50)}, {C1: Figure.of(120)}, stations=2
    )
    assert comparison.row(C1).sum == 150
    assert comparison.row(C1).difference == -30


def test_a_station_without_figures_is_missing_and_unknown_in_every_row():
    comparison = make_comparison({1: make_votes(c1=1, c2=2), 3: make_votes(c1=1, c2=2)})
    assert comparison.missing == (2,)
    assert (comparison.stations_total, comparison.with_figures) == (3, 2)
    assert {row.stations_unknown for row in comparison.rows if row.field in {C1, C2, "stations"}} == {1}


@pytest.mark.parametrize("unknown", [BLANK, ILLEGIBLE, NOT_CAPTURED])
def test_a_figure_that_is_not_known_is_not_a_zero(unknown):
    comparison = make_comparison({1: PlainFigures({C1: unknown})}, stations=1)
    assert comparison.row(C1).stations_unknown == 1
    assert comparison.with_figures == 1


def test_the_sum_of_no_known_figure_is_shown_as_nothing_and_never_as_zero():
    nothing_known = make_comparison({1: PlainFigures({C1: BLANK, C2: Figure.of(0)})}, stations=2)
    plain = {row["field"]: row["sum"] for row in nothing_known.as_json()["rows"]}
    assert (plain[C1], plain[C2]) == (None, 0)
    assert make_comparison({}, stations=2).row("stations").known_sum == 0


def test_a_dash_is_counted_as_zero_and_a_rewritten_figure_with_its_number():
    comparison = make_comparison({1: PlainFigures({C1: DASH, C2: Figure.rewritten(173)})}, stations=1)
    assert (comparison.row(C1).sum, comparison.row(C1).stations_unknown) == (0, 0)
    assert comparison.row(C2).sum == 173


def test_a_field_on_which_readers_differ_is_unknown():
    differing = PlainFigures({C1: NOT_CAPTURED, C2: Figure.of(7)}, "differs", frozenset({C1}))
    comparison = make_comparison({1: differing}, stations=1)
    assert comparison.row(C1).stations_unknown == 1
    assert comparison.station_rows[0].differing == {C1}


def test_rows_stand_in_the_order_of_the_ballot_then_the_boxes_of_the_form():
    comparison = make_comparison({1: make_votes(c2=1, c1=1)})
    assert [row.field for row in comparison.rows] == [
        C1,
        C2,
        "valid_total",
        "excluded",
        "polled.male",
        "polled.female",
        "polled.total",
        "registered.total",
        "stations",
    ]


def test_registered_voters_are_compared_with_the_voters_assigned_on_form_45():
    official = {"registered.total": Figure.of(2000), "registered.male": Figure.of(1100)}
    votes = make_votes(voters_assigned=1400, voters_assigned__male=1000)
    comparison = make_comparison({1: votes}, official, stations=1)
    assert comparison.row("registered.total").difference == 600
    assert comparison.row("registered.male").difference == 100


def test_what_no_form_45_states_is_not_compared():
    official = {"registered.male": Figure.of(1100), "polled.male": Figure.of(500)}
    comparison = make_comparison({1: make_votes(c1=1)}, official, stations=1)
    assert "registered.male" not in {row.field for row in comparison.rows}
    assert comparison.row("polled.male").difference is None
    assert comparison.row("polled.male").finding is Finding.OPEN


def test_a_candidate_only_on_the_official_form_gets_a_row_of_its_own():
    comparison = make_comparison({}, {fields.candidate_field(9): Figure.of(5)})
    assert comparison.row(fields.candidate_field(9)).name("en") == "No. 9, not on the list"
    assert comparison.row(fields.candidate_field(9)).name("ur") == "نمبر 9، فہرست میں نہیں"


def test_a_station_that_is_not_on_the_list_is_counted_and_said():
    comparison = make_comparison({696: make_votes(c1=5)}, stations=1)
    assert comparison.unlisted == (696,)
    assert comparison.row(C1).sum == 5
    assert comparison.stations_total == 2


def test_an_official_figure_that_is_not_known_gives_no_difference():
    comparison = make_comparison({1: make_votes(c1=5)}, {C1: ILLEGIBLE})
    assert comparison.row(C1).difference is None
    assert comparison.row(C1).finding is Finding.NO_OFFICIAL


@pytest.mark.parametrize(
    ("official", "finding"),
    [
        (100, Finding.AGREES_SO_FAR),
        (101, Finding.OPEN),
        (1500, Finding.OPEN),
        (1501, Finding.DIFFERS),
        (99, Finding.DIFFERS),
    ],
)
def test_a_difference_is_open_only_as_long_as_the_unknown_stations_could_hold_it(official, finding):
    comparison = make_comparison({1: make_votes(c1=100)}, {C1: Figure.of(official)}, stations=2)
    assert comparison.row(C1).finding is finding


def test_a_station_whose_voters_are_not_known_could_hold_anything():
    comparison = build_comparison(
        constituency="NA-999",
        form="form47",
        candidates=[],
        stations=[PlainStation(1, voters_total=None)],
        accepted={},
        official={"excluded": Figure.of(90_000)},
    )
    assert comparison.row("excluded").finding is Finding.OPEN


@given(st.dictionaries(st.integers(1, 6), st.dictionaries(st.sampled_from([C1, C2]), any_figure)))
def test_known_and_unknown_stations_add_up_to_all_of_them(by_station):
    comparison = make_comparison(
        {serial: PlainFigures(each) for serial, each in by_station.items()}, stations=6
    )
    for field in (C1, C2):
        known = [
            each[field].counted for each in by_station.values() if field in each and each[field].is_known
        ]
        row = comparison.row(field)
        assert row.sum == sum(known)
        assert row.stations_unknown == 6 - len(known)
        assert row.bounds.low == row.sum <= row.bounds.high
    assert comparison.with_figures + len(comparison.missing) == comparison.stations_total


def test_the_json_has_the_documented_shape():
    comparison = make_comparison({1: make_votes(c1=100)}, {C1: Figure.of(90)}, stations=2)
    plain = comparison.as_json()
    assert plain["constituency"] == "NA-999"
    assert plain["form"] == "form47"
    assert plain["stations"] == {"total": 2, "with_figures": 1, "missing": [2], "left_out": [], "copies": {}}
    assert plain["rules"] == {"copy_kinds": [], "allows_same_reader": False}
    assert plain["rows"][0] == {
        "field": "candidate.1.total",
        "name": "Candidate 1",
        "sum": 100,
        "stations_unknown": 1,
        "unknown_serials": [2],
        "official": 90,
        "difference": -10,
        "finding": "differs",
    }
