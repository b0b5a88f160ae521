"""Facts come in by one way: validated, chained, hashed; and go to another store unchanged."""

import json
import random
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlmodel import Session, select

from db.choices import Origin
from db.facts import (
    FACT_KINDS,
    FactDiffers,
    FactRefused,
    adopt_fact,
    append_fact,
    fact_to_plain,
    hash_plain,
    plain_to_fact,
)
from db.facts.kinds import CHILD_TYPES, content_columns
from db.figures import BLANK, DASH, Figure
from db.models import Device, EntryFigure, Fact, LedgerLine, OfficialFigure, OwnDevice, Person, StoreTable
from db.models.fact import GENESIS_SHA256
from db.store import Finding, Store
from tests.builders.facts import (
    NOON,
    a_candidate,
    a_condition,
    a_confirmation,
    a_constituency,
    a_constituency_rule,
    a_copy,
    a_device,
    a_form_layout,
    a_gold_form,
    a_page_outline,
    a_page_script,
    a_person,
    a_photo,
    a_reading,
    a_settlement,
    a_station,
    a_template,
    a_withdrawal,
    an_election,
    an_entry,
    an_entry_effort,
    an_official_result,
)
from tests.builders.stores import add, ask

EVERY_KIND = [
    a_person(),
    an_election(),
    a_constituency(),
    a_station(),
    a_candidate(),
    a_form_layout(note="drawn on IMG_1.jpg"),
    a_photo(latitude=33.6844, longitude=73.0479, captured_at="2024:02:08 19:02:11"),
    a_page_outline("p", corners="[[0, 0], [9, 0], [9, 9], [0, 9]]", quarter_turns=3),
    a_page_script("p"),
    a_template(photo_id="p"),
    a_copy(5, "p"),
    a_reading("p"),
    an_entry("c", {"excluded": BLANK, "candidate.2.total": DASH, "candidate.1.total": Figure.of(7)}),
    a_condition("c"),
    a_confirmation("c", "e"),
    an_entry_effort("c", "e"),
    a_gold_form("c", {"excluded": 3, "candidate.1.total": 7}),
    a_constituency_rule(),
    a_settlement(),
    an_official_result({"registered.total": Figure.of(480_000), "candidate.1.total": Figure.of(120_000)}),
    a_withdrawal("photo", "p"),
]


def copy_of(fact: Fact) -> Fact:
    """Builders' facts are made once; a session needs its own."""
    children = {}
    if fact.children_name is not None:
        child_type = CHILD_TYPES[fact.kind]
        children[fact.children_name] = [
            child_type(**{name: getattr(child, name) for name in content_columns(child_type)})
            for child in getattr(fact, fact.children_name)
        ]
    content = {name: getattr(fact, name) for name in content_columns(type(fact))}
    return type(fact)(**content, **children)


def find_damage(store: Store) -> list[Finding]:
    """Without what these facts lack: their copies and the photo's file."""
    return [finding for finding in store.check() if finding.kind == "damage" and finding.code != "C030"]


def list_hashes(session: Session) -> set[str]:
    return set(session.exec(select(LedgerLine.sha256)).all())


def store_every_kind(store: Store) -> list[dict[str, object]]:
    with store.transaction() as session:
        for fact in EVERY_KIND:
            append_fact(session, copy_of(fact), store.device, "somebody")
    with store.reading_session() as session:
        lines = session.exec(select(LedgerLine)).all()
        return [fact_to_plain(session.get_one(FACT_KINDS[line.kind], line.fact_id)) for line in lines]


def test_the_builders_make_every_kind_of_fact_there_is() -> None:
    assert {fact.kind for fact in EVERY_KIND} | {"device"} == set(FACT_KINDS)
    assert {kind for kind, made in FACT_KINDS.items() if made.children_name} == set(CHILD_TYPES)


def test_every_table_is_a_fact_a_child_a_draft_or_bookkeeping() -> None:
    children = {child.__tablename__ for child in CHILD_TYPES.values()}
    others = {"draft", "draft_figure", "draft_remark", "ledger", "own_device"}
    assert set(StoreTable.metadata.tables) == set(FACT_KINDS) | children | others


def test_every_fact_survives_the_way_through_json(store: Store) -> None:
    for plain in store_every_kind(store):
        again = plain_to_fact(json.loads(json.dumps(plain)))
        assert fact_to_plain(again) == plain
        assert hash_plain(plain) == again.sha256 == plain["sha256"]


def test_the_facts_of_a_device_form_one_chain_that_starts_with_the_device(store: Store) -> None:
    plains = store_every_kind(store)
    assert plains[0]["kind"] == "device"
    assert plains[0]["device_id"] == plains[0]["id"]
    assert plains[0]["previous_sha256"] == GENESIS_SHA256
    assert [plain["chain_position"] for plain in plains] == list(range(1, len(plains) + 1))
    assert all(after["previous_sha256"] == before["sha256"] for before, after in pairwise(plains))


def test_one_machine_has_a_device_of_its_own_in_each_store(store: Store, other_store: Store) -> None:
    one, other = add(store, a_person()), add(other_store, a_person(), device=store.device)
    assert one.device_id != other.device_id
    with store.reading_session() as session:
        assert session.get_one(OwnDevice, "K7F-3Q").device_id == one.device_id
        assert session.get_one(Device, one.device_id).machine == "K7F-3Q"


def test_a_second_machine_starts_a_chain_of_its_own_in_the_same_store(store: Store) -> None:
    add(store, a_person())
    second = add(store, a_person(), device=a_device(id="M2X-9A"))
    assert second.chain_position == 2
    assert store.check() == []


