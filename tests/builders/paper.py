"""Crude Form 45 pages and photos of them, for tests of geometry: the definition's lines, typed digits.

The specimen photos are the better ones; these are quick and can be bent to any need.
"""

from collections.abc import Mapping

import cv2
import numpy as np

from desktop.page.form_layout import field_boxes_mm, table_lines_mm
from desktop.page.form_values import FormDefinition
from desktop.page.values import Image

PIXELS_PER_MM = 6


def draw_paper(
    form: FormDefinition, candidates: int, figures: Mapping[str, object] | None = None, page_number: int = 1
) -> Image:
    """The flat sheet, RGB, 6 px a mm; `figures` are written into their boxes as they stand."""
    width, height = (round(side * PIXELS_PER_MM) for side in form.paper_mm)
    paper = np.full((height, width, 3), 244, np.uint8)
    lines = table_lines_mm(form, candidates, page_number)
    left, right = lines.upright_mm[0], lines.upright_mm[-1]
    top, bottom = lines.level_mm[0], lines.level_mm[-1]
    for x in lines.upright_mm:
        _draw_line(paper, (x, top), (x, bottom))
    for y in lines.level_mm:
        _draw_line(paper, (left, y), (right, y))
    for box in field_boxes_mm(form, candidates, page_number):
        start, end = _pixel((box.left_mm, box.top_mm)), _pixel((box.right_mm, box.bottom_mm))
        cv2.rectangle(paper, start, end, (50, 50, 50), 2)
        text = str((figures or {}).get(box.field, ""))
        at = _pixel((box.left_mm + 3, box.bottom_mm - 2))
        cv2.putText(paper, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.0, (40, 40, 120), 2, cv2.LINE_AA)
    _print_names(paper, lines.level_mm, form)
    return paper


def _draw_line(paper: Image, start: tuple[float, float], end: tuple[float, float]) -> None:
    cv2.line(paper, _pixel(start), _pixel(end), (50, 50, 50), 2, cv2.LINE_AA)


def _pixel(point: tuple[float, float]) -> tuple[int, int]:
    return (round(point[0] * PIXELS_PER_MM), round(point[1] * PIXELS_PER_MM))


def _print_names(paper: Image, levels: tuple[float, ...], form: FormDefinition) -> None:
    name = next(column for column in form.columns if column.key == "name")
    for row, y in enumerate(levels[1:-1], start=1):
        text = f"Contesting candidate {row}"
        cv2.putText(
            paper, text, _pixel((name.left_mm + 2, y + 6)), cv2.FONT_HERSHEY_DUPLEX, 0.7, (60,) * 3, 1
        )


def photograph(
    paper: Image,
    *,
    turned: int = 0,
    steepness: float = 0.05,
    size: tuple[int, int] = (1700, 2300),
    seed: int = 1,
) -> tuple[Image, np.ndarray]:
    """(photo RGB, the paper's corners in it: TL, TR, BR, BL), lying on a dark, mottled table.

    `turned` is the number of clockwise quarter turns that would bring the photo upright again.
    """
    chance = np.random.default_rng(seed)
    width, height = size
    margin = np.array([0.07 * width, 0.06 * height])
    ideal = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    inwards = np.sign(np.array([width, height]) / 2 - ideal)
    shake = chance.uniform(0, steepness, (4, 2)) * np.array([width, height])
    corners = ideal + inwards * (margin + shake)
    rows, columns = paper.shape[:2]
    sheet = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    homography = cv2.getPerspectiveTransform(sheet, corners.astype(np.float32))
    table = cv2.GaussianBlur(chance.integers(20, 130, (height, width, 3)).astype(np.uint8), (0, 0), 3)
    photo = cv2.warpPerspective(paper, homography, size, dst=table, borderMode=cv2.BORDER_TRANSPARENT)
    light = np.linspace(1.0, 0.75, width)[None, :, None]
    noisy = photo * light + chance.normal(0, 4, photo.shape)
    photo = cv2.GaussianBlur(np.clip(noisy, 0, 255).astype(np.uint8), (0, 0), 0.8)
    for _ in range(turned):
        photo = np.rot90(photo)  # one turn against the clock, undone by one clockwise
        corners = np.column_stack([corners[:, 1], width - corners[:, 0]])
        width, height = height, width
    return np.ascontiguousarray(photo), corners
