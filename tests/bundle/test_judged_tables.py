"""What people said about the paper and the figures, as tables of a bundle."""

import csv
import io
import zipfile
from contextlib import closing

import pytest

from db.facts import append_fact
from db.figures import Figure
from desktop.bundle.export import export_bundle
from tests.builders import facts
from tests.builders.bundle_stores import enter, find_or_add_person, make_store, withdraw


@pytest.fixture
def store(tmp_path):
    with closing(make_store(tmp_path / "store")) as made:
        yield made


def say(store, fact, reader="reader 2"):
    person = find_or_add_person(store, reader)
    with store.transaction() as session:
        return append_fact(session, fact, store.device, person).id


def read_table(store, tmp_path, name):
    result = export_bundle(store, tmp_path / "out.zip")
    with zipfile.ZipFile(result.path) as archive:
        text = archive.read(f"data/{name}.csv").decode()
    return list(csv.DictReader(io.StringIO(text)))


def test_the_latest_answers_of_each_copy_are_in_the_table(store, tmp_path):
    copy_id = enter(store, 2, (50, 60), copy_kind="posted")
    say(store, facts.a_condition(copy_id, answers_json='{"officer_stamp": false, "remarks": "torn"}'))
    answers = '{"written_time": "23:40", "officer_stamp": true, "overwritten": ["excluded", "valid_total"]}'
    say(store, facts.a_condition(copy_id, answers_json=answers))
    rows = read_table(store, tmp_path, "paper_conditions")
    assert [(row["question"], row["answer"], row["detail"]) for row in rows] == [
        ("officer_stamp", "yes", ""),
        ("written_time", "written", "23:40"),
        ("overwritten", "yes", "excluded valid_total"),
    ]
    assert {(row["station"], row["copy_kind"], row["reader"]) for row in rows} == {
        ("2", "posted", "reader 2")
    }


def test_what_readers_said_at_findings_stands_beside_the_copy(store, tmp_path):
    copy_id = enter(store, 1, (100, 20))
    said = facts.a_confirmation(copy_id, "entry", code="E205", boxes_json='["valid_total"]', reason="slip")
    taken_back = facts.a_confirmation(copy_id, "entry", code="W507", reason="")
    say(store, said)
    withdraw(store, "confirmation", say(store, taken_back))
    (row,) = read_table(store, tmp_path, "confirmations")
    assert (row["code"], row["boxes"], row["reason"], row["station"]) == ("E205", "valid_total", "slip", "1")


def test_every_settlement_is_listed_with_its_author_and_reason(store, tmp_path):
    enter(store, 3, (10, 20))
    for votes, reason in ((10, "two looked"), (11, "the posted copy says so")):
        settlement = facts.a_settlement(3, {"candidate.1.total": Figure.of(votes)}, reason=reason)
        say(store, settlement, "coordinator")
    rows = read_table(store, tmp_path, "settled_figures")
    assert [(row["number"], row["reason"], row["settled_by"]) for row in rows] == [
        ("10", "two looked", "coordinator"),
        ("11", "the posted copy says so", "coordinator"),
    ]
