"""The smoothest field of shifts over the paper that meets what was seen at some places.

In: places on the paper and the shifts wanted there, each with a weight. Out: shifts at the points of a grid.
A sheet of paper resists bending; single sightings that disagree with all around them are mistakes.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from desktop.page.bends import Floats


@dataclass(frozen=True, eq=False)
class ShiftGrid:
    """`nodes`: each place's four neighbours on the grid, `shares` theirs in it; `shape`: (rows, columns)."""

    nodes: npt.NDArray[np.int64]
    shares: Floats
    shape: tuple[int, int]

    @classmethod
    def of(cls, places: tuple[Floats, Floats], paper_mm: tuple[float, float], grid_mm: float) -> "ShiftGrid":
        """`places` are their x and y in mm; the grid's points are about `grid_mm` apart."""
        columns, rows = (max(round(side / grid_mm), 2) + 1 for side in paper_mm)
        x = np.clip(places[0] / paper_mm[0], 0, 1) * (columns - 1)
        y = np.clip(places[1] / paper_mm[1], 0, 1) * (rows - 1)
        left = np.minimum(x.astype(np.int64), columns - 2)
        upper = np.minimum(y.astype(np.int64), rows - 2)
        right, down = x - left, y - upper
        first = upper * columns + left
        nodes = np.stack([first, first + 1, first + columns, first + columns + 1], axis=1)
        shares = np.stack(
            [(1 - right) * (1 - down), right * (1 - down), (1 - right) * down, right * down], axis=1
        )
        return cls(nodes, shares, (rows, columns))

    def look_up(self, shifts: Floats) -> Floats:
        """The shifts at the places, of those at the grid's points."""
        return np.asarray((shifts[self.nodes] * self.shares).sum(axis=1), np.float64)

    def fit(self, wanted: Floats, weights: Floats, stiffness: float, before: tuple[Floats, Floats]) -> Floats:
        """The smoothest shifts that meet what was seen; what disagrees with its surroundings counts less.

        `before`: each sample's shift as far as known, and how far from it another is still believed.
        """
        predicted, trusted_mm = before
        count = self.shape[0] * self.shape[1]
        places = (self.nodes[:, :, None] * count + self.nodes[:, None, :]).ravel()
        products = self.shares[:, :, None] * self.shares[:, None, :]
        energy = stiffness * _bending_energy(self.shape)
        shifts: Floats = np.zeros(count)
        for scale in (trusted_mm, 0.4):
            trust = weights / (1 + ((wanted - predicted) / scale) ** 2) ** 2
            matrix = np.bincount(places, (products * trust[:, None, None]).ravel(), count * count)
            side = np.bincount(self.nodes.ravel(), (self.shares * (trust * wanted)[:, None]).ravel(), count)
            shifts = np.asarray(np.linalg.solve(matrix.reshape(count, count) + energy, side), np.float64)
            predicted = self.look_up(shifts)
        return shifts


@cache
def _bending_energy(shape: tuple[int, int]) -> Floats:
    """The matrix of the sheet's resistance: bending in either direction, twisting, a trace of any shift."""
    rows, columns = shape
    count = rows * columns
    number = np.arange(count).reshape(shape)
    energy: Floats = 1e-5 * np.eye(count)
    for nodes, shares, weight in (
        ((number[:, :-2], number[:, 1:-1], number[:, 2:]), (1, -2, 1), 1.0),
        ((number[:-2], number[1:-1], number[2:]), (1, -2, 1), 1.0),
        ((number[:-1, :-1], number[:-1, 1:], number[1:, :-1], number[1:, 1:]), (1, -1, -1, 1), 2.0),
        ((number[:, :-1], number[:, 1:]), (1, -1), 0.02),
        ((number[:-1], number[1:]), (1, -1), 0.02),
    ):
        row = np.zeros((nodes[0].size, count))
        for node, share in zip(nodes, shares, strict=True):
            row[np.arange(nodes[0].size), node.ravel()] += share
        energy += weight * row.T @ row
    return energy
