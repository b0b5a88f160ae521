"""How a bent, creased or folded sheet differs from a flat one: a field of shifts over the paper, as data."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_UNITS_A_MM = 100


@dataclass(frozen=True, eq=False)
class Bends:
    """Print meant for (x, y) mm of the upright paper lies where a flat sheet would have (x, y) + shift.

    `shifts_mm` (rows × columns × 2, as dx, dy) belong to points spread evenly over the paper of `paper_mm`,
    its edges included; between them shifts change evenly. Raises ValueError for fewer than 2 × 2 points.
    """

    paper_mm: tuple[float, float]
    shifts_mm: Floats

    def __post_init__(self) -> None:
        shape = self.shifts_mm.shape
        if len(shape) != 3 or min(shape[:2]) < 2 or shape[2] != 2:
            message = f"{shape} is no field of shifts"
            raise ValueError(message)

    @property
    def largest_mm(self) -> float:
        return float(np.linalg.norm(self.shifts_mm, axis=2).max())

    def move(self, points_mm: Floats) -> Floats:
        """N×2 points of the print → N×2 points of the flat sheet, both mm; beyond the edges as on them."""
        rows, columns = self.shifts_mm.shape[:2]
        places = points_mm / np.array(self.paper_mm) * (columns - 1, rows - 1)
        places = np.clip(places, 0, (columns - 1, rows - 1))
        first = np.minimum(places.astype(np.int64), (columns - 2, rows - 2))
        (x, y), (right, down) = first.T, (places - first).T[..., None]
        upper = self.shifts_mm[y, x] * (1 - right) + self.shifts_mm[y, x + 1] * right
        lower = self.shifts_mm[y + 1, x] * (1 - right) + self.shifts_mm[y + 1, x + 1] * right
        return np.asarray(points_mm + upper * (1 - down) + lower * down, np.float64)

    def as_json(self) -> dict[str, object]:
        """Whole hundredths of a millimetre, row by row."""
        whole = np.rint(self.shifts_mm * _UNITS_A_MM).astype(int)
        return {"paper_mm": list(self.paper_mm), "dx": whole[..., 0].tolist(), "dy": whole[..., 1].tolist()}

    @classmethod
    def from_json(cls, plain: Mapping[str, object]) -> "Bends":
        """What `as_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
        paper = plain["paper_mm"]
        if not isinstance(paper, list):
            message = "no size of paper"
            raise TypeError(message)
        width, height = (float(side) for side in paper)
        shifts = np.stack([np.asarray(plain[axis], np.float64) for axis in ("dx", "dy")], axis=-1)
        return cls((width, height), shifts / _UNITS_A_MM)

    def rounded(self) -> "Bends":
        """As it will be read back from JSON: reading and window then look at the very same picture."""
        return Bends(self.paper_mm, np.rint(self.shifts_mm * _UNITS_A_MM) / _UNITS_A_MM)
