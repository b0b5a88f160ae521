"""The lines that a form's print must show, and how dark a photo is where a line could be.

In: a form definition, or a grey photo. Out: line segments in mm of the upright paper; a darkness map.
"""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from desktop.page.form_layout import field_boxes_mm, table_lines_mm
from desktop.page.form_values import FormDefinition
from desktop.page.single_boxes import find_frame, lies_in, list_segments
from desktop.page.values import Image

Floats = npt.NDArray[np.float64]
_SAME_LINE_MM = 0.5
Darkness = npt.NDArray[np.float32]
"""0 = paper, 1 = much darker than the paper around; thin marks only, large shadows are gone."""


@dataclass(frozen=True, eq=False)
class RuledLines:
    """Segments as rows (x0, y0, x1, y1) in mm. `is_upright[i]`, `is_table[i]` belong to row i.

    The table's lines are the form's fingerprint; the boxes around it count, but less. Of a form of single
    boxes its largest frame is the table, or all boxes together.
    """

    segments: Floats
    is_upright: npt.NDArray[np.bool_]
    is_table: npt.NDArray[np.bool_]
    frame: tuple[float, float, float, float]
    """(left, top, right, bottom) of the table in mm."""

    @cached_property
    def clearance_mm(self) -> Floats:
        """Of each line: the distance to the next one of its direction that stands beside it."""
        along = np.where(self.is_upright[:, None], self.segments[:, [1, 3]], self.segments[:, [0, 2]])
        across = np.where(self.is_upright, self.segments[:, 0], self.segments[:, 1])
        overlap = np.minimum(along[:, 1], along[:, None, 1]) - np.maximum(along[:, 0], along[:, None, 0])
        distance = np.abs(across - across[:, None])
        is_beside = (self.is_upright == self.is_upright[:, None]) & (overlap > 1) & (distance > _SAME_LINE_MM)
        return np.asarray(np.where(is_beside, distance, np.inf).min(axis=1), np.float64)


def list_ruled_lines(form: FormDefinition, candidates: int, page_number: int = 1) -> RuledLines:
    """Every printed line of the page. Raises NoSuchPage, TooManyCandidates."""
    if form.table is None:
        return _list_box_lines(form)
    lines = table_lines_mm(form, candidates, page_number)
    left, right = lines.upright_mm[0], lines.upright_mm[-1]
    top, bottom = lines.level_mm[0], lines.level_mm[-1]
    table = [(x, top, x, bottom) for x in lines.upright_mm] + [(left, y, right, y) for y in lines.level_mm]
    boxes: list[tuple[float, float, float, float]] = []
    for box in field_boxes_mm(form, candidates, page_number):
        if not (top <= box.top_mm and box.bottom_mm <= bottom + 0.01):
            x0, y0, x1, y1 = box.left_mm, box.top_mm, box.right_mm, box.bottom_mm
            boxes += [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]
    segments = np.array(table + boxes, np.float64)
    return RuledLines(
        segments=segments,
        is_upright=np.isclose(segments[:, 0], segments[:, 2]),
        is_table=np.arange(len(segments)) < len(table),
        frame=(left, top, right, bottom),
    )


def _list_box_lines(form: FormDefinition) -> RuledLines:
    segments, frame = list_segments(form), find_frame(form)
    lines = np.array(segments, np.float64)
    return RuledLines(
        segments=lines,
        is_upright=np.isclose(lines[:, 0], lines[:, 2]),
        is_table=np.array([lies_in(segment, frame) for segment in segments], np.bool_),
        frame=frame,
    )


def measure_darkness(grey: Image) -> Darkness:
    """How much darker than the paper around it each pixel is, as a share of the paper's light, times 3."""
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((13, 13), np.uint8))
    paper = cv2.blur(paper, (13, 13))
    share = (paper.astype(np.float32) - grey) / np.maximum(paper, 24)
    return np.asarray(cv2.blur(np.clip(share * 3, 0, 1), (3, 3)), np.float32)
