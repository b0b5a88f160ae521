"""The names of the boxes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.fields import (
    CANDIDATE_COLUMNS,
    candidate_field,
    form45_fields,
    form47_fields,
    is_field,
    split_candidate_field,
)


@given(st.integers(1, 999), st.sampled_from(CANDIDATE_COLUMNS))
def test_a_candidate_field_is_split_into_what_it_was_made_of(serial: int, column: str) -> None:
    assert split_candidate_field(candidate_field(serial, column)) == (serial, column)


@given(st.sets(st.integers(1, 999), max_size=60))
def test_every_field_of_both_forms_is_known_and_stands_there_once(serials: set[int]) -> None:
    for fields in (form45_fields(sorted(serials)), form47_fields(sorted(serials))):
        assert all(is_field(field) for field in fields)
        assert len(set(fields)) == len(fields)


@pytest.mark.parametrize(
    "field",
    [
        "",
        "candidate.0.total",
        "candidate.01.total",
        "candidate.1000.total",
        "candidate.1",
        "candidate.1.sum",
        "polled",
        "candidate.1.total ",
        "candidate.۱.total",
    ],
)
def test_other_names_are_no_fields(field: str) -> None:
    assert not is_field(field)
    assert split_candidate_field(field) is None


def test_a_form_with_only_the_total_column_has_no_other_column_totals() -> None:
    assert form45_fields([3], ["total"]) == [
        "voters_assigned",
        "polled.male",
        "polled.female",
        "polled.total",
        "candidate.3.total",
        "valid_total",
        "excluded",
    ]
