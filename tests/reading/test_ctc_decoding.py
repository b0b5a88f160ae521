"""From the network's columns to symbol strings: probabilities are exact, order and bounds hold."""

import itertools
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.ctc_decoding import calibrate, decode_strings, soften

SYMBOLS, COLUMNS = 4, 5


def _spell_all(probabilities):
    """Every string with its exact probability, by writing out every path."""
    found = defaultdict(float)
    for path in itertools.product(range(SYMBOLS), repeat=COLUMNS):
        share = np.prod([probabilities[symbol, column] for column, symbol in enumerate(path)])
        found[tuple(symbol for symbol, _ in itertools.groupby(path) if symbol)] += share
    return found


@given(st.integers(0, 10_000))
def test_the_best_string_and_its_probability_are_those_of_writing_out_every_path(seed):
    scores = np.random.default_rng(seed).normal(0, 3.5, (SYMBOLS, COLUMNS)).astype(np.float32)
    probabilities = soften(scores)
    exact = _spell_all(probabilities)
    best, share = decode_strings(probabilities)[0]
    assert share == pytest.approx(max(exact.values()), rel=0.05)
    assert exact[best] == pytest.approx(max(exact.values()), rel=0.05)


@given(st.integers(0, 10_000), st.floats(0.5, 3))
def test_calibrated_shares_keep_their_order_and_add_up_to_one(seed, temperature):
    scores = np.random.default_rng(seed).normal(0, 2.5, (SYMBOLS, COLUMNS)).astype(np.float32)
    shares = [share for _, share in calibrate(decode_strings(soften(scores)), temperature)]
    assert sum(shares) == pytest.approx(1)
    assert shares == sorted(shares, reverse=True)


def test_a_repeated_digit_needs_nothing_between_its_two_strokes():
    sure = np.full((SYMBOLS, 3), 1e-6)
    sure[1, 0] = sure[0, 1] = sure[1, 2] = 1.0
    assert decode_strings(sure)[0][0] == (1, 1)
    sure[:, 1] = sure[:, 0]
    assert decode_strings(sure)[0][0] == (1,)
