"""Filtering and sorting the board: pure work over rows."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.entry.checks.values import Finding
from desktop.workspace.board import (
    SORT_KEYS,
    STATUSES,
    StationFilter,
    StationMarks,
    StationRow,
    filter_stations,
    list_codes,
    mark_stations,
    search_stations,
    sort_stations,
)

OPEN_SUM = Finding("E205", ("valid_total",), {"computed": 631, "stated": 641, "difference": 10})
ROUND = Finding("W507", ("candidate.1.total",), {})


def make_row(serial, **changes):
    defaults = {
        "name_en": f"Govt School {serial}",
        "name_ur": f"سرکاری اسکول {serial}",
        "station_kind": "combined",
        "voters_male": 500,
        "voters_female": 400,
        "voters_total": 900,
        "status": "entered",
        "photo_count": 1,
        "entered_by": ("reader 1",),
        "entered_at": datetime(2024, 2, 9, serial % 24, tzinfo=UTC),
        "differing": (),
    }
    return StationRow(serial, **{**defaults, **changes})


def serials_of(rows):
    return [row.serial for row in rows]


def test_marks_bring_each_code_once_and_what_is_doubtful():
    marks = {
        1: StationMarks([OPEN_SUM, OPEN_SUM, ROUND], stages=("entered_once",)),
        2: StationMarks([OPEN_SUM, ROUND], explained=[OPEN_SUM]),
        3: StationMarks([ROUND]),
    }
    first, second, third, fourth = mark_stations([make_row(serial) for serial in (1, 2, 3, 4)], marks)
    assert (first.error_codes, first.warning_codes, first.stages) == (("E205",), ("W507",), ("entered_once",))
    assert (first.is_doubtful, second.is_doubtful, third.is_doubtful) == (True, False, False)
    assert second.codes == ("E205", "W507")
    assert fourth == make_row(4)


def test_what_every_photo_of_a_messaging_app_lacks_is_no_mark_on_the_board():
    marks = {1: StationMarks([Finding("W705", ())])}
    assert mark_stations([make_row(1)], marks)[0].codes == ()


def test_a_mark_that_went_away_leaves_the_row():
    marked = mark_stations([make_row(1)], {1: StationMarks([OPEN_SUM])})
    assert mark_stations(marked, {}) == (make_row(1),)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (StationFilter(), [1, 2, 3, 4]),
        (StationFilter(is_doubtful=True), [1]),
        (StationFilter(code="E205"), [1, 2]),
        (StationFilter(code="W5"), [1, 3]),
        (StationFilter(code="W6"), []),
        (StationFilter(copy_kind="ecp_scan"), [2]),
        (StationFilter(person="reader 2"), [3]),
        (StationFilter(status="differs"), [4]),
        (StationFilter(text="school 2"), [2]),
        (StationFilter(code="E205", copy_kind="ecp_scan", text="2"), [2]),
        (StationFilter(code="E205", person="reader 2"), []),
    ],
)
def test_everything_that_is_chosen_must_be_met(wanted, found):
    rows = mark_stations(
        [
            make_row(1),
            make_row(2, copy_kinds=("agent", "ecp_scan")),
            make_row(3, entered_by=("reader 1", "reader 2")),
            make_row(4, status="differs"),
        ],
        {
            1: StationMarks([OPEN_SUM, ROUND]),
            2: StationMarks([OPEN_SUM], explained=[OPEN_SUM]),
            3: StationMarks([ROUND]),
        },
    )
    assert serials_of(filter_stations(rows, wanted)) == found


def test_rows_are_sorted_by_what_a_coordinator_looks_for():
    rows = [
        make_row(1, name_en="Zafarwal", status="settled", entered_at=None, warning_codes=("W507",)),
        make_row(2, name_en="Attock", status="no_photo"),
        make_row(3, name_en="", name_ur="", status="differs", error_codes=("E205",)),
    ]
    assert serials_of(sort_stations(rows, "serial")) == [1, 2, 3]
    assert serials_of(sort_stations(rows, "name")) == [3, 2, 1]
    assert serials_of(sort_stations(rows, "status")) == [2, 3, 1]
    assert serials_of(sort_stations(rows, "entered_at")) == [3, 2, 1]
    assert serials_of(sort_stations(rows, "findings")) == [3, 1, 2]
    assert serials_of(sort_stations(rows, "findings", is_reversed=True)) == [2, 1, 3]


def test_codes_are_listed_with_their_stations():
    rows = [
        make_row(1, error_codes=("E205",), warning_codes=("W403", "W507")),
        make_row(2, warning_codes=("W507",)),
    ]
    assert list_codes(rows) == {"E205": 1, "W403": 1, "W507": 2}


ROWS = st.lists(
    st.builds(
        make_row,
        st.integers(1, 400),
        status=st.sampled_from(STATUSES),
        error_codes=st.sampled_from([(), ("E205",), ("E205", "E206")]),
        copy_kinds=st.sampled_from([(), ("agent",), ("agent", "certified")]),
        is_doubtful=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda row: row.serial,
)


@given(ROWS, st.sampled_from(SORT_KEYS), st.booleans())
def test_sorting_loses_no_row_and_sorting_twice_changes_nothing(rows, key, is_reversed):
    once = sort_stations(rows, key, is_reversed=is_reversed)
    assert sorted(serials_of(once)) == sorted(serials_of(rows))
    assert sort_stations(once, key, is_reversed=is_reversed) == once


@given(ROWS, st.booleans(), st.sampled_from([None, "E2", "E206"]), st.sampled_from([None, "certified"]))
def test_a_filter_keeps_the_order_and_never_finds_more_than_the_search(rows, is_doubtful, code, copy_kind):
    wanted = StationFilter("school", None, is_doubtful, code, copy_kind)
    found = filter_stations(rows, wanted)
    searched = search_stations(rows, "school")
    assert [row for row in searched if row in found] == list(found)
    if wanted.is_plain:
        assert found == searched
