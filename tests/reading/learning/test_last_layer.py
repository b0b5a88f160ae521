"""A last layer learns hands that the shipped one misreads, and keeps what it knew."""

import numpy as np

from desktop.reading.learning.ctc_loss import compute_ctc_loss
from desktop.reading.learning.last_layer import LastLayer, fit_last_layer


def make_boxes(count, seed, *, swaps=False):
    """Features of 8 columns in which symbol k lights channel k; `swaps`: this hand's 1 lights channel 2."""
    chance = np.random.default_rng(seed)
    features, labels = np.zeros((count, 4, 8)), []
    for box in features:
        label = [int(symbol) for symbol in chance.integers(1, 4, 2)]
        box[0] = 1
        for place, symbol in enumerate(label):
            shown = {1: 2, 2: 1}.get(symbol, symbol) if swaps else symbol
            box[:, 2 + 3 * place] = 0
            box[shown, 2 + 3 * place] = 1
        labels.append(label)
    return 6 * features + chance.normal(0, 0.3, features.shape), labels


SHIPPED = LastLayer(0.5 * np.eye(4), np.zeros(4))


def mean_loss(layer, features, labels):
    return compute_ctc_loss(layer.score(features), labels)[0].mean()


def test_confirmed_boxes_teach_it_a_hand_that_it_misread():
    features, labels = make_boxes(400, 1, swaps=True)
    unseen, truth = make_boxes(50, 2, swaps=True)
    fitted = fit_last_layer(SHIPPED, features, labels)
    assert mean_loss(fitted, unseen, truth) < 0.5 * mean_loss(SHIPPED, unseen, truth)


def test_boxes_that_it_read_well_leave_it_as_good_as_it_was():
    features, labels = make_boxes(100, 3)
    unseen, truth = make_boxes(50, 4)
    fitted = fit_last_layer(SHIPPED, features, labels)
    assert mean_loss(fitted, unseen, truth) <= mean_loss(SHIPPED, unseen, truth)


def test_the_same_boxes_give_the_same_layer():
    features, labels = make_boxes(30, 5)
    one, two = (fit_last_layer(SHIPPED, features, labels) for _ in range(2))
    assert np.array_equal(one.weights, two.weights)


def test_a_cancelled_fit_is_the_shipped_layer():
    features, labels = make_boxes(30, 6)
    fitted = fit_last_layer(SHIPPED, features, labels, is_cancelled=lambda: True)
    assert np.array_equal(fitted.weights, SHIPPED.weights)
