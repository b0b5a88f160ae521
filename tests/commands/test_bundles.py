"""`bundle`, `merge`, `verify`: hand over, take in, examine."""

import pytest


@pytest.fixture
def bundle(tmp_path, terminal, entered):
    path = tmp_path / "na-999.zip"
    assert terminal.type("bundle", entered, path).status == 0
    return path


def test_a_bundle_makes_a_workspace_where_there_is_none(tmp_path, terminal, entered, bundle):
    answer = terminal.type("merge", tmp_path / "fresh", bundle)
    assert answer.status == 0
    assert (
        terminal.type("compare", tmp_path / "fresh", "--json").json
        == terminal.type("compare", entered, "--json").json
    )
    assert terminal.type("check", tmp_path / "fresh").status == 0


def test_merging_twice_says_that_everything_is_already_here(tmp_path, terminal, bundle):
    terminal.type("merge", tmp_path / "fresh", bundle)
    again = terminal.type("merge", tmp_path / "fresh", bundle)
    assert again.status == 0
    assert "taken in, 0 new facts, 0 new files" in again.out


def test_a_dry_run_says_what_would_be_new_and_leaves_no_workspace(tmp_path, terminal, bundle):
    answer = terminal.type("merge", tmp_path / "fresh", bundle, "--dry-run")
    assert answer.status == 0
    assert "entry" in answer.out
    assert not (tmp_path / "fresh").exists()


def test_a_refused_bundle_leaves_no_workspace_and_does_not_stop_the_others(tmp_path, terminal, bundle):
    broken = tmp_path / "broken.zip"
    broken.write_bytes(bundle.read_bytes()[:-100])
    assert terminal.type("merge", tmp_path / "fresh", broken).status == 1
    assert not (tmp_path / "fresh").exists()
    answer = terminal.type("merge", tmp_path / "fresh", bundle, broken)
    assert answer.status == 1
    assert "B003" in answer.err
    assert terminal.type("compare", tmp_path / "fresh", "--json").json["stations"]["with_figures"] == 23


def test_one_persons_work_is_asked_for_by_name(tmp_path, terminal, entered):
    assert terminal.type("bundle", entered, tmp_path / "one.zip", "--work-of", "reader 1").status == 0
    answer = terminal.type("bundle", entered, tmp_path / "two.zip", "--work-of", "nobody")
    assert answer.status == 2
    assert "reader 1" in answer.err


def test_a_bundle_of_another_constituency_is_refused_by_name(tmp_path, terminal, bundle):
    terminal.type("new", tmp_path / "na46", "--election", "ge2024", "--constituency", "NA-46")
    answer = terminal.type("merge", tmp_path / "na46", bundle)
    assert answer.status == 1
    assert "B007" in answer.err


def test_a_whole_bundle_verifies(terminal, bundle):
    answer = terminal.type("verify", bundle)
    assert answer.status == 0
    assert "whole" in answer.out


def test_what_is_damaged_in_a_bundle_is_named(terminal, bundle):
    packed = bytearray(bundle.read_bytes())
    packed[len(packed) // 2] ^= 1
    bundle.write_bytes(packed)
    answer = terminal.type("verify", bundle)
    assert answer.status == 1
    assert answer.err.startswith("ginti: na-999.zip is damaged: ")


def test_a_place_that_cannot_be_written_is_a_finding_of_one_sentence(tmp_path, terminal, entered):
    answer = terminal.type("bundle", entered, tmp_path / "nowhere" / "x.zip")
    assert answer.status == 1
    assert answer.err.count("\n") == 1
