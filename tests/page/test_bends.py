"""A field of shifts over the paper: what it moves, and that it comes back from JSON as it was."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.page.bends import Bends

PAPER = (210.0, 297.0)


def make_bends(shape=(5, 4), *, seed=1):
    return Bends(PAPER, np.random.default_rng(seed).normal(0, 2, (*shape, 2)))


def test_a_point_of_the_grid_is_moved_by_its_own_shift():
    bends = make_bends((4, 3))
    moved = bends.move(np.array([[105.0, 99.0], [210.0, 297.0]]))
    assert moved == pytest.approx(
        np.array([[105.0, 99.0] + bends.shifts_mm[1, 1], [210.0, 297.0] + bends.shifts_mm[3, 2]])
    )


def test_between_the_points_shifts_change_evenly():
    bends = Bends(PAPER, np.array([[[0.0, 0.0], [4.0, 0.0]], [[0.0, 2.0], [4.0, 2.0]]]))
    assert bends.move(np.array([[52.5, 148.5]])) == pytest.approx(np.array([[53.5, 149.5]]))


@given(st.floats(-50, 300), st.floats(-50, 400))
def test_beyond_the_paper_shifts_are_those_of_its_edge(x, y):
    bends = make_bends()
    edge = np.clip([[x, y]], 0, PAPER)
    assert bends.move(np.array([[x, y]])) - [[x, y]] == pytest.approx(bends.move(edge) - edge, abs=1e-9)


@given(st.integers(2, 30), st.integers(2, 30), st.integers(0, 99))
def test_rounded_bends_come_back_from_json_as_they_were(rows, columns, seed):
    bends = make_bends((rows, columns), seed=seed).rounded()
    again = Bends.from_json(json.loads(json.dumps(bends.as_json())))
    assert again.paper_mm == bends.paper_mm
    assert np.array_equal(again.shifts_mm, bends.shifts_mm)


@pytest.mark.parametrize("shape", [(1, 5, 2), (5, 1, 2), (5, 5, 3), (5, 5)])
def test_what_is_no_field_of_shifts_is_refused(shape):
    with pytest.raises(ValueError, match="no field"):
        Bends(PAPER, np.zeros(shape))


def test_a_paper_without_a_size_is_refused():
    with pytest.raises(TypeError):
        Bends.from_json({"paper_mm": 210, "dx": [], "dy": []})
