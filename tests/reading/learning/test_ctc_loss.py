"""The loss of a label counts all its spellings, and the gradient is its slope."""

from itertools import groupby, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading.learning.ctc_loss import compute_ctc_loss


def spell_out(symbols):
    return tuple(symbol for symbol, _ in groupby(symbols) if symbol != 0)


def probability_by_counting(scores, label):
    """Every row of symbols that reads as the label."""
    shares = np.exp(scores) / np.exp(scores).sum(axis=0)
    rows = product(range(scores.shape[0]), repeat=scores.shape[1])
    return sum(
        np.prod([shares[symbol, column] for column, symbol in enumerate(row)])
        for row in rows
        if spell_out(row) == tuple(label)
    )


labels = st.lists(st.integers(1, 2), max_size=3)


@settings(max_examples=40, deadline=None)
@given(st.lists(labels, min_size=1, max_size=3), st.integers(0, 1000))
def test_the_loss_counts_every_spelling_of_the_label(wanted, seed):
    scores = np.random.default_rng(seed).normal(0, 1.5, (len(wanted), 3, 5))
    losses, _ = compute_ctc_loss(scores, wanted)
    counted = [probability_by_counting(one, label) for one, label in zip(scores, wanted, strict=True)]
    assert np.allclose(np.exp(-losses), counted)


@settings(max_examples=20, deadline=None)
@given(labels, st.integers(0, 1000))
def test_the_gradient_is_the_slope_of_the_loss(label, seed):
    scores = np.random.default_rng(seed).normal(0, 1.5, (1, 3, 6))
    _, gradient = compute_ctc_loss(scores, [label])
    for symbol, column in product(range(3), range(6)):
        step = np.zeros_like(scores)
        step[0, symbol, column] = 1e-5
        more, less = (compute_ctc_loss(scores + way * step, [label])[0][0] for way in (1, -1))
        assert np.isclose(gradient[0, symbol, column], (more - less) / 2e-5, atol=1e-4)


def test_a_label_too_long_for_the_columns_changes_nothing():
    losses, gradient = compute_ctc_loss(np.zeros((1, 3, 2)), [[1, 2, 1]])
    assert losses[0] > 1e29
    assert not gradient.any()
