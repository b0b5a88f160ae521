"""Figures written into a printed sheet as one person with one pen would: `fill_in` draws on the sheet itself.

In: the sheet (H×W×3 uint8), the boxes in mm, field → `Written`, a `Writer`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import cv2
import numpy as np

from desktop.page.form_values import FieldBox
from tests.specimen.marks import draw_none, draw_strike_through, lay_pen
from tests.specimen.pen import draw_signature, draw_stamp, draw_thumb, lay_ink
from tests.specimen.writer import Writer, write_number
from tests.specimen.written import Written

_OVERWRITTEN = 0.004


def fill_in(
    sheet: np.ndarray,
    boxes: Sequence[FieldBox],
    figures: Mapping[str, Written],
    writer: Writer,
    rng: np.random.Generator,
    scale: float,
    *,
    digit_boxes: bool = False,
) -> None:
    """`digit_boxes`: the total column has four small boxes a row, for one digit each."""
    # who runs out of room once writes smaller everywhere
    row = float(np.median([box.bottom_mm - box.top_mm for box in boxes]))
    height = min(writer.height_mm, writer.height_share * row)
    sized = replace(writer, height_mm=height)
    for box in boxes:
        written = figures.get(box.field)
        if written is None or written.state == "blank":
            continue
        edges = np.array([box.left_mm, box.top_mm, box.right_mm, box.bottom_mm]) * scale
        if (
            digit_boxes
            and written.state == "number"
            and box.field.endswith(("total",))
            and "polled" not in box.field
        ):
            _write_by_digit(sheet, written.number or 0, edges, sized, rng, scale)
        else:
            _write_one(sheet, written, edges, sized, rng, scale)


def _write_by_digit(
    sheet: np.ndarray, value: int, box: np.ndarray, writer: Writer, rng: np.random.Generator, scale: float
) -> None:
    """From the right, a digit a box; some writers fill the boxes in front with zeros."""
    step = (box[2] - box[0]) / 4
    text = f"{value:04d}" if writer.thousands_comma else str(value)
    for place, digit in enumerate(reversed(text)):
        right = box[2] - step * place
        one = np.array([right - step, box[1], right, box[3]])
        _write_one(sheet, Written("number", int(digit)), one, writer, rng, scale)


def sign(sheet: np.ndarray, top_mm: float, writer: Writer, rng: np.random.Generator, scale: float) -> None:
    """Signature, thumb and stamp below `top_mm`; now and then the stamp lies over figures."""
    width = sheet.shape[1]
    canvas = sheet.astype(np.float32)
    for row in range(2):
        mask = draw_signature(round(36 * scale), round(11 * scale), scale * 0.4, rng)
        lay_ink(canvas, mask, (46 + rng.uniform(-4, 8)) * scale, (top_mm + 6 + 11 * row) * scale, writer.ink)
    thumb = draw_thumb(round(15 * scale), round(20 * scale), rng)
    lay_ink(canvas, thumb, width - rng.uniform(32, 36) * scale, (top_mm + 16) * scale, (60, 50, 120))
    if rng.random() < 0.7:
        stamp = draw_stamp(round(rng.uniform(24, 34) * scale), rng)
        left = rng.uniform(0.25, 0.8) * width
        top = (top_mm + rng.uniform(-22, 14)) * scale
        lay_ink(
            canvas,
            stamp * rng.uniform(0.3, 0.8),
            left,
            top,
            ((90, 60, 150), (40, 60, 150), (150, 50, 60))[rng.integers(3)],
        )
    np.copyto(sheet, canvas.clip(0, 255).astype(np.uint8))


def _write_one(
    sheet: np.ndarray,
    written: Written,
    box: np.ndarray,
    writer: Writer,
    rng: np.random.Generator,
    scale: float,
) -> None:
    room = np.array([box[2] - box[0], box[3] - box[1]])
    height = writer.height_mm * scale * (1 + rng.normal(0, 0.06) * writer.unrest)
    if written.state == "dash":
        mask = draw_none(writer.dash, height * 0.85, writer.choose_pen(height), rng)
    elif written.struck is not None:
        mask = _write_correction(written, writer, rng, height * 0.85)
    else:
        mask = write_number(_spell(written.number or 0, writer), writer, rng, height)
        if rng.random() < _OVERWRITTEN:
            mask = _write_over(mask, writer, rng, height)
    if mask.shape[1] > room[0] * 0.96:
        shrink = room[0] * 0.96 / mask.shape[1]
        size = (round(room[0] * 0.96), max(round(mask.shape[0] * max(shrink, 0.8)), 2))
        mask = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
    slack = room - [mask.shape[1], mask.shape[0]]
    at = np.array(writer.at) + rng.normal(0, (0.09, 0.08)) * writer.unrest
    left = box[0] + np.clip(at[0], 0.01, 0.99) * slack[0]
    # tall figures may cross the line above or below, not leave the box
    spill = 0.14 * room[1]
    top = box[1] + np.clip(at[1] * slack[1], min(-spill, slack[1]), max(slack[1] + spill, 0))
    lay_pen(sheet, mask, left, top, writer, rng)


def _write_over(mask: np.ndarray, writer: Writer, rng: np.random.Generator, height: float) -> np.ndarray:
    """The number went over a digit that was wrong, with more pressure."""
    wrong = write_number(str(rng.integers(10)), writer, rng, height * 0.95)
    bold = np.maximum(mask, cv2.dilate(mask, np.ones((2, 2), np.uint8)))
    under = np.zeros_like(bold)
    rows, columns = (min(one, other) for one, other in zip(wrong.shape, bold.shape, strict=True))
    left = rng.integers(bold.shape[1] - columns + 1)
    under[:rows, left : left + columns] = wrong[:rows, :columns]
    return np.maximum(bold, 0.6 * under)


def _spell(value: int, writer: Writer) -> str:
    return f"{value:,}" if writer.thousands_comma else str(value)


def _write_correction(
    written: Written, writer: Writer, rng: np.random.Generator, height: float
) -> np.ndarray:
    """The wrong number struck out and the right one beside it, in the room of one box."""
    pen = writer.choose_pen(height)
    wrong = write_number(str(written.struck), writer, rng, height)
    right = write_number(str(written.number), writer, rng, height)
    # strokes that make a number void begin before it and end behind it
    wrong = np.pad(wrong, ((0, 0), (round(0.25 * height), round(0.25 * height))))
    wrong = np.maximum(wrong, draw_strike_through(wrong.shape, writer.strike, pen, rng))
    gap = round(height * rng.uniform(0.25, 0.5))
    both = np.zeros((max(wrong.shape[0], right.shape[0]), wrong.shape[1] + gap + right.shape[1]), np.float32)
    both[: wrong.shape[0], : wrong.shape[1]] = wrong
    lift = rng.integers(0, both.shape[0] - right.shape[0] + 1)
    both[lift : lift + right.shape[0], -right.shape[1] :] = right
    return both
