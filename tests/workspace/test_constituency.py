"""The candidates' list: its gaps are shown and it can be repaired; nothing earlier is lost."""

import datetime as dt

import pytest

from desktop.workspace.constituency import (
    CandidateRow,
    get_constituency,
    list_candidates,
    remove_candidate,
    repair_candidate,
    save_candidate,
)
from desktop.workspace.errors import BadCandidate, NoSuchCandidate, SerialIsTaken


def row(ballot_serial: int, **changes) -> CandidateRow:
    plain = {"name_en": "New Candidate", "name_ur": "نیا امیدوار", "symbol": "Kettle", "party": "Independent"}
    return CandidateRow(ballot_serial, **{**plain, **changes})


def test_the_constituency_is_shown_with_its_election_and_candidates(workspace):
    view = get_constituency(workspace)
    assert (view.code, view.name_en, view.election_name) == ("NA-999", "Specimen Valley", "Specimen election")
    assert view.polling_day == dt.date(2025, 1, 1)
    assert [each.ballot_serial for each in view.candidates] == [1, 2, 3]
    assert view.serial_gaps == ()


def test_a_missing_serial_is_a_gap_until_it_is_repaired(workspace):
    repair_candidate(workspace, row(5))
    assert get_constituency(workspace).serial_gaps == (4,)
    repair_candidate(workspace, row(4))
    assert get_constituency(workspace).serial_gaps == ()


def test_a_repaired_candidate_replaces_the_listed_one(workspace):
    repair_candidate(workspace, row(2, party="Specimen League"))
    assert list_candidates(workspace)[1] == row(2, party="Specimen League")


def test_a_removed_candidate_leaves_the_list(workspace):
    remove_candidate(workspace, 2)
    assert [each.ballot_serial for each in list_candidates(workspace)] == [1, 3]
    with pytest.raises(NoSuchCandidate):
        remove_candidate(workspace, 2)


@pytest.mark.parametrize("bad", [row(0), row(1000), row(4, name_en=" ", name_ur="")])
def test_a_candidate_without_a_name_or_serial_is_not_saved(workspace, bad):
    with pytest.raises(BadCandidate):
        repair_candidate(workspace, bad)
    assert [each.ballot_serial for each in list_candidates(workspace)] == [1, 2, 3]


def test_a_serial_that_another_candidate_has_is_refused_by_name(workspace):
    with pytest.raises(SerialIsTaken, match=r"No\. 3 is taken by Candidate 3"):
        save_candidate(workspace, row(3), 2)
    with pytest.raises(SerialIsTaken):
        save_candidate(workspace, row(3), None)
    assert [each.name_en for each in list_candidates(workspace)] == [
        "Candidate 1", "Candidate 2", "Candidate 3",
    ]  # fmt: skip


def test_a_free_serial_moves_the_candidate(workspace):
    save_candidate(workspace, row(7), 2)
    assert [each.ballot_serial for each in list_candidates(workspace)] == [1, 3, 7]


def test_a_candidate_whose_move_is_refused_keeps_the_old_serial(workspace):
    remove_candidate(workspace, 2)
    with pytest.raises(NoSuchCandidate):
        save_candidate(workspace, row(7), 2)
    assert [each.ballot_serial for each in list_candidates(workspace)] == [1, 3]


def test_a_candidate_taken_off_the_list_is_put_back_as_it_was(workspace):
    before = list_candidates(workspace)
    remove_candidate(workspace, 2)
    save_candidate(workspace, before[1], None)
    assert list_candidates(workspace) == before