@pytest.mark.parametrize(
    "fact",
    [
        a_station(0),
        a_station(voters_male=-5),
        a_station(origin="guessed"),
        a_person(name=""),
        a_photo(sha256_of_file="not a hash"),
        a_photo(latitude=91.0, longitude=0.0),
        a_page_outline("p", corners="[[1, 2]]"),
        a_reading("p", cells_json="[unfinished"),
        an_entry(figures={"candidate.0.total": Figure.of(1)}),
        an_entry(figures={"candidate.1.total": Figure.of(100_000)}),
        an_entry(started_at=NOON.replace(tzinfo=None)),
    ],
)
def test_impossible_content_is_refused_before_it_reaches_the_table(store: Store, fact: Fact) -> None:
    with pytest.raises(ValueError, match=r"."):
        add(store, copy_of(fact) if fact.kind != "entry" else fact)
    assert ask(store, lambda session: session.exec(select(LedgerLine)).all()) == []


@pytest.mark.parametrize(("state", "number"), [("blank", 0), ("number", None), ("not captured", None)])
def test_a_figure_whose_number_contradicts_its_state_is_refused(
    store: Store, state: str, number: int | None
) -> None:
    figure = EntryFigure(field="excluded", state=state, number=number)
    with pytest.raises(ValueError, match=r"state|cannot have"):
        add(store, _entry_of(figure))


def _entry_of(*figures: EntryFigure) -> Fact:
    entry = an_entry("c")
    entry.figures = list(figures)
    return entry


def test_one_box_cannot_be_entered_twice(store: Store) -> None:
    twice = [EntryFigure(field="excluded", state="blank", number=None) for _ in range(2)]
    with pytest.raises(ValueError, match="the same"):
        add(store, _entry_of(*twice))


def test_times_are_stored_in_utc_whatever_their_zone(store: Store) -> None:
    from datetime import timezone

    karachi = timezone(timedelta(hours=5))
    entry = add(store, an_entry("c", started_at=NOON.astimezone(karachi)))
    assert fact_to_plain(entry)["content"]["started_at"] == "2024-02-09T12:00:00.000000+00:00"


def test_adopting_is_a_union_and_doing_it_twice_changes_nothing(store: Store, other_store: Store) -> None:
    plains = store_every_kind(store)
    with other_store.transaction() as session:
        assert all(adopt_fact(session, plain["kind"], plain) for plain in plains)
    with other_store.transaction() as session:
        assert not any(adopt_fact(session, plain["kind"], plain) for plain in plains)
    assert find_damage(other_store) == [] == find_damage(store)


@pytest.mark.parametrize("seed", range(5))
def test_facts_may_come_in_any_order(store: Store, other_store: Store, seed: int) -> None:
    plains = store_every_kind(store)
    random.Random(seed).shuffle(plains)
    with other_store.transaction() as session:
        for plain in plains:
            adopt_fact(session, plain["kind"], plain)
    assert find_damage(other_store) == []
    assert ask(other_store, list_hashes) == ask(store, list_hashes)


def test_a_fact_of_the_same_id_and_other_content_is_refused(store: Store, other_store: Store) -> None:
    plain = fact_to_plain(add(store, a_person(name="Nasim")))
    altered = {**plain, "content": {**plain["content"], "name": "Naseem"}}
    altered["sha256"] = hash_plain(altered)
    with other_store.transaction() as session:
        adopt_fact(session, "person", plain)
    with pytest.raises(FactDiffers, match="person"), other_store.transaction() as session:
        adopt_fact(session, "person", altered)
    assert ask(other_store, lambda s: s.get_one(Person, plain["id"]).name) == "Nasim"


def refused_variants() -> list[tuple[str, dict[str, object]]]:
    return [
        ("content", {"content": {"name": "x"}}),
        ("hash", {"sha256": "0" * 64}),
        ("kind", {"kind": "rumour"}),
        ("position", {"chain_position": 99}),
        ("time", {"recorded_at": "yesterday"}),
        ("extra", {"content": {"name": "x", "role": "volunteer", "is_admin": True}}),
        ("nothing", {"content": None}),
    ]


@pytest.mark.parametrize(("_name", "change"), refused_variants())
def test_a_fact_that_does_not_agree_with_its_hash_or_form_is_refused(
    store: Store, other_store: Store, _name: str, change: dict[str, object]
) -> None:
    plain = {**fact_to_plain(add(store, a_person())), **change}
    with pytest.raises(FactRefused, match="Ask for the bundle again"), other_store.transaction() as session:
        adopt_fact(session, "person", plain)


@pytest.mark.parametrize("written", ["10", 10.0])
def test_a_fact_rehashed_after_a_change_that_would_be_stored_otherwise_is_still_refused(
    store: Store, other_store: Store, written: object
) -> None:
    plain = fact_to_plain(add(store, a_station(voters_total=10)))
    plain["content"]["voters_total"] = written
    plain["sha256"] = hash_plain(plain)
    with pytest.raises(FactRefused), other_store.transaction() as session:
        adopt_fact(session, "polling_station", plain)


def test_a_form_47_has_each_box_of_a_station_once(store: Store) -> None:
    result = an_official_result()
    result.figures = [
        OfficialFigure(position=n, field="excluded", state="number", number=n, station_serial=serial)
        for n, serial in enumerate([None, 1, 2], start=1)
    ]
    assert len(add(store, result).figures) == 3


def test_origins_are_ranked_by_nearness_to_the_paper() -> None:
    assert sorted(Origin, key=lambda origin: origin.rank) == ["reference", "imported", "by_hand"]
