"""How badly a row of scores spells a label, and which way to change the scores (CTC), in NumPy alone.

In: scores of the number network and labels. Out: the loss of each box and its gradient. PyTorch is for the
training of shipped weights only; a volunteer's computer has none.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

NOTHING = 0
_NEVER = -1e30
"""Instead of minus infinity, whose difference with itself is no number."""

Floats = npt.NDArray[np.float64]


def compute_ctc_loss(scores: Floats, labels: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
    """Scores N×symbols×columns and N labels of symbols (never 0) → (loss N, gradient as the scores).

    The loss is minus the logarithm of the label's probability, summed over all its spellings. A label that
    does not fit into the columns has a loss above 1e29, and a gradient of 0.
    """
    logs = _take_logarithms(scores)
    spelled, is_used = _spell(labels)
    emitted = _pick_symbols(logs, spelled)
    may_skip = _may_skip(spelled)
    forward = _run(emitted, may_skip)
    backward = _run_backward(emitted, may_skip, is_used)
    lengths = is_used.sum(axis=1)
    ends = np.take_along_axis(forward[-1], np.stack([lengths - 1, np.maximum(lengths - 2, 0)], 1), axis=1)
    likelihood = np.where(lengths == 1, ends[:, 0], np.logaddexp(ends[:, 0], ends[:, 1]))
    is_possible = likelihood > _NEVER / 2
    shares = np.exp(np.minimum(forward + backward - likelihood[None, :, None], 0)) * is_used
    gradient = np.exp(logs) - _gather(shares, spelled, logs.shape)
    gradient[~is_possible] = 0
    return -likelihood, gradient


def _take_logarithms(scores: Floats) -> Floats:
    raised = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(axis=1, keepdims=True)), np.float64)


def _spell(labels: Sequence[Sequence[int]]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
    """Each label with "nothing" before, between and after its symbols, padded; and which places are used."""
    longest = 2 * max((len(label) for label in labels), default=0) + 1
    spelled = np.full((len(labels), longest), NOTHING, np.intp)
    is_used = np.zeros((len(labels), longest), np.bool_)
    for row, label in enumerate(labels):
        spelled[row, 1 : 2 * len(label) : 2] = label
        is_used[row, : 2 * len(label) + 1] = True
    return spelled, is_used


def _may_skip(spelled: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
    """Places that can follow the place but one before: another symbol, with no "nothing" in between."""
    may = np.zeros(spelled.shape, np.bool_)
    may[:, 2:] = (spelled[:, 2:] != NOTHING) & (spelled[:, 2:] != spelled[:, :-2])
    return may


def _pick_symbols(logs: Floats, spelled: npt.NDArray[np.intp]) -> Floats:
    """Columns×N×places: the logarithm of each place's symbol in each column."""
    boxes = np.arange(len(logs))[:, None]
    return np.asarray(np.moveaxis(logs[boxes, spelled, :], 2, 0), np.float64)


def _run(emitted: Floats, may_skip: npt.NDArray[np.bool_]) -> Floats:
    """Columns×N×places: all ways to stand at a place after a column, from the left."""
    reached = np.full(emitted.shape, _NEVER)
    reached[0, :, :2] = emitted[0, :, :2]
    for column in range(1, len(emitted)):
        before = reached[column - 1]
        ways = np.logaddexp(before, _shift(before, 1))
        ways = np.logaddexp(ways, np.where(may_skip, _shift(before, 2), _NEVER))
        reached[column] = np.maximum(ways + emitted[column], _NEVER)
    return reached


def _run_backward(emitted: Floats, may_skip: npt.NDArray[np.bool_], is_used: npt.NDArray[np.bool_]) -> Floats:
    """Columns×N×places: all ways to finish from a place after a column, that column's symbol not counted."""
    lengths = is_used.sum(axis=1)
    rest = np.full(emitted.shape, _NEVER)
    boxes = np.arange(len(lengths))
    rest[-1, boxes, lengths - 1] = 0
    rest[-1, boxes, np.maximum(lengths - 2, 0)] = 0
    for column in range(len(emitted) - 2, -1, -1):
        after = np.where(is_used, rest[column + 1] + emitted[column + 1], _NEVER)
        ways = np.logaddexp(after, _shift(after, -1))
        ways = np.logaddexp(ways, _shift(np.where(may_skip, after, _NEVER), -2))
        rest[column] = np.maximum(ways, _NEVER)
    return rest


def _shift(places: Floats, by: int) -> Floats:
    """The places moved right by `by` (left when negative), the freed ones unreachable."""
    moved = np.full(places.shape, _NEVER)
    width = places.shape[1]
    if abs(by) < width:
        if by > 0:
            moved[:, by:] = places[:, :-by]
        else:
            moved[:, :by] = places[:, -by:]
    return moved


def _gather(shares: Floats, spelled: npt.NDArray[np.intp], shape: tuple[int, ...]) -> Floats:
    """The shares of all places that stand for the same symbol, added up: N×symbols×columns."""
    gathered = np.zeros(shape)
    boxes = np.arange(shape[0])
    for place in range(spelled.shape[1]):
        np.add.at(gathered, (boxes, spelled[:, place]), shares[:, :, place].T)
    return gathered
