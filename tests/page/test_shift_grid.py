"""The smoothest shifts that meet what was seen: exact for a tilt, deaf to a single mistake."""

import numpy as np
import pytest

from desktop.page.shift_grid import ShiftGrid

PAPER = (200.0, 300.0)


def spread_places(seed=1, count=400):
    x, y = np.random.default_rng(seed).uniform((0, 0), PAPER, (count, 2)).T
    return x, y


def fit(places, wanted, stiffness=0.05):
    grid = ShiftGrid.of(places, PAPER, 20)
    nothing = np.zeros(len(wanted))
    return grid.look_up(grid.fit(wanted, np.ones(len(wanted)), stiffness, (nothing, nothing + 5)))


def test_an_even_tilt_is_met():
    x, y = spread_places()
    wanted = 0.01 * x - 0.004 * y + 0.5
    assert fit((x, y), wanted) == pytest.approx(wanted, abs=0.05)


def test_a_single_mistake_among_many_is_overheard():
    x, y = spread_places()
    wanted = np.full(len(x), 0.4)
    wanted[7] = 3.0
    assert fit((x, y), wanted) == pytest.approx(np.full(len(x), 0.4), abs=0.05)


def test_where_nothing_weighs_nothing_is_shifted():
    places = spread_places()
    grid = ShiftGrid.of(places, PAPER, 20)
    nothing = np.zeros(len(places[0]))
    assert np.abs(grid.fit(nothing + 2, nothing, 0.1, (nothing, nothing + 5))).max() < 1e-6


def test_the_grid_covers_the_paper_edge_to_edge():
    grid = ShiftGrid.of((np.array([0.0, 200.0]), np.array([0.0, 300.0])), PAPER, 20)
    assert grid.shape == (16, 11)
    assert grid.look_up(np.arange(176.0)).tolist() == [0.0, 175.0]
