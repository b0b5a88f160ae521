"""Straight page → the boxes of its figures, moved onto the ruled lines that are there; and their cuts."""

from dataclasses import dataclass

import cv2
import numpy as np

from desktop.page.form_layout import field_boxes_mm
from desktop.page.form_values import FormDefinition
from desktop.page.ruled_lines import Darkness, Floats, measure_darkness
from desktop.page.values import CellBox, Image, Page

_WORKING_PIXELS_PER_MM = 4.0
_REACH_MM, _REACH_IN_PLACE_MM, _IN_PLACE = 2.0, 1.0, 0.9
"""Where so many of the form's lines are in their place already, a line farther away is another one."""
_WEAKEST_LINE = 0.06
_MARGIN_MM = 0.3


def locate_cells(
    page: Page, form: FormDefinition, candidates: int, page_number: int = 1
) -> tuple[CellBox, ...]:
    """The box of every figure of the page in the paper's order, in pixels of `page.image`.

    Each edge is moved by up to 2 mm onto the ruled line seen along this very box (1 mm where most lines of
    the page are in their place). Raises NoSuchPage, TooManyCandidates.
    """
    edges = _EdgeFinder.of(page)
    height, width = page.image.shape[:2]
    scale = page.pixels_per_mm
    found = []
    for box in field_boxes_mm(form, candidates, page_number):
        sides = edges.snap(np.array([box.left_mm, box.top_mm, box.right_mm, box.bottom_mm]))
        left, top, right, bottom = (round(float(side) * scale) for side in sides)
        left, top = min(max(left, 0), width - 2), min(max(top, 0), height - 2)
        right, bottom = min(max(right, left + 2), width), min(max(bottom, top + 2), height)
        found.append(CellBox(box.field, left, top, right, bottom))
    return tuple(found)


def cut_cell(page: Page, box: CellBox) -> Image:
    """The pixels of one box (H×W×3 RGB, a copy), with a hair of its edges: strokes that touch them stay."""
    margin = round(_MARGIN_MM * page.pixels_per_mm)
    top, left = max(box.top - margin, 0), max(box.left - margin, 0)
    return page.image[top : box.bottom + margin, left : box.right + margin].copy()


@dataclass(frozen=True, eq=False)
class _EdgeFinder:
    """The darkness of the whole page at 4 px per mm, asked for one edge at a time."""

    darkness: Darkness
    reach_mm: float

    @classmethod
    def of(cls, page: Page) -> "_EdgeFinder":
        grey = cv2.cvtColor(page.image, cv2.COLOR_RGB2GRAY)
        shrink = _WORKING_PIXELS_PER_MM / page.pixels_per_mm
        small = cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
        is_in_place = page.bends is not None or page.quality >= _IN_PLACE
        reach = _REACH_IN_PLACE_MM if is_in_place else _REACH_MM
        return cls(measure_darkness(np.asarray(small, np.uint8)), reach)

    def snap(self, sides: Floats) -> Floats:
        """(left, top, right, bottom) in mm, each moved onto the line near it; unmoved where none is seen."""
        left, top, right, bottom = (float(side) for side in sides)
        return np.array(
            [
                self._snap_one(self.darkness.T, left, top, bottom),
                self._snap_one(self.darkness, top, left, right),
                self._snap_one(self.darkness.T, right, top, bottom),
                self._snap_one(self.darkness, bottom, left, right),
            ]
        )

    def _snap_one(self, darkness: Darkness, edge_mm: float, start_mm: float, end_mm: float) -> float:
        """The line along row `edge_mm` of the map between the columns start…end (all mm)."""
        scale = _WORKING_PIXELS_PER_MM
        reach = self.reach_mm * min(1.0, (end_mm - start_mm) / 12)
        low = max(round((edge_mm - reach) * scale), 0)
        stretch = darkness[
            low : round((edge_mm + reach) * scale) + 1,
            max(round((start_mm + 0.5) * scale), 0) : round((end_mm - 0.5) * scale) + 1,
        ]
        if stretch.size == 0:
            return edge_mm
        # the median over the length sees a line and overlooks the strokes of digits that cross it
        profile = np.median(stretch, axis=1)
        distance = np.abs((low + np.arange(len(profile))) / scale - edge_mm)
        best = int((profile - 0.05 * distance).argmax())
        # what grows darker up to the end of the reach is the shoulder of a line beyond it
        is_peak = 0 < best < len(profile) - 1
        if not is_peak or profile[best] < _WEAKEST_LINE + float(np.median(profile)):
            return edge_mm
        return float(_centre_of_peak(profile, best) + low) / scale


def _centre_of_peak(profile: Floats | Darkness, best: int) -> float:
    around = np.arange(max(best - 1, 0), min(best + 2, len(profile)))
    weights = np.maximum(profile[around], 1e-6)
    return float((around * weights).sum() / weights.sum())
