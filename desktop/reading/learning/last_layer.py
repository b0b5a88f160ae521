"""The number network's last layer, fitted anew to confirmed boxes without leaving the shipped one far behind.

In: features of the layer before (N×channels×columns) and labels. Out: `LastLayer`.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.reading.learning.ctc_loss import compute_ctc_loss

Floats = npt.NDArray[np.float64]

_BATCH = 64
_ROUNDS = 30
_LEAST_STEPS = 200
"""A few boxes are looked at more often, or they would hardly move anything."""
_STEP = 3e-3
_PULL = 2e-2
"""How strongly weights are held to the shipped ones: a few hundred boxes must not make it forget the rest."""


@dataclass(frozen=True, eq=False)
class LastLayer:
    """`weights` symbols×channels, `bias` symbols: features of a column → its symbols' scores."""

    weights: Floats
    bias: Floats

    def score(self, features: Floats) -> Floats:
        """N×channels×columns → N×symbols×columns."""
        return np.asarray(
            np.einsum("sc,nct->nst", self.weights, features) + self.bias[None, :, None],
            np.float64,
        )


def fit_last_layer(
    shipped: LastLayer,
    features: Floats,
    labels: Sequence[Sequence[int]],
    seed: int = 45,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> LastLayer:
    """A last layer that spells the labels better (Adam), held to the shipped one.

    The same boxes and seed give the same layer.
    """
    chance = np.random.default_rng(seed)
    start = _pack(shipped)
    values, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    steps = 0
    batches = max(1, math.ceil(len(labels) / _BATCH))
    for _ in range(max(_ROUNDS, _LEAST_STEPS // batches)):
        if is_cancelled():
            break
        order = chance.permutation(len(labels))
        for first in range(0, len(order), _BATCH):
            part = order[first : first + _BATCH]
            slope = _measure_slope(_unpack(values, shipped), features[part], [labels[one] for one in part])
            slope += _PULL * (values - start)
            steps += 1
            mean = 0.9 * mean + 0.1 * slope
            square = 0.99 * square + 0.01 * slope**2
            lead = mean / (1 - 0.9**steps)
            values = values - _STEP * lead / (np.sqrt(square / (1 - 0.99**steps)) + 1e-8)
    return _unpack(values, shipped)


def _measure_slope(layer: LastLayer, features: Floats, labels: Sequence[Sequence[int]]) -> Floats:
    _, gradient = compute_ctc_loss(layer.score(features), labels)
    weights = np.einsum("nst,nct->sc", gradient, features) / len(labels)
    return np.concatenate([weights.ravel(), gradient.sum(axis=(0, 2)) / len(labels)])


def _pack(layer: LastLayer) -> Floats:
    return np.concatenate([layer.weights.ravel(), layer.bias]).astype(np.float64)


def _unpack(values: Floats, like: LastLayer) -> LastLayer:
    count = like.weights.size
    return LastLayer(values[:count].reshape(like.weights.shape), values[count:].copy())
