"""Do the boxes that were read lie where the sheet has them in the photo?"""

from collections.abc import Mapping, Sequence

import cv2
import numpy as np

from desktop.page.form_values import FormDefinition
from desktop.page.straightening import outline_homography
from desktop.page.values import Page
from desktop.reading.values import CellReading

Quad = Sequence[Sequence[float]]


def measure_beside(
    truth: Mapping[str, Quad], form: FormDefinition, page: Page, cells: Sequence[CellReading]
) -> dict[str, float]:
    """How far, in mm, the farthest corner of each box lies from its place in the photo (`truth`, pixels)."""
    homography = outline_homography(page.corners, form)
    beside = {}
    for cell in (cell for cell in cells if cell.field in truth):
        left, top, right, bottom = (edge / page.pixels_per_mm for edge in cell.box)
        quad = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float64)
        flat = page.bends.move(quad) if page.bends else quad
        placed = cv2.perspectiveTransform(flat.reshape(-1, 1, 2), homography)[:, 0]
        there = np.array(truth[cell.field], np.float64)
        pixels_a_mm = np.linalg.norm(there[1] - there[0]) / max(right - left, 1e-6)
        beside[cell.field] = float(np.linalg.norm(placed - there, axis=1).max() / max(pixels_a_mm, 1e-6))
    return beside
