"""Who counts as a reader: people, the machine beside one blind entry, one person twice where allowed."""

import pytest

from db.agreement import MACHINE_COUNTS_FROM
from db.figures import Figure
from db.models import Copy
from db.queries import StationFigures, accepted_figures
from db.store import Store
from tests.builders.facts import CODE, a_constituency_rule, a_copy, a_station, a_withdrawal, an_entry
from tests.builders.machine_readings import BOX, enter_blind, read_as
from tests.builders.stores import add, ask

ONE, TOTAL = BOX, "valid_total"


def accept(store: Store) -> StationFigures:
    return ask(store, accepted_figures, CODE)[1]


def enter(store: Store, copy: Copy, person: str, **figures: Figure) -> None:
    add(store, an_entry(copy.id, {ONE: figures["one"]}), person)


@pytest.fixture
def copy(store: Store) -> Copy:
    add(store, a_station(1))
    return add(store, a_copy(1, "photo"))


def test_the_machine_settles_what_a_single_blind_reader_read_alike(store: Store, copy: Copy) -> None:
    read_as(store, "photo", 5)
    enter_blind(store, copy, "a", one=Figure.of(5))
    assert accept(store).status == "settled"


def test_the_machine_differs_from_a_single_blind_reader(store: Store, copy: Copy) -> None:
    read_as(store, "photo", 6)
    enter_blind(store, copy, "a", one=Figure.of(5))
    assert (accept(store).status, accept(store).differing) == ("differs", {ONE})
    enter_blind(store, copy, "b", one=Figure.of(5))
    assert (accept(store).status, accept(store).figures) == ("settled", {ONE: Figure.of(5)})


def test_the_machine_says_nothing_beside_an_assisted_reader(store: Store, copy: Copy) -> None:
    read_as(store, "photo", 6)
    enter(store, copy, "a", one=Figure.of(5))
    assert (accept(store).status, accept(store).figures) == ("entered", {ONE: Figure.of(5)})


def test_what_only_the_machine_read_is_no_figure(store: Store, copy: Copy) -> None:
    read_as(store, "photo", 6)
    enter_blind(store, copy, "a", total=Figure.of(5))
    assert accept(store).figures == {TOTAL: Figure.of(5)}


def test_a_box_that_the_machine_did_not_read_surely_was_read_once(store: Store, copy: Copy) -> None:
    read_as(store, "photo", 5)
    enter_blind(store, copy, "a", one=Figure.of(5), total=Figure.of(9))
    assert accept(store).status == "entered"


@pytest.mark.parametrize(
    "change",
    [
        {"confidence": MACHINE_COUNTS_FROM - 0.01},
        {"changed_by_arithmetic": True},
        {"state": "unsure", "value": None},
        {"doubts": ["covered"]},
        {"form_page": 2},
    ],
)
def test_a_reading_that_is_not_sure_of_itself_is_no_reader(
    store: Store, copy: Copy, change: dict[str, object]
) -> None:
    read_as(store, "photo", 6, **change)
    enter_blind(store, copy, "a", one=Figure.of(5))
    assert accept(store).status == "entered"


def test_the_latest_reading_of_a_page_counts(store: Store, copy: Copy) -> None:
    read_as(store, "photo", 6)
    read_as(store, "photo", 5)
    enter_blind(store, copy, "a", one=Figure.of(5))
    assert accept(store).status == "settled"


def test_one_person_may_be_two_readers_where_the_constituency_allows_it(store: Store, copy: Copy) -> None:
    enter(store, copy, "a", one=Figure.of(5))
    enter_blind(store, copy, "a", one=Figure.of(5))
    assert accept(store).status == "entered"
    rule = add(store, a_constituency_rule(allows_same_reader=True))
    assert accept(store).status == "settled"
    add(store, a_withdrawal("constituency_rule", rule.id))
    assert accept(store).status == "entered"
