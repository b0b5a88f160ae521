"""A filled Form 45 as a flat picture: the printed sheet, then everything that is written on it.

    blank = BlankForm(load_form("form45-table-1"), station, CANDIDATES)
    rendered = render_form(blank, {"candidate.1.total": number(41), …}, seed=7)

In: a blank form, field → `Written`, a seed. Out: the picture and the exact box of every field on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PIL import Image

from tests.specimen.digits import Hand, choose_hand, write_number
from tests.specimen.pen import draw_dash, draw_signature, draw_stamp, draw_strike, draw_thumb, lay_ink
from tests.specimen.printed_form import BlankForm, print_form
from tests.specimen.written import Written

SCALE = 10.0
_PEN_MM = 0.55

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the rendered picture."""


@dataclass(frozen=True)
class RenderedForm:
    image: Image.Image
    boxes: dict[str, Box]
    scale: float


def render_form(
    blank: BlankForm,
    figures: Mapping[str, Written],
    *,
    seed: int,
    hand: Hand | None = None,
    scale: float = SCALE,
) -> RenderedForm:
    """One page with its figures, signatures, thumb impression, stamp, date and time.

    Fields without an entry in `figures` stay empty. `scale` is pixels per millimetre.
    """
    rng = np.random.default_rng(seed)
    writer = hand or choose_hand(rng)
    printed = print_form(blank, scale)
    sheet = np.asarray(printed.image).astype(np.float32)
    boxes = {
        box.field: (box.left_mm * scale, box.top_mm * scale, box.right_mm * scale, box.bottom_mm * scale)
        for box in blank.boxes
    }
    for field, box in boxes.items():
        if field in figures:
            write_figure(sheet, figures[field], box, writer, rng, scale)
    if blank.is_last_page:
        sign(sheet, blank.table_bottom_mm + 26, writer, rng, scale)
    return RenderedForm(Image.fromarray(sheet.round().clip(0, 255).astype(np.uint8)), boxes, scale)


def write_figure(
    sheet: np.ndarray, written: Written, box: Box, hand: Hand, rng: np.random.Generator, scale: float
) -> None:
    if written.state == "blank":
        return
    room_width, room_height = box[2] - box[0], box[3] - box[1]
    if written.state == "dash":
        mask = draw_dash(room_width * rng.uniform(0.16, 0.3), _PEN_MM * scale, rng)
    elif written.struck is not None:
        mask = _write_correction(written, hand, rng, scale)
    else:
        mask = write_number(str(written.number), hand, rng, _fit(hand, room_height, scale))
    mask = _shrink_to(mask, room_width * 0.92)
    slack_x, slack_y = room_width - mask.shape[1], room_height - mask.shape[0]
    left = box[0] + slack_x * np.clip(rng.normal(0.48, 0.1), 0.06, 0.94)
    top = box[1] + slack_y * np.clip(rng.normal(0.5, 0.1), 0.15, 0.85)
    lay_ink(sheet, mask, left, top, hand.ink)


def _fit(hand: Hand, room_height: float, scale: float) -> float:
    """Pixels per millimetre for the writer's digits: smaller where the row is low."""
    return min(scale, 0.68 * room_height / hand.height_mm)


def _shrink_to(mask: np.ndarray, width: float) -> np.ndarray:
    if mask.shape[1] <= width:
        return mask
    size = (round(width), max(1, round(mask.shape[0] * width / mask.shape[1])))
    return np.asarray(Image.fromarray(mask).resize(size, Image.Resampling.BOX))


def _write_correction(written: Written, hand: Hand, rng: np.random.Generator, scale: float) -> np.ndarray:
    """The wrong number struck out, the right one beside it, both a little smaller."""
    wrong = write_number(str(written.struck), hand, rng, scale * 0.74)
    right = write_number(str(written.number), hand, rng, scale * 0.74)
    wrong = np.maximum(wrong, draw_strike(wrong.shape[1], wrong.shape[0], _PEN_MM * scale, rng))
    height, gap = max(wrong.shape[0], right.shape[0]), round(1.6 * scale)
    both = np.zeros((height, wrong.shape[1] + gap + right.shape[1]), np.float32)
    both[: wrong.shape[0], : wrong.shape[1]] = wrong
    both[height - right.shape[0] :, -right.shape[1] :] = right
    return both


def sign(sheet: np.ndarray, top_mm: float, hand: Hand, rng: np.random.Generator, scale: float) -> None:
    """Both officers, thumb, stamp, date and time, in the footer that starts at `top_mm`."""
    pen = _PEN_MM * scale
    for left, ink in ((26, hand.ink), (94, (40, 40, 46))):
        mask = draw_signature(round(36 * scale), round(13 * scale), pen * 0.75, rng)
        lay_ink(sheet, mask, left * scale, (top_mm + 12 + rng.uniform(-1, 1)) * scale, ink)
        nic = write_number("0000" + str(rng.integers(100, 999)), hand, rng, scale * 0.62)
        lay_ink(sheet, nic, (left + 2) * scale, (top_mm + 6) * scale, ink)
    thumb = draw_thumb(round(15 * scale), round(20 * scale), rng)
    lay_ink(
        sheet, thumb, (149 + rng.uniform(0, 3)) * scale, (top_mm + rng.uniform(0, 2)) * scale, (60, 50, 120)
    )
    stamp = draw_stamp(round(27 * scale), rng)
    at = (173 + rng.uniform(-4, 1)) * scale, (top_mm - 2 + rng.uniform(-2, 2)) * scale
    lay_ink(sheet, stamp, *at, (90, 60, 150))
    _write_date_and_time(sheet, top_mm + 30, hand, rng, scale)


def _write_date_and_time(
    sheet: np.ndarray, top_mm: float, hand: Hand, rng: np.random.Generator, scale: float
) -> None:
    clock = f"{rng.integers(6, 12)} {rng.integers(10, 59)}".split()
    for left, parts in ((21, ["1", "1", "25"]), (90, clock)):
        x = left * scale
        for part in parts:
            mask = write_number(part, hand, rng, scale * 0.72)
            lay_ink(sheet, mask, x, top_mm * scale, hand.ink)
            x += mask.shape[1] + 2.4 * scale
