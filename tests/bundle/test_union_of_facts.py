"""Merging is a union: any order, any grouping, any repetition of the same facts gives the same totals."""

import itertools
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.choices import CopyKind
from db.identity import DeviceIdentity
from db.store import Store
from desktop.bundle.merge import import_bundle
from tests.builders.bundle_files import write_fact_bundle
from tests.builders.bundle_stores import (
    enter,
    make_empty_store,
    make_store,
    read_all_facts,
    read_totals,
    settle,
    withdraw,
)


@pytest.fixture(scope="module")
def night(tmp_path_factory):
    """A night of three devices with everything that makes totals hard: (all facts, the totals they give)."""
    folder = tmp_path_factory.mktemp("night")
    first = make_store(folder / "first", "AAA-22")
    copy = enter(first, 1, (100, 20))
    enter(first, 1, (100, 21), copy_id=copy, reader="reader 2")
    enter(first, 1, (110, 21), copy_id=copy, reader="reader 2")
    agents = enter(first, 2, (50, 60))
    facts = read_all_facts(first)
    second = make_empty_store(folder / "second", "BBB-33")
    import_bundle(second, write_fact_bundle(folder / "to-second.zip", facts))
    enter(second, 2, (50, 60), copy_id=agents, reader="reader 3", mode="blind")
    enter(second, 2, (5, 6), reader="reader 3", copy_kind=CopyKind.ECP_SCAN)
    enter(second, 3, (7, 8), reader="reader 3")
    enter(second, 3, (9, 8), reader="reader 3", poll_round=2)
    settle(second, 1, 105)
    facts = read_all_facts(second)
    third = make_empty_store(folder / "third", "CCC-44")
    import_bundle(third, write_fact_bundle(folder / "to-third.zip", facts))
    settle(third, 1, 106)
    withdraw(third, "copy", enter(third, 2, (1, 1), reader="reader 4"))
    everything = read_all_facts(third), read_totals(third)
    for store in (first, second, third):
        store.close()
    return everything


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    """An empty store's folder, to copy: making its tables anew for every example would take the time."""
    folder = tmp_path_factory.mktemp("blank") / "workspace"
    make_empty_store(folder, "DDD-66").close()
    return folder


def test_the_night_holds_what_makes_totals_hard(night):
    _, totals = night
    assert {status for status, _, _ in totals.values()} >= {"differs", "settled"}
    assert totals[3][1]["candidate.1.total"].number == 9


@given(data=st.data())
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_split_of_the_facts_in_any_order_gives_the_same_totals(night, blank, data):
    facts, totals = night
    shuffled = data.draw(st.permutations(facts))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(facts) - 1), max_size=4)))
    parts = [shuffled[start:end] for start, end in itertools.pairwise([0, *cuts, len(facts)])]
    repeated = data.draw(st.lists(st.sampled_from(parts), max_size=2))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "workspace"
        shutil.copytree(blank, folder)
        store = Store.open(folder, DeviceIdentity("DDD-66", "coordinator", "0.1.0"))
        try:
            for at, part in enumerate([*parts, *repeated]):
                import_bundle(store, write_fact_bundle(Path(name) / f"{at}.zip", part))
            assert read_totals(store) == totals
            assert len(read_all_facts(store)) == len(facts)
        finally:
            store.close()
