"""`bundle`, `merge`, `verify`: hand over, take in, examine."""

import sqlite3

import pytest

from tests.builders.command_line import CtrlC


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


def test_a_folder_that_is_not_there_is_wrong_use_said_in_one_sentence(tmp_path, terminal, entered):
    answer = terminal.type("bundle", entered, tmp_path / "nowhere" / "x.zip")
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert "nowhere" in answer.err


@pytest.mark.parametrize("verb", [["verify"], ["merge", "somewhere"]])
def test_a_bundle_that_is_not_there_is_wrong_use(tmp_path, terminal, verb):
    answer = terminal.type(*verb, tmp_path / "nothing.zip")
    assert answer.status == 2
    assert "nothing.zip" in answer.err
    assert not (tmp_path / "somewhere").exists()


def test_an_older_bundle_is_replaced_and_an_unrelated_file_is_not(tmp_path, terminal, entered, bundle):
    again = terminal.type("bundle", entered, bundle)
    assert again.status == 0
    assert "it replaces the bundle of NA-999" in again.out
    letter = tmp_path / "letter.zip"
    letter.write_bytes(b"dear sir")
    refused = terminal.type("bundle", entered, letter)
    assert (refused.status, letter.read_bytes()) == (2, b"dear sir")
    assert refused.err.startswith("ginti: letter.zip is there already and is no bundle of NA-999")


def alter_a_figure(workspace):
    """As someone would who has a program for SQLite."""
    with sqlite3.connect(workspace / "ginti.sqlite") as connection:
        connection.execute(
            "UPDATE entry_figure SET number = number + 1 WHERE field = 'candidate.1.total' "
            "AND entry_id = (SELECT min(entry_id) FROM entry_figure)"
        )
    connection.close()


def test_a_damaged_workspace_gives_a_bundle_only_of_what_is_whole(tmp_path, terminal, entered):
    alter_a_figure(entered)
    refused = terminal.type("bundle", entered, tmp_path / "a.zip")
    assert (refused.status, (tmp_path / "a.zip").exists()) == (1, False)
    assert "entry of station" in refused.err
    assert "--leave-damaged-out" in refused.err
    told = terminal.type("bundle", entered, tmp_path / "a.zip", "--leave-damaged-out")
    assert told.status == 1
    assert "is damaged in this workspace and was left out" in told.err
    assert "left out, because it was damaged" in terminal.type("verify", tmp_path / "a.zip").out
    assert terminal.type("merge", tmp_path / "fresh", tmp_path / "a.zip").status == 0
    assert terminal.type("compare", tmp_path / "fresh", "--json").json["stations"]["with_figures"] == 22


def test_ctrl_c_stops_a_merge_and_takes_nothing_in(tmp_path, terminal, bundle, monkeypatch):
    monkeypatch.setattr("desktop.commands.merge.show_progress", CtrlC())
    answer = terminal.type("merge", tmp_path / "fresh", bundle, bundle)
    assert (answer.status, answer.err.count("B014")) == (1, 1)
    assert not (tmp_path / "fresh").exists()


def test_ctrl_c_stops_a_bundle_and_leaves_no_file(tmp_path, terminal, entered, monkeypatch):
    monkeypatch.setattr("desktop.commands.bundle.show_progress", CtrlC())
    answer = terminal.type("bundle", entered, tmp_path / "a.zip")
    assert (answer.status, answer.err.count("B014")) == (1, 1)
    assert list(tmp_path.glob("a.zip*")) == []


def test_ctrl_c_stops_a_verification(terminal, bundle, monkeypatch):
    monkeypatch.setattr("desktop.commands.verify.show_progress", CtrlC())
    answer = terminal.type("verify", bundle)
    assert (answer.status, answer.out) == (1, "")
