"""Which figures count for a station, and how certain they are."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.agreement import name_reader
from db.choices import CopyKind, EntryMode, StationForm
from db.facts import adopt_fact, fact_to_plain
from db.figures import BLANK, DASH, NOT_CAPTURED, Figure
from db.models import Copy
from db.queries import StationFigures, accepted_figures
from db.store import Store
from tests.builders.facts import (
    CODE,
    a_candidate,
    a_constituency_rule,
    a_copy,
    a_settlement,
    a_station,
    a_withdrawal,
    an_entry,
)
from tests.builders.machine_readings import enter_blind, read_as
from tests.builders.stores import add, ask

ONE, TOTAL = "candidate.1.total", "valid_total"


def accept(store: Store, serial: int = 1) -> StationFigures:
    return ask(store, accepted_figures, CODE)[serial]


def enter(store: Store, copy: Copy, person: str, **figures: Figure) -> None:
    named = {"one": ONE, "total": TOTAL, "excluded": "excluded"}
    add(store, an_entry(copy.id, {named[key]: figure for key, figure in figures.items()}), person)


@pytest.fixture
def copy(store: Store) -> Copy:
    add(store, a_station(1))
    return add(store, a_copy(1, "photo"))


def test_a_station_without_a_copy_has_no_photo(store: Store) -> None:
    add(store, a_station(7))
    assert accept(store, 7) == StationFigures(7, "no_photo")


def test_a_copy_without_an_entry_is_a_photo_and_says_which_copy_to_enter(store: Store, copy: Copy) -> None:
    assert accept(store) == StationFigures(1, "photo", copy_id=copy.id)


def test_a_station_that_is_not_on_the_list_is_not_hidden(store: Store) -> None:
    unlisted = add(store, a_copy(301, "photo"))
    enter(store, unlisted, "a", one=Figure.of(5))
    assert accept(store, 301).figures == {ONE: Figure.of(5)}


def test_a_station_taken_off_the_list_does_not_count(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    add(store, a_station(1, is_removed=True, origin="by_hand"))
    assert ask(store, accepted_figures, CODE) == {}


def test_one_entry_is_entered(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5), total=BLANK)
    accepted = accept(store)
    assert accepted.status == "entered"
    assert accepted.figures == {ONE: Figure.of(5), TOTAL: BLANK}


def test_two_agreeing_readers_settle_a_station(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    enter_blind(store, copy, "b", one=Figure.of(5))
    assert accept(store).status == "settled"


def test_two_who_both_saw_what_the_machine_read_do_not_settle_a_station(store: Store, copy: Copy) -> None:
    for person in ("a", "b"):
        enter(store, copy, person, one=Figure.of(5))
    assert (accept(store).status, accept(store).figures) == ("entered", {ONE: Figure.of(5)})
    enter_blind(store, copy, "c", one=Figure.of(5))
    assert accept(store).status == "settled"


def test_a_candidate_whom_nobody_captured_keeps_a_station_open(store: Store, copy: Copy) -> None:
    for serial in (1, 2):
        add(store, a_candidate(serial))
    enter(store, copy, "a", one=Figure.of(5))
    enter_blind(store, copy, "b", one=Figure.of(5))
    assert accept(store).status == "entered"
    add(store, a_candidate(2, is_removed=True, origin="by_hand"))
    assert accept(store).status == "settled"


def test_a_total_that_no_reader_captured_keeps_a_station_open(store: Store, copy: Copy) -> None:
    figures = {ONE: Figure.of(5), TOTAL: NOT_CAPTURED}
    add(store, an_entry(copy.id, figures), "a")
    add(store, an_entry(copy.id, figures, mode=EntryMode.BLIND), "b")
    assert accept(store).status == "entered"


def test_one_person_agreeing_with_himself_settles_nothing(store: Store, copy: Copy) -> None:
    second = add(store, a_copy(1, "photo 2"))
    for each in (copy, copy, second):
        enter(store, each, "a", one=Figure.of(5))
    assert accept(store).status == "entered"


def test_a_figure_that_only_one_of_two_captured_is_taken_but_not_settled(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5), total=NOT_CAPTURED)
    enter(store, copy, "b", one=Figure.of(5), total=Figure.of(9))
    accepted = accept(store)
    assert accepted.figures[TOTAL] == Figure.of(9)
    assert accepted.status == "entered"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Figure.of(5), Figure.of(6)),
        (Figure.of(0), BLANK),
        (Figure.of(0), DASH),
        (Figure.of(5), Figure.rewritten(5)),
    ],
)
def test_figures_that_differ_are_not_known(store: Store, copy: Copy, first: Figure, second: Figure) -> None:
    enter(store, copy, "a", one=first, total=Figure.of(9))
    enter(store, copy, "b", one=second, total=Figure.of(9))
    accepted = accept(store)
    assert accepted.status == "differs"
    assert accepted.differing == {ONE}
    assert accepted.figures == {ONE: NOT_CAPTURED, TOTAL: Figure.of(9)}


def test_a_settlement_decides_a_difference(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    enter_blind(store, copy, "b", one=Figure.of(6))
    add(store, a_settlement(1, {ONE: Figure.of(7)}), "coordinator")
    add(store, a_settlement(1, {ONE: Figure.of(6)}), "coordinator")
    accepted = accept(store)
    assert (accepted.status, accepted.figures, accepted.differing) == (
        "settled",
        {ONE: Figure.of(6)},
        frozenset(),
    )


def test_a_settlement_of_one_field_leaves_the_other_difference_open(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5), total=Figure.of(9))
    enter(store, copy, "b", one=Figure.of(6), total=Figure.of(8))
    add(store, a_settlement(1, {ONE: Figure.of(6)}))
    assert accept(store).status == "differs"
    assert accept(store).differing == {TOTAL}


def test_a_withdrawn_settlement_decides_nothing(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    enter(store, copy, "b", one=Figure.of(6))
    settlement = add(store, a_settlement(1, {ONE: Figure.of(6)}))
    add(store, a_withdrawal("settlement", settlement.id))
    assert accept(store).status == "differs"


def test_a_person_corrects_by_entering_again(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    enter(store, copy, "a", one=Figure.of(6))
    assert accept(store).figures == {ONE: Figure.of(6)}


def test_a_clock_set_back_does_not_bring_an_older_entry_to_the_front(
    store: Store, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime

    from db.facts import append

    class ClockOf2020(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(2020, 1, 1, tzinfo=UTC)

    enter(store, copy, "a", one=Figure.of(5))
    monkeypatch.setattr(append, "datetime", ClockOf2020)
    enter(store, copy, "a", one=Figure.of(6))
    assert accept(store).figures == {ONE: Figure.of(6)}


@pytest.mark.parametrize("kind", ["entry", "copy"])
def test_what_is_withdrawn_does_not_count_until_its_withdrawal_is_withdrawn(store: Store, kind: str) -> None:
    add(store, a_station(1))
    copy = add(store, a_copy(1, "photo"))
    entry = add(store, an_entry(copy.id), "a")
    before = accept(store)
    withdrawal = add(store, a_withdrawal(kind, entry.id if kind == "entry" else copy.id))
    assert accept(store).figures == {}
    add(store, a_withdrawal("withdrawal", withdrawal.id))
    assert accept(store) == before


def test_the_preferred_kind_of_copy_counts_and_the_others_do_not_differ_from_it(
    store: Store, copy: Copy
) -> None:
    scan = add(store, a_copy(1, "scan", copy_kind=CopyKind.ECP_SCAN))
    enter(store, scan, "b", one=Figure.of(900))
    assert accept(store).figures == {ONE: Figure.of(900)}
    enter(store, copy, "a", one=Figure.of(5))
    accepted = accept(store)
    assert (accepted.figures, accepted.status, accepted.copy_id) == ({ONE: Figure.of(5)}, "entered", copy.id)
    preferred = ask(store, accepted_figures, CODE, [CopyKind.ECP_SCAN])[1]
    assert preferred.figures == {ONE: Figure.of(900)}


def test_a_re_poll_supersedes_once_it_is_entered(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    add(store, a_settlement(1, {ONE: Figure.of(4)}))
    again = add(store, a_copy(1, "re-poll", poll_round=2))
    assert (accept(store).poll_round, accept(store).figures) == (1, {ONE: Figure.of(4)})
    enter(store, again, "a", one=Figure.of(8))
    accepted = accept(store)
    assert (accepted.poll_round, accepted.figures, accepted.status) == (2, {ONE: Figure.of(8)}, "entered")


def test_a_form_46_says_nothing_about_votes(store: Store) -> None:
    add(store, a_station(1))
    add(store, a_copy(1, "photo", form=StationForm.FORM46))
    assert accept(store).status == "no_photo"


def test_an_imported_row_counts_without_a_photo_under_the_reader_it_names(store: Store) -> None:
    add(store, a_station(1))
    copy = add(store, a_copy(1))
    for reader in ("Nasim", "Amna"):
        figures = {ONE: Figure.of(5), TOTAL: Figure.of(5), "excluded": Figure.of(0)}
        entry = an_entry(copy.id, figures, mode=EntryMode.IMPORTED, reader_name=reader)
        add(store, entry, "coordinator")
    assert accept(store).status == "settled"


def test_two_sheets_that_hold_one_candidate_alone_do_not_settle_a_station(store: Store) -> None:
    add(store, a_station(1))
    copy = add(store, a_copy(1))
    for reader in ("Nasim", "Amna"):
        entry = an_entry(copy.id, {ONE: Figure.of(5)}, mode=EntryMode.IMPORTED, reader_name=reader)
        add(store, entry, "coordinator")
    assert accept(store).status == "entered"


@given(st.sampled_from(["Amna  Khan", " amna khan", "AMNA KHAN "]))
def test_a_named_reader_is_one_person_however_the_name_is_spaced(name: str) -> None:
    assert name_reader(EntryMode.IMPORTED, "x", name) == name_reader(EntryMode.IMPORTED, "y", "Amna Khan")
    assert name_reader(EntryMode.BLIND, "x", name) == name_reader(EntryMode.ASSISTED, "x", "other")


@pytest.mark.parametrize("seed", range(6))
def test_two_stores_with_the_same_facts_accept_the_same_figures(
    store: Store, other_store: Store, seed: int
) -> None:
    """Facts of two devices, merged in another order."""
    chance = random.Random(seed)
    for serial in range(1, 7):
        add(store, a_station(serial))
        for kind in chance.choices(list(CopyKind), k=2):
            copy = add(store, a_copy(serial, "photo", copy_kind=kind, poll_round=chance.choice([1, 1, 2])))
            for _ in range(chance.randrange(4)):
                enter(
                    store, copy, chance.choice("ab"), one=Figure.of(chance.randrange(3)), total=Figure.of(3)
                )
        if chance.random() < 0.4:
            add(store, a_settlement(serial, {ONE: Figure.of(1)}), "c")
        if chance.random() < 0.4:
            lone = add(store, a_copy(serial, f"photo {serial}"))
            read_as(store, f"photo {serial}", chance.randrange(3))
            enter_blind(store, lone, "d", one=Figure.of(chance.randrange(3)))
    add(store, a_constituency_rule(allows_same_reader=chance.random() < 0.5))
    plains = ask(store, _all_plain)
    chance.shuffle(plains)
    with other_store.transaction() as session:
        for plain in plains:
            adopt_fact(session, plain["kind"], plain)
    assert ask(other_store, accepted_figures, CODE) == ask(store, accepted_figures, CODE)


def _all_plain(session: object) -> list[dict[str, object]]:
    from sqlmodel import select

    from db.facts import FACT_KINDS

    return [
        fact_to_plain(fact)
        for fact_type in FACT_KINDS.values()
        for fact in session.exec(select(fact_type)).all()  # type: ignore[attr-defined]
    ]


def test_the_reasons_of_all_accepted_readers_travel_with_the_figures(store: Store, copy: Copy) -> None:
    for person, reason in (("a", "as the paper says"), ("b", "as the paper says"), ("c", "overwritten")):
        entry = an_entry(copy.id, {TOTAL: Figure.of(695), ONE: Figure.of(5)})
        entry.figures[0].as_on_paper_reason = reason
        add(store, entry, person)
    assert accept(store).reasons == {TOTAL: "as the paper says · overwritten"}


def test_the_order_of_copy_kinds_is_the_constituencys(store: Store, copy: Copy) -> None:
    scan = add(store, a_copy(1, "scan", copy_kind=CopyKind.ECP_SCAN))
    enter(store, copy, "a", one=Figure.of(5))
    enter(store, scan, "a", one=Figure.of(6))
    add(store, a_constituency_rule(copy_kinds="ecp_scan"))
    assert accept(store).figures == {ONE: Figure.of(6)}
    add(store, a_constituency_rule(copy_kinds="posted,ecp_scan,agent"))
    assert accept(store).figures == {ONE: Figure.of(6)}
    add(store, a_constituency_rule())
    assert accept(store).figures == {ONE: Figure.of(5)}


def test_a_settlement_of_one_kind_of_copy_says_nothing_of_another(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    add(store, a_settlement(1, {ONE: Figure.of(7)}, copy_kind=CopyKind.ECP_SCAN))
    assert accept(store).figures == {ONE: Figure.of(5)}
    add(store, a_settlement(1, {ONE: Figure.of(8)}, copy_kind=CopyKind.AGENT))
    assert accept(store).figures == {ONE: Figure.of(8)}


def test_a_settlement_from_before_kinds_were_told_keeps_its_hash(store: Store) -> None:
    plain = fact_to_plain(add(store, a_settlement()))
    assert "copy_kind" not in plain["content"]
    assert fact_to_plain(add(store, a_settlement(copy_kind="agent")))["content"]["copy_kind"] == "agent"
    assert store.check() == []
