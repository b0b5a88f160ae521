"""A page that is no form: somebody's shopping list on lined paper."""

import numpy as np
from PIL import Image

from tests.specimen.digits import choose_hand, write_number
from tests.specimen.lettering import PrintedSheet
from tests.specimen.pen import lay_ink
from tests.specimen.render import SCALE

_ITEMS = (
    "tea",
    "rice, kg",
    "eggs",
    "candles",
    "batteries",
    "sugar, kg",
    "matches",
    "soap",
    "oil, litre",
    "pens",
)


def draw_shopping_list(seed: int) -> Image.Image:
    rng = np.random.default_rng(seed)
    printed = PrintedSheet((210, 297), SCALE, (247, 245, 236))
    for y in range(30, 290, 9):
        printed.line(0, y, 210, y, width_mm=0.15)
    printed.line(28, 0, 28, 297, width_mm=0.25)
    printed.english(40, 20, "Shopping list (SPECIMEN)", 18)
    for row, item in enumerate(_ITEMS):
        printed.english(40, 44 + 18 * row, item, 15)
    sheet = np.asarray(printed.image).astype(np.float32)
    hand = choose_hand(rng)
    for row in range(len(_ITEMS)):
        mask = write_number(str(rng.integers(1, 30)), hand, rng, SCALE * 1.2)
        lay_ink(sheet, mask, rng.uniform(120, 130) * SCALE, (40 + 18 * row) * SCALE, hand.ink)
    return Image.fromarray(sheet.clip(0, 255).astype(np.uint8))
