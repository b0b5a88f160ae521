"""The exact search for figures that satisfy a form's sums: the same as trying everything, only faster."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.fields import candidate_field
from desktop.reading import joint_sums
from desktop.reading.joint_sums import TooManyExplanations, explain
from desktop.reading.sums import Identity

C = [candidate_field(serial) for serial in range(1, 5)]
COLUMN = Identity("valid_total", (C[0], C[1], C[2]))
POLLED = Identity("polled.total", ("valid_total", "excluded"))
ENOUGH = 30.0


def options_of(**boxes):
    """`options_of(c1=((12, 0.9), (72, 0.1)))`: cN is candidate N's total."""
    return {
        C[int(name[1:]) - 1] if name[0] == "c" else name.replace("__", "."): ways
        for name, ways in boxes.items()
    }


def sure(number):
    return ((number, 1.0),)


def test_what_adds_up_as_read_needs_no_change():
    options = options_of(c1=sure(5), c2=sure(6), c3=((7, 0.9), (1, 0.1)), valid_total=sure(18))
    (best,) = explain([COLUMN], options, ENOUGH)
    assert (best.changes, best.cost) == ({}, 0.0)


def test_the_box_whose_other_number_closes_the_sum_is_found():
    options = options_of(c1=((119, 0.8), (179, 0.2)), c2=sure(6), c3=sure(0), valid_total=sure(185))
    (best,) = explain([COLUMN], options, ENOUGH)
    assert best.changes == {C[0]: 179}
    assert best.cost == pytest.approx(math.log(4))


def test_both_likeliest_explanations_are_given():
    options = options_of(c1=((1, 0.6), (7, 0.4)), c2=((11, 0.9), (17, 0.1)), c3=sure(0), valid_total=sure(18))
    best, second = explain([COLUMN], options, ENOUGH)
    assert best.changes == {C[0]: 7}
    assert second.changes == {C[1]: 17}


def test_sums_that_nothing_closes_have_no_explanation():
    options = options_of(c1=((1, 0.6), (7, 0.4)), c2=sure(1), c3=sure(0), valid_total=sure(18))
    assert explain([COLUMN], options, ENOUGH) == ()
    assert (
        explain([COLUMN], options_of(c1=sure(1), c2=sure(1), c3=sure(0), valid_total=sure(3)), ENOUGH) == ()
    )


def test_an_explanation_that_costs_too_much_is_none():
    options = options_of(c1=((1, 0.9), (7, 0.1)), c2=sure(1), c3=sure(0), valid_total=sure(8))
    assert explain([COLUMN], options, 2.0) == ()


def test_rather_nothing_than_an_answer_that_is_not_exact(monkeypatch):
    monkeypatch.setattr(joint_sums, "MOST_STATES", 3)
    unsure = tuple((number, 0.2) for number in range(5))
    with pytest.raises(TooManyExplanations):
        explain([COLUMN], options_of(c1=unsure, c2=unsure, c3=unsure, valid_total=sure(4)), ENOUGH)


def test_what_was_read_must_stand_first():
    with pytest.raises(ValueError, match="must stand first"):
        explain([COLUMN], options_of(c1=((1, 0.1), (2, 0.9)), c2=sure(1), c3=sure(0), valid_total=sure(2)), 9)


@st.composite
def forms(draw):
    """Two to four rows of two parts, columns, and a footer; up to three options a box."""
    rows = draw(st.integers(1, 3))
    parts = {
        serial: tuple(candidate_field(serial, key) for key in ("valid", "tendered"))
        for serial in range(1, rows + 1)
    }
    identities = [Identity(candidate_field(serial), names) for serial, names in parts.items()]
    identities.append(Identity("valid_total", tuple(candidate_field(serial) for serial in parts)))
    identities.append(POLLED)
    every = dict.fromkeys(field for identity in identities for field in identity.fields)
    share = st.floats(0.01, 1.0, allow_nan=False)
    options = {}
    for field in every:
        amounts = draw(st.lists(st.integers(0, 3), min_size=1, max_size=3, unique=True))
        shares = sorted((draw(share) for _ in amounts), reverse=True)
        options[field] = tuple(zip(amounts, shares, strict=True))
    return identities, options


def try_everything(identities, options):
    """(cost, amounts) of every choice that satisfies the sums, cheapest first."""
    found = []
    for ways in itertools.product(*options.values()):
        amounts = {field: way[0] for field, way in zip(options, ways, strict=True)}
        if all(amounts[one.total] == sum(amounts[part] for part in one.parts) for one in identities):
            shares = zip(options.values(), ways, strict=True)
            found.append((sum(math.log(first[0][1] / way[1]) for first, way in shares), amounts))
    return sorted(found, key=lambda one: one[0])


@settings(max_examples=60, deadline=None)
@given(forms())
def test_the_search_finds_what_trying_everything_finds(form):
    identities, options = form
    expected = try_everything(identities, options)
    found = explain(identities, options, 100.0)
    assert [one.cost for one in found] == pytest.approx([cost for cost, _ in expected[:2]])
    read = {field: ways[0][0] for field, ways in options.items()}
    for one in found:
        amounts = {**read, **one.changes}
        assert amounts in [other for _, other in expected]
        assert all(amounts[field] != read[field] for field in one.changes)


@settings(max_examples=60, deadline=None)
@given(forms(), st.floats(0.0, 4.0))
def test_a_limit_of_cost_leaves_out_nothing_that_costs_less(form, most_cost):
    identities, options = form
    expected = [cost for cost, _ in try_everything(identities, options) if cost < most_cost - 1e-9][:2]
    assert [one.cost for one in explain(identities, options, most_cost)][: len(expected)] == pytest.approx(
        expected
    )
