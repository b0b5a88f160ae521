import datetime as dt

import pytest

from desktop.spreadsheet.faults import NoListForConstituency, UnknownConstituency, UnknownElection
from desktop.spreadsheet.reference import (
    find_gaps,
    list_elections,
    list_seats,
    load_election,
    load_seat,
    normalise_code,
)


def test_the_election_of_2024_is_at_hand() -> None:
    assert list_elections() == ("ge2024",)
    assert load_election("ge2024").polling_day == dt.date(2024, 2, 8)


def test_na_46_has_44_contesting_candidates_in_ballot_order() -> None:
    seat = load_seat("ge2024", "NA-46")
    assert [candidate.ballot_serial for candidate in seat.candidates] == list(range(1, 45))
    assert seat.constituency.name_en == "Islamabad-I"
    assert seat.constituency.assembly == "national"
    assert seat.constituency.stations_expected == 342
    assert not seat.gaps


def test_a_code_is_understood_however_it_is_typed() -> None:
    assert load_seat("ge2024", " na 46 ").constituency.code == "NA-46"
    assert normalise_code("NA-046") == "NA-46"
    assert normalise_code("Islamabad") == "ISLAMABAD"


def test_a_provincial_seat_has_candidates_and_no_figures() -> None:
    seat = load_seat("ge2024", "PK-30")
    assert seat.candidates
    assert seat.constituency.assembly == "kp"
    assert seat.constituency.province == "Khyber Pakhtunkhwa"
    assert seat.constituency.registered_total is None


def test_missing_serials_are_named() -> None:
    assert load_seat("ge2024", "NA-249").gaps.missing == (14, 15, 16)
    assert find_gaps([2, 4]) == (1, 3)
    assert find_gaps([]) == ()


def test_of_a_repeated_serial_the_first_is_taken_and_the_others_are_shown() -> None:
    gaps = load_seat("ge2024", "PS-103").gaps
    assert [repeat.ballot_serial for repeat in gaps.repeated] == list(range(1, 29))
    assert gaps.repeated[0].taken.name_en != gaps.repeated[0].others[0].name_en


def test_25_of_780_constituencies_have_gaps_or_repeats() -> None:
    seats = list_seats("ge2024")
    assert len(seats) == 780
    assert sum(seat.has_gaps for seat in seats) == 25
    assert [seat.code for seat in seats[:2]] == ["NA-1", "NA-2"]
    assert sum(seat.assembly == "national" for seat in seats) == 266


def test_unknown_elections_and_constituencies_are_refused_by_name() -> None:
    with pytest.raises(UnknownElection, match="ge2024"):
        load_seat("ge1997", "NA-46")
    with pytest.raises(UnknownConstituency, match="NA-999"):
        load_seat("ge2024", "NA-999")


@pytest.mark.parametrize("code", ["PB-1", "pb 51"])
def test_a_seat_whose_list_nobody_transcribed_is_refused_with_that_reason(code: str) -> None:
    with pytest.raises(NoListForConstituency, match="assembly of Balochistan"):
        load_seat("ge2024", code)


@pytest.mark.parametrize("code", ["PB-52", "PB-0", "NA-267", "PB", "QX-1"])
def test_a_seat_that_no_assembly_has_is_unknown(code: str) -> None:
    with pytest.raises(UnknownConstituency) as refused:
        load_seat("ge2024", code)
    assert type(refused.value) is UnknownConstituency


def test_28_provincial_seats_beside_those_of_balochistan_have_no_list() -> None:
    missing = []
    for prefix, seats in {"NA": 266, "PP": 297, "PS": 130, "PK": 115}.items():
        listed = {seat.code for seat in list_seats("ge2024")}
        missing += [f"{prefix}-{n}" for n in range(1, seats + 1) if f"{prefix}-{n}" not in listed]
    assert len(missing) == 28
    for code in missing:
        with pytest.raises(NoListForConstituency):
            load_seat("ge2024", code)
